#pragma once

#include "attune/care/suggestion_rules.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

/// Visits that reach exactly the totals a test names, with everything else at its least.
namespace attune::tests {

inline constexpr care::InfantId elin{7};
inline constexpr care::InfantId nils{8};

/// A scale and the sum it is to have. Scales of one sheet must not share raised items.
using Sums = std::vector<std::pair<std::string, int>>;

/// A scored sheet; about `infant` where the questionnaire is about one. Safety items are raised
/// only where nothing else is left. \throws std::logic_error where the sums cannot be reached
care::Assessment
summing(const std::string& instrument, const Sums& sums, care::InfantId infant = elin);

/// A scored sheet with this total.
care::Assessment total(const std::string& instrument, int sum);

/// A scored sheet, one letter an item: see answers.h.
care::Assessment
answered(const std::string& instrument, const std::string& sheet, care::InfantId infant = elin);

/// A visit of a mother six weeks after the birth of Elin and Nils; the signs of an emergency were
/// looked at and none was noticed.
care::Visit visitOf(std::vector<care::Assessment> assessments);

/// A visit with nothing but a sheet of this total.
care::Visit only(const std::string& instrument, int sum);
care::Visit noticing(care::Visit visit, const std::string& redFlag);
care::Visit ticking(care::Visit visit, care::InfantId infant, const std::string& factor);
care::Visit of(care::Visit visit, care::Relation relation);
care::Visit inLanguage(care::Visit visit, const std::string& language);
/// `days` before the visit; below 0: not recorded.
care::Visit born(care::Visit visit, care::InfantId infant, int days);
care::Visit withDeceased(care::Visit visit, care::InfantId infant);

/// By the rules that come with the program, none switched off.
std::vector<care::Suggestion> suggested(const care::Visit& visit);
std::vector<care::Suggestion> suggested(const care::Visit& visit,
                                        const std::vector<care::SuggestionRule>& rules);

/// By those of the program, with these ids switched off.
std::vector<care::Suggestion> suggestedWithout(const care::Visit& visit,
                                               const std::set<std::string>& off);

/// The suggestion of this service, or null.
const care::Suggestion* find(const std::vector<care::Suggestion>& all, const std::string& service);
/// The reason that this rule gave, or null.
const care::SuggestionReason* reasonOf(const std::vector<care::Suggestion>& all,
                                       const std::string& rule);
/// Texts of all reasons of this rule.
std::vector<std::string> reasonsOf(const std::vector<care::Suggestion>& all,
                                   const std::string& rule);

/// What a rule says at the least result that triggers it, and the greatest that does not.
struct TriggerRow
{
    std::string rule;
    std::string service;
    care::Tier tier;
    care::Visit least;
    care::Visit greatest;
    std::string reason;    ///< its words
    bool isPartly = false; ///< the reason says more than these words
};

/// Whether these rules say at `least` what the row tells, and nothing of the row's at `greatest`.
bool holds(const TriggerRow& row, const std::vector<care::SuggestionRule>& rules);

/// One or more rows a rule, by hand from the published thresholds.
std::vector<TriggerRow> triggerRows();
std::vector<TriggerRow> safetyRows();
std::vector<TriggerRow> moodRows();
std::vector<TriggerRow> screenRows();
std::vector<TriggerRow> bondingRows();

} // namespace attune::tests
