#pragma once

#include <string>

namespace attune::desktop {

/// A password that nobody guesses and that can be read out over the telephone: four groups of five
/// small letters and digits, none of which looks like another, about 99 bits.
/// \throws std::runtime_error where this computer gives no random bytes
std::string generatedPassword();

} // namespace attune::desktop
