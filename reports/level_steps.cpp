#include "level_steps.h"

#include "line_breaking.h"
#include "typography.h"

#include <array>

namespace attune::reports {

const std::string& levelText(Level level, const ClientWords& words)
{
    return words(level == Level::many   ? "level.many"
                 : level == Level::some ? "level.some"
                                        : "level.few");
}

Drawing
levelSteps(Level level, const ClientWords& words, double widthPt, const FontMetrics& metrics)
{
    constexpr std::array levels{Level::few, Level::some, Level::many};
    constexpr double gap = 4;
    constexpr double barPt = 6;
    constexpr double labelPt = 8;
    const double step = (widthPt - gap * (levels.size() - 1)) / levels.size();
    Drawing drawing;
    drawing.widthPt = widthPt;
    drawing.heightPt = barPt + labelPt * 1.6 + 2;
    drawing.description = words("level.picture", levelText(level, words));
    double left = 0;
    for (const Level each : levels) {
        const bool isIt = each == level;
        const Weight weight = isIt ? Weight::bold : Weight::regular;
        drawing.shapes.emplace_back(Rect{.x = left,
                                         .y = 0,
                                         .width = step,
                                         .height = barPt,
                                         .ink = isIt ? Ink::accent : Ink::accentSoft,
                                         .radiusPt = barPt / 2});
        drawing.shapes.emplace_back(
            TextRun{.x = left + step / 2,
                    .y = barPt + labelPt * 1.25,
                    .text = shortened(levelText(each, words), step, labelPt, weight, metrics),
                    .sizePt = labelPt,
                    .weight = weight,
                    .ink = isIt ? Ink::text : Ink::quiet,
                    .align = Align::centre});
        left += step + gap;
    }
    return drawing;
}

} // namespace attune::reports
