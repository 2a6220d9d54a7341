#include "attune_mark.h"

#include <wx/bmpbndl.h>
#include <wx/iconbndl.h>
#include <wx/sizer.h>
#include <wx/statbmp.h>
#include <wx/toplevel.h>

#include <embedded/icons.h>

namespace attune::desktop {

namespace {

constexpr int markSize = 64;

wxBitmapBundle attuneMark()
{
    const auto& svg = embedded::icons().front().content;
    return wxBitmapBundle::FromSVG(
        reinterpret_cast<const wxByte*>(svg.data()), svg.size(), wxSize(markSize, markSize));
}

} // namespace

void addAttuneMark(wxWindow* page, wxSizer* column, int above)
{
    column->Add(new wxStaticBitmap(page, wxID_ANY, attuneMark()), 0, wxTOP, page->FromDIP(above));
}

void showAttuneMark(wxTopLevelWindow* window)
{
    constexpr int sizes[] = {16, 32, 48, 128};
    wxIconBundle icons;
    for (const int size : sizes) {
        icons.AddIcon(attuneMark().GetIcon(wxSize(size, size)));
    }
    window->SetIcons(icons);
}

} // namespace attune::desktop
