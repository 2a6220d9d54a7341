#include "attune/records/follow_through.h"
#include "record_fixture.h"
#include "result_snapshot.h"

#include <boost/test/unit_test.hpp>

#include <fmt/format.h>

using namespace attune;
using namespace attune::records;
using namespace attune::records::test;

namespace {

/// A signed check-in with alerts that were acted upon and an amendment, one like it that can still
/// be changed, and one under way with an open alert.
struct Signed : RecordFixture
{
    std::unique_ptr<Record> record = create();
    care::CheckInId id = answeredCheckIn(*record, {"epds", "pbq-2006"});
    care::CheckInId other = answeredCheckIn(*record, {"epds", "pbq-2006"});
    care::CheckInId underWay = start(*record, record->visit(other).client.id, {"epds"});

    Signed()
    {
        record->storeAnswer(assessment(*record, underWay).id, 10, Answer::declined());
        record->followThrough().setRedFlags(id, {"confusion"});
        for (const care::Suggestion& suggestion : record->visit(id).suggestions) {
            record->followThrough().decline(id, suggestion.service, "Spoken about.");
        }
        record->saveImpression(id, "Low mood since the birth.");
        record->sign(id);
        record->amend(id, "She called back.");
    }
};

/// Every row of every table as text.
std::string contentOf(Connection& connection)
{
    std::string content;
    for (const char* table : {"practice",
                              "people",
                              "clients",
                              "infants",
                              "check_ins",
                              "assessments",
                              "answers",
                              "results",
                              "alerts",
                              "amendments",
                              "red_flag_marks",
                              "suggestion_decisions",
                              "signed_suggestions",
                              "audit"}) {
        const std::string columns = connection.readText(
            fmt::format("SELECT group_concat('quote(' || name || ')', ' || '','' || ') "
                        "FROM pragma_table_info('{}')",
                        table)
                .c_str());
        Query rows(connection, fmt::format("SELECT {} FROM {} ORDER BY 1", columns, table));
        while (rows.next()) {
            content += fmt::format("{}: {}\n", table, rows.text(0));
        }
    }
    return content;
}

/// What nobody can do to a signed check-in (1, with assessments 1 and 2 and alerts 1 to 3), to the
/// audit or to what the record keeps, although he holds the key. Check-in 2 has assessments 3 and 4
/// and alerts 4 to 6; alert 7, on assessment 5, is open.
constexpr const char* forbidden[] = {
    "UPDATE answers SET option_id = 'fourth' WHERE assessment_id = 1 AND item = 1",
    "UPDATE answers SET option_id = NULL WHERE assessment_id = 1 AND item = 10",
    "UPDATE answers SET item = 11 WHERE assessment_id = 1 AND item = 10",
    "UPDATE answers SET assessment_id = 3 WHERE assessment_id = 1 AND item = 1",
    "UPDATE OR REPLACE answers SET assessment_id = 3 WHERE assessment_id = 1 AND item = 1",
    "UPDATE OR REPLACE answers SET assessment_id = 1 WHERE assessment_id = 3 AND item = 1",
    "UPDATE OR IGNORE answers SET option_id = 'fourth' WHERE assessment_id = 1 AND item = 1",
    "DELETE FROM answers WHERE assessment_id = 1 AND item = 10",
    "DELETE FROM answers",
    "REPLACE INTO answers VALUES (1, 10, 'fourth')",
    "INSERT OR REPLACE INTO answers VALUES (1, 10, NULL)",
    "INSERT OR IGNORE INTO answers VALUES (1, 10, NULL)",
    "INSERT INTO answers VALUES (1, 10, 'fourth') ON CONFLICT DO UPDATE SET option_id = 'fourth'",
    "INSERT INTO answers VALUES (1, 11, 'fourth')",
    "UPDATE results SET snapshot = '{}' WHERE assessment_id = 1",
    "UPDATE OR REPLACE results SET assessment_id = 1 WHERE assessment_id = 2",
    "UPDATE results SET assessment_id = 3 WHERE assessment_id = 1",
    "DELETE FROM results WHERE assessment_id = 1",
    "DELETE FROM results",
    "REPLACE INTO results VALUES (1, '{}')",
    "INSERT OR REPLACE INTO results VALUES (1, '{}')",
    "UPDATE assessments SET instrument_id = 'phq-9' WHERE id = 1",
    "UPDATE assessments SET infant_id = NULL WHERE id = 2",
    "UPDATE assessments SET check_in_id = 2, position = 9 WHERE id = 1",
    "UPDATE assessments SET check_in_id = 1, position = 9 WHERE id = 3",
    "UPDATE OR REPLACE assessments SET id = 1 WHERE id = 3",
    "DELETE FROM assessments WHERE id = 1",
    "REPLACE INTO assessments VALUES (1, 2, 9, 'epds', '1', NULL, NULL)",
    "INSERT OR REPLACE INTO assessments VALUES (9, 1, 1, 'epds', '1', NULL, NULL)",
    "INSERT INTO assessments VALUES (9, 1, 9, 'epds', '1', NULL, NULL)",
    "UPDATE check_ins SET state = 'handed back', signed_at = NULL, signed_by = NULL WHERE id = 1",
    "UPDATE check_ins SET impression = 'All is well.' WHERE id = 1",
    "UPDATE check_ins SET client_id = 2 WHERE id = 1",
    "UPDATE check_ins SET id = 9 WHERE id = 1",
    "UPDATE OR REPLACE check_ins SET id = 1 WHERE id = 2",
    "UPDATE check_ins SET id = 9 WHERE id = 2",
    "DELETE FROM check_ins WHERE id = 1",
    "DELETE FROM check_ins WHERE id = 2",
    "REPLACE INTO check_ins SELECT * FROM check_ins WHERE id = 1",
    "INSERT OR REPLACE INTO check_ins SELECT 1, client_id, clinician_id, state, mode, language, "
    "layout, presence, started_at, finished_at, paper_date, not_today_reason, impression, "
    "signed_by, signed_name, signed_credentials, signed_at, stepped, feedback_given FROM check_ins "
    "WHERE id = 2",
    "UPDATE check_ins SET feedback_given = 1 WHERE id = 1",
    "INSERT INTO red_flag_marks (check_in_id, flags, person_name, at) VALUES (1, '', 'x', 0)",
    "UPDATE red_flag_marks SET flags = ''",
    "DELETE FROM red_flag_marks",
    "INSERT INTO suggestion_decisions (check_in_id, service, tier, text, reasons, choice, wording, "
    "reason, person_name, at) VALUES (1, 'psychiatry', 'routine', 'x', '[]', 'declined', '', 'x', "
    "'x', 0)",
    "UPDATE suggestion_decisions SET reason = 'Other.'",
    "DELETE FROM suggestion_decisions",
    "INSERT INTO signed_suggestions VALUES (1, 99, 'psychiatry', 'routine', 'x', '[]')",
    "UPDATE signed_suggestions SET text = 'x' WHERE check_in_id = 1",
    "DELETE FROM signed_suggestions WHERE check_in_id = 1",
    "REPLACE INTO signed_suggestions VALUES (1, 1, 'psychiatry', 'routine', 'x', '[]')",
    "UPDATE alerts SET found = 'Nothing.' WHERE id = 1",
    "UPDATE alerts SET acted_by = NULL, acted_at = NULL, found = NULL, done = NULL WHERE id = 1",
    "UPDATE alerts SET state = 'declined', option_id = NULL WHERE id = 4",
    "UPDATE OR REPLACE alerts SET id = 1 WHERE id = 4",
    "DELETE FROM alerts WHERE id = 1",
    "DELETE FROM alerts WHERE id = 4",
    "REPLACE INTO alerts (id, assessment_id, item, kind, state, raised_at) "
    "VALUES (1, 1, 10, 'self-harm', 'declined', 0)",
    "INSERT OR REPLACE INTO alerts (id, assessment_id, item, kind, state, raised_at) "
    "VALUES (4, 3, 10, 'self-harm', 'declined', 0)",
    "INSERT INTO alerts (assessment_id, item, kind, state, raised_at) "
    "VALUES (1, 10, 'self-harm', 'declined', 0)",
    "UPDATE alerts SET item = 9 WHERE id = 7",
    "UPDATE alerts SET assessment_id = 3 WHERE id = 7",
    "UPDATE alerts SET kind = 'harm to infant' WHERE id = 7",
    "UPDATE alerts SET raised_at = 0 WHERE id = 7",
    "DELETE FROM alerts WHERE id = 7",
    "REPLACE INTO alerts (assessment_id, item, kind, state, raised_at) "
    "VALUES (5, 10, 'self-harm', 'unanswered', 0)",
    "UPDATE amendments SET text = 'Nothing.' WHERE id = 1",
    "UPDATE amendments SET check_in_id = 2 WHERE id = 1",
    "DELETE FROM amendments WHERE id = 1",
    "REPLACE INTO amendments VALUES (1, 1, 'Ana Lopez', 0, 'Nothing.')",
    "INSERT OR REPLACE INTO amendments VALUES (1, 2, 'Ana Lopez', 0, 'Nothing.')",
    "UPDATE audit SET action = 'record.open' WHERE sequence = 2",
    "UPDATE audit SET at = at - 1000",
    "UPDATE OR REPLACE audit SET sequence = 2 WHERE sequence = 3",
    "DELETE FROM audit WHERE sequence = (SELECT max(sequence) FROM audit)",
    "DELETE FROM audit",
    "REPLACE INTO audit SELECT * FROM audit WHERE sequence = 2",
    "INSERT OR REPLACE INTO audit SELECT 2, at, action, person_id, role, object, client_id, "
    "outcome, app_version, mac FROM audit WHERE sequence = 3",
    "INSERT OR IGNORE INTO audit SELECT * FROM audit WHERE sequence = 2",
    "INSERT INTO audit SELECT 0, at, action, person_id, role, object, client_id, outcome, "
    "app_version, mac FROM audit WHERE sequence = 3",
    "INSERT INTO audit SELECT 9999, at, action, person_id, role, object, client_id, outcome, "
    "app_version, mac FROM audit WHERE sequence = 3",
    "DELETE FROM infants WHERE id = 1",
    "REPLACE INTO infants VALUES (1, 2, 'Luka', NULL, NULL, 0)",
    "UPDATE OR REPLACE infants SET id = 1 WHERE id = 2",
    "REPLACE INTO clients VALUES (1, '', 'Someone', '', NULL, 'mother', NULL, '', '', NULL)",
    "REPLACE INTO people (id, name, credentials, role) VALUES (1, 'Someone', '', 'owner')",
};

/// Likewise, while references are kept.
constexpr const char* forbiddenByReferences[] = {
    "DELETE FROM clients WHERE id = 1",
    "DELETE FROM people WHERE id = 1",
    "INSERT INTO answers VALUES (99, 1, NULL)",
    "INSERT INTO results VALUES (99, '{}')",
};

} // namespace

BOOST_AUTO_TEST_SUITE(ASignedCheckIn)

BOOST_FIXTURE_TEST_CASE(namesWhoSignedAndWhen, Signed)
{
    record.reset();
    record = open();
    const care::Visit visit = record->visit(id);
    BOOST_TEST((visit.checkIn.state == care::CheckInState::signedOff));
    BOOST_REQUIRE(visit.signature.has_value());
    BOOST_TEST(visit.signature->personName == "Ana Lopez");
    BOOST_TEST(visit.signature->credentials == "LCSW");
    BOOST_TEST((visit.signature->at == *time.now));
    BOOST_TEST(visit.impression == "Low mood since the birth.");
    BOOST_TEST(visit.assessments.at(0).result.scale("total")->value.value() == 21); // all first
    BOOST_TEST(visit.assessments.at(1).result.scale("total")->value.value() == 85); // all always
}

BOOST_FIXTURE_TEST_CASE(takesNoChangeButAmendments, Signed)
{
    const care::Visit before = record->visit(id);
    const auto generation = record->anchor().generation;
    const auto epds = before.assessments.at(0).id;
    BOOST_CHECK_THROW(record->storeAnswer(epds, 1, Answer::declined()), Refused);
    BOOST_CHECK_THROW(record->storeAnswer(epds, 1, Answer()), Refused);
    BOOST_TEST(sentenceOf<Refused>([&] { record->saveImpression(id, "All is well."); }) ==
               "This check-in is signed. You can add to it.");
    BOOST_CHECK_THROW(record->setPresence(id, "partner"), Refused);
    BOOST_CHECK_THROW(record->endNotToday(id, "Later."), Refused);
    BOOST_CHECK_THROW(record->sign(id), Refused);
    for (const care::Alert& alert : before.alerts) {
        BOOST_CHECK_THROW(record->acknowledge(alert.id, "Other.", "Other."), Refused);
    }
    record->handBack(id); // says nothing, does nothing
    BOOST_TEST(record->anchor().generation == generation);
    const care::Visit after = record->visit(id);
    BOOST_TEST((after.assessments.at(0).response == before.assessments.at(0).response));
    BOOST_TEST((after.assessments.at(0).result == before.assessments.at(0).result));
    BOOST_TEST(after.impression == before.impression);
    BOOST_TEST((after.checkIn.state == care::CheckInState::signedOff));
}

BOOST_FIXTURE_TEST_CASE(cannotBeChangedByWhoHoldsTheKeyOfTheDatabase, Signed)
{
    record.reset();
    for (const char* weakened :
         {"SELECT 1", "PRAGMA recursive_triggers=OFF", "PRAGMA foreign_keys=OFF"}) {
        Connection connection = sql();
        connection.execute(weakened);
        const std::string before = contentOf(connection);
        BOOST_REQUIRE(before.find("She called back.") != std::string::npos);
        std::vector<const char*> statements(std::begin(forbidden), std::end(forbidden));
        if (connection.readText("PRAGMA foreign_keys") == "1") {
            statements.insert(statements.end(),
                              std::begin(forbiddenByReferences),
                              std::end(forbiddenByReferences));
        }
        for (const char* statement : statements) {
            BOOST_TEST_CONTEXT(statement << " (after " << weakened << ")")
            {
                BOOST_CHECK_THROW(connection.execute(statement), Refused);
                BOOST_TEST((contentOf(connection) == before));
            }
        }
    }
    BOOST_TEST((open()->visit(id).checkIn.state == care::CheckInState::signedOff));
}

BOOST_FIXTURE_TEST_CASE(isGuardedByItsSignatureAndOthersAreNot, Signed)
{
    record.reset();
    Connection connection = sql();
    for (const char* allowed :
         {"UPDATE answers SET option_id = 'fourth' WHERE assessment_id = 3 AND item = 1",
          "REPLACE INTO answers VALUES (3, 2, 'fourth')",
          "DELETE FROM answers WHERE assessment_id = 3 AND item = 3",
          "UPDATE check_ins SET impression = 'Draft.' WHERE id = 2"}) {
        BOOST_TEST_CONTEXT(allowed)
        BOOST_CHECK_NO_THROW(connection.execute(allowed));
    }
}

BOOST_FIXTURE_TEST_CASE(isAmendedInOrderAndOnlyOnceItIsSigned, Signed)
{
    BOOST_CHECK_THROW(record->amend(other, "Too early."), Refused);
    BOOST_CHECK_THROW(record->amend(id, " \n"), Refused);
    time.advance(std::chrono::hours(24));
    record->amend(id, "Her sister stays with her.");
    const auto added = record->visit(id).amendments;
    BOOST_REQUIRE(added.size() == 2U);
    BOOST_TEST(added[0].text == "She called back.");
    BOOST_TEST(added[1].text == "Her sister stays with her.");
    BOOST_TEST(added[1].personName == "Ana Lopez");
    BOOST_TEST((added[1].at == *time.now));
    BOOST_TEST(record->visit(other).amendments.empty());
}

BOOST_FIXTURE_TEST_CASE(isReadFromItsSnapshotAndNotScoredAgain, RecordFixture)
{
    auto record = create();
    const auto id = answeredCheckIn(*record);
    const care::Assessment phq = assessment(*record, id);
    BOOST_TEST(phq.result.scale("total")->value.value() == 0);
    questionnaires::Result earlierRules = phq.result;
    earlierRules.ruleVersion = "0";
    earlierRules.scales.at(0).value = 26;
    record.reset();
    {
        Connection connection = sql();
        Query(connection, "INSERT INTO results VALUES (?, ?)", phq.id, snapshotOf(earlierRules))
            .run();
    }
    record = open();
    BOOST_TEST((assessment(*record, id).result == earlierRules));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(Signing)

BOOST_FIXTURE_TEST_CASE(waitsForHandBack, RecordFixture)
{
    const auto record = create();
    const auto client = record->saveClient(aMother());
    const auto id = start(*record, client.id, {"gad-7"});
    BOOST_CHECK_THROW(record->sign(id), Refused);
    record->handBack(id);
    BOOST_CHECK_NO_THROW(record->sign(id));
    BOOST_CHECK_THROW(record->sign({id.value + 1}), Refused);
}

BOOST_FIXTURE_TEST_CASE(keepsTheDraftOfTheImpressionUntilThen, RecordFixture)
{
    auto record = create();
    const auto id = answeredCheckIn(*record);
    record->saveImpression(id, "First words.");
    record->saveImpression(id, "Better words.");
    record.reset();
    record = open();
    BOOST_TEST(record->visit(id).impression == "Better words.");
    BOOST_TEST(!record->visit(id).signature.has_value());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ASnapshot)

BOOST_AUTO_TEST_CASE(isReadAsItWasWritten)
{
    questionnaires::Response half(25);
    for (int item = 1; item <= 24; ++item) {
        half.set(item, Answer::chosen("always"));
    }
    half.set(24, Answer::declined());
    for (const char* id : {"phq-9", "gad-7", "epds", "pbq-2006"}) {
        const auto& of = instrument(id);
        for (const auto& response : {questionnaires::Response(of.items.size()), half}) {
            const auto result = questionnaires::score(of, response);
            BOOST_TEST((fromSnapshot(snapshotOf(result)) == result));
        }
    }
}

BOOST_AUTO_TEST_CASE(keepsAnAbsentValueAbsent)
{
    const auto result = questionnaires::score(instrument("phq-9"), questionnaires::Response(10));
    const auto read = fromSnapshot(snapshotOf(result));
    BOOST_TEST(!read.scale("total")->value.has_value());
    BOOST_TEST((read.scale("total")->status == questionnaires::ScoreStatus::absent));
}

BOOST_AUTO_TEST_CASE(thatCannotBeReadIsDamage)
{
    const std::string sound =
        snapshotOf(questionnaires::score(instrument("phq-9"), questionnaires::Response(10)));
    for (std::string text : {std::string(),
                             std::string("{}"),
                             std::string("null"),
                             sound.substr(0, sound.size() / 2)}) {
        BOOST_CHECK_THROW(fromSnapshot(text), Damaged);
    }
    std::string unknownWord = sound;
    unknownWord.replace(unknownWord.find("absent"), 6, "abscnt");
    BOOST_CHECK_THROW(fromSnapshot(unknownWord), Damaged);
}

BOOST_AUTO_TEST_SUITE_END()
