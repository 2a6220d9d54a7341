#pragma once

class wxWindow;

namespace attune::desktop {

/// Makes GTK place the controls of a page anew. After many were shown and hidden at once it leaves
/// those that were never shown before without a place until the window is resized.
void placeAnew(wxWindow* page);

} // namespace attune::desktop
