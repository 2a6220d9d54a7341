#include "attune/reports/pictogram.h"

#include <algorithm>
#include <fmt/format.h>

namespace attune::reports {

Drawing pictogram(int have, double widthPt)
{
    constexpr int people = 100;
    constexpr int inARow = 25;
    constexpr double widestPitchPt = 9;
    constexpr double radiusToPitch = 0.36;
    const double pitch = std::min(widestPitchPt, widthPt / inARow);
    Drawing drawing;
    drawing.widthPt = pitch * inARow;
    drawing.heightPt = pitch * people / inARow;
    drawing.description = fmt::format("A hundred people as dots; {} of them are filled.",
                                      std::clamp(have, 0, people));
    for (int person = 0; person < people; ++person) {
        const bool filled = person < have;
        const int row = person / inARow;
        const int place = person % inARow;
        drawing.shapes.push_back(Dot{.x = (place + 0.5) * pitch,
                                     .y = (row + 0.5) * pitch,
                                     .radius = radiusToPitch * pitch,
                                     .ink = filled ? Ink::accent : Ink::quiet,
                                     .filled = filled});
    }
    return drawing;
}

} // namespace attune::reports
