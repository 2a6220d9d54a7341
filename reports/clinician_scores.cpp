#include "clinician_scores.h"

#include "answer_table.h"
#include "attune/reports/pictogram.h"
#include "attune/reports/score_bar.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <set>

namespace attune::reports {

namespace {

constexpr double trendHeightPt = 82;

/// "One. Two." from notes of which some lack their full stop.
std::string asSentences(const std::vector<std::string>& notes)
{
    std::string text;
    for (const std::string& note : notes) {
        text += (text.empty() ? "" : " ") + note + (note.ends_with('.') ? "" : ".");
    }
    return text;
}

void tellScale(Story& story, const care::ScaleReview& review)
{
    const bool isTotal = review.scale->id == "total";
    story.paragraph(isTotal ? review.headline
                            : fmt::format("{}: {}", review.scale->title, review.headline),
                    isTotal ? type::compactFigure : type::compactStrong,
                    isTotal ? 1 : 4);
    story.keepLastWithNext();
    if (review.score->value || isTotal) {
        story.drawing(
            scoreBar(
                *review.scale, *review.score, review.earlier, story.widthPt(), story.metrics()),
            1,
            !review.notes.empty());
    }
    if (!review.notes.empty()) {
        story.paragraph(asSentences(review.notes), type::compact, 1);
    }
    if (review.frequency) {
        story.paragraph(review.frequency->sentence, type::compact, 1);
        story.keepLastWithNext();
        story.drawing(pictogram(review.frequency->have, story.widthPt()), 2);
    }
}

void tellCriteria(Story& story, const care::AssessmentReview& review)
{
    for (const care::CriterionReview& criterion : review.criteria) {
        story.paragraph(criterion.headline, type::compactStrong, 4);
        story.keepLastWithNext();
        story.paragraph(criterion.text, type::compact, 1);
    }
    if (!review.context.empty()) {
        story.paragraph(
            fmt::format("What may stand in the way: {}.", fmt::join(review.context, "; ")),
            type::compact,
            3);
    }
}

/// What these answers give to think about, then what goes for every result of the questionnaire.
void tellCautions(Story& story, const care::AssessmentReview& review, bool tellGeneral)
{
    std::string general;
    for (const std::string& caution : review.cautions) {
        if (std::ranges::find(review.instrument->cautions, caution) ==
            review.instrument->cautions.end()) {
            story.paragraph(caution, type::compact, 2);
        } else if (tellGeneral) {
            general += (general.empty() ? "" : " ") + caution;
        }
    }
    if (!general.empty()) {
        story.paragraph(general, type::compactQuiet, 2);
    }
}

} // namespace

void tellScores(Story& story, const std::vector<care::AssessmentReview>& reviews)
{
    story.heading("Scores");
    std::set<std::string> cautioned;
    for (const care::AssessmentReview& review : reviews) {
        story.subheading(review.title);
        if (review.instrument == nullptr) {
            story.paragraph(unknownInstrument);
            continue;
        }
        for (const care::ScaleReview& one : review.scales) {
            tellScale(story, one);
        }
        tellCriteria(story, review);
        tellCautions(story, review, cautioned.insert(review.instrument->id).second);
    }
}

void tellAnswers(Story& story, const std::vector<care::AssessmentReview>& reviews)
{
    story.heading("Answers");
    for (const care::AssessmentReview& review : reviews) {
        story.subheading(review.title);
        if (review.instrument == nullptr) {
            story.paragraph(unknownInstrument);
            continue;
        }
        Table table = answerTable(story.widthPt(), answer_layout::narrow);
        for (const care::AnswerReview& answer : review.answers) {
            table.rows.push_back(answerRow(answer, answer_layout::narrow, true));
        }
        story.table(table);
    }
}

void tellTrends(Story& story, const std::vector<Trend>& trends)
{
    if (trends.empty()) {
        return;
    }
    story.heading("Over time");
    for (const Trend& trend : trends) {
        story.subheading(trend.title);
        story.drawing(
            trendChart(*trend.scale, trend.points, story.widthPt(), trendHeightPt, story.metrics()),
            1);
    }
}

} // namespace attune::reports
