#include "page_sheet.h"

#include "native_theme.h"
#include "palette.h"
#include "text.h"

#include <wx/dcbuffer.h>
#include <wx/image.h>

#include <fmt/format.h>

namespace attune::desktop {

namespace {

constexpr double letterWidthInches = 8.5;

} // namespace

PageSheet::PageSheet(wxWindow* parent, const reports::Pdf& pdf, int page, int widthPx)
    : wxPanel(parent)
{
    const reports::PageImage image =
        reports::renderPage(pdf.bytes, page, widthPx / letterWidthInches);
    wxImage pixels(image.width, image.height, false);
    std::copy(image.rgb.begin(), image.rgb.end(), pixels.GetData());
    m_bitmap = wxBitmap(pixels);
    SetMinSize({image.width + 2, image.height + 2});
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    setSpokenName(this, fmt::format("{} {} {} {}", tr("Page"), page + 1, tr("of"), pdf.pages));
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
        wxAutoBufferedPaintDC dc(this);
        dc.SetBackground(palette().rule);
        dc.Clear();
        dc.DrawBitmap(m_bitmap, 1, 1);
    });
}

} // namespace attune::desktop
