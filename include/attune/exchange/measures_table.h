#pragma once

#include "attune/care/measures.h"

#include <string>

namespace attune::exchange {

/// Practice measures as CSV (RFC 4180): one line a figure with id, words, count, whole and, for
/// scores, n, median and quartiles. What is hidden stands as an empty cell.
std::string measuresTable(const care::Measures& measures);

} // namespace attune::exchange
