#include "rule_scores.h"

#include "attune/care/marked_text.h"
#include "attune/questionnaires/interpretation.h"
#include "rule_phrases.h"

#include <fmt/format.h>

namespace attune::care {

using questionnaires::Instrument;
using questionnaires::Scale;
using questionnaires::ScaleScore;
using questionnaires::Truth;

bool isWithin(const RuleCondition& condition, double value)
{
    return (!condition.atOrAbove || value >= *condition.atOrAbove) &&
           (!condition.below || value < *condition.below);
}

RuleFinding scoreFinding(const RuleCondition& condition,
                         const RuleSubject& subject,
                         const Assessment& assessment,
                         const Instrument& instrument)
{
    const Scale* scale = instrument.scale(condition.part);
    const ScaleScore* score = assessment.result.scale(condition.part);
    if (scale == nullptr || score == nullptr || !score->value) {
        return {.truth = Truth::unknown, .isOpen = true};
    }
    if (!isWithin(condition, *score->value)) {
        return {.truth = Truth::notMet};
    }
    return {
        .truth = Truth::met,
        .said = {scorePhrase(titleOf(subject, assessment), *scale, *score, rangeText(condition))}};
}

RuleFinding positiveFinding(const RuleCondition& condition,
                            const RuleSubject& subject,
                            const Assessment& assessment,
                            const Instrument& instrument)
{
    const auto audience = audienceOf(subject.visit.client, subject.visit.checkIn);
    RuleFinding finding{.truth = Truth::notMet};
    bool isOpen = false;
    for (const ScaleScore& score : assessment.result.scales) {
        const Scale* scale = instrument.scale(score.scaleId);
        const bool isMeant = condition.part.empty() || score.scaleId == condition.part;
        if (scale == nullptr || !isMeant) {
            continue;
        }
        const Scale own = questionnaires::scaleFor(*scale, audience);
        isOpen = isOpen || !score.value;
        if (!score.value || !questionnaires::isPositiveScreen(own, score)) {
            continue;
        }
        auto reached = questionnaires::reachedCutOffs(own, *score.value);
        std::erase_if(reached, [](const questionnaires::CutOff* cutOff) {
            return !cutOff->alerts || cutOff->evidence == questionnaires::Evidence::unconfirmed;
        });
        finding.truth = Truth::met;
        finding.said.push_back(
            scorePhrase(titleOf(subject, assessment),
                        own,
                        score,
                        fmt::format(fmt::runtime(marked("{} or more")),
                                    questionnaires::formatPoints(reached.back()->atOrAbove))));
    }
    if (finding.truth == Truth::notMet && isOpen) {
        return {.truth = Truth::unknown, .isOpen = true};
    }
    return finding;
}

RuleFinding incompleteFinding(const RuleSubject& subject,
                              const Assessment& assessment,
                              const Instrument& instrument)
{
    RuleFinding finding{.truth = Truth::notMet};
    for (const ScaleScore& score : assessment.result.scales) {
        const Scale* scale = instrument.scale(score.scaleId);
        if (scale != nullptr && !score.value) {
            finding.truth = Truth::met;
            finding.said.push_back(
                fmt::format(fmt::runtime(marked("{} {}: no score, {} of {} not answered")),
                            titleOf(subject, assessment),
                            withinPhrase(scale->title),
                            score.missing,
                            scale->items.size()));
        }
    }
    for (const questionnaires::CriterionResult& result : assessment.result.criteria) {
        const auto* criterion = instrument.criterion(result.criterionId);
        if (criterion != nullptr && result.truth == Truth::unknown) {
            finding.truth = Truth::met;
            finding.said.push_back(fmt::format(fmt::runtime(marked("{} {}: not known")),
                                               titleOf(subject, assessment),
                                               withinPhrase(criterion->title)));
        }
    }
    return finding;
}

} // namespace attune::care
