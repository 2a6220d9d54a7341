#pragma once

#include <wx/string.h>

namespace attune::desktop {

/// The share folder beside the program's bin: translations and the manual, installed or just built.
wxString sharedFolder();

} // namespace attune::desktop
