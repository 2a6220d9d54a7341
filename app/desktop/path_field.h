#pragma once

#include <functional>
#include <string>

class wxBoxSizer;
class wxTextCtrl;
class wxWindow;

namespace attune::desktop {

/// Appends to `column` a field for a path, its label above it and a button beside it that chooses
/// by looking. `enter` runs where Enter is pressed in the field.
wxTextCtrl* addPathField(wxWindow* page,
                         wxBoxSizer* column,
                         const std::string& label,
                         const std::string& value,
                         std::function<void()> choose,
                         std::function<void()> enter);

} // namespace attune::desktop
