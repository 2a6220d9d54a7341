#pragma once

#include "attune/questionnaires/scoring.h"

#include <string>
#include <string_view>

namespace attune::records {

/// A result as it is kept at signing: JSON with the rule version that made it.
std::string snapshotOf(const questionnaires::Result& result);

/// Reads a snapshot back. \throws Damaged
questionnaires::Result fromSnapshot(std::string_view snapshot);

} // namespace attune::records
