#pragma once

#include "attune/questionnaires/object_keys.h"

#include <string_view>
#include <vector>

namespace attune::questionnaires {

/// Every kind of object of a definition file, the file itself first.
const std::vector<ObjectKeys>& instrumentObjects();
/// Every kind of object of a wording file, the file itself first.
const std::vector<ObjectKeys>& wordingObjects();

/// The keys of the object of this name, which must be one of the above.
const ObjectKeys& keysOf(std::string_view object);

} // namespace attune::questionnaires
