#pragma once

#include "attune/care/measures.h"

#include <string>

namespace attune::reports {

/// "check-ins": what stands above a column of such numbers.
std::string unitText(care::MeasureUnit unit);

/// What a row within its family is called: "EPDS", "With items left out", of a referral's service
/// its name.
std::string labelOf(const care::Proportion& share);
std::string labelOf(const care::MeasureCell& cell);

} // namespace attune::reports
