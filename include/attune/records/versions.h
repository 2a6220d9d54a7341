#pragma once

#include <string>
#include <utility>
#include <vector>

namespace attune::records {

/// The libraries that guard the record, with the versions in use, e.g. {"SQLCipher", "4.6.1"}.
std::vector<std::pair<std::string, std::string>> libraryVersions();

} // namespace attune::records
