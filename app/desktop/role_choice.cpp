#include "role_choice.h"

#include "attune/care/roles.h"
#include "spacing.h"
#include "text.h"
#include "wrapped_text.h"

#include <wx/sizer.h>

#include <fmt/format.h>

namespace attune::desktop {

namespace {

constexpr int roleFontPx = 20;

} // namespace

AnswerGroup* addRoleChoice(wxWindow* page, wxSizer* column)
{
    const std::string question = tr("What do they do here?");
    std::vector<AnswerGroup::Row> rows;
    for (const care::RoleText& role : care::allRoles()) {
        rows.push_back(
            {role.id, fmt::format("{}: {}", tr(role.label.c_str()), tr(role.about.c_str()))});
    }
    column->Add(new WrappedText(page, question, TextStyle::body),
                0,
                wxEXPAND | wxTOP,
                page->FromDIP(spacing::medium));
    auto* group = new AnswerGroup(page, question, rows, roleFontPx, [] {});
    column->Add(group, 0, wxEXPAND | wxTOP, page->FromDIP(spacing::small));
    return group;
}

} // namespace attune::desktop
