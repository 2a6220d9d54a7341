#pragma once

#include "attune/records/secret.h"

class wxTextCtrl;

namespace attune::desktop {

/// Shows or hides what is typed in a single-line field.
void showTypedText(wxTextCtrl* field, bool visible);

/// What is typed, straight from the control's own memory into guarded memory: no other copy.
records::Secret secretIn(const wxTextCtrl* field);

} // namespace attune::desktop
