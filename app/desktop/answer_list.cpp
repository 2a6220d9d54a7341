#include "answer_list.h"

#include "palette.h"
#include "spacing.h"
#include "wrapped_text.h"

#include <wx/sizer.h>
#include <wx/statline.h>

#include <fmt/format.h>

namespace attune::desktop {

AnswerList::AnswerList(wxWindow* parent, const std::vector<care::AnswerReview>& answers) : wxPanel(parent)
{
    SetBackgroundColour(parent->GetBackgroundColour());
    auto* grid = new wxFlexGridSizer(3, FromDIP(spacing::small), FromDIP(spacing::medium));
    grid->AddGrowableCol(1, 3);
    grid->AddGrowableCol(2, 2);
    for (const care::AnswerReview& answer : answers) {
        const Tone tone = answer.standsOut ? Tone::alert : Tone::normal;
        const std::string points = answer.points.empty()
                                       ? answer.answer
                                       : fmt::format("{} ({})", answer.answer, answer.points);
        grid->Add(
            new WrappedText(this, std::to_string(answer.itemNumber), TextStyle::body, Tone::quiet));
        grid->Add(new WrappedText(this, answer.question, TextStyle::body, tone), 1, wxEXPAND);
        grid->Add(new WrappedText(this, points, TextStyle::body, tone), 1, wxEXPAND);
    }
    SetSizer(grid);
}

} // namespace attune::desktop
