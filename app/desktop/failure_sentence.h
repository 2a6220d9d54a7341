#pragma once

#include <exception>
#include <string>

namespace attune::desktop {

/// What to tell the person about work that ended with `failure`: its own sentence where it has one.
/// In the person's language.
std::string sentenceOf(const std::exception_ptr& failure);

} // namespace attune::desktop
