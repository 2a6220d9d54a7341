// Deleting one client's record, and when it need not be kept any longer.
#include "attune/care/settings.h"
#include "attune/records/follow_through.h"
#include "record_fixture.h"

#include <boost/test/unit_test.hpp>

#include <fmt/format.h>

using namespace attune;
using namespace attune::records;
using namespace attune::records::test;
using care::ErasureReason;

namespace {

Secret own()
{
    return Secret::fromText(goodPassphrase);
}

/// A record with a client of whom everything bears one word, and another client beside her.
struct WithTwoClients : RecordFixture
{
    std::unique_ptr<Record> record = create();
    care::CheckInId id = everythingBears("Quenby");
    care::ClientId client = record->visit(id).client.id;
    care::CheckInId otherId = answeredCheckIn(*record);
    care::ClientId other = record->visit(otherId).client.id;

    care::CheckInId everythingBears(const std::string& word)
    {
        care::Client mother = aMother(word + " Kovac");
        mother.preferredName = word;
        mother.chartNumber = word + "-1";
        mother.note = word + " likes mornings.";
        mother.infants[0].name = word;
        mother.infants[0].context = {"stress"};
        mother = record->saveClient(mother);
        const auto first =
            start(*record, mother.id, {"phq-9", "pbq-2006"}, mother.infants.at(0).id);
        record->setPresence(first, word);
        for (const care::Assessment& each : record->visit(first).assessments) {
            answerAll(*record, each, 2);
        }
        record->handBack(first);
        for (const care::Alert& alert : record->visit(first).alerts) {
            record->setSetting(fmt::format("{}{}", alertDraftPrefix, alert.id.value), word);
            record->acknowledge(alert.id, word, word);
        }
        leadsSomewhere(first, mother, word);
        record->saveImpression(first, word);
        for (const char* form : {"note", "followup1"}) {
            record->setSetting(draftOf(mother.id, form), word);
        }
        record->sign(first);
        record->amend(first, word);
        const auto second = start(*record, mother.id, {"phq-2"});
        record->endNotToday(second, word);
        return first;
    }

    std::string draftOf(care::ClientId about, const char* form)
    {
        return fmt::format(
            "{}{}.{}.{}", formDraftPrefix, record->person().id.value, about.value, form);
    }

    /// What a result leads to, in every table that keeps it.
    void leadsSomewhere(care::CheckInId first, const care::Client& mother, const std::string& word)
    {
        FollowThrough& care = record->followThrough();
        care.setRedFlags(first, {});
        const auto suggested = record->visit(first).suggestions;
        Acceptance how;
        how.wording = word;
        care.accept(first, suggested.at(0).service, how);
        for (std::size_t i = 1; i < suggested.size(); ++i) {
            care.decline(first, suggested[i].service, word);
        }
        const auto followUps = care.followUps(mother.id);
        care.reschedule(followUps.at(0).id, followUps.at(0).due, {}, word);
        care.addNote(mother.id, word);
        care.saveSafetyPlan(mother.id,
                            std::vector<std::string>(care::safetyPlanParts().size(), word));
        const care::WindowStanding standing = care.standings(mother.id).back();
        care::ScheduleException exception;
        exception.client = mother.id;
        exception.windowId = standing.window.id;
        exception.infant = standing.infant;
        exception.declined = true;
        exception.reason = word;
        care.except(exception);
    }

    /// Rows of all tables in which any column holds this text.
    std::vector<std::string> tablesThatHold(const std::string& text)
    {
        record.reset();
        std::vector<std::string> found;
        {
            Connection connection = sql();
            std::vector<std::string> tables;
            {
                Query query(connection, "SELECT name FROM sqlite_master WHERE type = 'table'");
                while (query.next()) {
                    tables.push_back(query.text(0));
                }
            }
            for (const std::string& table : tables) {
                Query columns(connection, "SELECT name FROM pragma_table_info(?)", table);
                while (columns.next()) {
                    const std::string count = connection.readText(
                        fmt::format("SELECT count(*) FROM {} WHERE instr(\"{}\", '{}') > 0",
                                    table,
                                    columns.text(0),
                                    text)
                            .c_str());
                    if (count != "0") {
                        found.push_back(table);
                    }
                }
            }
        }
        record = open();
        return found;
    }

    std::string count(const char* of)
    {
        record.reset();
        std::string number = sql().readText(fmt::format("SELECT count(*) FROM {}", of).c_str());
        record = open();
        return number;
    }

    std::string refusalOf(const char* statement)
    {
        record.reset();
        std::string refusal = sentenceOf([&] { sql().execute(statement); });
        record = open();
        return refusal;
    }

    void keepFor(int years)
    {
        care::PracticeSettings settings;
        settings.retentionYears = years;
        record->setSetting(care::settingsKey, care::settingsText(settings));
    }
};

constexpr auto aDay = std::chrono::hours(24);

} // namespace

BOOST_AUTO_TEST_SUITE(DeletingAClient)

BOOST_FIXTURE_TEST_CASE(leavesNoWordOfHerAndEveryWordOfOthers, WithTwoClients)
{
    BOOST_TEST(tablesThatHold("Quenby").size() >= 16U); // the search sees what is there
    const std::vector<const char*> below{"red_flag_marks",
                                         "suggestion_decisions",
                                         "signed_suggestions",
                                         "follow_ups",
                                         "follow_up_steps",
                                         "notes",
                                         "safety_plans",
                                         "schedule_exceptions"};
    for (const char* table : below) {
        BOOST_TEST(count(table) != "0", table);
    }
    const care::Visit before = record->visit(otherId);
    record->setSetting(draftOf(other, "note"), "hers");
    record->eraseClient(client, ErasureReason::clientAsked, own());
    BOOST_TEST(record->setting(draftOf(other, "note")) == "hers");
    BOOST_TEST(tablesThatHold("Quenby").empty());
    for (const char* table : {"clients", "check_ins", "assessments", "infants"}) {
        BOOST_TEST(count(table) == "1", table);
    }
    BOOST_TEST(count("answers") == "10"); // nine and the difficulty, of the other client
    for (const char* table : below) {
        BOOST_TEST(count(table) == "0", table);
    }
    BOOST_TEST(count("assessment_facts") == "1"); // of the other client
    BOOST_TEST(count("contexts") == "0");
    BOOST_TEST(count("results") == "0"); // of two signed questionnaires, both hers
    BOOST_CHECK_THROW(record->client(client), Refused);
    BOOST_CHECK_THROW(record->visit(id), Refused);
    const care::Visit after = record->visit(otherId);
    BOOST_TEST(after.client.name == before.client.name);
    BOOST_TEST(after.alerts.size() == before.alerts.size());
    BOOST_TEST(record->attention().toReview.size() == 1U);
    record.reset();
    BOOST_TEST(verifies());
}

BOOST_FIXTURE_TEST_CASE(leavesHerNumberWhereItIsAccountedFor, WithTwoClients)
{
    record->noteDisclosure(reportLeft(id, "printed", "Dr. Weber", "shared care"));
    time.advance(aDay);
    record->eraseClient(client, ErasureReason::enteredByMistake, own());
    const AuditEntry entry = record->audit(1).at(0);
    BOOST_TEST(entry.action == "client.erase");
    BOOST_TEST(entry.object == "client 1, entered by mistake");
    BOOST_TEST((entry.client == client));
    const auto rows = record->erasures();
    BOOST_REQUIRE(rows.size() == 1U);
    BOOST_TEST((rows[0].client == client));
    BOOST_TEST((rows[0].at == *time.now));
    BOOST_TEST(rows[0].personName == "Ana Lopez");
    BOOST_TEST((rows[0].reason == ErasureReason::enteredByMistake));
    const auto disclosures = record->disclosures(client);
    BOOST_REQUIRE(disclosures.size() == 1U);
    BOOST_TEST(disclosures[0].recipient == "Dr. Weber");
    BOOST_TEST((disclosures[0].checkIn == id));
    BOOST_TEST(!disclosures[0].checkInAt.has_value());
}

BOOST_FIXTURE_TEST_CASE(givesHerNumberToNobodyElse, WithTwoClients)
{
    record->eraseClient(other, ErasureReason::clientAsked, own());
    BOOST_TEST((record->saveClient(aMother("Next")).id.value == other.value + 1));
    BOOST_TEST(!refusalOf("INSERT INTO clients (id, chart_number, name, preferred_name, relation, "
                          "note, search) VALUES (2, '', 'x', '', 'mother', '', '')")
                    .empty());
}

BOOST_FIXTURE_TEST_CASE(waitsForHerAlertsAndCheckIns, WithTwoClients)
{
    const auto open9 = start(*record, client, {"phq-9"});
    BOOST_TEST(sentenceOf<Refused>([&] {
                   record->eraseClient(client, ErasureReason::clientAsked, own());
               }).starts_with("A check-in of this client is still under way."));
    record->storeAnswer(assessment(*record, open9).id, 9, Answer::chosen("several-days"));
    record->endNotToday(open9, "tired");
    BOOST_TEST(sentenceOf<Refused>([&] {
                   record->eraseClient(client, ErasureReason::clientAsked, own());
               }).starts_with("A safety alert of this client is still open."));
    acknowledgeAll(*record, open9);
    record->eraseClient(client, ErasureReason::clientAsked, own());
    BOOST_TEST(record->findClients("", 10).size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(asksForTheOwnersPassphrase, WithTwoClients)
{
    BOOST_CHECK_THROW(
        record->eraseClient(client, ErasureReason::clientAsked, Secret::fromText(otherPassphrase)),
        WrongKey);
    BOOST_TEST(record->audit(1).at(0).outcome == "wrong passphrase");
    BOOST_TEST(record->client(client).preferredName == "Quenby");
    BOOST_TEST(record->erasures().empty());
    BOOST_CHECK_THROW(record->eraseClient({99}, ErasureReason::clientAsked, own()), Refused);
}

BOOST_FIXTURE_TEST_CASE(isTheOnlyWayToRemoveARow, WithTwoClients)
{
    for (const char* statement : {"DELETE FROM clients WHERE id = 1",
                                  "DELETE FROM infants WHERE client_id = 1",
                                  "DELETE FROM check_ins WHERE client_id = 1",
                                  "DELETE FROM assessments WHERE check_in_id = 1",
                                  "DELETE FROM answers WHERE assessment_id = 1",
                                  "DELETE FROM results WHERE assessment_id = 1",
                                  "DELETE FROM alerts",
                                  "DELETE FROM amendments",
                                  "DELETE FROM red_flag_marks",
                                  "DELETE FROM suggestion_decisions",
                                  "DELETE FROM signed_suggestions",
                                  "DELETE FROM follow_up_steps",
                                  "DELETE FROM follow_ups",
                                  "DELETE FROM notes",
                                  "DELETE FROM safety_plans",
                                  "DELETE FROM schedule_exceptions",
                                  "PRAGMA foreign_keys = OFF; DELETE FROM clients WHERE id = 1"}) {
        BOOST_TEST(!refusalOf(statement).empty(), statement);
    }
    record->eraseClient(other, ErasureReason::clientAsked, own());
    for (const char* statement : {"UPDATE erasures SET person_name = ''",
                                  "DELETE FROM erasures",
                                  "REPLACE INTO erasures VALUES (2, 0, '', 'client asked')",
                                  "DELETE FROM amendments WHERE check_in_id = 1"}) {
        BOOST_TEST(!refusalOf(statement).empty(), statement);
    }
}

BOOST_FIXTURE_TEST_CASE(neverTakesAnOpenAlertWithIt, WithTwoClients)
{
    const auto open9 = start(*record, client, {"phq-9"});
    record->storeAnswer(assessment(*record, open9).id, 9, Answer::chosen("several-days"));
    BOOST_TEST(refusalOf("INSERT INTO erasures VALUES (1, 0, '', 'client asked')").empty());
    BOOST_TEST(!refusalOf("DELETE FROM alerts WHERE acted_by IS NULL").empty());
    BOOST_TEST(refusalOf("DELETE FROM alerts WHERE acted_by IS NOT NULL").empty());
    BOOST_TEST(count("alerts WHERE acted_by IS NULL") == "1");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(TheRetentionPeriod)

BOOST_FIXTURE_TEST_CASE(isTheEndOfNothingWhereItIsNotSet, WithTwoClients)
{
    time.advance(aDay * 365 * 30);
    BOOST_TEST(!record->mustBeKeptUntil(client).has_value());
    BOOST_TEST(record->recordsPastRetention().empty());
    BOOST_TEST(sentenceOf<Refused>([&] {
                   record->eraseClient(client, ErasureReason::retentionOver, own());
               }).starts_with("The practice has set no retention period"));
}

/// The clock stands at 2026-03-08; the last day of seven years is 2033-03-08.
BOOST_FIXTURE_TEST_CASE(runsFromTheLastEntryAndNotFromLooking, WithTwoClients)
{
    keepFor(7);
    BOOST_REQUIRE(record->mustBeKeptUntil(client).has_value());
    BOOST_TEST((*record->mustBeKeptUntil(client) == day(2033, 3, 8)));
    time.advance(aDay * (7 * 365 + 2)); // 29 February 2028 and 2032: the last day itself
    record->client(client);
    record.reset();
    record = open();
    record->client(client); // looked at again, which the audit says
    BOOST_TEST((*record->mustBeKeptUntil(client) == day(2033, 3, 8)));
    BOOST_TEST(record->recordsPastRetention().empty());
    BOOST_TEST(sentenceOf<Refused>([&] {
                   record->eraseClient(client, ErasureReason::retentionOver, own());
               }) == "This record has to be kept until 8 March 2033. Give another reason, or wait "
                     "until then.");
    time.advance(aDay);
    const auto expired = record->recordsPastRetention();
    BOOST_REQUIRE(expired.size() == 2U);
    BOOST_TEST((expired[0].client == client));
    BOOST_TEST(expired[0].name == "Quenby Kovac");
    BOOST_TEST((expired[0].lastEntry == day(2026, 3, 8)));
    BOOST_TEST((expired[0].keptUntil == day(2033, 3, 8)));
    record->eraseClient(client, ErasureReason::retentionOver, own());
    BOOST_TEST(record->recordsPastRetention().size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(isLongerForAMinor, WithTwoClients)
{
    keepFor(7);
    care::Client young = aMother("Young");
    young.birthDate = day(2010, 5, 1);
    const care::ClientId minor = record->saveClient(young).id;
    BOOST_TEST((*record->mustBeKeptUntil(minor) == day(2035, 5, 1)));
    BOOST_CHECK_THROW(record->mustBeKeptUntil({99}), Refused);
}

BOOST_AUTO_TEST_SUITE_END()
