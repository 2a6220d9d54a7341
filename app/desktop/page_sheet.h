#pragma once

#include "attune/reports/report.h"

#include <wx/bitmap.h>
#include <wx/panel.h>

namespace attune::desktop {

/// One page of a report, as it will print, rendered from memory for the width there is.
class PageSheet : public wxPanel
{
public:
    /// `pdf` must outlive it. `page` counts from 0.
    PageSheet(wxWindow* parent, const reports::Pdf& pdf, int page, int widthPx);

private:
    wxBitmap m_bitmap;
};

} // namespace attune::desktop
