#include "rule_leaves.h"

#include "attune/care/marked_text.h"
#include "attune/care/red_flags.h"
#include "attune/care/words.h"
#include "rule_phrases.h"
#include "rule_results.h"
#include "rule_scores.h"

#include <algorithm>
#include <fmt/format.h>

namespace attune::care {

namespace {

using questionnaires::Truth;
using Form = RuleCondition::Form;

RuleFinding found(bool holds, std::string phrase)
{
    RuleFinding finding{.truth = holds ? Truth::met : Truth::notMet};
    if (holds) {
        finding.said.push_back(std::move(phrase));
    }
    return finding;
}

RuleFinding leftOpen()
{
    return {.truth = Truth::unknown, .isOpen = true};
}

const Infant* infantOf(const RuleSubject& subject)
{
    const auto& infants = subject.visit.client.infants;
    const auto place =
        subject.infant ? std::ranges::find(infants, *subject.infant, &Infant::id) : infants.end();
    return place == infants.end() ? nullptr : &*place;
}

RuleFinding redFlag(const RuleCondition& condition, const RuleSubject& subject)
{
    const auto& flags = subject.visit.redFlags;
    if (!flags) {
        return leftOpen();
    }
    return found(std::ranges::find(*flags, condition.part) != flags->end(),
                 fmt::format(fmt::runtime(marked("noticed: {}")), redFlagLabel(condition.part)));
}

RuleFinding context(const RuleCondition& condition, const RuleSubject& subject)
{
    const Infant* infant = infantOf(subject);
    if (infant == nullptr) {
        return {.truth = Truth::notMet};
    }
    return found(std::ranges::find(infant->context, condition.part) != infant->context.end(),
                 fmt::format(fmt::runtime(marked("ticked: {} ({})")),
                             contextLabel(condition.part),
                             infantName(subject.visit.client, infant->id)));
}

RuleFinding weeks(const RuleCondition& condition, const RuleSubject& subject)
{
    const Infant* infant = infantOf(subject);
    const Date on = localTime(answeredAt(subject.visit.checkIn)).date;
    const auto age = infant == nullptr ? std::nullopt : weeksSinceBirth(*infant, on);
    if (!age) {
        return condition.orUnknown ? found(true, marked("date of birth not recorded")) : leftOpen();
    }
    return found(
        isWithin(condition, *age),
        fmt::format(fmt::runtime(marked("weeks since birth {} ({})")), *age, rangeText(condition)));
}

RuleFinding relation(const RuleCondition& condition, const RuleSubject& subject)
{
    const Relation own = subject.visit.client.relation;
    return found(std::ranges::find(condition.relations, own) != condition.relations.end(),
                 fmt::format(fmt::runtime(marked("the client: {}")), relationText(own)));
}

/// Without words: the rule's other conditions say why.
RuleFinding screened(const RuleCondition& condition, const RuleSubject& subject)
{
    const bool isScreened =
        std::ranges::any_of(assessmentsFor(condition, subject), [](const Assessment* assessment) {
            return !assessment->result.scales.empty() &&
                   assessment->result.scales.front().value.has_value();
        });
    RuleFinding finding;
    finding.truth = isScreened ? Truth::met : Truth::notMet;
    return finding;
}

} // namespace

RuleFinding evaluateLeaf(const RuleCondition& condition, const RuleSubject& subject)
{
    switch (condition.form) {
    case Form::redFlag:
        return redFlag(condition, subject);
    case Form::context:
        return context(condition, subject);
    case Form::weeks:
        return weeks(condition, subject);
    case Form::relation:
        return relation(condition, subject);
    case Form::screened:
        return screened(condition, subject);
    case Form::score:
    case Form::positive:
    case Form::criterion:
    case Form::safety:
    case Form::straightLine:
    case Form::incomplete:
        return evaluateResults(condition, subject);
    default:
        return {};
    }
}

std::string notScreenedText(const RuleCondition& condition, const RuleSubject& subject)
{
    const auto* instrument = subject.library.find(condition.instrument);
    return fmt::format(fmt::runtime(marked("no {} in this visit")),
                       instrument == nullptr ? condition.instrument : instrument->shortTitle);
}

} // namespace attune::care
