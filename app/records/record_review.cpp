#include "attune/care/safety.h"
#include "attune/questionnaires/library.h"
#include "attune/records/errors.h"
#include "open_record.h"
#include "result_snapshot.h"
#include "row_values.h"
#include "stored_words.h"

#include <algorithm>
#include <fmt/format.h>

namespace attune::records {

namespace {

using questionnaires::Answer;
using questionnaires::Library;

std::size_t itemCountOf(const std::string& instrumentId)
{
    const auto* instrument = Library::builtIn().find(instrumentId);
    return instrument == nullptr ? 0 : instrument->items.size();
}

std::string named(care::CheckInId id)
{
    return fmt::format("check-in {}", id.value);
}

constexpr const char* selectCheckIn =
    "SELECT id, client_id, clinician_id, state, mode, language, layout, presence, started_at, "
    "finished_at, paper_date, not_today_reason, stepped FROM check_ins ";

care::CheckIn readCheckIn(const Query& query)
{
    care::CheckIn checkIn;
    query.read(0, checkIn.id);
    query.read(1, checkIn.clientId);
    query.read(2, checkIn.clinicianId);
    checkIn.state = fromStoredWord<care::CheckInState>(query.text(3));
    checkIn.mode = fromStoredWord<care::Mode>(query.text(4));
    checkIn.language = query.text(5);
    checkIn.layout = query.text(6);
    checkIn.presence = query.text(7);
    checkIn.startedAt = instantOf(query.whole(8));
    if (!query.isNull(9)) {
        checkIn.finishedAt = instantOf(query.whole(9));
    }
    if (!query.isNull(10)) {
        checkIn.paperDate = care::parseDate(query.text(10));
    }
    checkIn.notTodayReason = query.text(11);
    checkIn.stepped = query.whole(12) != 0;
    return checkIn;
}

} // namespace

care::CheckIn OpenRecord::checkIn(care::CheckInId id)
{
    static const std::string sql = std::string(selectCheckIn) + "WHERE id = ?";
    Query query(m_connection, sql, id);
    if (!query.next()) {
        throw Refused("There is no such check-in in this record.");
    }
    return readCheckIn(query);
}

questionnaires::Response OpenRecord::response(care::AssessmentId id, std::size_t itemCount)
{
    questionnaires::Response response(itemCount);
    Query query(m_connection, "SELECT item, option_id FROM answers WHERE assessment_id = ?", id);
    while (query.next()) {
        response.set(static_cast<int>(query.whole(0)),
                     query.isNull(1) ? Answer::declined() : Answer::chosen(query.text(1)));
    }
    return response;
}

std::vector<care::Assessment> OpenRecord::assessments(care::CheckInId id)
{
    Query query(
        m_connection,
        "SELECT id, instrument_id, instrument_version, infant_id, stepped_from FROM assessments "
        "WHERE check_in_id = ? ORDER BY position",
        id);
    std::vector<care::Assessment> rows;
    while (query.next()) {
        care::Assessment row;
        query.read(0, row.id);
        row.instrumentId = query.text(1);
        row.instrumentVersion = query.text(2);
        query.read(3, row.infantId);
        query.read(4, row.sharesWith);
        row.response = response(row.id, itemCountOf(row.instrumentId));
        rows.push_back(std::move(row));
    }
    return rows;
}

/// The signed snapshot where there is one, else scored now.
questionnaires::Result OpenRecord::resultOf(const care::Assessment& assessment)
{
    Query query(
        m_connection, "SELECT snapshot FROM results WHERE assessment_id = ?", assessment.id);
    if (query.next()) {
        return fromSnapshot(query.text(0));
    }
    const auto* instrument = Library::builtIn().find(assessment.instrumentId);
    if (instrument == nullptr) {
        questionnaires::Result unknown;
        unknown.instrumentId = assessment.instrumentId;
        unknown.instrumentVersion = assessment.instrumentVersion;
        return unknown;
    }
    return questionnaires::score(*instrument, assessment.response);
}

std::vector<care::EarlierResult> OpenRecord::earlierResults(const care::CheckIn& before)
{
    static const std::string sql =
        std::string(selectCheckIn) +
        "WHERE client_id = ? AND id <> ? AND state IN ('handed back', 'signed')";
    std::vector<care::CheckIn> others;
    {
        Query query(m_connection, sql, before.clientId, before.id);
        while (query.next()) {
            care::CheckIn other = readCheckIn(query);
            const auto own = care::answeredAt(other);
            const auto mine = care::answeredAt(before);
            if (own < mine || (own == mine && other.id < before.id)) {
                others.push_back(std::move(other));
            }
        }
    }
    std::ranges::stable_sort(others, {}, care::answeredAt);
    std::vector<care::EarlierResult> results;
    for (const care::CheckIn& other : others) {
        auto own = assessments(other.id);
        for (care::Assessment& assessment : own) {
            assessment.result = resultOf(assessment);
        }
        appendResults(results, other, own);
    }
    return results;
}

void OpenRecord::appendResults(std::vector<care::EarlierResult>& results,
                               const care::CheckIn& of,
                               const std::vector<care::Assessment>& own)
{
    for (const care::Assessment& assessment : own) {
        results.push_back({.checkIn = of.id,
                           .assessmentId = assessment.id,
                           .at = care::answeredAt(of),
                           .instrumentId = assessment.instrumentId,
                           .infantId = assessment.infantId,
                           .layout = of.layout,
                           .mode = of.mode,
                           .language = of.language,
                           .response = assessment.response,
                           .result = assessment.result});
    }
}

std::vector<care::Amendment> OpenRecord::amendments(care::CheckInId id)
{
    Query query(m_connection,
                "SELECT person_name, at, text FROM amendments WHERE check_in_id = ? ORDER BY id",
                id);
    std::vector<care::Amendment> rows;
    while (query.next()) {
        rows.push_back(
            {.personName = query.text(0), .at = instantOf(query.whole(1)), .text = query.text(2)});
    }
    return rows;
}

void OpenRecord::readClinicianPart(care::Visit& visit)
{
    Query query(m_connection,
                "SELECT c.impression, c.signed_by, c.signed_name, c.signed_credentials, "
                "c.signed_at, p.name, p.credentials FROM check_ins c "
                "JOIN people p ON p.id = c.clinician_id WHERE c.id = ?",
                visit.checkIn.id);
    query.next();
    visit.impression = query.text(0);
    if (!query.isNull(1)) {
        care::Signature signature;
        query.read(1, signature.person);
        signature.personName = query.text(2);
        signature.credentials = query.text(3);
        signature.at = instantOf(query.whole(4));
        visit.signature = std::move(signature);
    }
    visit.clinician = {
        .id = visit.checkIn.clinicianId, .name = query.text(5), .credentials = query.text(6)};
}

care::Visit OpenRecord::visitAlone(const care::CheckIn& of, care::Client client)
{
    care::Visit visit;
    visit.checkIn = of;
    visit.client = std::move(client);
    visit.assessments = assessments(of.id);
    for (care::Assessment& assessment : visit.assessments) {
        assessment.result = resultOf(assessment);
    }
    visit.amendments = amendments(of.id);
    readClinicianPart(visit);
    readDecisions(visit);
    return visit;
}

care::Visit OpenRecord::visit(care::CheckInId id)
{
    const care::CheckIn of = checkIn(id);
    const bool isUnderWay = of.state == care::CheckInState::started && !care::showsAnswers(of.mode);
    need(isUnderWay ? care::Action::runCheckIns : care::Action::seeAnswers);
    care::Visit visit = visitAlone(of, shownClient(of.clientId));
    if (may(care::Action::seeAnswers)) {
        visit.alerts = alerts(id);
        visit.earlier = earlierResults(of);
        readSuggestions(visit);
    }
    noteView(visit.client.id); // last: what it needs of the disk must not be in the way
    return visit;
}

void OpenRecord::saveImpression(care::CheckInId id, std::string_view text)
{
    need(care::Action::treat);
    const care::CheckIn before = checkIn(id);
    if (before.state == care::CheckInState::signedOff) {
        throw Refused("This check-in is signed. You can add to it.");
    }
    change({.action = "impression.save", .object = named(id), .client = before.clientId}, [&] {
        Query(m_connection, "UPDATE check_ins SET impression = ? WHERE id = ?", text, id).run();
    });
}

void OpenRecord::sign(care::CheckInId id)
{
    need(care::Action::sign);
    const care::Visit visit = this->visit(id);
    const auto obstacles = care::obstaclesToSigning(visit);
    if (!obstacles.empty()) {
        throw Refused(fmt::format("{}", fmt::join(obstacles, " ")));
    }
    for (const care::Assessment& assessment : visit.assessments) {
        if (Library::builtIn().find(assessment.instrumentId) == nullptr) {
            throw Refused(fmt::format("This version of Attune does not know the questionnaire "
                                      "\"{}\" and cannot score it. Install the newest version.",
                                      assessment.instrumentId));
        }
    }
    change({.action = "check-in.sign", .object = named(id), .client = visit.client.id}, [&] {
        keepSuggestions(visit);
        for (const care::Assessment& assessment : visit.assessments) {
            Query(m_connection,
                  "INSERT INTO results (assessment_id, snapshot) VALUES (?, ?)",
                  assessment.id,
                  snapshotOf(assessment.result))
                .run();
        }
        Query(m_connection,
              "UPDATE check_ins SET state = 'signed', signed_by = ?, signed_name = ?, "
              "signed_credentials = ?, signed_at = ? WHERE id = ?",
              m_person.id,
              m_person.name,
              m_person.credentials,
              now().time_since_epoch().count(),
              id)
            .run();
    });
}

void OpenRecord::amend(care::CheckInId id, std::string_view text)
{
    need(care::Action::treat);
    const care::CheckIn before = checkIn(id);
    if (before.state != care::CheckInState::signedOff) {
        throw Refused("Only a signed check-in is added to; this one can still be changed.");
    }
    if (isBlank(text)) {
        throw Refused("Write what you want to add first.");
    }
    change({.action = "check-in.amend", .object = named(id), .client = before.clientId}, [&] {
        Query(m_connection,
              "INSERT INTO amendments (check_in_id, person_name, at, text) VALUES (?, ?, ?, ?)",
              id,
              m_person.name,
              now().time_since_epoch().count(),
              text)
            .run();
    });
}

} // namespace attune::records
