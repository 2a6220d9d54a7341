#include "follow_focus.h"

#include "spacing.h"

#include <wx/weakref.h>

#include <algorithm>
#include <utility>

namespace attune::desktop {

namespace {

void bringIntoSight(wxScrolledWindow* page, const wxWindow* focused)
{
    if (focused == nullptr || focused == page || !page->IsDescendant(focused->GetParent())) {
        return;
    }
    const wxPoint place = page->ScreenToClient(focused->GetScreenPosition());
    const int above = place.y - page->FromDIP(spacing::small);
    const int below =
        place.y + focused->GetSize().y + page->FromDIP(spacing::small) - page->GetClientSize().y;
    if (above >= 0 && below <= 0) {
        return;
    }
    int perUnit = 0;
    page->GetScrollPixelsPerUnit(nullptr, &perUnit);
    if (perUnit == 0) {
        return;
    }
    // Downward just far enough, but never past its own beginning.
    const int pixels = above < 0 ? above : std::min(below, above);
    const int units =
        pixels < 0 ? (pixels - perUnit + 1) / perUnit : (pixels + perUnit - 1) / perUnit;
    page->Scroll(-1, page->GetViewStart().y + units);
}

} // namespace

void followFocus(wxScrolledWindow* page)
{
    page->Bind(wxEVT_CHILD_FOCUS, [page, isOpen = false](wxChildFocusEvent& event) mutable {
        event.Skip();
        if (!std::exchange(isOpen, true)) {
            return; // a page opens at its top, wherever it puts the keyboard
        }
        // Once wx has done its own scrolling, and the page has its places.
        page->CallAfter([page, focused = wxWeakRef<wxWindow>(event.GetWindow())] {
            bringIntoSight(page, focused.get());
        });
    });
}

} // namespace attune::desktop
