#include "attune/care/marked_text.h"
#include "attune/care/suggestion_rules.h"
#include "rule_condition.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace attune::care {

namespace {

using questionnaires::Library;
using questionnaires::Truth;
using Form = RuleCondition::Form;

/// A rule held against one subject.
struct Held
{
    const SuggestionRule* rule = nullptr;
    std::optional<InfantId> infant; ///< empty: about the client
    RuleFinding finding;
    bool isReplaced = false;
};

/// Living infants, and those of results that the client's record does not know.
std::vector<InfantId> infantsOf(const Visit& visit)
{
    std::vector<InfantId> ids;
    for (const Infant& infant : infantsForBonding(visit.client)) {
        ids.push_back(infant.id);
    }
    for (const Assessment& assessment : visit.assessments) {
        const InfantId id = assessment.infantId;
        const bool isKnown =
            std::ranges::find(visit.client.infants, id, &Infant::id) != visit.client.infants.end();
        if (id && !isKnown && std::ranges::find(ids, id) == ids.end()) {
            ids.push_back(id);
        }
    }
    if (ids.empty() && !isBereaved(visit.client)) {
        ids.emplace_back(); // a sheet that names no infant
    }
    return ids;
}

bool isInForce(const SuggestionRule& rule, const std::set<std::string>& off)
{
    return rule.tier <= Tier::sameDay || !off.contains(rule.id);
}

std::vector<Held>
holdAll(const Visit& visit, const Library& library, const std::vector<SuggestionRule>& rules)
{
    const std::vector<InfantId> infants = infantsOf(visit);
    std::vector<Held> all;
    for (const SuggestionRule& rule : rules) {
        if (!isAboutInfant(*rule.when, library)) {
            all.push_back({&rule, {}, evaluate(*rule.when, {visit, library})});
            continue;
        }
        for (const InfantId infant : infants) {
            all.push_back({&rule, infant, evaluate(*rule.when, {visit, library, infant})});
        }
    }
    return all;
}

bool holds(const Held& held)
{
    return held.finding.truth == Truth::met;
}

/// Twins apart: what holds for one infant does not silence what holds for another.
bool replaces(const Held& one, const Held& other)
{
    const auto& ids = one.rule->replaces;
    return holds(one) && std::ranges::find(ids, other.rule->id) != ids.end() &&
           (!one.infant || !other.infant || *one.infant == *other.infant);
}

void markReplaced(std::vector<Held>& all)
{
    for (Held& held : all) {
        held.isReplaced =
            std::ranges::any_of(all, [&](const Held& other) { return replaces(other, held); });
    }
}

bool hasAnyScore(const Visit& visit)
{
    return std::ranges::any_of(visit.assessments, [](const Assessment& assessment) {
        return std::ranges::any_of(assessment.result.scales,
                                   [](const auto& score) { return score.value.has_value(); });
    });
}

/// Whether the visit was screened, no rule of weight holds and none is left open.
void settleNothingElse(std::vector<Held>& all, const Visit& visit)
{
    const bool isElse = hasAnyScore(visit) && std::ranges::none_of(all, [](const Held& held) {
                            return holds(held) || held.finding.isOpen;
                        });
    for (Held& held : all) {
        if (held.rule->when->form == Form::nothingElse && isElse) {
            held.finding = {.truth = Truth::met, .said = {marked("no other suggestion applies")}};
        }
    }
}

SuggestionReason reasonOf(const Held& held)
{
    return {.ruleId = held.rule->id,
            .text = fmt::format("{}", fmt::join(held.finding.said, betweenFindings)),
            .source = held.rule->source};
}

void addReason(Suggestion& suggestion, SuggestionReason reason)
{
    const bool isThere =
        std::ranges::any_of(suggestion.reasons, [&](const SuggestionReason& known) {
            return known.text == reason.text && known.source == reason.source;
        });
    if (!isThere) {
        suggestion.reasons.push_back(std::move(reason));
    }
}

} // namespace

std::vector<Suggestion> suggestionsFor(const Visit& visit,
                                       const Library& library,
                                       const std::vector<SuggestionRule>& rules,
                                       const std::set<std::string>& off)
{
    std::vector<Held> all = holdAll(visit, library, rules);
    settleNothingElse(all, visit); // before: what is switched off is still no "nothing"
    std::erase_if(all, [&](const Held& held) { return !isInForce(*held.rule, off); });
    markReplaced(all);
    std::erase_if(all, [](const Held& held) { return !holds(held) || held.isReplaced; });
    std::ranges::stable_sort(all, {}, [](const Held& held) { return held.rule->tier; });
    std::vector<Suggestion> suggestions;
    for (const Held& held : all) {
        auto place = std::ranges::find(suggestions, held.rule->service, &Suggestion::service);
        if (place == suggestions.end()) {
            // The most urgent rule comes first: its tier and text stand for the service.
            suggestions.push_back({held.rule->service, held.rule->tier, held.rule->text, {}});
            place = suggestions.end() - 1;
        }
        addReason(*place, reasonOf(held));
    }
    return suggestions;
}

} // namespace attune::care
