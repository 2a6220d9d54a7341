#pragma once

#include "attune/records/record.h"

#include <string>
#include <vector>

namespace attune::exchange {

/// People as CSV, in the order given: name, role, credentials, passphrase ("own"; "given": an owner
/// chose it; "none"), left and last_opened (UTC; empty: not yet, never).
std::string peopleTable(const std::vector<records::PersonRow>& people);

} // namespace attune::exchange
