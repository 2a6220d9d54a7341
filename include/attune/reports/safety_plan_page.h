#pragma once

#include "attune/care/safety_plan.h"
#include "attune/reports/report.h"

#include <string_view>

namespace attune::reports {

/// A safety plan for the client to take home, in large type: the parts that are written, in her
/// words, and whom she can call. One page unless what is written does not fit one. `language`:
/// BCP 47, of our own words; English where we have none in it.
/// \throws ReportError also where nothing is written in the plan
Pdf safetyPlanPage(const care::SafetyPlan& plan,
                   const care::Client& client,
                   const ReportFrame& frame,
                   std::string_view language);

} // namespace attune::reports
