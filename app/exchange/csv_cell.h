#pragma once

#include <string>
#include <string_view>

namespace attune::exchange {

/// Appends a cell as CSV writes it: quoted where it holds a separator of any common spreadsheet, a
/// quote or a line end, and with a `'` before what a spreadsheet would run as a formula.
void appendCell(std::string& text, std::string_view cell);

} // namespace attune::exchange
