#include "role_choice.h"

#include "attune/care/roles.h"
#include "spacing.h"
#include "text.h"
#include "wrapped_text.h"

#include <wx/sizer.h>

#include <fmt/format.h>

namespace attune::desktop {

AnswerGroup* addRoleChoice(wxWindow* page, wxSizer* column)
{
    const std::string question = tr("What do they do here?");
    std::vector<AnswerGroup::Row> rows;
    for (const care::RoleText& role : care::allRoles()) {
        rows.push_back({role.id, fmt::format("{}\n{}", tr(role.label), tr(role.about))});
    }
    column->Add(new WrappedText(page, question, TextStyle::body),
                0,
                wxEXPAND | wxTOP,
                page->FromDIP(spacing::medium));
    constexpr double pixelsAPoint = 96.0 / 72;
    const int fontPx =
        static_cast<int>(fontFor(TextStyle::body).GetFractionalPointSize() * pixelsAPoint);
    auto* group = new AnswerGroup(page, question, rows, fontPx, [] {});
    // wx asks for the height of one line; a large font needs a third for the sentence.
    for (wxWindow* row : group->GetChildren()) {
        const int room = page->FromDIP(spacing::columnWidth - 2 * spacing::touchHeight);
        const int lines = 2 + row->GetTextExtent(row->GetLabel().AfterLast('\n')).x / room;
        row->SetMinSize({row->GetMinSize().x,
                         lines * row->GetCharHeight() + page->FromDIP(2 * spacing::medium)});
    }
    column->Add(group, 0, wxEXPAND | wxTOP, page->FromDIP(spacing::small));
    return group;
}

} // namespace attune::desktop
