#pragma once

#include "attune/reports/report.h"

namespace attune::desktop {

/// The paper that is usual where this computer stands (the locale's LC_PAPER); letter if unknown.
reports::PageSize usualPageSize();

} // namespace attune::desktop
