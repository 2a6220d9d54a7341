#pragma once

#include "attune/care/visit.h"
#include "attune/questionnaires/library.h"
#include "attune/reports/trend_chart.h"

#include <memory>
#include <string>
#include <vector>

namespace attune::reports {

/// One instrument's total over time, for one infant where it is about one.
struct Trend
{
    std::string title;
    /// With the cut-offs that were found for people like this client.
    std::shared_ptr<const questionnaires::Scale> scale;
    std::vector<TrendPoint> points; ///< oldest first, at least two
};

/// The trends that end in this visit or before it, depression, anxiety, bonding first. A series
/// with a single result is not a trend. Results of another layout or mode are marked as such. A
/// series about an infant who has died is left out unless this very visit asked about it.
std::vector<Trend> trendsOf(const care::Visit& visit, const questionnaires::Library& library);

/// True where what was said about this infant is to be withheld: it has died, and this visit's own
/// questionnaires are not about it.
bool isWithheld(const care::Visit& visit, care::InfantId infant);

} // namespace attune::reports
