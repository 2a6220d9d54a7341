#pragma once

#include <string>
#include <vector>

namespace attune::records {

/// SQL by which schema n becomes n + 1, for n from 0. A step that was released is never edited.
const std::vector<std::string>& schemaSteps();

} // namespace attune::records
