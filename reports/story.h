#pragma once

#include "attune/reports/font_metrics.h"
#include "paginator.h"
#include "structure.h"
#include "typography.h"

#include <string>
#include <string_view>
#include <vector>

namespace attune::reports {

/// A cell of a table: text in one type.
struct Cell
{
    std::string text;
    Type type = type::quiet;
    std::size_t mostLines = 0; ///< what is longer ends in "…"; 0: as many as it takes
    bool linked = false;       ///< see TextRun
};

/// A column of a table; widths are in points and include the cell's own white.
struct Column
{
    double widthPt = 0;
    Align align = Align::left;
};

/// Rows under a header row that is repeated on every page; no headers: no header row.
struct Table
{
    struct Row
    {
        std::vector<Cell> cells;
        bool standsOut = false; ///< marked by a tint and a bar at its left
    };

    std::vector<Column> columns;
    std::vector<std::string> headers;
    std::vector<Row> rows;
    bool isUndivided = false;     ///< its rows stay on one page
    double cellXPt = grid::cellX; ///< white beside a cell's text
    double cellYPt = grid::cellY; ///< white above and below it
};

/// A name and its value, as in "Language  English".
struct KeyValue
{
    std::string key;
    std::string value;
};

/// What a box says: risk in alert ink, other notes in the accent.
enum class NoteKind { alert, calm };

/// A document as strips, made block by block from the top down. Knows neither page nor PDF.
class Story
{
public:
    Story(double widthPt, const FontMetrics& metrics) : m_width(widthPt), m_metrics(metrics) {}

    double widthPt() const { return m_width; }

    const FontMetrics& metrics() const { return m_metrics; }

    const std::vector<Strip>& strips() const { return m_strips; }

    const TableHeaders& headers() const { return m_headers; }

    const Structure& structure() const { return m_structure; }

    /// A rule across what stands above.
    void divide();
    /// A heading stays with what follows it.
    void heading(std::string_view text);
    void
    subheading(std::string_view text, Type type = type::subheading, Role role = Role::subheading);
    void title(std::string_view text);
    /// Divided between pages only so that two lines or more stand on each.
    void paragraph(std::string_view text, Type type = type::body, double spaceBeforePt = 3);
    /// One paragraph an item, each behind a dot.
    void bullets(const std::vector<std::string>& items, Type type = type::body);
    /// Stories side by side as one block that is never divided. Each is as wide as `columnWidth`
    /// says for as many.
    void columns(const std::vector<Story>& stories, double spaceBeforePt = 8);
    /// A narrow story that fills one of `columns` columns of each page after the other; it is as
    /// wide as `columnWidth` says. What follows stands below all of them.
    void flow(const Story& narrow, std::size_t columns);
    /// Width of one of `count` columns.
    double columnWidth(std::size_t count) const;
    /// Pairs in `columns` columns, filled row by row.
    void keyValues(const std::vector<KeyValue>& pairs, int columns, Type type = type::body);
    /// A tinted box: a headline and paragraphs.
    void note(NoteKind kind,
              std::string_view headline,
              const std::vector<std::string>& paragraphs,
              Type headType = type::alertHeading,
              Type type = type::body);
    /// `keepWithNext`: a caption follows.
    void drawing(const Drawing& drawing, double spaceBeforePt = 4, bool keepWithNext = false);
    void table(const Table& table);
    void spacer(double heightPt);
    /// What follows begins a page.
    void startPage();
    /// A line to sign on, or the name that signed; never parted from what stands above it.
    void signature(const std::vector<std::string>& lines);
    /// Binds the last strip to the next block.
    void keepLastWithNext();

private:
    struct Indent
    {
        double left = 0;
        double right = 0;
    };

    void lines(std::string_view text, Type type, double spaceBeforePt, Indent indent, int part);
    /// Adds a part to the structure and returns its number.
    int part(Role role, int parent = 0, std::string alternative = {});
    /// Takes another story's parts over and returns what their numbers grew by.
    int adopt(const Structure& structure);
    std::vector<std::string> cellLines(const Cell& cell, double widthPt) const;
    Strip rowStrip(const Table& table, const std::vector<Cell>& cells, Role role, int tablePart);

    double m_width;
    const FontMetrics& m_metrics;
    std::vector<Strip> m_strips;
    TableHeaders m_headers;
    int m_tables = 0;
    Structure m_structure;
};

} // namespace attune::reports
