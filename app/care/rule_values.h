#pragma once

#include "attune/questionnaires/json_node.h"
#include "rule_condition.h"

// Conditions that name no questionnaire, and the values within conditions.
// Each refuses with a DefinitionError what cannot be meant.

namespace attune::care {

RuleCondition readRedFlag(const questionnaires::JsonNode& node);
RuleCondition readContext(const questionnaires::JsonNode& node);
RuleCondition readSince(const questionnaires::JsonNode& node);
RuleCondition readRelation(const questionnaires::JsonNode& node);
RuleCondition readNothingElse(const questionnaires::JsonNode& node);

/// The states under "safety": at least one, each once.
std::vector<questionnaires::SafetyFinding::State>
readSafetyStates(const questionnaires::JsonNode& list);

/// "atOrAbove" and "below" of `node`: at least one, the first below the second.
void readRange(const questionnaires::JsonNode& node, RuleCondition& condition);

} // namespace attune::care
