#pragma once

#include "attune/questionnaires/interpretation.h"
#include "attune/reports/font_metrics.h"
#include "attune/reports/shapes.h"

namespace attune::reports {

/// A scale from lowest to highest with its bands, labelled dashed cut lines and the score marked.
/// `earlier` (may be null) is marked as a hollow dot. An absent score leaves the bar unmarked and
/// says why. Readable in black and white.
Drawing scoreBar(const questionnaires::Scale& scale,
                 const questionnaires::ScaleScore& score,
                 const questionnaires::ScaleScore* earlier,
                 double widthPt,
                 const FontMetrics& metrics);

} // namespace attune::reports
