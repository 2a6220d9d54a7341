#pragma once

#include "attune/care/follow_up.h"
#include "attune/care/retention.h"
#include "attune/care/visit.h"
#include "attune/questionnaires/scoring.h"

#include <optional>
#include <string_view>

namespace attune::records {

/// The words that stand in the record for our enumerations; never their numbers, which may move.
template <class Value>
std::string_view storedWord(Value value);

/// The value of a stored word. \throws Damaged for a word this program does not know
template <class Value>
Value fromStoredWord(std::string_view word);

} // namespace attune::records
