#pragma once

#include "rule_condition.h"

namespace attune::care {

/// A condition without parts, held against the visit.
RuleFinding evaluateLeaf(const RuleCondition& condition, const RuleSubject& subject);

/// "no MDQ in this visit"
std::string notScreenedText(const RuleCondition& condition, const RuleSubject& subject);

} // namespace attune::care
