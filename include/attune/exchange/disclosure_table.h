#pragma once

#include "attune/care/disclosure.h"

#include <string>
#include <vector>

namespace attune::exchange {

/// An accounting of disclosures as CSV, in the order given: time (UTC), what left the record, about
/// which check-in (its number; empty: the client as a whole), how, for whom, why, by whom.
std::string disclosureTable(const std::vector<care::Disclosure>& disclosures);

} // namespace attune::exchange
