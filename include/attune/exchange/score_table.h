#pragma once

#include "attune/questionnaires/instrument.h"

#include <iosfwd>
#include <stdexcept>

namespace attune::exchange {

/// How the cells of a score table are to be read.
enum class Coding {
    points,  ///< after keying: what the option counts
    position ///< 1-based place of the option as printed
};

/// Reads CSV (header `id`, then the item numbers `1`…`n`; blank = unanswered, `declined`) and
/// writes CSV: `id`, per scale `S,S_status,S_missing,S_band`, last `safety`.
/// A row with a bad cell is named on `errors` by line and column and not written.
/// Returns the number of bad rows; a bad header counts as one and nothing is written.
/// A text cell that a spreadsheet would run as a formula is never produced by it.
int scoreTable(const questionnaires::Instrument& instrument, std::istream& in, Coding coding,
               std::ostream& out, std::ostream& errors);

} // namespace attune::exchange
