#include "printing.h"

#include "pdf_finish.h"

#include <fmt/format.h>

namespace attune::reports {

Pdf print(const Story& story, PageSize size, const Margins& margins, const PrintFont& font)
{
    const Sheet sheet = sheetOf(size);
    const auto pages = framed(
        paginate(story.strips(), story.headers(), contentHeightPt(sheet)), sheet, margins, font);
    const RawPdf raw = writePdf(pages, sheet, font);
    Pdf pdf{.bytes = finishPdf(raw, pages, {margins.title, margins.language}),
            .pages = static_cast<int>(pages.size()),
            .replaced = {}};
    for (const char32_t character : raw.replaced) {
        pdf.replaced.push_back(fmt::format("U+{:04X}", static_cast<unsigned>(character)));
    }
    return pdf;
}

std::size_t pagesOf(const Story& story, PageSize size)
{
    return paginate(story.strips(), story.headers(), contentHeightPt(sheetOf(size))).size();
}

} // namespace attune::reports
