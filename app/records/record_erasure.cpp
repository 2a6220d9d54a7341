// Deleting one client's record, and how long it has to be kept before that.
#include "attune/care/settings.h"
#include "open_record.h"
#include "stored_words.h"

#include <algorithm>
#include <fmt/format.h>

namespace attune::records {

namespace {

care::Date dayOf(std::int64_t milliseconds)
{
    return care::localTime(care::Instant(std::chrono::milliseconds(milliseconds))).date;
}

/// Below a client, from the leaves up. Of an open alert the record itself keeps the row.
constexpr const char* whatBelongsToHer[]{
    "DELETE FROM settings WHERE key IN (SELECT '{0}' || l.id FROM alerts l JOIN assessments a "
    "ON a.id = l.assessment_id JOIN check_ins c ON c.id = a.check_in_id WHERE c.client_id = ?)",
    "DELETE FROM settings WHERE key LIKE '{1}%.' || ? || '.%'",
    "DELETE FROM answers WHERE assessment_id IN (SELECT a.id FROM assessments a JOIN check_ins c "
    "ON c.id = a.check_in_id WHERE c.client_id = ?)",
    "DELETE FROM results WHERE assessment_id IN (SELECT a.id FROM assessments a JOIN check_ins c "
    "ON c.id = a.check_in_id WHERE c.client_id = ?)",
    "DELETE FROM alerts WHERE assessment_id IN (SELECT a.id FROM assessments a JOIN check_ins c "
    "ON c.id = a.check_in_id WHERE c.client_id = ?)",
    "DELETE FROM amendments WHERE check_in_id IN (SELECT id FROM check_ins WHERE client_id = ?)",
    "DELETE FROM red_flag_marks WHERE check_in_id IN (SELECT id FROM check_ins "
    "WHERE client_id = ?)",
    "DELETE FROM suggestion_decisions WHERE check_in_id IN (SELECT id FROM check_ins "
    "WHERE client_id = ?)",
    "DELETE FROM signed_suggestions WHERE check_in_id IN (SELECT id FROM check_ins "
    "WHERE client_id = ?)",
    "DELETE FROM follow_up_steps WHERE follow_up_id IN (SELECT id FROM follow_ups "
    "WHERE client_id = ?)",
    "DELETE FROM follow_ups WHERE client_id = ?",
    "DELETE FROM notes WHERE client_id = ?",
    "DELETE FROM safety_plans WHERE client_id = ?",
    "DELETE FROM schedule_exceptions WHERE client_id = ?",
    "DELETE FROM assessment_facts WHERE client_id = ?",
    "DELETE FROM assessments WHERE check_in_id IN (SELECT id FROM check_ins WHERE client_id = ?)",
    "DELETE FROM check_ins WHERE client_id = ?",
    "DELETE FROM contexts WHERE infant_id IN (SELECT id FROM infants WHERE client_id = ?)",
    "DELETE FROM infants WHERE client_id = ?",
    "DELETE FROM clients WHERE id = ?"};

} // namespace

std::optional<int> OpenRecord::retentionYears()
{
    return care::settingsFrom(setting(care::settingsKey)).retentionYears;
}

std::optional<care::Date> OpenRecord::mustBeKeptUntil(care::ClientId id)
{
    need(care::Action::seeClients);
    const care::Client client = storedClient(id);
    const auto years = retentionYears();
    if (!years) {
        return {};
    }
    Query query(m_connection,
                "SELECT max(at) FROM audit WHERE client_id = ? AND action <> 'client.view'",
                id);
    query.next();
    return care::keepUntil(dayOf(query.whole(0)), client.birthDate, *years);
}

std::vector<ExpiredRecord> OpenRecord::recordsPastRetention()
{
    need(care::Action::eraseClient);
    std::vector<ExpiredRecord> expired;
    const auto years = retentionYears();
    if (!years) {
        return expired;
    }
    const care::Date today = care::localTime(now()).date;
    Query query(m_connection,
                "SELECT c.id, c.name, c.birth_date, max(a.at) FROM clients c JOIN audit a "
                "ON a.client_id = c.id AND a.action <> 'client.view' GROUP BY c.id");
    while (query.next()) {
        ExpiredRecord row;
        query.read(0, row.client);
        row.name = query.text(1);
        const auto birthDate = query.isNull(2) ? std::nullopt : care::parseDate(query.text(2));
        row.lastEntry = dayOf(query.whole(3));
        row.keptUntil = care::keepUntil(row.lastEntry, birthDate, *years);
        if (row.keptUntil < today) {
            expired.push_back(std::move(row));
        }
    }
    std::ranges::sort(
        expired, {}, [](const ExpiredRecord& row) { return std::pair(row.keptUntil, row.client); });
    return expired;
}

void OpenRecord::refuseErasing(care::ClientId id, care::ErasureReason reason)
{
    for (const CheckInRow& row : checkInsOf(id)) {
        if (row.openAlerts > 0) {
            throw Refused("A safety alert of this client is still open. Record what was found and "
                          "done first; then the record can be deleted.");
        }
        if (row.state == care::CheckInState::started) {
            throw Refused("A check-in of this client is still under way. Take it back or end it "
                          "first; then the record can be deleted.");
        }
    }
    if (reason != care::ErasureReason::retentionOver) {
        return;
    }
    const auto until = mustBeKeptUntil(id);
    if (!until) {
        throw Refused("The practice has set no retention period, so it is not over. Set one in "
                      "Settings, or give another reason.");
    }
    if (*until >= care::localTime(now()).date) {
        throw Refused(fmt::format("This record has to be kept until {}. Give another reason, or "
                                  "wait until then.",
                                  care::longDate(*until)));
    }
}

void OpenRecord::eraseClient(care::ClientId id, care::ErasureReason reason, const Secret& own)
{
    need(care::Action::eraseClient);
    storedClient(id); // refuses an unknown id
    refuseErasing(id, reason);
    if (!confirmPassphrase(own)) {
        throw WrongKey("This is not your passphrase. Nothing was deleted.");
    }
    m_index.reset();
    change({.action = "client.erase",
            .object = fmt::format("client {}, {}", id.value, storedWord(reason)),
            .client = id},
           [&] {
               Query(m_connection,
                     "INSERT INTO erasures (client_id, at, person_name, reason) "
                     "VALUES (?, ?, ?, ?)",
                     id,
                     now().time_since_epoch().count(),
                     m_person.name,
                     storedWord(reason))
                   .run();
               for (const char* sql : whatBelongsToHer) {
                   Query(m_connection,
                         fmt::format(fmt::runtime(sql), alertDraftPrefix, formDraftPrefix),
                         id)
                       .run();
               }
           });
    m_current = {};
    m_viewed.erase(id);
}

std::vector<care::Erasure> OpenRecord::erasures()
{
    need(care::Action::eraseClient);
    Query query(m_connection,
                "SELECT client_id, at, person_name, reason FROM erasures "
                "ORDER BY at DESC, client_id DESC");
    std::vector<care::Erasure> rows;
    while (query.next()) {
        care::Erasure row;
        query.read(0, row.client);
        row.at = care::Instant(std::chrono::milliseconds(query.whole(1)));
        row.personName = query.text(2);
        row.reason = fromStoredWord<care::ErasureReason>(query.text(3));
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace attune::records
