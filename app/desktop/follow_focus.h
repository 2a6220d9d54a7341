#pragma once

#include <wx/scrolwin.h>

namespace attune::desktop {

/// Keeps what has the keyboard in sight, however deep within the page it stands; wx does so only
/// for a page's own children.
void followFocus(wxScrolledWindow* page);

} // namespace attune::desktop
