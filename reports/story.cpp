#include "story.h"

#include "line_breaking.h"

#include <algorithm>

namespace attune::reports {

namespace {

TextRun run(double x, double top, std::string text, Type type, Align align = Align::left)
{
    // The line's text is centred in its leading.
    const double white = type.leadingPt - type.sizePt * (type::ascent + type::descent);
    return TextRun{.x = x,
                   .y = top + white / 2 + type.sizePt * type::ascent,
                   .text = std::move(text),
                   .sizePt = type.sizePt,
                   .weight = type.weight,
                   .ink = type.ink,
                   .align = align};
}

} // namespace

void Story::lines(std::string_view text, Type type, double spaceBeforePt, Indent indent)
{
    const auto broken =
        breakLines(text, m_width - indent.left - indent.right, type.sizePt, type.weight, m_metrics);
    const std::size_t count = broken.size();
    for (std::size_t index = 0; index < count; ++index) {
        Strip strip;
        strip.heightPt = type.leadingPt;
        strip.spaceBeforePt = index == 0 ? spaceBeforePt : 0;
        // Two lines at least stand together at either end.
        strip.keepWithNext = index + 1 < count && (index == 0 || index + 2 == count);
        strip.shapes.emplace_back(run(indent.left, 0, broken[index], type));
        m_strips.push_back(std::move(strip));
    }
}

void Story::keepLastWithNext()
{
    if (!m_strips.empty()) {
        m_strips.back().keepWithNext = true;
    }
}

void Story::title(std::string_view text)
{
    lines(text, type::title, 0, {});
    keepLastWithNext();
}

void Story::heading(std::string_view text)
{
    Strip rule;
    rule.heightPt = 5;
    rule.spaceBeforePt = 11;
    rule.keepWithNext = true;
    rule.notAtTop = true;
    rule.shapes.emplace_back(Line{.x1 = 0, .y1 = 0, .x2 = m_width, .y2 = 0, .ink = Ink::rule});
    m_strips.push_back(std::move(rule));
    lines(text, type::heading, 0, {});
    keepLastWithNext();
}

void Story::subheading(std::string_view text)
{
    lines(text, type::subheading, 8, {});
    keepLastWithNext();
}

void Story::paragraph(std::string_view text, Type type, double spaceBeforePt)
{
    lines(text, type, spaceBeforePt, {});
}

void Story::keyValues(const std::vector<KeyValue>& pairs, int columns)
{
    const double columnWidth = (m_width - grid::gutter * (columns - 1)) / columns;
    const double keyWidth = std::min(92.0, columnWidth * 0.4);
    for (std::size_t first = 0; first < pairs.size(); first += columns) {
        Strip strip;
        strip.spaceBeforePt = first == 0 ? 5 : 0;
        strip.keepWithNext = first + columns < pairs.size();
        for (std::size_t index = first; index < std::min(pairs.size(), first + columns); ++index) {
            const double left = static_cast<double>(index - first) * (columnWidth + grid::gutter);
            double top = 0;
            for (const auto& line : breakLines(pairs[index].key,
                                               keyWidth - 4,
                                               type::quiet.sizePt,
                                               type::quiet.weight,
                                               m_metrics)) {
                Type key = type::quiet;
                key.leadingPt = type::body.leadingPt;
                strip.shapes.emplace_back(run(left, top, line, key));
                top += key.leadingPt;
            }
            double valueTop = 0;
            for (const auto& line : breakLines(pairs[index].value,
                                               columnWidth - keyWidth,
                                               type::body.sizePt,
                                               type::body.weight,
                                               m_metrics)) {
                strip.shapes.emplace_back(run(left + keyWidth, valueTop, line, type::body));
                valueTop += type::body.leadingPt;
            }
            strip.heightPt = std::max({strip.heightPt, top, valueTop});
        }
        m_strips.push_back(std::move(strip));
    }
}

void Story::note(NoteKind kind,
                 std::string_view headline,
                 const std::vector<std::string>& paragraphs)
{
    const bool alert = kind == NoteKind::alert;
    const std::size_t first = m_strips.size();
    const Indent indent{grid::boxPadding + 3, grid::boxPadding};
    Type headType = type::alertHeading;
    headType.ink = alert ? Ink::alert : Ink::accent;
    lines(headline, headType, 0, indent);
    keepLastWithNext();
    for (const std::string& paragraph : paragraphs) {
        lines(paragraph, type::body, 0, indent);
    }
    if (m_strips.size() == first) {
        return;
    }
    m_strips.back().keepWithNext = false;
    for (std::size_t index = first; index < m_strips.size(); ++index) {
        Strip& strip = m_strips[index];
        // The box's own white belongs to its first and last strip.
        const double above = index == first ? 5 : 0;
        const double below = index + 1 == m_strips.size() ? 6 : 0;
        for (Shape& shape : strip.shapes) {
            std::get<TextRun>(shape).y += above;
        }
        strip.heightPt += above + below;
        const Rect box{.x = 0,
                       .y = 0,
                       .width = m_width,
                       .height = strip.heightPt,
                       .ink = alert ? Ink::alertSoft : Ink::accentSoft};
        const Rect bar{.x = 0,
                       .y = 0,
                       .width = 3,
                       .height = strip.heightPt,
                       .ink = alert ? Ink::alert : Ink::accent};
        strip.shapes.insert(strip.shapes.begin(), {box, bar});
    }
    m_strips[first].spaceBeforePt = 6;
}

void Story::drawing(const Drawing& drawing, double spaceBeforePt, bool keepWithNext)
{
    m_strips.push_back(Strip{.heightPt = drawing.heightPt,
                             .spaceBeforePt = spaceBeforePt,
                             .keepWithNext = keepWithNext,
                             .table = 0,
                             .shapes = drawing.shapes});
}

std::vector<std::string> Story::cellLines(const Cell& cell, double widthPt) const
{
    const Type& type = cell.type;
    auto broken = breakLines(cell.text, widthPt, type.sizePt, type.weight, m_metrics);
    if (cell.mostLines > 0 && broken.size() > cell.mostLines) {
        broken[cell.mostLines - 1] = shortened(broken[cell.mostLines - 1] + broken[cell.mostLines],
                                               widthPt,
                                               type.sizePt,
                                               type.weight,
                                               m_metrics);
        broken.resize(cell.mostLines);
    }
    return broken;
}

Strip Story::rowStrip(const Table& table, const std::vector<Cell>& cells) const
{
    Strip strip;
    double left = 0;
    for (std::size_t index = 0; index < table.columns.size(); ++index) {
        const Column& column = table.columns[index];
        if (index < cells.size()) {
            const Type type = cells[index].type;
            double top = grid::cellY;
            const double x = column.align == Align::right    ? left + column.widthPt - grid::cellX
                             : column.align == Align::centre ? left + column.widthPt / 2
                                                             : left + grid::cellX;
            for (const auto& line : cellLines(cells[index], column.widthPt - 2 * grid::cellX)) {
                strip.shapes.emplace_back(run(x, top, line, type, column.align));
                top += type.leadingPt;
            }
            strip.heightPt = std::max(strip.heightPt, top + grid::cellY);
        }
        left += column.widthPt;
    }
    strip.heightPt = std::max(strip.heightPt, type::quiet.leadingPt + 2 * grid::cellY);
    return strip;
}

void Story::table(const Table& table)
{
    const int number = static_cast<int>(m_headers.size()) + 1;
    std::vector<Cell> headerCells;
    for (const std::string& header : table.headers) {
        headerCells.push_back({header, type::label});
    }
    Strip header = rowStrip(table, headerCells);
    header.shapes.emplace_back(Line{.x1 = 0,
                                    .y1 = header.heightPt,
                                    .x2 = m_width,
                                    .y2 = header.heightPt,
                                    .widthPt = 0.8,
                                    .ink = Ink::faint});
    m_headers[number] = std::move(header);
    for (std::size_t index = 0; index < table.rows.size(); ++index) {
        const Table::Row& row = table.rows[index];
        Strip strip = rowStrip(table, row.cells);
        strip.table = number;
        strip.spaceBeforePt = index == 0 ? 4 : 0;
        // Neither one row alone under the header nor one alone on the last page.
        strip.keepWithNext =
            index + 1 < table.rows.size() && (index == 0 || index + 2 == table.rows.size());
        if (row.standsOut) {
            strip.shapes.insert(
                strip.shapes.begin(),
                {Rect{.x = 0,
                      .y = 0,
                      .width = m_width,
                      .height = strip.heightPt,
                      .ink = Ink::alertSoft},
                 Rect{.x = 0, .y = 0, .width = 2, .height = strip.heightPt, .ink = Ink::alert}});
        }
        strip.shapes.emplace_back(Line{
            .x1 = 0, .y1 = strip.heightPt, .x2 = m_width, .y2 = strip.heightPt, .widthPt = 0.4});
        m_strips.push_back(std::move(strip));
    }
}

void Story::spacer(double heightPt)
{
    m_strips.push_back(Strip{
        .heightPt = heightPt, .spaceBeforePt = 0, .keepWithNext = false, .table = 0, .shapes = {}});
}

void Story::signature(const std::vector<std::string>& names)
{
    keepLastWithNext();
    Strip line;
    line.heightPt = 30;
    line.keepWithNext = true;
    line.shapes.emplace_back(
        Line{.x1 = 0, .y1 = 27, .x2 = m_width * 0.55, .y2 = 27, .widthPt = 0.7, .ink = Ink::quiet});
    m_strips.push_back(std::move(line));
    for (const std::string& name : names) {
        lines(name, type::body, 0, {});
        keepLastWithNext();
    }
    m_strips.back().keepWithNext = false;
}

} // namespace attune::reports
