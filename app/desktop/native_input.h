#pragma once

#include <functional>

namespace attune::desktop {

/// Calls `then` at every key, click, touch and turn of the wheel anywhere in the program, the
/// system's own dialogs included. Empty: no more. One caller at a time.
void watchInput(std::function<void()> then);

/// Empties the clipboard and the selection where what they hold came from this program.
void forgetClipboard();

} // namespace attune::desktop
