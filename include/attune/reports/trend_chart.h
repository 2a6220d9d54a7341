#pragma once

#include "attune/care/visit.h"
#include "attune/questionnaires/instrument.h"
#include "attune/reports/font_metrics.h"
#include "attune/reports/shapes.h"

#include <optional>
#include <string>
#include <vector>

namespace attune::reports {

/// One result in a trend. An empty value breaks the line: absent is not zero.
struct TrendPoint
{
    care::Date date;
    std::optional<double> value;
    bool otherLayout = false;     ///< answered in another layout or mode: drawn hollow, not joined
    care::CheckInId checkIn = {}; ///< whose result it is
};

/// Scores of one scale over time, oldest first, with dashed labelled cut lines.
Drawing trendChart(const questionnaires::Scale& scale,
                   const std::vector<TrendPoint>& points,
                   double widthPt,
                   double heightPt,
                   const FontMetrics& metrics);

} // namespace attune::reports
