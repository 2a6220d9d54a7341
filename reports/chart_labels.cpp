#include "chart_labels.h"

#include "attune/questionnaires/interpretation.h"
#include "line_breaking.h"
#include "typography.h"

#include <fmt/format.h>

namespace attune::reports {

std::string cutOffLabel(const questionnaires::CutOff& cutOff)
{
    return fmt::format("{} or more: {}{}",
                       questionnaires::formatPoints(cutOff.atOrAbove),
                       cutOff.meaning,
                       cutOff.evidence == questionnaires::Evidence::unconfirmed ? " (not confirmed)"
                                                                                : "");
}

std::string bandLegend(const questionnaires::Scale& scale)
{
    std::string legend;
    for (const questionnaires::Band& band : scale.bands) {
        legend += fmt::format("{} {}–{} {}",
                              legend.empty() ? "Bands:" : " ·",
                              questionnaires::formatPoints(band.from),
                              questionnaires::formatPoints(band.to),
                              band.label);
    }
    return legend;
}

void addLegend(Drawing& drawing, const std::string& text, const FontMetrics& metrics)
{
    const double size = type::chartLabelPt;
    for (const std::string& line :
         breakLines(text, drawing.widthPt, size, Weight::regular, metrics)) {
        drawing.shapes.emplace_back(TextRun{
            .x = 0, .y = drawing.heightPt + size, .text = line, .sizePt = size, .ink = Ink::quiet});
        drawing.heightPt += size * 1.35;
    }
}

} // namespace attune::reports
