#pragma once

#include "attune/records/practice_folder.h"
#include "attune/records/progress.h"
#include "record_database.h"
#include "sqlite.h"

#include <vector>

namespace attune::records {

/// Both integrity checks: of every encrypted page, and of the tables and indices in them.
/// \throws Cancelled
std::vector<Verification::Check> integrityChecks(Connection& connection,
                                                 const Progress& progress = {});

/// Both integrity checks, the audit chain from its seed, and the anchor; damage is one of them.
/// \throws StorageError, Cancelled
std::vector<Verification::Check> databaseChecks(Connection& connection,
                                                const Secret& auditSeed,
                                                const std::optional<Anchor>& expected,
                                                const Progress& progress);

/// As `verifyDatabase` in record_database.h, with somebody who watches. \throws Cancelled
std::vector<Verification::Check> verifyDatabase(const std::filesystem::path& file,
                                                const RecordKeys& keys,
                                                const std::optional<Anchor>& expected,
                                                const Progress& progress);

} // namespace attune::records
