#pragma once

#include "attune/care/visit.h"

#include <cstdint>
#include <string>
#include <vector>

namespace attune::tests {

/// The moment of the sample visit's printing: 9 March 2026, 14:30 UTC.
care::Instant sampleNow();

/// A signed visit six weeks after birth: PHQ-9 with item 9 above zero and its alert recorded,
/// GAD-7, PBQ about one infant, and the same three twice before. Scored by the program.
care::Visit sampleVisit();

/// The answers of one instrument, by printed position; 0: unanswered, -1: declined.
questionnaires::Response responseOf(const std::string& instrumentId,
                                    const std::vector<int>& positions);

/// The same, scored; about the sample's infant where the instrument is about one.
care::Assessment
assessmentOf(std::int64_t id, const std::string& instrumentId, const std::vector<int>& positions);

} // namespace attune::tests
