#pragma once

#include "record_database.h"
#include "sqlite.h"

#include <vector>

namespace attune::records {

/// Keeps what a new data key is sealed to, in place of what the slot had before.
void keepHolder(Connection& connection, const SlotHolder& holder);

/// Every holder that the record knows of.
std::vector<SlotHolder> keptHolders(Connection& connection);

void setMustChange(Connection& connection, care::PersonId id, bool mustChange);

} // namespace attune::records
