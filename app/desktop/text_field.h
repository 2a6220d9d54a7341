#pragma once

#include <string>

class wxTextCtrl;
class wxWindow;

namespace attune::desktop {

/// A single-line field with our look; `name` is what a screen reader says. `style`: wxTE_….
/// `widthDip`: -1 leaves the width to the sizer.
wxTextCtrl* makeField(wxWindow* parent,
                      const std::string& name,
                      const std::string& value = {},
                      long style = 0,
                      int widthDip = -1);

/// A field of several lines, `lines` of them in view.
wxTextCtrl*
makeTextArea(wxWindow* parent, const std::string& name, const std::string& value, int lines);

/// Whether something other than white space is in a text.
bool hasWords(const std::string& text);

/// Asks whether what was typed and not saved may go.
bool mayDropTyped(wxWindow* parent);

} // namespace attune::desktop
