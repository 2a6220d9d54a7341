#pragma once

#include "attune/records/practice_folder.h"
#include "sqlite.h"

#include <vector>

namespace attune::records {

/// Both integrity checks: of every encrypted page, and of the tables and indices in them.
std::vector<Verification::Check> integrityChecks(Connection& connection);

} // namespace attune::records
