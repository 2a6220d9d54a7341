#include "page_cover.h"

#include "native_layout.h"
#include "page.h"

#include <wx/sizer.h>

namespace attune::desktop {

void coverPage(Page* page, Page* cover)
{
    page->GetSizer()->ShowItems(false);
    page->Bind(wxEVT_SIZE, [page, cover](wxSizeEvent& event) {
        cover->SetSize(page->GetClientSize());
        event.Skip();
    });
    page->FitInside();
    cover->SetSize(page->GetClientSize());
    cover->Layout();
    cover->FitInside();
    placeAnew(page);
    cover->takeFocus();
}

} // namespace attune::desktop
