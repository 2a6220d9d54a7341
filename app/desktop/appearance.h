#pragma once

#include "preferences.h"

#include <string>

namespace attune::desktop {

/// From now on windows that are made speak the preferred language in the preferred colours.
/// `asked`: "light", "dark" or "contrast" from the command line, which goes before; else empty.
void useAppearance(const Preferences& preferences, const std::string& asked = {});

} // namespace attune::desktop
