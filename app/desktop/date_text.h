#pragma once

#include "attune/care/clock.h"

#include <string>

namespace attune::desktop {

/// "9 March 2026", in the language the windows speak.
std::string dateText(care::Date date);
/// "9 March 2026, 14:05 CET", in this computer's zone.
std::string timeText(care::Instant moment);

} // namespace attune::desktop
