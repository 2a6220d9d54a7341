#pragma once

#include "attune/reports/shapes.h"

namespace attune::reports {

/// A hundred people as dots in four rows of twenty-five, the first `have` of them filled: what a
/// share means, readable in black and white. `have`: 0 to 100. At most `widthPt` wide.
Drawing pictogram(int have, double widthPt);

} // namespace attune::reports
