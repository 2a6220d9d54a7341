#pragma once

#include "attune/reports/shapes.h"

namespace attune::reports {

/// The shape elsewhere: from a strip's own corner to its place on the sheet, say.
Shape moved(Shape shape, double dx, double dy);

} // namespace attune::reports
