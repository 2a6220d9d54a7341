// What the practice's measures are taken from.
#include "attune/care/words.h"
#include "attune/questionnaires/library.h"
#include "open_record.h"
#include "row_values.h"
#include "stored_words.h"
#include "work_progress.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace attune::records {

namespace {

using questionnaires::Instrument;
using questionnaires::Library;
using std::chrono::sys_days;

/// Set once the facts of every check-in that was handed back before this version are kept.
constexpr const char* factsKept = "measures.facts-kept";

constexpr std::int64_t rowsBetweenTelling = 4096;

sys_days dayOf(std::int64_t milliseconds)
{
    return care::localTime(instantOf(milliseconds)).date;
}

sys_days readDay(const Query& query, int column)
{
    return readDate(query, column).value_or(care::Date{std::chrono::year(1970) / 1 / 1});
}

int askedItems(const Instrument& instrument, const questionnaires::Response& response)
{
    return static_cast<int>(
        std::ranges::count_if(instrument.items, [&](const questionnaires::Item& item) {
            return questionnaires::isAsked(instrument, item, response) !=
                   questionnaires::Truth::notMet;
        }));
}

int missingItems(const Instrument& instrument, const questionnaires::Response& response)
{
    return static_cast<int>(
        std::ranges::count_if(instrument.items, [&](const questionnaires::Item& item) {
            return !response.at(item.number).isChosen() &&
                   questionnaires::isAsked(instrument, item, response) !=
                       questionnaires::Truth::notMet;
        }));
}

} // namespace

/// In the transaction of the hand-back: what measures count of its questionnaires.
void OpenRecord::keepFacts(const care::CheckIn& of,
                           const care::Client& client,
                           const std::vector<care::Assessment>& own)
{
    const sys_days day = of.paperDate ? sys_days(*of.paperDate)
                                      : sys_days(care::localTime(care::answeredAt(of)).date);
    for (const care::Assessment& assessment : own) {
        const Instrument* instrument = Library::builtIn().find(assessment.instrumentId);
        if (instrument == nullptr || instrument->isAid()) {
            continue;
        }
        const questionnaires::Result result = resultOf(assessment);
        const auto* total = result.scale("total");
        Query(m_connection,
              "INSERT OR REPLACE INTO assessment_facts (on_day, assessment_id, check_in_id, "
              "client_id, infant_id, instrument_id, mode, language, total, positive, missing, "
              "items) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
              day.time_since_epoch().count(),
              assessment.id,
              of.id,
              of.clientId,
              assessment.infantId,
              assessment.instrumentId,
              storedWord(of.mode),
              of.language,
              total == nullptr ? std::optional<double>() : total->value,
              questionnaires::isPositive(*instrument, result, care::audienceOf(client, of)),
              missingItems(*instrument, assessment.response),
              askedItems(*instrument, assessment.response))
            .run();
    }
}

/// Once: of what was handed back before facts were kept.
void OpenRecord::keepEarlierFacts(WorkProgress& work)
{
    if (!setting(factsKept).empty()) {
        return;
    }
    std::vector<care::CheckInId> handedBack;
    {
        Query query(m_connection,
                    "SELECT id FROM check_ins WHERE state IN ('handed back', 'signed')");
        while (query.next()) {
            handedBack.emplace_back();
            query.read(0, handedBack.back());
        }
    }
    change({.action = "measures.prepare", .object = "measures", .client = {}}, [&] {
        double done = 0;
        for (const care::CheckInId id : handedBack) {
            work.at(done++ / static_cast<double>(handedBack.size()));
            const care::CheckIn of = checkIn(id);
            keepFacts(of, storedClient(of.clientId), assessments(id));
        }
        Query(m_connection,
              "INSERT INTO settings (key, value) VALUES (?, 'yes') "
              "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
              factsKept)
            .run();
    });
}

void OpenRecord::feedClients(care::MeasureTaker& taker)
{
    std::map<care::ClientId, std::vector<care::BirthFacts>> births;
    {
        Query query(m_connection,
                    "SELECT client_id, birth_date, deceased FROM infants "
                    "WHERE birth_date IS NOT NULL");
        while (query.next()) {
            care::ClientId client;
            query.read(0, client);
            births[client].push_back({.on = readDay(query, 1), .deceased = query.whole(2) != 0});
        }
    }
    Query query(m_connection, "SELECT id, relation, due_date, registered_at FROM clients");
    while (query.next()) {
        care::ClientFacts facts;
        query.read(0, facts.client);
        facts.relation = fromStoredWord<care::Relation>(query.text(1));
        if (!query.isNull(2)) {
            facts.dueDate = readDay(query, 2);
        }
        if (!query.isNull(3)) {
            facts.knownSince = dayOf(query.whole(3));
        }
        if (const auto own = births.find(facts.client); own != births.end()) {
            facts.births = own->second;
        }
        taker.add(facts);
    }
}

void OpenRecord::feedAssessments(care::MeasureTaker& taker,
                                 sys_days from,
                                 sys_days to,
                                 WorkProgress& work)
{
    Query count(m_connection,
                "SELECT count(*) FROM assessment_facts WHERE on_day BETWEEN ? AND ?",
                from.time_since_epoch().count(),
                to.time_since_epoch().count());
    const double all = count.next() ? static_cast<double>(count.whole(0)) : 0;
    Query query(m_connection,
                "SELECT on_day, assessment_id, check_in_id, client_id, infant_id, instrument_id, "
                "mode, language, total, positive, missing, items FROM assessment_facts "
                "WHERE on_day BETWEEN ? AND ?",
                from.time_since_epoch().count(),
                to.time_since_epoch().count());
    std::int64_t done = 0;
    while (query.next()) {
        if (++done % rowsBetweenTelling == 0) {
            work.at(static_cast<double>(done) / all);
        }
        care::AssessmentFacts facts;
        facts.day = sys_days(std::chrono::days(query.whole(0)));
        query.read(1, facts.assessment);
        query.read(2, facts.checkIn);
        query.read(3, facts.client);
        query.read(4, facts.infant);
        facts.instrument = query.view(5);
        facts.mode = fromStoredWord<care::Mode>(query.view(6));
        facts.language = query.view(7);
        if (!query.isNull(8)) {
            facts.total = query.real(8);
        }
        facts.isPositive = query.whole(9) != 0;
        facts.missingItems = static_cast<int>(query.whole(10));
        facts.items = static_cast<int>(query.whole(11));
        taker.add(facts);
    }
}

void OpenRecord::feedNotToday(care::MeasureTaker& taker)
{
    Query query(m_connection,
                "SELECT id, client_id, coalesce(finished_at, started_at), not_today_reason "
                "FROM check_ins WHERE state = 'not today'");
    while (query.next()) {
        care::NotTodayFacts facts;
        query.read(0, facts.checkIn);
        query.read(1, facts.client);
        facts.day = dayOf(query.whole(2));
        const auto known = std::ranges::find(care::notTodayReasons(), query.view(3));
        facts.reason = known == care::notTodayReasons().end() ? std::string_view() : *known;
        taker.add(facts);
    }
}

void OpenRecord::feedAlerts(care::MeasureTaker& taker)
{
    Query query(m_connection,
                "SELECT c.client_id, a.check_in_id, l.kind, l.state, l.raised_at, l.acted_at "
                "FROM alerts l JOIN assessments a ON a.id = l.assessment_id "
                "JOIN check_ins c ON c.id = a.check_in_id");
    while (query.next()) {
        care::AlertFacts facts;
        query.read(0, facts.client);
        query.read(1, facts.checkIn);
        facts.kind = fromStoredWord<questionnaires::SafetyKind>(query.view(2));
        facts.state = fromStoredWord<questionnaires::SafetyFinding::State>(query.view(3));
        facts.raisedOn = dayOf(query.whole(4));
        if (!query.isNull(5)) {
            facts.actedOn = dayOf(query.whole(5));
        }
        taker.add(facts);
    }
}

void OpenRecord::feedFollowUps(care::MeasureTaker& taker)
{
    {
        Query query(m_connection,
                    "SELECT f.client_id, f.service, s.on_day, (SELECT min(on_day) FROM "
                    "follow_up_steps WHERE follow_up_id = f.id AND status = 'attended') "
                    "FROM follow_ups f JOIN follow_up_steps s ON s.id = (SELECT min(id) FROM "
                    "follow_up_steps WHERE follow_up_id = f.id) WHERE s.status = 'offered'");
        while (query.next()) {
            care::ReferralFacts facts;
            query.read(0, facts.client);
            facts.service = query.view(1);
            facts.madeOn = readDay(query, 2);
            if (!query.isNull(3)) {
                facts.attendedOn = readDay(query, 3);
            }
            taker.add(facts);
        }
    }
    Query query(m_connection,
                "SELECT f.client_id, s.on_day FROM follow_up_steps s "
                "JOIN follow_ups f ON f.id = s.follow_up_id WHERE s.status = 'done'");
    while (query.next()) {
        care::FollowUpFacts facts;
        query.read(0, facts.client);
        facts.doneOn = readDay(query, 1);
        taker.add(facts);
    }
}

care::Measures OpenRecord::takeMeasures(const care::Period& period,
                                        std::string_view figure,
                                        const Progress& progress)
{
    need(care::Action::seeAnswers);
    if (!period.from.ok() || !period.to.ok() || period.from > period.to ||
        period.to > care::localTime(now()).date) {
        throw Refused("The period has to begin before it ends, and to end by today. Check it.");
    }
    WorkProgress work(progress);
    work.begin(setting(factsKept).empty() ? 0.8 : 0); // scoring again is the greater part
    keepEarlierFacts(work);
    work.begin(0.95);
    care::MeasureTaker taker(period, Library::builtIn(), figure);
    feedClients(taker);
    feedAssessments(taker, sys_days(care::firstDayNeeded(period)), sys_days(period.to), work);
    work.begin(1);
    feedNotToday(taker);
    feedAlerts(taker);
    feedFollowUps(taker);
    work.at(1);
    return taker.take();
}

care::Measures OpenRecord::measures(const care::Period& period, const Progress& progress)
{
    return takeMeasures(period, {}, progress);
}

std::vector<ClientRow> OpenRecord::clientsBehind(const care::Period& period,
                                                 std::string_view figure,
                                                 const Progress& progress)
{
    std::vector<ClientRow> rows;
    for (const care::ClientId id : takeMeasures(period, figure, progress).clients) {
        rows.push_back(clientRow(id));
    }
    return rows;
}

} // namespace attune::records
