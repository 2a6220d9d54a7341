#pragma once

#include "attune/reports/font_metrics.h"
#include "client_words.h"
#include "levels.h"

namespace attune::reports {

/// Three steps side by side in `words`, the one of `level` filled and in bold letters; readable in
/// black and white. `level`: few, some or many.
Drawing
levelSteps(Level level, const ClientWords& words, double widthPt, const FontMetrics& metrics);

/// "few signs" in these words.
const std::string& levelText(Level level, const ClientWords& words);

} // namespace attune::reports
