#pragma once

#include "attune/questionnaires/instrument.h"

#include <string>
#include <string_view>
#include <vector>

namespace attune::exchange {

class Markdown;

/// The marks of items as the sheet prints them, three or more in a row as "3 to 5"; the numbers
/// are those of items of this instrument.
std::vector<std::string> marksOf(const questionnaires::Instrument& instrument,
                                 const std::vector<int>& numbers);

/// A condition within a sentence, e.g. "item 3 counts 1 point or more".
std::string conditionPhrase(const questionnaires::Instrument& instrument,
                            const questionnaires::Condition& condition);

/// A condition as a paragraph that begins with `opening`, with nested lists for its parts.
void writeCondition(Markdown& page,
                    const questionnaires::Instrument& instrument,
                    std::string_view opening,
                    const questionnaires::Condition& condition);

} // namespace attune::exchange
