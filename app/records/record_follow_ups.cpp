// What is to happen for a client: tasks and referrals, step by step to their end.
#include "open_record.h"
#include "row_values.h"
#include "stored_words.h"

#include <algorithm>
#include <fmt/format.h>

namespace attune::records {

namespace {

constexpr const char* selectFollowUps =
    "SELECT f.id, f.client_id, f.check_in_id, f.service, f.text, f.tier, f.destination_id, "
    "f.destination_name, f.due, f.owner_id, f.owner_name FROM follow_ups f {}";

std::string named(care::FollowUpId id)
{
    return fmt::format("follow-up {}", id.value);
}

care::FollowUp readFollowUp(const Query& query)
{
    care::FollowUp row;
    query.read(0, row.id);
    query.read(1, row.client);
    row.checkIn = query.isNull(2) ? 0 : query.whole(2);
    row.service = query.text(3);
    row.text = query.text(4);
    row.tier = fromStoredWord<care::Tier>(query.text(5));
    query.read(6, row.destination);
    row.destinationName = query.text(7);
    row.due = readDate(query, 8).value_or(care::Date{});
    query.read(9, row.owner);
    row.ownerName = query.text(10);
    return row;
}

void refuseNoDay(care::Date date)
{
    if (!date.ok()) {
        throw Refused("This is not a day of the calendar. Check it.");
    }
}

} // namespace

void OpenRecord::readSteps(care::FollowUp& of)
{
    Query query(m_connection,
                "SELECT status, on_day, note, person_name, at FROM follow_up_steps "
                "WHERE follow_up_id = ? ORDER BY id",
                of.id);
    while (query.next()) {
        of.steps.push_back({.status = fromStoredWord<care::FollowUpStatus>(query.text(0)),
                            .on = readDate(query, 1).value_or(care::Date{}),
                            .note = query.text(2),
                            .personName = query.text(3),
                            .at = instantOf(query.whole(4))});
    }
    if (of.steps.empty()) {
        throw Damaged("A follow-up in this record has no beginning. Restore a backup.");
    }
}

care::FollowUp OpenRecord::followUp(care::FollowUpId id)
{
    care::FollowUp found;
    {
        Query query(m_connection, fmt::format(fmt::runtime(selectFollowUps), "WHERE f.id = ?"), id);
        if (!query.next()) {
            throw Refused("There is no such follow-up in this record.");
        }
        found = readFollowUp(query);
    }
    readSteps(found);
    return found;
}

care::FollowUp OpenRecord::openFollowUp(care::FollowUpId id)
{
    care::FollowUp found = followUp(id);
    if (!found.isOpen()) {
        throw Refused("This follow-up has ended. Add a new one where something is left to do.");
    }
    return found;
}

std::string OpenRecord::placeName(care::DirectoryId id)
{
    if (!id) {
        return {};
    }
    Query query(m_connection, "SELECT name FROM directory WHERE id = ?", id);
    if (!query.next()) {
        throw Refused("There is no such place in the directory.");
    }
    return query.text(0);
}

void OpenRecord::refuseFollowUp(const NewFollowUp& made)
{
    storedClient(made.client); // refuses an unknown id
    if (made.checkIn && checkIn(made.checkIn).clientId != made.client) {
        throw Refused("This check-in is another client's.");
    }
    if (care::serviceOf(made.service) == nullptr) {
        throw Refused("Say what it is for first.");
    }
    if (isBlank(made.text)) {
        throw Refused("Say what is to be done first.");
    }
    refuseNoDay(made.due);
    placeName(made.destination); // refuses an unknown id
    if (made.owner) {
        personOf(made.owner);
    }
}

care::FollowUpId OpenRecord::insertFollowUp(const NewFollowUp& made)
{
    const care::Person owner = made.owner ? personOf(made.owner) : m_person;
    Query(m_connection,
          "INSERT INTO follow_ups (client_id, check_in_id, service, text, tier, destination_id, "
          "destination_name, due, owner_id, owner_name, is_open) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
          made.client,
          made.checkIn,
          made.service,
          made.text,
          storedWord(made.tier),
          made.destination,
          placeName(made.destination),
          care::isoDate(made.due),
          owner.id,
          owner.name)
        .run();
    const care::FollowUpId id{m_connection.lastInsertId()};
    addStep(id,
            made.isReferral ? care::FollowUpStatus::offered : care::FollowUpStatus::open,
            care::localTime(now()).date,
            "");
    return id;
}

void OpenRecord::addStep(care::FollowUpId id,
                         care::FollowUpStatus status,
                         care::Date on,
                         std::string_view note)
{
    Query(m_connection,
          "INSERT INTO follow_up_steps (follow_up_id, status, on_day, note, person_name, at) "
          "VALUES (?, ?, ?, ?, ?, ?)",
          id,
          storedWord(status),
          care::isoDate(on),
          note,
          m_person.name,
          now().time_since_epoch().count())
        .run();
    if (care::textOf(status).isEnd) {
        Query(m_connection, "UPDATE follow_ups SET is_open = 0 WHERE id = ?", id).run();
    }
}

care::FollowUpId OpenRecord::addFollowUp(const NewFollowUp& made)
{
    need(care::Action::treat);
    refuseFollowUp(made);
    care::FollowUpId id;
    change({.action = "follow-up.add",
            .object = fmt::format("client {}", made.client.value),
            .client = made.client},
           [&] { id = insertFollowUp(made); });
    return id;
}

void OpenRecord::advance(care::FollowUpId id,
                         care::FollowUpStatus status,
                         care::Date on,
                         std::string_view note)
{
    need(care::Action::treat);
    const care::FollowUp before = followUp(id);
    const auto next = care::nextStatuses(before.status());
    if (std::ranges::find(next, status) == next.end()) {
        throw Refused("This follow-up is further on already, or has ended.");
    }
    if (care::textOf(status).needsNote && isBlank(note)) {
        throw Refused("Say why; a few words are enough.");
    }
    refuseNoDay(on);
    if (on > care::localTime(now()).date || on < before.steps.back().on) {
        throw Refused("The day has to lie between the step before and today. Check it.");
    }
    change({.action = "follow-up.advance", .object = named(id), .client = before.client},
           [&] { addStep(id, status, on, note); });
}

void OpenRecord::reschedule(care::FollowUpId id,
                            care::Date due,
                            care::PersonId owner,
                            std::string_view why)
{
    need(care::Action::treat);
    const care::FollowUp before = openFollowUp(id);
    refuseNoDay(due);
    const care::Person keeper = personOf(owner ? owner : before.owner);
    change({.action = "follow-up.reschedule", .object = named(id), .client = before.client}, [&] {
        Query(m_connection,
              "UPDATE follow_ups SET due = ?, owner_id = ?, owner_name = ? WHERE id = ?",
              care::isoDate(due),
              keeper.id,
              keeper.name,
              id)
            .run();
        // What was said about it stays with the status it has.
        addStep(id, before.status(), care::localTime(now()).date, why);
    });
}

void OpenRecord::sendTo(care::FollowUpId id, care::DirectoryId destination)
{
    need(care::Action::treat);
    const care::FollowUp before = openFollowUp(id);
    if (!before.isReferral()) {
        throw Refused("Only a referral goes to somebody else.");
    }
    const std::string name = placeName(destination);
    change({.action = "follow-up.send-to", .object = named(id), .client = before.client}, [&] {
        Query(m_connection,
              "UPDATE follow_ups SET destination_id = ?, destination_name = ? WHERE id = ?",
              destination,
              name,
              id)
            .run();
    });
}

std::vector<care::FollowUp> OpenRecord::followUps(care::ClientId of)
{
    need(care::Action::seeAnswers);
    std::vector<care::FollowUp> rows;
    {
        Query query(m_connection,
                    fmt::format(fmt::runtime(selectFollowUps),
                                "WHERE f.client_id = ? ORDER BY f.is_open DESC, "
                                "CASE WHEN f.is_open = 1 THEN f.due END, f.id DESC"),
                    of);
        while (query.next()) {
            rows.push_back(readFollowUp(query));
        }
    }
    for (care::FollowUp& row : rows) {
        readSteps(row);
    }
    return rows;
}

std::vector<FollowUpRow> OpenRecord::openFollowUps()
{
    need(care::Action::seeAnswers);
    std::vector<FollowUpRow> rows;
    {
        Query query(
            m_connection,
            fmt::format(fmt::runtime(selectFollowUps), "WHERE f.is_open = 1 ORDER BY f.due, f.id"));
        while (query.next()) {
            rows.push_back({readFollowUp(query), {}});
        }
    }
    for (FollowUpRow& row : rows) {
        readSteps(row.followUp);
        row.clientName = calledName(row.followUp.client);
    }
    return rows;
}

std::string OpenRecord::calledName(care::ClientId id)
{
    Query query(m_connection,
                "SELECT CASE WHEN preferred_name = '' THEN name ELSE preferred_name END "
                "FROM clients WHERE id = ?",
                id);
    return query.next() ? query.text(0) : std::string();
}

} // namespace attune::records
