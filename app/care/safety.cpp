#include "attune/care/safety.h"

#include "attune/care/marked_text.h"
#include "attune/care/suggestion_rules.h"

#include <algorithm>
#include <fmt/format.h>

namespace attune::care {

namespace {

using questionnaires::Instrument;
using questionnaires::SafetyFinding;
using questionnaires::SafetyKind;

std::string stateText(SafetyFinding::State state)
{
    switch (state) {
    case SafetyFinding::State::endorsed:
        return marked("answered above zero");
    case SafetyFinding::State::declined:
        return marked("declined: ask");
    case SafetyFinding::State::unanswered:
        break;
    }
    return marked("not answered: ask");
}

std::string askText(SafetyKind kind, SafetyFinding::State state)
{
    const bool answered = state == SafetyFinding::State::endorsed;
    if (kind == SafetyKind::harmToInfant) {
        return answered
                   ? marked(
                         "Speak about it today, before the visit ends. Ask what the thoughts or "
                         "acts were, and how she or he felt about them. Unwanted, frightening "
                         "thoughts "
                         "of harm are common and are not intent; fixed false beliefs or a plan are "
                         "an "
                         "emergency. The answer alone shows neither. Ask about the baby's safety "
                         "as well as the parent's own.")
                   : marked(
                         "There is no answer about harm to the baby. Ask in person today; an open "
                         "question is not a no.");
    }
    return answered
               ? marked("Speak about it today, before the visit ends. Ask about thoughts of death "
                        "or suicide, a plan, means and what keeps her or him safe. Use your "
                        "practice's own inquiry. The total score says nothing about this answer.")
               : marked("There is no answer about self-harm. Ask in person today; an open question "
                        "is not a no.");
}

} // namespace

AlertText alertText(const Instrument& instrument, const SafetyFinding& finding)
{
    const questionnaires::Item* item = instrument.item(finding.itemNumber);
    return {fmt::format("{} item {} ({}): {}",
                        instrument.shortTitle,
                        finding.itemNumber,
                        item == nullptr ? "safety" : item->topic,
                        stateText(finding.state)),
            askText(finding.kind, finding.state)};
}

std::vector<std::string> obstaclesToSigning(const Visit& visit)
{
    std::vector<std::string> obstacles;
    if (visit.checkIn.state == CheckInState::started) {
        obstacles.emplace_back(marked("The check-in has not been handed back yet."));
    }
    if (visit.checkIn.state == CheckInState::notToday) {
        obstacles.emplace_back(
            marked("This check-in ended without a result. There is nothing to sign."));
    }
    if (visit.checkIn.state == CheckInState::signedOff) {
        obstacles.emplace_back(marked("This check-in is signed already. You can add to it."));
    }
    const auto open =
        std::ranges::count_if(visit.alerts, [](const Alert& alert) { return !alert.action; });
    if (open == 1) {
        obstacles.emplace_back(
            marked("A safety alert is open. Record what you found and what you did first."));
    } else if (open > 1) {
        obstacles.push_back(fmt::format("{} safety alerts are open. Record what you found and what "
                                        "you did for each of them first.",
                                        open));
    }
    const bool isEmergencyOpen =
        std::ranges::any_of(visit.suggestions, [&visit](const Suggestion& suggestion) {
            return suggestion.tier == Tier::emergency &&
                   std::ranges::none_of(visit.decisions, [&](const SuggestionDecision& decision) {
                       return answers(decision, suggestion);
                   });
        });
    if (isEmergencyOpen && visit.checkIn.state == CheckInState::handedBack) {
        obstacles.emplace_back(
            marked("What is to be done in this emergency is not decided. Accept it, or say why "
                   "not, first."));
    }
    return obstacles;
}

} // namespace attune::care
