#pragma once

#include "attune/care/people.h"

#include <string>

namespace attune::care {

/// Whether what was typed are the initials or the chart number of this client: for what must not be
/// done to the wrong one. Letter case, blanks, full stops and hyphens do not matter.
bool isMeant(const Client& client, const std::string& typed);

} // namespace attune::care
