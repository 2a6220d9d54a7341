#include "line_breaking.h"
#include "set_line.h"
#include "story.h"

#include <algorithm>

namespace attune::reports {

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

Strip Story::rowStrip(const Table& table, const std::vector<Cell>& cells, Role role, int tablePart)
{
    const int row = part(Role::row, tablePart);
    Strip strip;
    double left = 0;
    for (std::size_t index = 0; index < table.columns.size(); ++index) {
        const Column& column = table.columns[index];
        if (index < cells.size()) {
            const int own = part(role, row);
            const Type type = cells[index].type;
            double top = table.cellYPt;
            const double x = column.align == Align::right    ? left + column.widthPt - table.cellXPt
                             : column.align == Align::centre ? left + column.widthPt / 2
                                                             : left + table.cellXPt;
            for (const auto& line : cellLines(cells[index], column.widthPt - 2 * table.cellXPt)) {
                strip.add(setLine(x, top, line, type, column.align, cells[index].linked), own);
                top += type.leadingPt;
            }
            strip.heightPt = std::max(strip.heightPt, top + table.cellYPt);
        }
        left += column.widthPt;
    }
    strip.heightPt = std::max(strip.heightPt, type::quiet.leadingPt + 2 * table.cellYPt);
    return strip;
}

void Story::table(const Table& table)
{
    const int number = ++m_tables;
    const int tablePart = part(Role::table);
    std::vector<Cell> headerCells;
    for (const std::string& header : table.headers) {
        headerCells.push_back({header, type::label});
    }
    if (!headerCells.empty()) {
        Strip header = rowStrip(table, headerCells, Role::headerCell, tablePart);
        header.shapes.emplace_back(Line{.x1 = 0,
                                        .y1 = header.heightPt,
                                        .x2 = m_width,
                                        .y2 = header.heightPt,
                                        .widthPt = 0.8,
                                        .ink = Ink::faint});
        m_headers[number] = std::move(header);
    }
    for (std::size_t index = 0; index < table.rows.size(); ++index) {
        const Table::Row& row = table.rows[index];
        Strip strip = rowStrip(table, row.cells, Role::cell, tablePart);
        strip.table = number;
        strip.spaceBeforePt = index == 0 ? 4 : 0;
        // Neither one row alone under the header nor one alone on the last page.
        strip.keepWithNext = index + 1 < table.rows.size() &&
                             (table.isUndivided || index == 0 || index + 2 == table.rows.size());
        if (row.standsOut) {
            strip.putBehind(
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

} // namespace attune::reports
