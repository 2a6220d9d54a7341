#pragma once

#include "attune/questionnaires/instrument.h"
#include "attune/questionnaires/json_node.h"

namespace attune::questionnaires {

/// A condition in one of its four forms; refuses a mixture of them.
Condition readCondition(const JsonNode& node);

/// The value of the key "accuracy" of `parent`; empty where it is left out.
std::optional<Accuracy> readAccuracy(const JsonNode& parent, const std::vector<Source>& sources);

std::vector<Criterion> readCriteria(const JsonNode& list, const std::vector<Source>& sources);

} // namespace attune::questionnaires
