#pragma once

#include "attune/questionnaires/instrument.h"

#include <optional>
#include <string>

namespace attune::questionnaires {

/// Where a definition breaks a rule, and which.
struct Fault
{
    std::string pointer; ///< JSON pointer into the definition
    std::string reason;
};

/// The first rule that a definition breaks beyond its form: sums, sources, bands, cut-offs,
/// numbering, rights. Empty: it holds them all.
std::optional<Fault> firstFault(const Instrument& instrument);

/// The same of a conversation aid, which has no scale and no scored or safety item.
std::optional<Fault> firstFaultOfAid(const Instrument& aid);

} // namespace attune::questionnaires
