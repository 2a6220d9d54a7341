#pragma once

#include "pdf_writer.h"
#include "structure.h"

class QPDF;

namespace attune::reports {

/// Tells what each part of the document is (PDF 32000-1, 14.7 and 14.8): replaces the marks that
/// `writePdf` left in the pages and adds the tree of parts. Links stand in it where they were added
/// as annotations before, in the order of `raw.links`.
void tag(QPDF& pdf, const RawPdf& raw, const Structure& structure);

} // namespace attune::reports
