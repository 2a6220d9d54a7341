#include "rule_results.h"

#include "attune/care/marked_text.h"
#include "rule_phrases.h"
#include "rule_scores.h"
#include "straight_line.h"

#include <algorithm>
#include <fmt/format.h>

namespace attune::care {

namespace {

using questionnaires::Instrument;
using questionnaires::SafetyFinding;
using questionnaires::Truth;
using Form = RuleCondition::Form;

bool hasDied(const Client& client, InfantId id)
{
    const auto infant = std::ranges::find(client.infants, id, &Infant::id);
    return infant != client.infants.end() && infant->deceased;
}

RuleFinding oneCriterion(const RuleCondition& condition,
                         const RuleSubject& subject,
                         const Assessment& assessment,
                         const Instrument& instrument)
{
    const auto& results = assessment.result.criteria;
    const auto result =
        std::ranges::find(results, condition.part, &questionnaires::CriterionResult::criterionId);
    const auto* criterion = instrument.criterion(condition.part);
    if (result == results.end() || criterion == nullptr || result->truth == Truth::unknown) {
        return {.truth = Truth::unknown, .isOpen = true};
    }
    if (result->truth == Truth::notMet) {
        return {.truth = Truth::notMet};
    }
    return {.truth = Truth::met,
            .said = {fmt::format(fmt::runtime(marked("{} {}: met")),
                                 titleOf(subject, assessment),
                                 withinPhrase(criterion->title))}};
}

std::string stateText(SafetyFinding::State state)
{
    switch (state) {
    case SafetyFinding::State::endorsed:
        return marked("answered above zero");
    case SafetyFinding::State::declined:
        return marked("declined");
    case SafetyFinding::State::unanswered:
        break;
    }
    return marked("not answered");
}

RuleFinding oneSafety(const RuleCondition& condition,
                      const RuleSubject& subject,
                      const Assessment& assessment,
                      const Instrument* instrument)
{
    RuleFinding finding{.truth = Truth::notMet};
    for (const SafetyFinding& safety : assessment.result.safety) {
        const bool isMeant =
            condition.item ? safety.itemNumber == *condition.item : safety.kind == condition.kind;
        if (!isMeant ||
            std::ranges::find(condition.states, safety.state) == condition.states.end()) {
            continue;
        }
        const auto* item = instrument == nullptr ? nullptr : instrument->item(safety.itemNumber);
        finding.truth = Truth::met;
        finding.said.push_back(
            fmt::format(fmt::runtime(marked("{} item {} {}")),
                        titleOf(subject, assessment),
                        item == nullptr ? std::to_string(safety.itemNumber) : item->mark(),
                        stateText(safety.state)));
    }
    return finding;
}

RuleFinding oneStraightLine(const RuleSubject& subject,
                            const Assessment& assessment,
                            const Instrument& instrument)
{
    if (!isOddStraightLine(instrument, assessment.result)) {
        return {.truth = Truth::notMet};
    }
    return {.truth = Truth::met,
            .said = {fmt::format(fmt::runtime(marked("{}: the same printed answer throughout")),
                                 titleOf(subject, assessment))}};
}

RuleFinding
one(const RuleCondition& condition, const RuleSubject& subject, const Assessment& assessment)
{
    const Instrument* instrument = subject.library.find(assessment.instrumentId);
    if (condition.form == Form::safety) {
        return oneSafety(condition, subject, assessment, instrument);
    }
    if (instrument == nullptr) {
        return {};
    }
    switch (condition.form) {
    case Form::score:
        return scoreFinding(condition, subject, assessment, *instrument);
    case Form::positive:
        return positiveFinding(condition, subject, assessment, *instrument);
    case Form::criterion:
        return oneCriterion(condition, subject, assessment, *instrument);
    case Form::straightLine:
        return oneStraightLine(subject, assessment, *instrument);
    default:
        return incompleteFinding(subject, assessment, *instrument);
    }
}

} // namespace

std::vector<const Assessment*> assessmentsFor(const RuleCondition& condition,
                                              const RuleSubject& subject)
{
    std::vector<const Assessment*> found;
    for (const Assessment& assessment : subject.visit.assessments) {
        const bool isMeant =
            condition.instrument.empty() || assessment.instrumentId == condition.instrument;
        const bool isTheirs =
            !subject.infant || !assessment.infantId || assessment.infantId == *subject.infant;
        if (isMeant && isTheirs && !hasDied(subject.visit.client, assessment.infantId)) {
            found.push_back(&assessment);
        }
    }
    return found;
}

RuleFinding evaluateResults(const RuleCondition& condition, const RuleSubject& subject)
{
    RuleFinding joined;
    bool isSettled = false;
    for (const Assessment* assessment : assessmentsFor(condition, subject)) {
        RuleFinding finding = one(condition, subject, *assessment);
        if (finding.truth == Truth::met) {
            joined.truth = Truth::met;
            joined.said.insert(joined.said.end(), finding.said.begin(), finding.said.end());
        }
        joined.isOpen = joined.isOpen || finding.isOpen;
        isSettled = isSettled || finding.truth == Truth::notMet;
    }
    if (joined.truth == Truth::met) {
        joined.isOpen = false;
    } else if (isSettled && !joined.isOpen) {
        joined.truth = Truth::notMet;
    }
    return joined;
}

} // namespace attune::care
