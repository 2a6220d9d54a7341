#pragma once

#include "attune/questionnaires/instrument.h"
#include "attune/questionnaires/scoring.h"

namespace attune::care {

/// The same printed answer throughout, and worth asking about. Short screens are often answered
/// alike, and the healthiest answer to every item is the commonest sheet of a person who is well.
bool isOddStraightLine(const questionnaires::Instrument& instrument,
                       const questionnaires::Result& result);

/// Every answer of a longer questionnaire is the least troubled one.
bool isAllHealthiest(const questionnaires::Instrument& instrument,
                     const questionnaires::Result& result);

} // namespace attune::care
