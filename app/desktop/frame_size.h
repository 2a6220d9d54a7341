#pragma once

#include <wx/gdicmn.h>

class wxTopLevelWindow;

namespace attune::desktop {

/// As the window was left; at first large enough for a page and small enough for a laptop. In
/// device-independent pixels.
wxSize sizeToOpenWith();

/// Keeps how large the window is now, unless it fills the screen.
void rememberSize(const wxTopLevelWindow& window);

} // namespace attune::desktop
