#pragma once

#include "attune/care/measures.h"
#include "attune/reports/report.h"

namespace attune::reports {

/// What a practice did and found in a period, for its owner and a board: a page of what matters
/// first, then every family of figures with its definition. It names nobody. A hidden number is
/// said to be "not shown" and has no bar; one that is not hidden is printed, so the measures have
/// to be those of `care::suppressed`. Their clients and the ends of distributions are passed over.
/// \throws ReportError
Pdf practiceSummary(const care::Measures& suppressed, const ReportFrame& frame);

} // namespace attune::reports
