#include "decided.h"

#include "attune/care/suggestion_rules.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace attune::reports {

namespace {

using care::SuggestionDecision;

std::string serviceLabel(const std::string& id)
{
    const care::Service* service = care::serviceOf(id);
    return service == nullptr ? id : service->label;
}

/// Empty: nothing was decided.
std::string decisionText(const SuggestionDecision* decision)
{
    if (decision == nullptr) {
        return {};
    }
    const bool accepted = decision->choice == SuggestionDecision::Choice::accepted;
    std::string text = fmt::format("{} by {}, {}.",
                                   accepted ? "Accepted" : "Declined",
                                   decision->personName,
                                   care::longTime(decision->at));
    if (!decision->wording.empty()) {
        text += " As: " + decision->wording;
    }
    if (!decision->reason.empty()) {
        text += " Why: " + decision->reason;
    }
    return text;
}

void tellSuggestion(Story& story,
                    const care::Suggestion& suggestion,
                    const std::vector<SuggestionDecision>& decisions,
                    const DecidedTypes& types)
{
    const auto decision = std::ranges::find_if(
        decisions, [&](const SuggestionDecision& each) { return answers(each, suggestion); });
    story.paragraph(fmt::format("{}: {}",
                                care::textOf(suggestion.tier).label,
                                serviceLabel(suggestion.service)),
                    types.head,
                    5);
    story.keepLastWithNext();
    const std::string decided = decisionText(decision == decisions.end() ? nullptr : &*decision);
    story.paragraph(
        decided.empty() ? suggestion.text + " Not decided." : suggestion.text, types.text, 1);
    story.paragraph(
        fmt::format("{}.", fmt::join(care::findingsOf(suggestion), "; ")), types.reason, 1);
    if (!decided.empty()) {
        story.paragraph(decided, types.text, 1);
    }
}

} // namespace

void tellDecided(Story& story,
                 const std::optional<std::vector<std::string>>& redFlags,
                 const std::vector<care::Suggestion>& suggestions,
                 const std::vector<SuggestionDecision>& decisions,
                 bool feedbackGiven,
                 const DecidedTypes& types)
{
    if (!redFlags && suggestions.empty() && !feedbackGiven) {
        return;
    }
    story.heading("What was considered and decided");
    if (!redFlags) {
        story.paragraph("Signs of an emergency: nothing was noted.");
    } else if (redFlags->empty()) {
        story.paragraph("Signs of an emergency: looked for, none was seen.");
    } else {
        story.note(NoteKind::alert, "Signs of an emergency that were seen", *redFlags);
    }
    for (const care::Suggestion& suggestion : suggestions) {
        tellSuggestion(story, suggestion, decisions, types);
    }
    story.paragraph(feedbackGiven ? "The client was told what came out."
                                  : "Whether the client was told what came out is not noted.",
                    type::body,
                    6);
}

void tellCare(Story& story, const care::ClientRecord& record)
{
    if (!record.followUps.empty()) {
        story.heading("What was agreed");
    }
    for (const care::FollowUp& followUp : record.followUps) {
        story.paragraph(
            followUp.destinationName.empty()
                ? serviceLabel(followUp.service)
                : fmt::format("{}: {}", serviceLabel(followUp.service), followUp.destinationName),
            type::strong,
            6);
        story.keepLastWithNext();
        story.paragraph(followUp.text, type::body, 1);
        for (const care::FollowUpStep& step : followUp.steps) {
            story.paragraph(fmt::format("{}: {}, by {}{}",
                                        care::longDate(step.on),
                                        care::textOf(step.status).label,
                                        step.personName,
                                        step.note.empty() ? "" : ". " + step.note),
                            type::quiet,
                            1);
        }
    }
    if (!record.notes.empty()) {
        story.heading("Notes");
    }
    for (const care::ClientNote& note : record.notes) {
        story.paragraph(
            fmt::format("{}, {}", note.personName, care::longTime(note.at)), type::strong, 6);
        story.keepLastWithNext();
        story.paragraph(note.text, type::body, 1);
    }
    for (const care::SafetyPlan& plan : record.plans) {
        story.heading("Safety plan of " + care::longTime(plan.at));
        for (std::size_t index = 0; index < plan.parts.size(); ++index) {
            if (plan.parts[index].empty() || index >= care::safetyPlanParts().size()) {
                continue;
            }
            story.paragraph(care::safetyPlanParts()[index].title, type::strong, 6);
            story.keepLastWithNext();
            story.paragraph(plan.parts[index], type::body, 1);
        }
    }
}

} // namespace attune::reports
