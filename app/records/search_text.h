#pragma once

#include "attune/care/people.h"

#include <string>
#include <string_view>
#include <vector>

namespace attune::records {

/// Text as it is searched: without case, accents and invisible characters, so that "kovac" finds
/// "Kovač" and "walesa" "Wałęsa".
std::string foldedText(std::string_view text);

/// All that a client is found by: names, chart number and birth date in several forms.
std::string searchTextOf(const care::Client& client);

/// The folded words of a search, at most eight.
std::vector<std::string> searchWords(std::string_view search);

} // namespace attune::records
