#pragma once

#include "sqlite.h"

namespace attune::records {

/// The schema this program writes.
inline constexpr int currentSchema = 6;

/// The schema a database has; 0: none yet.
int schemaOf(Connection& connection);

/// True where every table of the current schema is there.
bool hasItsTables(Connection& connection);

/// Brings a database from its schema to the current one, each step in one transaction.
/// \throws Damaged for a schema newer than this program knows, with what to do
void migrate(Connection& connection);

} // namespace attune::records
