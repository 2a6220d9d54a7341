#pragma once

#include "attune/questionnaires/instrument.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attune::exchange {

/// A language that has a name on the pages.
struct Language
{
    std::string_view tag; ///< BCP 47
    std::string_view name;
};

/// In the order of the pages.
std::span<const Language> namedLanguages();

/// "Spanish"; the tag itself where it has no name here.
std::string languageName(std::string_view tag);

/// A population of a definition as people say it, e.g. "in pregnancy".
std::string populationName(std::string_view population);

/// "1", "1 and 2", "1, 2 and 3", with another last word where it is given; no parts: empty.
std::string joined(const std::vector<std::string>& parts, std::string_view lastWord = "and");

/// "1 point", "2.3 points"
std::string counted(double number, std::string_view one, std::string_view many);

/// "0 to 27"
std::string rangeOf(double from, double to);

/// "Wang 2021", or "Matthey 2008, not confirmed"; without a source only what is said of the
/// evidence, so empty where it is confirmed.
std::string nameOf(const questionnaires::Instrument& instrument,
                   std::string_view sourceId,
                   questionnaires::Evidence evidence);

/// A scale's cut-offs by score; those of one score as the definition has them.
std::vector<questionnaires::CutOff> sortedCutOffs(const questionnaires::Scale& scale);

} // namespace attune::exchange
