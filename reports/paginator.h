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
    int table = 0;             ///< 0: none; else its header row is repeated on each page
    std::string bookmark = {}; ///< leads here in the reader's list of contents; empty: none does
    std::vector<Shape> shapes;
};

/// Header rows by table number.
using TableHeaders = std::map<int, Strip>;

/// A strip on a page; `y` is its top within the content area.
struct Placed
{
    const Strip* strip = nullptr;
    double y = 0;
};

/// Divides strips among pages of `heightPt`. Strips kept together that are higher than a page
/// are divided all the same. The pointers are into `strips` and `headers`.
/// \throws ReportError for a strip that is higher than an empty page
std::vector<std::vector<Placed>>
paginate(const std::vector<Strip>& strips, const TableHeaders& headers, double heightPt);

} // namespace attune::reports
