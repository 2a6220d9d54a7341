#include "score_card.h"

#include "answer_list.h"
#include "attune/reports/pictogram.h"
#include "attune/reports/score_bar.h"
#include "drawing_view.h"
#include "native_theme.h"
#include "spacing.h"
#include "text.h"
#include "wrapped_text.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace attune::desktop {

ScoreCard::ScoreCard(wxWindow* parent,
                     const care::AssessmentReview& review,
                     const std::function<void()>& resized)
    : Card(parent)
{
    content()->Add(new WrappedText(this, review.title, TextStyle::lead), 0, wxEXPAND);
    for (const care::ScaleReview& scale : review.scales) {
        addScale(scale);
    }
    addCriteria(review);
    for (const std::string& caution : review.cautions) {
        addText(caution, spacing::small, TextStyle::small, Tone::quiet);
    }
    addAnswers(review, resized);
}

void ScoreCard::addScale(const care::ScaleReview& scale)
{
    const bool isTotal = scale.scale->id == "total";
    addText(isTotal ? scale.headline : fmt::format("{}: {}", scale.scale->title, scale.headline),
            spacing::medium,
            isTotal ? TextStyle::heading : TextStyle::body);
    const auto addDrawing = [this](DrawingView::Make draw) {
        content()->Add(
            new DrawingView(this, std::move(draw)), 0, wxEXPAND | wxTOP, FromDIP(spacing::hair));
    };
    addDrawing([scale](double widthPt, const reports::FontMetrics& metrics) {
        return reports::scoreBar(*scale.scale, *scale.score, scale.earlier, widthPt, metrics);
    });
    for (const std::string& note : scale.notes) {
        addText(note, spacing::hair);
    }
    if (scale.frequency) {
        addText(scale.frequency->sentence, spacing::small);
        addDrawing([have = scale.frequency->have](double widthPt, const reports::FontMetrics&) {
            return reports::pictogram(have, widthPt);
        });
    }
}

void ScoreCard::addCriteria(const care::AssessmentReview& review)
{
    for (const care::CriterionReview& criterion : review.criteria) {
        addText(criterion.headline,
                spacing::medium,
                TextStyle::heading,
                criterion.standsOut ? Tone::alert : Tone::normal);
        addText(criterion.text, spacing::hair);
    }
    if (!review.context.empty()) {
        addText(fmt::format(
                    "{} {}.", tr("What may stand in the way:"), fmt::join(review.context, "; ")),
                spacing::medium);
    }
}

void ScoreCard::addAnswers(const care::AssessmentReview& review,
                           const std::function<void()>& resized)
{
    auto* answers = new AnswerList(this, review.answers);
    const bool isAid = review.instrument != nullptr && review.instrument->isAid();
    answers->Show(isAid); // all there is to a conversation aid is its answers
    auto* toggle = new wxButton(
        this, wxID_ANY, toWx(isAid ? tr("Hide the answers") : tr("Show every answer")));
    toggle->SetFont(fontFor(TextStyle::body));
    addLook(toggle, "quiet");
    toggle->Bind(wxEVT_BUTTON, [answers, toggle, resized](wxCommandEvent&) {
        answers->Show(!answers->IsShown());
        toggle->SetLabel(
            toWx(answers->IsShown() ? tr("Hide the answers") : tr("Show every answer")));
        resized();
    });
    content()->Add(toggle, 0, wxTOP, FromDIP(spacing::small));
    content()->Add(answers, 0, wxEXPAND | wxTOP, FromDIP(spacing::small));
}

} // namespace attune::desktop
