#pragma once

#include "attune/records/secret.h"

class wxTextCtrl;

namespace attune::desktop {

/// Shows or hides what is typed in a single-line field.
void showTypedText(wxTextCtrl* field, bool visible);

/// Holds the field at the height that its font and look ask for; wx asks for more once a field was
/// shown.
void keepFieldHeight(wxTextCtrl* field);

/// What is typed, straight from the control's own memory into guarded memory: no other copy.
records::Secret secretIn(const wxTextCtrl* field);

} // namespace attune::desktop
