#pragma once

#include "attune/questionnaires/instrument.h"

namespace attune::exchange {

class Markdown;

/// The table of items, and what is to be known about all of them.
void writeItems(Markdown& page, const questionnaires::Instrument& instrument);

/// Scales, bands, cut-offs, criteria and change, each under a heading of its own.
void writeScores(Markdown& page, const questionnaires::Instrument& instrument);

/// Every figure that was not read in its source, by name.
void writeUnconfirmed(Markdown& page, const questionnaires::Instrument& instrument);

} // namespace attune::exchange
