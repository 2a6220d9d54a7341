#pragma once

#include "attune/care/people.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::care {

/// How soon something is to happen. The most urgent comes first.
enum class Tier { emergency, sameDay, twoWeeks, fourWeeks, routine };

/// A tier with its stored and shown words.
struct TierText
{
    Tier tier;
    std::string id;             ///< as rules and the record keep it: "two-weeks"
    std::string label;          ///< "Within 1 to 2 weeks"
    std::optional<int> dueDays; ///< a follow-up falls due so many days later; empty: by schedule
};

/// Every tier, most urgent first.
const std::vector<TierText>& allTiers();
const TierText& textOf(Tier tier);

/// Something that a client can be offered. It is suggested once, whatever the number of reasons.
struct Service
{
    std::string id;          ///< "psychiatry"
    std::string label;       ///< "Psychiatry or another prescriber"
    bool isReferral = false; ///< to someone else: then it has a place in the directory
};

/// Every service that rules and the directory know.
const std::vector<Service>& allServices();
/// The service with this id, or null.
const Service* serviceOf(std::string_view id);

/// Why something is suggested.
struct SuggestionReason
{
    std::string ruleId;
    std::string text;   ///< quotes the very numbers: "PHQ-9 total 16 (15 or more)"
    std::string source; ///< citation of the rule

    bool operator==(const SuggestionReason&) const = default;
};

/// What a clinician might consider. Nothing is sent or told to anybody by itself.
struct Suggestion
{
    std::string service; ///< id of a `Service`
    Tier tier = Tier::routine;
    std::string text;                      ///< begins with "Consider"
    std::vector<SuggestionReason> reasons; ///< at least one, most urgent first

    bool operator==(const Suggestion&) const = default;
};

/// Stands between the findings of one reason.
inline constexpr std::string_view betweenFindings = "; ";

/// The findings of all reasons in their order, each once however many rules quote it.
std::vector<std::string> findingsOf(const Suggestion& suggestion);

/// What a clinician decided about a suggestion.
struct SuggestionDecision
{
    enum class Choice { accepted, declined };
    Suggestion suggestion; ///< as it stood when she decided
    Choice choice = Choice::accepted;
    std::string wording; ///< accepted: as she edited it; empty: as suggested
    std::string reason;  ///< declined: why; never empty then
    std::string personName;
    Instant at{};
};

} // namespace attune::care
