#include "attune/care/marked_text.h"
#include "attune/reports/report.h"

#include <cmath>
#include <memory>
#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-page-renderer.h>
#include <poppler/cpp/poppler-page.h>

namespace attune::reports {

namespace {

constexpr const char* unreadable = marked("This report cannot be shown. Make it again.");

} // namespace

PageImage renderPage(const std::string& pdfBytes, int page, double dpi)
{
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(pdfBytes.data(), static_cast<int>(pdfBytes.size())));
    if (!document || document->is_locked()) {
        throw ReportError(unreadable);
    }
    const std::unique_ptr<poppler::page> sheet(document->create_page(page));
    if (!sheet || !std::isfinite(dpi) || dpi <= 0) {
        throw ReportError(unreadable);
    }
    poppler::page_renderer renderer;
    renderer.set_render_hint(poppler::page_renderer::antialiasing);
    renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
    renderer.set_image_format(poppler::image::format_rgb24);
    const poppler::image image = renderer.render_page(sheet.get(), dpi, dpi);
    if (!image.is_valid()) {
        throw ReportError(unreadable);
    }
    PageImage result{.width = image.width(), .height = image.height(), .rgb = {}};
    const std::size_t rowBytes = static_cast<std::size_t>(result.width) * 3;
    result.rgb.reserve(rowBytes * static_cast<std::size_t>(result.height));
    for (int row = 0; row < result.height; ++row) {
        const char* pixels =
            image.const_data() + static_cast<std::ptrdiff_t>(row) * image.bytes_per_row();
        result.rgb.insert(result.rgb.end(), pixels, pixels + rowBytes);
    }
    return result;
}

} // namespace attune::reports
