#pragma once

#include "rule_condition.h"

#include <vector>

namespace attune::care {

/// The questionnaires of the visit that a condition looks at: of its instrument, about the client
/// or the infant in question, never about one who has died.
std::vector<const Assessment*> assessmentsFor(const RuleCondition& condition,
                                              const RuleSubject& subject);

/// A condition about results. Of several sheets of one questionnaire the one that meets it counts.
RuleFinding evaluateResults(const RuleCondition& condition, const RuleSubject& subject);

} // namespace attune::care
