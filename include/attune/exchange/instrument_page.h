#pragma once

#include "attune/questionnaires/library.h"

#include <string>

namespace attune::exchange {

/// The page on an instrument as Markdown in UTF-8, ending in a line end: what it measures, its key,
/// scales, bands, cut-offs and criteria with their sources, what is not confirmed, and its rights.
/// The library tells which wordings come with it and what leads to it; it need not hold the
/// instrument itself. The instrument's own words never stand on it.
std::string instrumentPage(const questionnaires::Instrument& instrument,
                           const questionnaires::Library& library);

} // namespace attune::exchange
