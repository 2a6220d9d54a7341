#include "answer_list.h"

#include "palette.h"
#include "spacing.h"
#include "text.h"
#include "wrapped_text.h"

#include <wx/sizer.h>
#include <wx/statline.h>
#include <wx/stattext.h>

#include <fmt/format.h>

namespace attune::desktop {

AnswerList::AnswerList(wxWindow* parent, const std::vector<care::AnswerReview>& answers)
    : wxPanel(parent)
{
    SetBackgroundColour(parent->GetBackgroundColour());
    m_container.DisableSelfFocus(); // it is read, not used
    auto* grid = new wxFlexGridSizer(3, FromDIP(spacing::small), FromDIP(spacing::medium));
    grid->AddGrowableCol(1, 3);
    grid->AddGrowableCol(2, 2);
    for (const care::AnswerReview& answer : answers) {
        const Tone tone = answer.standsOut ? Tone::alert : Tone::normal;
        const std::string points = answer.points.empty()
                                       ? answer.answer
                                       : fmt::format("{} ({})", answer.answer, answer.points);
        auto* number = new wxStaticText(this, wxID_ANY, toWx(answer.mark));
        number->SetFont(fontFor(TextStyle::body));
        number->SetForegroundColour(palette().quiet);
        grid->Add(number);
        grid->Add(new WrappedText(this, answer.question, TextStyle::body, tone), 1, wxEXPAND);
        grid->Add(new WrappedText(this, points, TextStyle::body, tone), 1, wxEXPAND);
    }
    SetSizer(grid);
}

} // namespace attune::desktop
