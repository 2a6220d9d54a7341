#pragma once

#include "attune/care/visit.h"

#include <string>
#include <string_view>
#include <vector>

namespace attune::care {

// How the record's own terms read to a clinician, on screen and on paper alike.

std::string modeText(Mode mode);
std::string relationText(Relation relation);
/// Who else was present, from the id that is stored; "not said" for an empty one.
std::string presenceText(std::string_view id);
/// Why a client may say "not today"; one of these is stored, as it stands here.
const std::vector<std::string>& notTodayReasons();
/// An infant's name, or "baby 1", "baby 2" in the order recorded; empty for none of this client's.
std::string infantName(const Client& client, InfantId id);
/// "6 weeks old" on that day; of a baby born before 37 weeks "6 weeks old, corrected age 2 weeks".
/// Empty where the birth date is unknown or later.
std::string ageText(const Infant& infant, Date on);
/// "Ruth Adler, LCSW".
std::string withCredentials(const std::string& name, const std::string& credentials);

} // namespace attune::care
