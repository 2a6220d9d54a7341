#pragma once

#include "attune/care/measures.h"

#include <string>

namespace attune::tests {

/// The numbers of 1 to 4 that a reader of `shown` can work out by putting its figures together, a
/// line each. Fails where what is shown is not what `all` has.
std::string workedOut(const care::Measures& all, const care::Measures& shown);

} // namespace attune::tests
