#pragma once

#include "pdf_writer.h"

class QPDF;

namespace attune::reports {

/// Areas that can be followed, without a frame of their own.
void addLinks(QPDF& pdf, const std::vector<LinkArea>& links);

/// The headings as a list of contents beside the pages. `pages`: as written.
void addBookmarks(QPDF& pdf, const std::vector<Page>& pages);

} // namespace attune::reports
