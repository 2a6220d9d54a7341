#pragma once

class wxWindow;

namespace attune::desktop {

/// Makes GTK place the controls of a page anew. After many were shown and hidden at once it leaves
/// those that were never shown before without a place until the window is resized.
void placeAnew(wxWindow* page);

/// Answers "cancel" to every dialog that is open, the system's own ones too.
void dismissDialogs();

} // namespace attune::desktop
