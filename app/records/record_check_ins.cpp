#include "attune/questionnaires/library.h"
#include "attune/records/errors.h"
#include "open_record.h"
#include "row_values.h"
#include "stored_words.h"

#include <algorithm>
#include <fmt/format.h>

namespace attune::records {

namespace {

using questionnaires::Answer;
using questionnaires::Instrument;
using questionnaires::Library;
using questionnaires::SafetyFinding;

const Instrument& knownInstrument(const std::string& id)
{
    const Instrument* instrument = Library::builtIn().find(id);
    if (instrument == nullptr) {
        throw Refused(fmt::format("There is no questionnaire \"{}\" in this version.", id));
    }
    return *instrument;
}

std::string named(std::string_view what, std::int64_t id)
{
    return fmt::format("{} {}", what, id);
}

} // namespace

void OpenRecord::requireLivingInfant(const care::Client& client, care::InfantId infant)
{
    const auto living = care::infantsForBonding(client);
    if (std::ranges::find(living, infant, &care::Infant::id) == living.end()) {
        throw Refused("This questionnaire asks about a baby, and none it could be about is "
                      "recorded for this client. Choose one of the others.");
    }
}

care::CheckInId OpenRecord::startCheckIn(const NewCheckIn& setup)
{
    need(care::Action::runCheckIns);
    if (care::showsAnswers(setup.mode)) {
        need(care::Action::seeAnswers);
    }
    const care::Client client = storedClient(setup.client);
    if (setup.questionnaires.empty()) {
        throw Refused("Choose at least one questionnaire.");
    }
    if (setup.paperDate &&
        (!setup.paperDate->ok() || *setup.paperDate > care::localTime(now()).date)) {
        throw Refused("The date of the paper sheet is not a day that has been. Check it.");
    }
    for (const auto& questionnaire : setup.questionnaires) {
        if (knownInstrument(questionnaire.instrumentId).aboutInfant) {
            requireLivingInfant(client, questionnaire.infant);
        }
    }
    care::CheckInId id;
    {
        Query next(m_connection,
                   "SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence "
                   "WHERE name = 'check_ins'");
        next.next();
        id.value = next.whole(0);
    }
    change({.action = "check-in.start", .object = named("check-in", id.value), .client = client.id},
           [&] {
               Query(m_connection,
                     "INSERT INTO check_ins (id, client_id, clinician_id, state, mode, language, "
                     "layout, presence, started_at, paper_date, not_today_reason, impression, "
                     "signed_name, signed_credentials, stepped) "
                     "VALUES (?, ?, ?, 'started', ?, ?, ?, '', ?, ?, '', '', '', '', ?)",
                     id,
                     client.id,
                     m_person.id,
                     storedWord(setup.mode),
                     setup.language,
                     setup.layout,
                     now().time_since_epoch().count(),
                     setup.paperDate ? std::optional(care::isoDate(*setup.paperDate))
                                     : std::nullopt,
                     setup.stepped)
                   .run();
               int position = 0;
               for (const auto& questionnaire : setup.questionnaires) {
                   const Instrument& instrument = knownInstrument(questionnaire.instrumentId);
                   Query(m_connection,
                         "INSERT INTO assessments (check_in_id, position, instrument_id, "
                         "instrument_version, infant_id) VALUES (?, ?, ?, ?, ?)",
                         id,
                         ++position,
                         instrument.id,
                         instrument.version,
                         instrument.aboutInfant ? questionnaire.infant : care::InfantId{})
                       .run();
               }
           });
    return id;
}

const OpenRecord::Current& OpenRecord::current(care::AssessmentId id)
{
    if (m_current.id == id && id) {
        return m_current;
    }
    Query query(m_connection,
                "SELECT a.check_in_id, c.client_id, c.state, a.instrument_id FROM assessments a "
                "JOIN check_ins c ON c.id = a.check_in_id WHERE a.id = ?",
                id);
    if (!query.next()) {
        throw Refused("There is no such questionnaire in this record.");
    }
    Current found;
    found.id = id;
    query.read(0, found.checkIn);
    query.read(1, found.client);
    found.state = fromStoredWord<care::CheckInState>(query.text(2));
    found.instrument = &knownInstrument(query.text(3));
    Query sharing(m_connection, "SELECT id FROM assessments WHERE stepped_from = ?", id);
    if (sharing.next()) {
        sharing.read(0, found.sharedBy);
    }
    m_current = found;
    return m_current;
}

void OpenRecord::storeAnswer(care::AssessmentId assessment, int itemNumber, const Answer& answer)
{
    need(care::Action::runCheckIns);
    const Current& place = current(assessment);
    if (place.state != care::CheckInState::started) {
        throw Refused("This check-in was handed back; its answers stay as they are.");
    }
    const questionnaires::Item* item = place.instrument->item(itemNumber);
    if (item == nullptr || (answer.isChosen() && item->option(answer.optionId()) == nullptr)) {
        throw Refused(fmt::format("{} has no such item or answer.", place.instrument->shortTitle));
    }
    {
        Query before(m_connection,
                     "SELECT option_id FROM answers WHERE assessment_id = ? AND item = ?",
                     assessment,
                     itemNumber);
        const bool stored = before.next();
        const bool same = answer.isUnanswered() ? !stored
                          : answer.isDeclined()
                              ? stored && before.isNull(0)
                              : stored && !before.isNull(0) && before.text(0) == answer.optionId();
        if (same) {
            return;
        }
    }
    change({.action = "answer.store",
            .object = fmt::format("assessment {} item {}", assessment.value, itemNumber),
            .client = place.client},
           [&] {
               writeAnswer(assessment, *item, answer);
               raiseAlertFor(assessment, *place.instrument, itemNumber, answer);
               if (place.sharedBy) {
                   // The full questionnaire asks the same: one answer stands on both sheets.
                   const Instrument& full =
                       knownInstrument(place.instrument->stepsUpTo->instrumentId);
                   writeAnswer(place.sharedBy, *full.item(itemNumber), answer);
                   raiseAlertFor(place.sharedBy, full, itemNumber, answer);
               }
           });
}

void OpenRecord::writeAnswer(care::AssessmentId assessment,
                             const questionnaires::Item& item,
                             const Answer& answer)
{
    if (answer.isUnanswered()) {
        Query(m_connection,
              "DELETE FROM answers WHERE assessment_id = ? AND item = ?",
              assessment,
              item.number)
            .run();
        return;
    }
    Query(m_connection,
          "INSERT INTO answers (assessment_id, item, option_id) VALUES (?, ?, ?) "
          "ON CONFLICT DO UPDATE SET option_id = excluded.option_id",
          assessment,
          item.number,
          answer.isChosen() ? std::optional(answer.optionId()) : std::nullopt)
        .run();
}

/// Raises what one answer just given says by itself.
void OpenRecord::raiseAlertFor(care::AssessmentId assessment,
                               const Instrument& instrument,
                               int itemNumber,
                               const Answer& answer)
{
    questionnaires::Response alone;
    alone.set(itemNumber, answer);
    for (const SafetyFinding& finding : questionnaires::safetyFindings(instrument, alone, false)) {
        raiseAlert(assessment, instrument, finding, true);
    }
}

void OpenRecord::stepUp(care::AssessmentId from)
{
    need(care::Action::runCheckIns);
    const Current place = current(from);
    if (place.state != care::CheckInState::started) {
        throw Refused("This check-in was handed back; no questionnaire can be added to it.");
    }
    if (!place.instrument->stepsUpTo) {
        throw Refused(fmt::format("{} is not followed by a full questionnaire.",
                                  place.instrument->shortTitle));
    }
    const Instrument& full = knownInstrument(place.instrument->stepsUpTo->instrumentId);
    const auto own = assessments(place.checkIn);
    if (std::ranges::find(own, full.id, &care::Assessment::instrumentId) != own.end()) {
        return;
    }
    const auto shortOne = std::ranges::find(own, from, &care::Assessment::id);
    change({.action = "check-in.step-up",
            .object = named("check-in", place.checkIn.value),
            .client = place.client},
           [&] {
               Query(m_connection,
                     "INSERT INTO assessments (check_in_id, position, instrument_id, "
                     "instrument_version, infant_id, stepped_from) VALUES (?, ?, ?, ?, ?, ?)",
                     place.checkIn,
                     static_cast<int>(own.size()) + 1,
                     full.id,
                     full.version,
                     shortOne->infantId,
                     place.instrument->stepsUpTo->sharesItems ? std::optional(from.value)
                                                              : std::nullopt)
                   .run();
               const care::AssessmentId added{m_connection.lastInsertId()};
               if (!place.instrument->stepsUpTo->sharesItems) {
                   return;
               }
               for (const questionnaires::Item& item : place.instrument->items) {
                   const Answer& answer = shortOne->response.at(item.number);
                   if (!answer.isUnanswered()) {
                       writeAnswer(added, *full.item(item.number), answer);
                       raiseAlertFor(added, full, item.number, answer);
                   }
               }
           });
    m_current = {};
}

void OpenRecord::requireState(care::CheckInId id, care::CheckInState state, const char* otherwise)
{
    if (checkIn(id).state != state) {
        throw Refused(otherwise);
    }
}

void OpenRecord::setPresence(care::CheckInId id, std::string_view presence)
{
    need(care::Action::runCheckIns);
    requireState(id, care::CheckInState::started, "This check-in was handed back already.");
    change({.action = "check-in.presence",
            .object = named("check-in", id.value),
            .client = checkIn(id).clientId},
           [&] {
               Query(m_connection, "UPDATE check_ins SET presence = ? WHERE id = ?", presence, id)
                   .run();
           });
}

void OpenRecord::handBack(care::CheckInId id)
{
    need(care::Action::runCheckIns);
    const care::CheckIn before = checkIn(id);
    if (before.state == care::CheckInState::handedBack ||
        before.state == care::CheckInState::signedOff) {
        return;
    }
    if (before.state != care::CheckInState::started) {
        throw Refused("This check-in ended without a result.");
    }
    const auto own = assessments(id);
    const care::Client client = storedClient(before.clientId);
    const auto& infants = client.infants;
    change({.action = "check-in.hand-back",
            .object = named("check-in", id.value),
            .client = before.clientId},
           [&] {
               for (const care::Assessment& assessment : own) {
                   const Instrument& instrument = knownInstrument(assessment.instrumentId);
                   // After a death nobody is told to ask what was left unanswered about the baby.
                   const auto infant =
                       std::ranges::find(infants, assessment.infantId, &care::Infant::id);
                   const bool hasDied = infant != infants.end() && infant->deceased;
                   for (const SafetyFinding& finding :
                        questionnaires::safetyFindings(instrument, assessment.response, !hasDied)) {
                       raiseAlert(assessment.id, instrument, finding, false);
                   }
               }
               care::CheckIn after = before;
               after.finishedAt = now();
               Query(m_connection,
                     "UPDATE check_ins SET state = 'handed back', finished_at = ? WHERE id = ?",
                     after.finishedAt->time_since_epoch().count(),
                     id)
                   .run();
               keepFacts(after, client, own);
           });
    m_current = {};
}

void OpenRecord::endNotToday(care::CheckInId id, std::string_view reason)
{
    need(care::Action::runCheckIns);
    requireState(id, care::CheckInState::started, "This check-in was handed back already.");
    change({.action = "check-in.not-today",
            .object = named("check-in", id.value),
            .client = checkIn(id).clientId},
           [&] {
               Query(m_connection,
                     "UPDATE check_ins SET state = 'not today', finished_at = ?, "
                     "not_today_reason = ? WHERE id = ?",
                     now().time_since_epoch().count(),
                     reason,
                     id)
                   .run();
           });
    m_current = {};
}

std::optional<care::CheckInId> OpenRecord::interruptedCheckIn()
{
    Query query(m_connection,
                "SELECT id FROM check_ins WHERE state = 'started' AND mode <> 'paper' "
                "ORDER BY started_at DESC, id DESC LIMIT 1");
    if (!query.next()) {
        return {};
    }
    care::CheckInId id;
    query.read(0, id);
    return id;
}

} // namespace attune::records
