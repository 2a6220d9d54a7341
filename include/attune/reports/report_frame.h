#pragma once

#include "attune/reports/report.h"

namespace attune::reports {

/// A frame for a report printed now, with a report id of its own.
/// `generation` and `auditHead`: the record's anchor.
ReportFrame reportFrame(care::Practice practice,
                        care::Instant printedAt,
                        std::uint64_t generation,
                        std::string auditHead);

} // namespace attune::reports
