#pragma once

#include "attune/reports/report.h"
#include "page_frame.h"
#include "print_font.h"
#include "story.h"

namespace attune::reports {

/// A story as a finished PDF: divided into pages, framed, written, mended.
/// \throws ReportError
Pdf print(const Story& story, PageSize size, const Margins& margins, const PrintFont& font);

/// How many pages of this size the story takes. \throws ReportError
std::size_t pagesOf(const Story& story, PageSize size);

} // namespace attune::reports
