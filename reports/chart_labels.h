#pragma once

#include "attune/questionnaires/instrument.h"
#include "attune/reports/font_metrics.h"
#include "attune/reports/shapes.h"

#include <string>
#include <vector>

namespace attune::reports {

/// "10 or more: probable depression", with "(not confirmed)" where that is so.
std::string cutOffLabel(const questionnaires::CutOff& cutOff);

/// "Bands: 0–4 minimal · 5–9 mild"; empty where the scale has none.
std::string bandLegend(const questionnaires::Scale& scale);

/// Where an upright stretch or a label stands within a drawing.
struct LabelBox
{
    double left, top, right, bottom;

    bool meets(const LabelBox& other) const
    {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
};

/// Appends `text` as quiet lines of at most the drawing's width and lets the drawing grow.
void addLegend(Drawing& drawing, const std::string& text, const FontMetrics& metrics);

} // namespace attune::reports
