#pragma once

#include "attune/care/people.h"

#include <string>
#include <string_view>
#include <vector>

namespace attune::care {

/// The most characters that a field of text may hold.
inline constexpr int mostFieldCharacters = 500;

/// True where nothing of it would be seen: white space of any script, invisible characters.
bool isBlank(std::string_view text);

/// True where it is longer than a field of text may be; counts characters, not bytes.
bool isTooLong(std::string_view text);

/// Adds a problem of `field` where its text is too long.
void checkLength(std::vector<FieldProblem>& problems,
                 const std::string& field,
                 std::string_view text);

} // namespace attune::care
