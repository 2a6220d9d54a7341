// When clients are to be screened, and whose time has come.
#include "attune/care/settings.h"
#include "attune/questionnaires/library.h"
#include "open_record.h"
#include "row_values.h"
#include "stored_words.h"

#include <algorithm>
#include <fmt/format.h>

namespace attune::records {

namespace {

using questionnaires::Construct;

/// True where it asks about mood and has a score: what a schedule counts.
bool screensMood(const std::string& instrumentId)
{
    const auto* instrument = questionnaires::Library::builtIn().find(instrumentId);
    return instrument != nullptr && !instrument->isAid() &&
           (instrument->construct == Construct::depression ||
            instrument->construct == Construct::anxiety ||
            instrument->construct == Construct::trauma);
}

} // namespace

std::vector<care::Screening> OpenRecord::screenings(care::ClientId of)
{
    std::vector<care::Screening> rows;
    Query query(m_connection,
                "SELECT id, state, started_at, finished_at, paper_date, not_today_reason, "
                "(SELECT group_concat(instrument_id) FROM assessments WHERE check_in_id = c.id) "
                "FROM check_ins c WHERE client_id = ? AND state <> 'started' ORDER BY id",
                of);
    while (query.next()) {
        care::Screening row;
        query.read(0, row.checkIn);
        row.state = fromStoredWord<care::CheckInState>(query.text(1));
        care::CheckIn times;
        times.startedAt = instantOf(query.whole(2));
        if (!query.isNull(3)) {
            times.finishedAt = instantOf(query.whole(3));
        }
        times.paperDate = readDate(query, 4);
        row.on = times.paperDate ? *times.paperDate : care::localTime(care::answeredAt(times)).date;
        row.reason = query.text(5);
        std::string ids = query.text(6);
        row.isScreening = false;
        for (std::size_t from = 0; from < ids.size();) {
            const auto comma = std::min(ids.find(',', from), ids.size());
            row.isScreening = row.isScreening || screensMood(ids.substr(from, comma - from));
            from = comma + 1;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<care::ScheduleException> OpenRecord::exceptions(care::ClientId of)
{
    std::vector<care::ScheduleException> rows;
    Query query(m_connection,
                "SELECT window_id, infant_id, until, reason, person_name, at "
                "FROM schedule_exceptions WHERE client_id = ? ORDER BY id",
                of);
    while (query.next()) {
        care::ScheduleException row;
        row.client = of;
        row.windowId = query.text(0);
        query.read(1, row.infant);
        row.until = readDate(query, 2);
        row.declined = !row.until;
        row.reason = query.text(3);
        row.personName = query.text(4);
        row.at = instantOf(query.whole(5));
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<care::WindowStanding> OpenRecord::standingsBy(const care::Schedule& schedule,
                                                          care::ClientId of)
{
    return care::standings(
        storedClient(of), schedule, screenings(of), exceptions(of), care::localTime(now()).date);
}

std::vector<care::WindowStanding> OpenRecord::standings(care::ClientId of)
{
    need(care::Action::seeClients);
    const auto settings = care::settingsFrom(setting(care::settingsKey));
    return standingsBy(care::scheduleOf(settings), of);
}

std::vector<DueRow> OpenRecord::screeningsDue(int most)
{
    need(care::Action::seeClients);
    const auto settings = care::settingsFrom(setting(care::settingsKey));
    const care::Schedule& schedule = care::scheduleOf(settings);
    const std::chrono::sys_days today = care::localTime(now()).date;
    // Whom any window can be about today.
    constexpr std::chrono::days longest(731);
    std::vector<care::ClientId> asked;
    {
        Query query(m_connection,
                    "SELECT client_id FROM infants WHERE birth_date BETWEEN ?1 AND ?2 "
                    "UNION SELECT id FROM clients WHERE due_date IS NOT NULL",
                    care::isoDate(today - longest),
                    care::isoDate(today));
        while (query.next()) {
            asked.emplace_back();
            query.read(0, asked.back());
        }
    }
    std::vector<DueRow> rows;
    for (const care::ClientId id : asked) {
        const auto all = standingsBy(schedule, id);
        const care::WindowStanding* next = care::nextDue(all);
        if (next != nullptr &&
            (next->state == care::WindowState::due || next->state == care::WindowState::overdue)) {
            rows.push_back({.client = id, .clientName = calledName(id), .standing = *next});
        }
    }
    std::ranges::stable_sort(rows, {}, [](const DueRow& row) {
        return std::pair(row.standing.state != care::WindowState::overdue,
                         std::chrono::sys_days(row.standing.target));
    });
    rows.resize(std::min(rows.size(), static_cast<std::size_t>(std::max(most, 0))));
    return rows;
}

void OpenRecord::except(const care::ScheduleException& exception)
{
    need(care::Action::runCheckIns);
    if (isBlank(exception.reason)) {
        throw Refused("Say why; a few words are enough.");
    }
    const auto all = standings(exception.client);
    if (std::ranges::none_of(all, [&](const care::WindowStanding& each) {
            return each.window.id == exception.windowId && each.infant == exception.infant;
        })) {
        throw Refused("The schedule holds no such time for this client.");
    }
    if (!exception.declined && (!exception.until || !exception.until->ok() ||
                                *exception.until <= care::localTime(now()).date)) {
        throw Refused("Name a day that is still to come.");
    }
    change({.action = "schedule.except",
            .object = fmt::format("client {}", exception.client.value),
            .client = exception.client},
           [&] {
               Query(m_connection,
                     "INSERT INTO schedule_exceptions (client_id, window_id, infant_id, until, "
                     "reason, person_name, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                     exception.client,
                     exception.windowId,
                     exception.infant,
                     exception.declined ? std::nullopt : storedDate(exception.until),
                     exception.reason,
                     m_person.name,
                     now().time_since_epoch().count())
                   .run();
           });
}

} // namespace attune::records
