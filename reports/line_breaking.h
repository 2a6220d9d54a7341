#pragma once

#include "attune/reports/font_metrics.h"

#include <string>
#include <string_view>
#include <vector>

namespace attune::reports {

/// Breaks text into lines no wider than `widthPt`. Spaces collapse; '\n' always breaks; a
/// no-break space never does. A word that is wider than a line is broken after a hyphen or slash
/// where it can, else between characters, never before a combining mark. A single character
/// with its marks stands alone where it is wider than the line. Empty text: no line.
std::vector<std::string> breakLines(std::string_view text,
                                    double widthPt,
                                    double sizePt,
                                    Weight weight,
                                    const FontMetrics& metrics);

/// Shortens text to one line of at most `widthPt`, with "…" where something was left out.
std::string shortened(std::string_view text,
                      double widthPt,
                      double sizePt,
                      Weight weight,
                      const FontMetrics& metrics);

} // namespace attune::reports
