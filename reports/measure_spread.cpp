#include "attune/questionnaires/interpretation.h"
#include "attune/questionnaires/library.h"
#include "measure_row.h"
#include "typography.h"

#include <algorithm>
#include <array>

namespace attune::reports {

namespace {

/// Distances of the columns' right ends from the right margin.
constexpr std::array spreadEnds{126.0, 84.0, 42.0, 0.0};

const questionnaires::Scale* totalOf(std::string_view figure)
{
    const auto* instrument =
        questionnaires::Library::builtIn().find(figure.substr(figure.find('/') + 1));
    return instrument == nullptr ? nullptr : instrument->scale("total");
}

} // namespace

/// With the decimal points below each other.
void MeasureRows::putPoints(Drawing& drawing, double fromRight, double points, bool isStrong) const
{
    const Type& type = isStrong ? type::strong : type::body;
    const std::string text = questionnaires::formatPoints(points);
    const auto point = text.find('.');
    const std::string fraction = point == std::string::npos ? "" : text.substr(point);
    put(drawing,
        fromRight + m_metrics.widthPt(".25", type.sizePt, Weight::bold) -
            m_metrics.widthPt(fraction, type.sizePt, type.weight),
        text,
        isStrong);
}

Drawing MeasureRows::spreadHeadings(std::string_view title, std::string_view unit) const
{
    return headings(title,
                    {{spreadEnds[0], unit},
                     {spreadEnds[1], "lower"},
                     {spreadEnds[2], "median"},
                     {spreadEnds[3], "upper"}});
}

Drawing MeasureRows::spread(const care::Distribution& scores) const
{
    constexpr double labelPt = type::chartLabelPt;
    Drawing drawing = row(scores.title, false);
    const bool isShown =
        scores.n && *scores.n > 0 && scores.median && scores.lowerQuartile && scores.upperQuartile;
    if (!isShown) {
        put(drawing, spreadEnds[0], scores.n == 0 ? "none" : std::string(hiddenText), false);
        return drawing;
    }
    put(drawing, spreadEnds[0], countText(scores.n), false);
    putPoints(drawing, spreadEnds[1], *scores.lowerQuartile, false);
    putPoints(drawing, spreadEnds[2], *scores.median, true);
    putPoints(drawing, spreadEnds[3], *scores.upperQuartile, false);
    const questionnaires::Scale* scale = totalOf(scores.id);
    if (scale == nullptr || scale->highest <= scale->lowest) {
        return drawing;
    }
    // Between the numbers at its ends.
    const double left = barLeft() + 12;
    const double width = barLongest - 32;
    const double middle = rowPt / 2;
    const auto at = [&](double points) {
        return left +
               width * std::clamp(
                           (points - scale->lowest) / (scale->highest - scale->lowest), 0.0, 1.0);
    };
    drawing.shapes.emplace_back(Line{.x1 = left,
                                     .y1 = middle,
                                     .x2 = left + width,
                                     .y2 = middle,
                                     .widthPt = 0.8,
                                     .ink = Ink::faint});
    const double from = at(*scores.lowerQuartile);
    const double to = at(*scores.upperQuartile);
    for (const bool filled : {true, false}) {
        drawing.shapes.emplace_back(Rect{.x = from,
                                         .y = middle - barPt / 2,
                                         .width = std::max(to - from, 0.5),
                                         .height = barPt,
                                         .ink = filled ? Ink::accentSoft : Ink::accent,
                                         .filled = filled,
                                         .lineWidthPt = 0.7});
    }
    drawing.shapes.emplace_back(Line{.x1 = at(*scores.median),
                                     .y1 = middle - barPt / 2 - 1,
                                     .x2 = at(*scores.median),
                                     .y2 = middle + barPt / 2 + 1,
                                     .widthPt = 2,
                                     .ink = Ink::accent});
    for (const bool isLow : {true, false}) {
        drawing.shapes.emplace_back(
            TextRun{.x = isLow ? left - 3 : left + width + 3,
                    .y = middle + labelPt * 0.36,
                    .text = questionnaires::formatPoints(isLow ? scale->lowest : scale->highest),
                    .sizePt = labelPt,
                    .ink = Ink::quiet,
                    .align = isLow ? Align::right : Align::left});
    }
    return drawing;
}

} // namespace attune::reports
