#pragma once

#include "attune/questionnaires/object_keys.h"

#include <string_view>
#include <vector>

namespace attune::care {

/// Every kind of object of a file of suggestion rules, the file itself ("rules") and a rule first,
/// then the conditions, each under the key that tells it from the others.
const std::vector<questionnaires::ObjectKeys>& ruleObjects();

/// The keys of the object of this name, which must be one of the above.
const questionnaires::ObjectKeys& ruleKeysOf(std::string_view object);

} // namespace attune::care
