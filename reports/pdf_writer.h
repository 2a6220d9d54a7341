#pragma once

#include "print_font.h"
#include "typography.h"

#include <set>
#include <string>
#include <vector>

namespace attune::reports {

/// A place that a reader's list of contents leads to.
struct Bookmark
{
    std::string title;
    double y = 0; ///< from the top of the sheet
};

/// One sheet, origin at its top left corner.
struct Page
{
    std::vector<Shape> shapes;
    std::vector<int> parts;          ///< by shape, see Strip
    std::vector<Bookmark> bookmarks; ///< from the top down

    int partOf(std::size_t shape) const { return shape < parts.size() ? parts[shape] : 0; }
};

/// An area of a page that can be followed; points from the bottom left corner, as PDF counts.
struct LinkArea
{
    std::size_t page = 0; ///< 0-based
    double left, bottom, right, top;
    std::string uri;
    int part = 0; ///< of the document, that it stands in
};

/// Stands as a line of its own in a page wherever another part of the document begins.
inline constexpr const char* partMark = "1 i";

/// A PDF as the writing library makes it, before `finishPdf`.
struct RawPdf
{
    std::string bytes;
    std::set<char32_t> set;      ///< every character that was set
    std::set<char32_t> replaced; ///< every character for which a box was drawn
    std::vector<LinkArea> links; ///< not in the bytes yet
    /// By page: the number of the part that begins at each mark, 0 for decoration.
    std::vector<std::vector<int>> marks;
};

/// Draws pages with both faces of the font embedded as far as they are used.
/// \throws ReportError where the library fails
RawPdf writePdf(const std::vector<Page>& pages, Sheet sheet, const PrintFont& font);

} // namespace attune::reports
