#pragma once

#include "attune/records/record.h"

#include <string>
#include <vector>

namespace attune::exchange {

/// Audit entries as CSV, in the order given: sequence, time (UTC), action, person, role, object,
/// client (its number in the record; empty: none), outcome, version of the program. No answers and
/// no free text stand in an audit.
std::string auditTable(const std::vector<records::AuditEntry>& entries);

} // namespace attune::exchange
