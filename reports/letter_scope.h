#pragma once

#include "attune/questionnaires/instrument.h"

#include <string_view>
#include <vector>

namespace attune::reports {

/// What a service needs to know, and no more (45 CFR 164.502(b), minimum necessary; disclosures for
/// treatment are exempt from it, and it is still what a client would expect).
struct LetterScope
{
    std::string_view service; ///< id of a `care::Service`
    std::vector<questionnaires::Construct> constructs;
    bool selfHarm = true;
    bool harmToInfant = true;
};

/// The scope of a service; of one that is not listed mood, worry, bond and all risk.
const LetterScope& letterScope(std::string_view service);

} // namespace attune::reports
