#pragma once

#include "attune/reports/report.h"
#include "page_frame.h"
#include "print_font.h"
#include "story.h"

namespace attune::reports {

/// A report before it is divided into pages.
struct Manuscript
{
    Story story;
    Margins margins;
    PageSize size = PageSize::letter;
};

/// Its pages with every shape in its place. \throws ReportError
std::vector<Page> pagesOf(const Manuscript& manuscript);

/// How many pages of this size the story takes. \throws ReportError
std::size_t pageCount(const Story& story, PageSize size);

/// Divided into pages, framed, written, mended. \throws ReportError
Pdf print(const Manuscript& manuscript);

} // namespace attune::reports
