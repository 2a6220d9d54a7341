#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attune::care {

/// Something that a clinician sees or hears and that cannot wait, whatever the scores say.
struct RedFlag
{
    std::string id;           ///< "hallucinations"
    std::string label;        ///< "Sees or hears what others do not"
    bool aboutInfant = false; ///< not asked where every infant has died
};

/// The list that the clinician ticks from on hand-back, in our own words.
const std::vector<RedFlag>& redFlags();

/// The words for a stored flag; the id itself where this version does not know it.
std::string redFlagLabel(std::string_view id);

/// What to do now where any is ticked, one sentence a step.
const std::vector<std::string>& emergencySteps();

} // namespace attune::care
