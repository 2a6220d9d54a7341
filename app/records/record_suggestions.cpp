// What a visit suggests, and what the clinician saw and decided before she signs.
#include "attune/care/red_flags.h"
#include "attune/care/settings.h"
#include "attune/care/suggestion_rules.h"
#include "attune/questionnaires/library.h"
#include "open_record.h"
#include "row_values.h"
#include "stored_lists.h"
#include "stored_words.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace attune::records {

namespace {

using care::SuggestionDecision;
using questionnaires::Library;

std::string named(care::CheckInId id)
{
    return fmt::format("check-in {}", id.value);
}

/// From service, tier, text and reasons, in the four columns from `first` on.
care::Suggestion readSuggestion(const Query& query, int first)
{
    return {.service = query.text(first),
            .tier = fromStoredWord<care::Tier>(query.text(first + 1)),
            .text = query.text(first + 2),
            .reasons = readReasons(query.text(first + 3))};
}

/// The program's rules and the practice's own. Own ones that this version cannot read any more are
/// left out; the page where they are written says why.
std::vector<care::SuggestionRule> rulesWith(const std::string& own)
{
    std::vector<care::SuggestionRule> rules = care::builtInSuggestionRules();
    if (isBlank(own)) {
        return rules;
    }
    try {
        const auto added = care::parseSuggestionRules(own, "our own rules", Library::builtIn());
        rules.insert(rules.end(), added.begin(), added.end());
    } catch (const questionnaires::DefinitionError&) {
        return rules;
    }
    return rules;
}

std::vector<std::string> split(std::string_view text)
{
    std::vector<std::string> words;
    while (!text.empty()) {
        const auto comma = text.find(',');
        words.emplace_back(text.substr(0, comma));
        text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
    }
    return words;
}

} // namespace

void OpenRecord::readDecisions(care::Visit& visit)
{
    {
        Query query(m_connection,
                    "SELECT flags FROM red_flag_marks WHERE check_in_id = ? "
                    "ORDER BY id DESC LIMIT 1",
                    visit.checkIn.id);
        if (query.next()) {
            visit.redFlags = split(query.text(0));
        }
    }
    {
        Query query(m_connection,
                    "SELECT service, tier, text, reasons, choice, wording, reason, person_name, at "
                    "FROM suggestion_decisions WHERE id IN (SELECT max(id) FROM "
                    "suggestion_decisions WHERE check_in_id = ? GROUP BY service) ORDER BY id",
                    visit.checkIn.id);
        while (query.next()) {
            visit.decisions.push_back({.suggestion = readSuggestion(query, 0),
                                       .choice = query.text(4) == "accepted"
                                                     ? SuggestionDecision::Choice::accepted
                                                     : SuggestionDecision::Choice::declined,
                                       .wording = query.text(5),
                                       .reason = query.text(6),
                                       .personName = query.text(7),
                                       .at = instantOf(query.whole(8))});
        }
    }
    Query query(
        m_connection, "SELECT feedback_given FROM check_ins WHERE id = ?", visit.checkIn.id);
    visit.feedbackGiven = query.next() && query.whole(0) != 0;
}

/// After alerts and decisions: rules look at red flags too.
void OpenRecord::readSuggestions(care::Visit& visit)
{
    if (visit.checkIn.state == care::CheckInState::handedBack) {
        const auto settings = care::settingsFrom(setting(care::settingsKey));
        visit.suggestions = care::suggestionsFor(
            visit, Library::builtIn(), rulesWith(setting(care::ownRulesKey)), settings.rulesOff);
    }
    if (visit.checkIn.state != care::CheckInState::signedOff) {
        return;
    }
    Query query(m_connection,
                "SELECT service, tier, text, reasons FROM signed_suggestions "
                "WHERE check_in_id = ? ORDER BY position",
                visit.checkIn.id);
    while (query.next()) {
        visit.suggestions.push_back(readSuggestion(query, 0));
    }
}

void OpenRecord::keepSuggestions(const care::Visit& visit)
{
    int position = 0;
    for (const care::Suggestion& each : visit.suggestions) {
        Query(m_connection,
              "INSERT INTO signed_suggestions (check_in_id, position, service, tier, text, "
              "reasons) VALUES (?, ?, ?, ?, ?, ?)",
              visit.checkIn.id,
              ++position,
              each.service,
              storedWord(each.tier),
              each.text,
              storedReasons(each.reasons))
            .run();
    }
}

care::CheckIn OpenRecord::checkInToDecide(care::CheckInId id)
{
    care::CheckIn found = checkIn(id);
    if (found.state == care::CheckInState::signedOff) {
        throw Refused("This check-in is signed. You can add to it.");
    }
    if (found.state != care::CheckInState::handedBack) {
        throw Refused("This check-in has not been handed back with a result.");
    }
    return found;
}

void OpenRecord::setRedFlags(care::CheckInId id, const std::vector<std::string>& flags)
{
    need(care::Action::treat);
    const care::CheckIn of = checkInToDecide(id);
    for (const std::string& flag : flags) {
        if (std::ranges::find(care::redFlags(), flag, &care::RedFlag::id) ==
            care::redFlags().end()) {
            throw Refused("This version of Attune does not know one of these signs.");
        }
    }
    change({.action = "red-flags.set", .object = named(id), .client = of.clientId}, [&] {
        Query(m_connection,
              "INSERT INTO red_flag_marks (check_in_id, flags, person_name, at) "
              "VALUES (?, ?, ?, ?)",
              id,
              fmt::format("{}", fmt::join(flags, ",")),
              m_person.name,
              now().time_since_epoch().count())
            .run();
    });
}

care::Suggestion OpenRecord::suggestionNow(care::CheckInId id, std::string_view service)
{
    const auto all = visit(id).suggestions;
    const auto found = std::ranges::find(all, service, &care::Suggestion::service);
    if (found == all.end()) {
        throw Refused("This is not suggested any more. Look at the suggestions again.");
    }
    return *found;
}

void OpenRecord::dropEarlierFollowUp(care::CheckInId id,
                                     std::string_view service,
                                     std::string_view why)
{
    std::vector<care::FollowUpId> open;
    {
        Query query(m_connection,
                    "SELECT f.id FROM follow_ups f "
                    "JOIN suggestion_decisions d ON d.follow_up_id = f.id "
                    "WHERE d.check_in_id = ? AND d.service = ? AND f.is_open = 1",
                    id,
                    service);
        while (query.next()) {
            query.read(0, open.emplace_back());
        }
    }
    for (const care::FollowUpId followUp : open) {
        // Of a referral too: the clinician took it back, the client declined nothing.
        addStep(followUp, care::FollowUpStatus::dropped, care::localTime(now()).date, why);
    }
}

void OpenRecord::keepDecision(care::CheckInId id,
                              const SuggestionDecision& decision,
                              care::FollowUpId followUp)
{
    const bool accepted = decision.choice == SuggestionDecision::Choice::accepted;
    Query(m_connection,
          "INSERT INTO suggestion_decisions (check_in_id, service, tier, text, reasons, choice, "
          "wording, reason, follow_up_id, person_name, at) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          id,
          decision.suggestion.service,
          storedWord(decision.suggestion.tier),
          decision.suggestion.text,
          storedReasons(decision.suggestion.reasons),
          accepted ? "accepted" : "declined",
          decision.wording,
          decision.reason,
          followUp,
          m_person.name,
          now().time_since_epoch().count())
        .run();
}

care::FollowUpId
OpenRecord::accept(care::CheckInId id, std::string_view service, const Acceptance& how)
{
    need(care::Action::treat);
    const care::CheckIn of = checkInToDecide(id);
    SuggestionDecision decision;
    decision.suggestion = suggestionNow(id, service);
    decision.wording = isBlank(how.wording) ? std::string() : how.wording;
    NewFollowUp made{.client = of.clientId,
                     .checkIn = id,
                     .service = std::string(service),
                     .text = decision.wording.empty() ? decision.suggestion.text : how.wording,
                     .tier = decision.suggestion.tier,
                     .isReferral = how.isReferral,
                     .destination = how.destination,
                     .owner = how.owner};
    const auto dueDays = care::textOf(made.tier).dueDays;
    const bool isMade = how.due || dueDays || how.isReferral;
    if (isMade) {
        const care::Date today = care::localTime(now()).date;
        made.due = how.due.value_or(std::chrono::sys_days(today) +
                                    std::chrono::days(dueDays.value_or(28)));
        refuseFollowUp(made);
    }
    care::FollowUpId followUp;
    change({.action = "suggestion.accept", .object = named(id), .client = of.clientId}, [&] {
        dropEarlierFollowUp(id, service, "Decided anew.");
        if (isMade) {
            followUp = insertFollowUp(made);
        }
        keepDecision(id, decision, followUp);
    });
    return followUp;
}

void OpenRecord::decline(care::CheckInId id, std::string_view service, std::string_view reason)
{
    need(care::Action::treat);
    const care::CheckIn of = checkInToDecide(id);
    if (isBlank(reason)) {
        throw Refused("Say why you decide against it; a few words are enough.");
    }
    SuggestionDecision decision;
    decision.suggestion = suggestionNow(id, service);
    decision.choice = SuggestionDecision::Choice::declined;
    decision.reason = reason;
    change({.action = "suggestion.decline", .object = named(id), .client = of.clientId}, [&] {
        dropEarlierFollowUp(id, service, reason);
        keepDecision(id, decision, {});
    });
}

void OpenRecord::setFeedbackGiven(care::CheckInId id, bool given)
{
    need(care::Action::treat);
    const care::CheckIn of = checkInToDecide(id);
    change({.action = "feedback.set", .object = named(id), .client = of.clientId}, [&] {
        Query(m_connection, "UPDATE check_ins SET feedback_given = ? WHERE id = ?", given, id)
            .run();
    });
}

} // namespace attune::records
