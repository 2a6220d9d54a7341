#include "printing.h"

#include "pdf_finish.h"

#include <fmt/format.h>

namespace attune::reports {

namespace {

std::vector<std::vector<Placed>> divided(const Story& story, PageSize size)
{
    return paginate(story.strips(), story.headers(), contentHeightPt(sheetOf(size)));
}

} // namespace

std::vector<Page> pagesOf(const Manuscript& manuscript)
{
    return framed(divided(manuscript.story, manuscript.size),
                  sheetOf(manuscript.size),
                  manuscript.margins,
                  PrintFont::installed());
}

std::size_t pageCount(const Story& story, PageSize size)
{
    return divided(story, size).size();
}

Pdf print(const Manuscript& manuscript)
{
    const std::vector<Page> pages = pagesOf(manuscript);
    const RawPdf raw = writePdf(pages, sheetOf(manuscript.size), PrintFont::installed());
    Pdf pdf{.bytes = finishPdf(raw,
                               pages,
                               manuscript.story.structure(),
                               {manuscript.margins.title, manuscript.margins.language}),
            .pages = static_cast<int>(pages.size()),
            .replaced = {}};
    for (const char32_t character : raw.replaced) {
        pdf.replaced.push_back(fmt::format("U+{:04X}", static_cast<unsigned>(character)));
    }
    return pdf;
}

} // namespace attune::reports
