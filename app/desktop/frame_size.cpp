#include "frame_size.h"

#include "preferences.h"

#include <wx/toplevel.h>

namespace attune::desktop {

wxSize sizeToOpenWith()
{
    const auto size = loadPreferences().windowSize;
    return size ? wxSize(size->width, size->height) : wxSize(1120, 780);
}

void rememberSize(const wxTopLevelWindow& window)
{
    if (window.IsMaximized() || window.IsFullScreen()) {
        return;
    }
    Preferences preferences = loadPreferences();
    const wxSize size = window.ToDIP(window.GetClientSize());
    if (size != sizeToOpenWith()) {
        preferences.windowSize = WindowSize{size.x, size.y};
        savePreferences(preferences);
    }
}

} // namespace attune::desktop
