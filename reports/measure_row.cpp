#include "measure_row.h"

#include "line_breaking.h"
#include "set_line.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace attune::reports {

namespace {

constexpr std::size_t mostLabelLines = 3;
/// Distances of the columns' right ends from the right margin.
constexpr double shareEnd = 0;
constexpr double ofEnd = 40;
constexpr double countEnd = 106;
constexpr double barEnd = 170;

std::string grouped(int number)
{
    std::string digits = std::to_string(number);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) {
        digits.insert(static_cast<std::size_t>(at), ",");
    }
    return digits;
}

} // namespace

std::string countText(const std::optional<int>& count)
{
    return count ? grouped(*count) : std::string(hiddenText);
}

std::string shareText(const std::optional<int>& count, const std::optional<int>& of)
{
    if (!count || !of || *of == 0) {
        return {};
    }
    const auto percent = static_cast<int>(std::lround(100.0 * *count / *of));
    if (percent == 0 && *count > 0) {
        return "<1 %";
    }
    if (percent == 100 && *count < *of) {
        return ">99 %";
    }
    return fmt::format("{} %", percent);
}

void drawShare(Drawing& drawing,
               const std::optional<int>& count,
               const std::optional<int>& of,
               double left,
               double top,
               double widthPt,
               double heightPt)
{
    if (!count || !of || *of == 0) {
        return;
    }
    drawing.shapes.emplace_back(
        Rect{.x = left, .y = top, .width = widthPt, .height = heightPt, .ink = Ink::accentSoft});
    const double length = widthPt * std::clamp(static_cast<double>(*count) / *of, 0.0, 1.0);
    if (length > 0) {
        drawing.shapes.emplace_back(
            Rect{.x = left, .y = top, .width = length, .height = heightPt, .ink = Ink::accent});
    }
}

double MeasureRows::barLeft() const
{
    return m_width - barEnd - barLongest;
}

void MeasureRows::put(Drawing& drawing,
                      double fromRight,
                      const std::string& text,
                      bool isStrong) const
{
    Type type = isStrong ? type::strong : type::body;
    type.leadingPt = rowPt;
    type.ink = text == hiddenText ? Ink::quiet : Ink::text;
    drawing.shapes.emplace_back(setLine(m_width - fromRight, 0, text, type, Align::right));
}

Drawing MeasureRows::headings(std::string_view title,
                              const std::vector<std::pair<double, std::string_view>>& columns) const
{
    const Type& type = type::subheading;
    Drawing drawing;
    drawing.widthPt = m_width;
    double top = 0;
    for (const std::string& line :
         breakLines(title, m_width - barEnd, type.sizePt, type.weight, m_metrics)) {
        drawing.shapes.emplace_back(setLine(0, top, line, type));
        top += type.leadingPt;
    }
    drawing.heightPt = std::max(top, type::label.leadingPt);
    // The columns' names stand on the title's last line.
    for (const auto& [fromRight, name] : columns) {
        drawing.shapes.emplace_back(setLine(m_width - fromRight,
                                            drawing.heightPt - type::label.leadingPt,
                                            std::string(name),
                                            type::label,
                                            Align::right));
    }
    return drawing;
}

Drawing MeasureRows::shareHeadings(std::string_view title, std::string_view unit, bool hasOf) const
{
    return headings(title, {{countEnd, unit}, {ofEnd, hasOf ? "of" : ""}, {shareEnd, "share"}});
}

Drawing MeasureRows::row(std::string_view label, bool isStrong, double indentPt) const
{
    Drawing drawing;
    drawing.widthPt = m_width;
    Type type = isStrong ? type::strong : type::body;
    const double room = barLeft() - grid::cellX * 2 - indentPt;
    auto lines = breakLines(label, room, type.sizePt, type.weight, m_metrics);
    if (lines.size() > mostLabelLines) {
        lines[mostLabelLines - 1] = shortened(lines[mostLabelLines - 1] + lines[mostLabelLines],
                                              room,
                                              type.sizePt,
                                              type.weight,
                                              m_metrics);
        lines.resize(mostLabelLines);
    }
    // The first line stands as high as the numbers beside it.
    double top = (rowPt - type.leadingPt) / 2;
    for (const std::string& line : lines) {
        drawing.shapes.emplace_back(setLine(indentPt, top, line, type));
        top += type.leadingPt;
    }
    drawing.heightPt = std::max(rowPt, top + (rowPt - type.leadingPt) / 2);
    return drawing;
}

Drawing MeasureRows::proportion(std::string_view label, const care::Proportion& share) const
{
    Drawing drawing = row(label, false);
    if (share.of == 0) {
        put(drawing, countEnd, "none", false);
        return drawing;
    }
    drawShare(drawing, share.count, share.of, barLeft(), (rowPt - barPt) / 2, barLongest);
    put(drawing, countEnd, countText(share.count), false);
    if (share.of) {
        put(drawing, ofEnd, "of " + grouped(*share.of), false);
    }
    put(drawing, shareEnd, shareText(share.count, share.of), false);
    return drawing;
}

Drawing MeasureRows::whole(std::string_view label, const std::optional<int>& total) const
{
    Drawing drawing = row(label, true);
    put(drawing, countEnd, countText(total), total.has_value());
    return drawing;
}

Drawing MeasureRows::part(std::string_view label,
                          const std::optional<int>& count,
                          const std::optional<int>& total) const
{
    constexpr double indent = 9;
    Drawing drawing = row(label, false, indent);
    drawShare(drawing, count, total, barLeft(), (rowPt - barPt) / 2, barLongest);
    put(drawing, countEnd, countText(count), false);
    put(drawing, shareEnd, shareText(count, total), false);
    return drawing;
}

void addRows(Story& story, const std::vector<Drawing>& rows, double spaceBeforePt)
{
    constexpr std::size_t mostTogether = 12;
    for (std::size_t index = 0; index < rows.size(); ++index) {
        const bool isEdge = index < 2 || index + 2 == rows.size();
        story.drawing(rows[index],
                      index == 0 ? spaceBeforePt : 0,
                      index + 1 < rows.size() && (isEdge || rows.size() <= mostTogether));
    }
}

} // namespace attune::reports
