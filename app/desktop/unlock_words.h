#pragma once

#include "unlock.h"

namespace attune::desktop {

/// What an unlock or recovery page says about the last try, in the person's language; counts down
/// while waiting. Empty: nothing to say.
std::string wordsFor(const Unlock& unlock);

} // namespace attune::desktop
