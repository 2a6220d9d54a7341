#pragma once

#include "attune/reports/shapes.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace attune::reports {

/// A strip of content that is never divided: a line of text, a table row, a drawing. Its shapes
/// stand from the strip's own top left corner.
struct Strip
{
    double heightPt = 0;
    double spaceBeforePt = 0;  ///< left out at the top of a page
    bool keepWithNext = false; ///< no page break between this strip and the next
    bool notAtTop = false;     ///< left out where it would begin a page: a dividing rule
    bool startsPage = false;   ///< what begins with it begins a page
    int table = 0;             ///< 0: none; else its header row is repeated on each page
    int columns = 1;           ///< it flows through so many columns, one after the other
    double columnStepPt = 0;   ///< from the left edge of one column to that of the next
    std::string bookmark = {}; ///< leads here in the reader's list of contents; empty: none does
    std::vector<Shape> shapes;
    /// By shape: the number of the part of the document that it belongs to; 0 or missing: it
    /// decorates.
    std::vector<int> parts = {};

    /// Adds a shape that belongs to a part.
    void add(Shape shape, int part)
    {
        parts.resize(shapes.size());
        shapes.push_back(std::move(shape));
        parts.push_back(part);
    }

    /// Puts decoration behind what is there.
    void putBehind(const std::vector<Shape>& decoration)
    {
        shapes.insert(shapes.begin(), decoration.begin(), decoration.end());
        parts.insert(parts.begin(), decoration.size(), 0);
    }

    int partOf(std::size_t shape) const { return shape < parts.size() ? parts[shape] : 0; }
};

/// Header rows by table number.
using TableHeaders = std::map<int, Strip>;

/// A strip on a page; `x` and `y` are its top left corner within the content area.
struct Placed
{
    const Strip* strip = nullptr;
    double x = 0;
    double y = 0;
};

/// Divides strips among pages of `heightPt`. Strips kept together that are higher than a page
/// are divided all the same. What flows through columns fills each of them down to the foot of
/// the page; what is said of a page's top goes for a column's too. The pointers are into `strips`
/// and `headers`.
/// \throws ReportError for a strip that is higher than an empty page
std::vector<std::vector<Placed>>
paginate(const std::vector<Strip>& strips, const TableHeaders& headers, double heightPt);

} // namespace attune::reports
