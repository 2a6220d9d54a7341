#include "attune_mark.h"

#include <wx/bmpbndl.h>
#include <wx/sizer.h>
#include <wx/statbmp.h>

#include <embedded/icons.h>

namespace attune::desktop {

namespace {

constexpr int markSize = 64;

} // namespace

void addAttuneMark(wxWindow* page, wxSizer* column, int above)
{
    const auto& svg = embedded::icons().front().content;
    const wxBitmapBundle mark = wxBitmapBundle::FromSVG(
        reinterpret_cast<const wxByte*>(svg.data()), svg.size(), wxSize(markSize, markSize));
    column->Add(new wxStaticBitmap(page, wxID_ANY, mark), 0, wxTOP, page->FromDIP(above));
}

} // namespace attune::desktop
