#pragma once

#include "attune/care/suggestion.h"
#include "attune/care/visit.h"

#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace attune::care {

/// The version of the rules that come with the program; decisions keep it.
extern const std::string_view suggestionRulesVersion;

struct RuleCondition;

/// A rule as data: see docs/suggestion-rules.md.
struct SuggestionRule
{
    std::string id;      ///< "phq-9-moderate"; never used twice for another meaning
    std::string service; ///< id of a `Service`
    Tier tier = Tier::routine;
    std::string text;                  ///< begins with "Consider"
    std::string source;                ///< citation
    std::vector<std::string> replaces; ///< rules that say nothing where this one holds
    std::shared_ptr<const RuleCondition> when;
};

/// Reads rules and holds them against the instruments that they name. \throws
/// questionnaires::DefinitionError naming file, JSON pointer and reason
std::vector<SuggestionRule> parseSuggestionRules(std::string_view json,
                                                 std::string_view file,
                                                 const questionnaires::Library& library);

/// The key under which the record keeps the practice's own rules, in the same form.
inline constexpr std::string_view ownRulesKey = "suggestion-rules";

/// Those that come with the program.
const std::vector<SuggestionRule>& builtInSuggestionRules();

/// What to consider after this visit, most urgent first: each service once, at its most urgent
/// tier, with the reasons of every rule that holds. `off`: ids of rules the practice switched off;
/// rules of the tiers emergency and same day cannot be.
std::vector<Suggestion> suggestionsFor(const Visit& visit,
                                       const questionnaires::Library& library,
                                       const std::vector<SuggestionRule>& rules,
                                       const std::set<std::string>& off);

/// True where the decision still answers the suggestion: same service, no more urgent tier and no
/// reason that was not known then.
bool answers(const SuggestionDecision& decision, const Suggestion& suggestion);

} // namespace attune::care
