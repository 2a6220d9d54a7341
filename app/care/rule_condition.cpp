#include "rule_condition.h"

#include "rule_leaves.h"

#include <algorithm>

namespace attune::care {

namespace {

using questionnaires::Truth;
using Form = RuleCondition::Form;

void add(std::vector<std::string>& said, const std::vector<std::string>& more)
{
    for (const std::string& phrase : more) {
        if (std::ranges::find(said, phrase) == said.end()) {
            said.push_back(phrase);
        }
    }
}

/// The parts joined: `deciding` in any one of them decides; else what is unknown leaves it open.
RuleFinding
join(const RuleCondition& condition, const RuleSubject& subject, Truth deciding, Truth otherwise)
{
    RuleFinding joined{.truth = otherwise};
    bool isDecided = false;
    for (const RuleCondition& part : condition.parts) {
        const RuleFinding found = evaluate(part, subject);
        add(joined.said, found.said);
        isDecided = isDecided || found.truth == deciding;
        if (found.truth == Truth::unknown) {
            joined.truth = Truth::unknown;
            joined.isOpen = joined.isOpen || found.isOpen;
        }
    }
    if (isDecided) {
        joined.truth = deciding;
        joined.isOpen = false;
    }
    if (joined.truth != Truth::met) {
        joined.said.clear();
    }
    return joined;
}

RuleFinding opposite(const RuleCondition& part, const RuleSubject& subject)
{
    RuleFinding found = evaluate(part, subject);
    found.said.clear();
    if (found.truth == Truth::met) {
        found.truth = Truth::notMet;
    } else if (found.truth == Truth::notMet) {
        found.truth = Truth::met;
        if (part.form == Form::screened) {
            found.said.push_back(notScreenedText(part, subject));
        }
    }
    return found;
}

} // namespace

bool isAboutInfant(const RuleCondition& condition, const questionnaires::Library& library)
{
    const auto* instrument = library.find(condition.instrument);
    return condition.form == Form::context || condition.form == Form::weeks ||
           condition.kind == questionnaires::SafetyKind::harmToInfant ||
           (instrument != nullptr && instrument->aboutInfant) ||
           std::ranges::any_of(condition.parts, [&](const RuleCondition& part) {
               return isAboutInfant(part, library);
           });
}

RuleFinding evaluate(const RuleCondition& condition, const RuleSubject& subject)
{
    switch (condition.form) {
    case Form::all:
        return join(condition, subject, Truth::notMet, Truth::met);
    case Form::any:
        return join(condition, subject, Truth::met, Truth::notMet);
    case Form::negation:
        return opposite(condition.parts.front(), subject);
    default:
        return evaluateLeaf(condition, subject);
    }
}

} // namespace attune::care
