#pragma once

class wxWindow;

namespace attune::desktop {

/// Shows the manual in what this desktop reads pages with. It is a file beside the program: nothing
/// is fetched from anywhere. Says where it is if nothing opens it.
void openManual(wxWindow* parent);

} // namespace attune::desktop
