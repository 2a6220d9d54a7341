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
/// writes CSV: `id`, per scale `S,S_status,S_missing,S_band`, per criterion its id, last
/// `safety`: the numbers of the safety items with any answer above 0 points, joined by `;`, those
/// not answered as `N?`.
/// A column of an item that is not scored may be left out.
/// A row with a bad cell is named on `errors` by line and column, without what stands in the cell,
/// and not written. Returns the number of bad rows; a bad header, a quote that is never closed and
/// a stream that fails count as one each, and end the table.
/// An id that a spreadsheet would run as a formula is written with a `'` before it.
int scoreTable(const questionnaires::Instrument& instrument,
               std::istream& in,
               Coding coding,
               std::ostream& out,
               std::ostream& errors);

} // namespace attune::exchange
