#pragma once

#include "definition_rules.h"

#include <string>

namespace attune::questionnaires {

/// The first rule that a condition breaks. It may ask about the items before `end` only, which is
/// one past the last number; each of them must be able to reach the points and to miss them.
std::optional<Fault> conditionFault(const Instrument& instrument,
                                    const Condition& condition,
                                    int end,
                                    const std::string& pointer);

} // namespace attune::questionnaires
