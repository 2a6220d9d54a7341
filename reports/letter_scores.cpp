#include "letter_scores.h"

#include "chart_labels.h"

#include <fmt/format.h>

namespace attune::reports {

namespace {

using questionnaires::CutOff;

/// The highest cut-off that is reached, or null.
const CutOff* reachedOf(const care::ScaleReview& review)
{
    if (!review.score->value) {
        return nullptr;
    }
    const auto reached = questionnaires::reachedCutOffs(*review.scale, *review.score->value);
    return reached.empty() ? nullptr : reached.front();
}

/// The cut-off to name where none is reached: one that announces a positive screen, else the first.
const CutOff* nextOf(const questionnaires::Scale& scale)
{
    const CutOff* next = nullptr;
    for (const CutOff& each : scale.cutOffs) {
        if (next == nullptr || (each.alerts && !next->alerts)) {
            next = &each;
        }
    }
    return next;
}

LetterScore totalOf(const care::AssessmentReview& review)
{
    const care::ScaleReview& total = review.scales.front();
    const CutOff* reached = reachedOf(total);
    const CutOff* told = reached != nullptr ? reached : nextOf(*total.scale);
    LetterScore row;
    row.questionnaire = review.shortTitle;
    row.result = total.headline;
    row.cutOff = told == nullptr ? "none published" : cutOffLabel(*told);
    row.reading = told == nullptr       ? ""
                  : reached != nullptr  ? "reached"
                  : !total.score->value ? "not known"
                                        : "not reached";
    row.standsOut = questionnaires::isPositiveScreen(*total.scale, *total.score);
    return row;
}

} // namespace

std::vector<LetterScore> letterScores(const care::AssessmentReview& review)
{
    std::vector<LetterScore> rows{totalOf(review)};
    for (std::size_t index = 1; index < review.scales.size(); ++index) {
        const care::ScaleReview& part = review.scales[index];
        if (questionnaires::isPositiveScreen(*part.scale, *part.score)) {
            rows.push_back(
                {.questionnaire = fmt::format("{}: {}", review.shortTitle, part.scale->title),
                 .result = part.headline,
                 .cutOff = cutOffLabel(*reachedOf(part)),
                 .reading = "reached",
                 .standsOut = true});
        }
    }
    for (const care::CriterionReview& criterion : review.criteria) {
        rows.push_back({.questionnaire = review.shortTitle,
                        .result = criterion.headline,
                        .cutOff = {},
                        .reading = {},
                        .standsOut = criterion.standsOut});
    }
    return rows;
}

} // namespace attune::reports
