#pragma once

#include "palette.h"

#include <string>

class wxWindow;

namespace attune::desktop {

/// The theme the desktop asks for: GTK_THEME, else its own theme where that is one for high
/// contrast, else its colour-scheme setting, else light.
Theme desktopTheme();

/// Gives native controls the palette's look. Call at start and whenever the theme changes.
void applyNativeTheme(Theme theme);

/// Marks a native control for the look of that name: "primary", "quiet", "answer", "alert-action",
/// "big". Does nothing where the platform has no such thing.
void addLook(wxWindow* control, const char* look);

/// The name that a screen reader says for a control without a text label of its own.
void setSpokenName(wxWindow* control, const std::string& name);

/// What a screen reader adds to that name when it is asked for more.
void setSpokenDetail(wxWindow* control, const std::string& detail);

/// Lets the label of a radio or check button run over several lines.
void wrapNativeLabel(wxWindow* control);

/// Lets a button's label be cut with an ellipsis instead of widening its window.
void cutNativeLabel(wxWindow* control);

} // namespace attune::desktop
