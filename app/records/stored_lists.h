#pragma once

#include "attune/care/suggestion.h"

#include <string>
#include <string_view>
#include <vector>

namespace attune::records {

/// The reasons of a suggestion as the record keeps them.
std::string storedReasons(const std::vector<care::SuggestionReason>& reasons);

/// \throws Damaged where it is not what `storedReasons` writes
std::vector<care::SuggestionReason> readReasons(std::string_view text);

/// The parts of a safety plan, likewise.
std::string storedTexts(const std::vector<std::string>& texts);
std::vector<std::string> readTexts(std::string_view text);

} // namespace attune::records
