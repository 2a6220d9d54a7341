#pragma once

#include "print_font.h"
#include "typography.h"

#include <set>
#include <string>
#include <vector>

namespace attune::reports {

/// The shapes of one sheet, origin at its top left corner.
using Page = std::vector<Shape>;

/// A PDF as the writing library makes it, before `finishPdf`.
struct RawPdf
{
    std::string bytes;
    std::set<char32_t> set;      ///< every character that was set
    std::set<char32_t> replaced; ///< every character for which a box was drawn
};

/// Draws pages with both faces of the font embedded as far as they are used.
/// \throws ReportError where the library fails
RawPdf writePdf(const std::vector<Page>& pages, Sheet sheet, const PrintFont& font);

} // namespace attune::reports
