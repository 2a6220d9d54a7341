#pragma once

#include "attune/care/visit.h"

namespace attune::reports {

/// The visit with initials for every name in the family, and no birthday of the client.
care::Visit withInitials(care::Visit visit);

} // namespace attune::reports
