#include "attune/care/marked_text.h"
#include "attune/care/suggestion_rules.h"

#include <algorithm>

namespace attune::care {

const std::vector<TierText>& allTiers()
{
    static const std::vector<TierText> tiers{
        {Tier::emergency, "emergency", marked("Emergency now"), 0},
        {Tier::sameDay, "same-day", marked("Same day"), 0},
        {Tier::twoWeeks, "two-weeks", marked("Within 1 to 2 weeks"), 14},
        {Tier::fourWeeks, "four-weeks", marked("Within 2 to 4 weeks"), 28},
        {Tier::routine, "routine", marked("By schedule"), std::nullopt},
    };
    return tiers;
}

const TierText& textOf(Tier tier)
{
    return *std::ranges::find(allTiers(), tier, &TierText::tier);
}

const std::vector<Service>& allServices()
{
    static const std::vector<Service> services{
        {"emergency-services", marked("Emergency services"), true},
        {"safety-inquiry", marked("Suicide safety inquiry: the ASQ or your own"), false},
        {"infant-safety-inquiry", marked("Infant safety inquiry"), false},
        {"safety-plan", marked("Safety plan"), false},
        {"psychiatry", marked("Psychiatry or another prescriber"), true},
        {"bipolar-screen", marked("Screen for bipolar disorder"), false},
        {"perinatal-therapy", marked("Perinatal therapist"), true},
        {"bonding-interview", marked("Interview about the bond, anger included"), false},
        {"parent-infant-work", marked("Parent–infant work: dyadic therapy, video feedback"), true},
        {"trauma-work", marked("Trauma-focused work"), true},
        {"ocd-assessment", marked("Assessment that knows obsessions and compulsions"), false},
        {"medical-care", marked("Obstetric or other medical care"), true},
        {"lactation", marked("Lactation consultant"), true},
        {"peer-support", marked("Peer support"), true},
        {"sleep-protection", marked("Sleep and rest"), false},
        {"attunement-practices", marked("Attunement practices"), false},
        {"partner-inclusion", marked("Including the partner"), false},
        {"repeat-screen", marked("Repeat the screen"), false},
    };
    return services;
}

const Service* serviceOf(std::string_view id)
{
    const auto found = std::ranges::find(allServices(), id, &Service::id);
    return found == allServices().end() ? nullptr : &*found;
}

std::vector<std::string> findingsOf(const Suggestion& suggestion)
{
    std::vector<std::string> findings;
    for (const SuggestionReason& reason : suggestion.reasons) {
        for (std::size_t from = 0; from <= reason.text.size();) {
            const std::size_t to =
                std::min(reason.text.find(betweenFindings, from), reason.text.size());
            std::string finding = reason.text.substr(from, to - from);
            if (std::ranges::find(findings, finding) == findings.end()) {
                findings.push_back(std::move(finding));
            }
            from = to + betweenFindings.size();
        }
    }
    return findings;
}

bool answers(const SuggestionDecision& decision, const Suggestion& suggestion)
{
    const Suggestion& then = decision.suggestion;
    // A citation that a later version words differently is no new reason.
    const auto wasKnown = [&](const SuggestionReason& reason) {
        return std::ranges::any_of(then.reasons, [&](const SuggestionReason& known) {
            return known.ruleId == reason.ruleId && known.text == reason.text;
        });
    };
    return then.service == suggestion.service && then.tier <= suggestion.tier &&
           std::ranges::all_of(suggestion.reasons, wasKnown);
}

} // namespace attune::care
