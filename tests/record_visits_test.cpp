#include "record_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace attune;
using namespace attune::records;
using namespace attune::records::test;

namespace {

struct Visits : RecordFixture
{
    std::unique_ptr<Record> record = create();

    care::Client saved(std::vector<care::Infant> infants)
    {
        care::Client client = aMother();
        client.infants = std::move(infants);
        return record->saveClient(client);
    }

    static care::Infant infant(const std::string& name, bool deceased = false)
    {
        care::Infant infant;
        infant.name = name;
        infant.birthDate = day(2026, 1, 26);
        infant.deceased = deceased;
        return infant;
    }

    double total(care::CheckInId id, std::size_t place = 0)
    {
        return assessment(*record, id, place).result.scale("total")->value.value();
    }

    /// Answers the GAD-7 so that its total is `points` (0–21): the first items take three each.
    void answerGad7(care::AssessmentId id, int points)
    {
        const std::vector<std::string> options{
            "not-at-all", "several-days", "more-than-half", "nearly-daily"};
        for (int item = 1; item <= 7; ++item) {
            const int own = std::min(points, 3);
            points -= own;
            record->storeAnswer(
                id, item, Answer::chosen(options.at(static_cast<std::size_t>(own))));
        }
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(AQuestionnaireAboutABaby)

BOOST_FIXTURE_TEST_CASE(isRefusedAfterTheBabyHasDied, Visits)
{
    const care::Client client = saved({infant("Luka", true)});
    const auto generation = record->anchor().generation;
    BOOST_CHECK_THROW(start(*record, client.id, {"pbq-2006"}, client.infants[0].id), Refused);
    BOOST_CHECK_THROW(start(*record, client.id, {"phq-9", "pbq-2006"}, client.infants[0].id),
                      Refused);
    BOOST_TEST(record->checkInsOf(client.id).empty());
    BOOST_TEST(record->anchor().generation == generation);
    BOOST_TEST(record->findClients("", 1).at(0).bereaved);
    const auto mood = start(*record, client.id, {"phq-9", "gad-7"}, client.infants[0].id);
    BOOST_TEST(record->visit(mood).assessments.size() == 2U); // these stay, and are about herself
    BOOST_TEST((assessment(*record, mood).infantId == care::InfantId{}));
}

BOOST_FIXTURE_TEST_CASE(isRefusedWithoutABaby, Visits)
{
    const care::Client client = saved({});
    BOOST_CHECK_THROW(start(*record, client.id, {"pbq-2006"}), Refused);
    BOOST_CHECK_THROW(start(*record, client.id, {"pbq-2006"}, care::InfantId{1}), Refused);
    BOOST_TEST(record->checkInsOf(client.id).empty());
    BOOST_TEST(!record->findClients("", 1).at(0).bereaved);
}

BOOST_FIXTURE_TEST_CASE(isRefusedForAnotherClientsBaby, Visits)
{
    const care::Client first = saved({infant("Luka")});
    const care::Client second = saved({infant("Ivan")});
    BOOST_CHECK_THROW(start(*record, first.id, {"pbq-2006"}, second.infants[0].id), Refused);
    BOOST_CHECK_THROW(start(*record, first.id, {"pbq-2006"}), Refused); // none named
    BOOST_CHECK_NO_THROW(start(*record, first.id, {"pbq-2006"}, first.infants[0].id));
}

BOOST_FIXTURE_TEST_CASE(isAskedForTheTwinWhoLives, Visits)
{
    const care::Client client = saved({infant("Luka"), infant("Ivan", true)});
    BOOST_CHECK_THROW(start(*record, client.id, {"pbq-2006"}, client.infants[1].id), Refused);
    BOOST_CHECK_NO_THROW(start(*record, client.id, {"pbq-2006"}, client.infants[0].id));
    BOOST_TEST(!record->findClients("", 1).at(0).bereaved);
}

BOOST_FIXTURE_TEST_CASE(keepsTheResultsOfTwinsApart, Visits)
{
    const care::Client client = saved({infant("Luka"), infant("Ivan")});
    std::vector<care::CheckInId> ids;
    for (int week = 0; week < 2; ++week) {
        NewCheckIn setup;
        setup.client = client.id;
        setup.layout = "one-per-page/1";
        setup.questionnaires = {
            {"phq-9", {}}, {"pbq-2006", client.infants[0].id}, {"pbq-2006", client.infants[1].id}};
        ids.push_back(record->startCheckIn(setup));
        answerAll(*record, assessment(*record, ids.back(), 0), 1);
        answerAll(*record, assessment(*record, ids.back(), 1), 1); // all "always": 85
        answerAll(*record, assessment(*record, ids.back(), 2), 6); // all "never": 40
        record->handBack(ids.back());
        time.advance(std::chrono::hours(24 * 7));
    }
    BOOST_TEST(total(ids[1], 1) == 85);
    BOOST_TEST(total(ids[1], 2) == 40);
    const care::Visit visit = record->visit(ids[1]);
    BOOST_TEST((visit.assessments[0].infantId == care::InfantId{}));
    for (const std::size_t place : {1U, 2U}) {
        const auto earlier = care::comparable(visit, visit.assessments[place]);
        BOOST_REQUIRE(earlier.size() == 1U);
        BOOST_TEST((earlier[0]->infantId == client.infants[place - 1].id));
        BOOST_TEST(earlier[0]->result.scale("total")->value.value() == (place == 1 ? 85 : 40));
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(StartingACheckIn)

BOOST_FIXTURE_TEST_CASE(needsAKnownQuestionnaireAndAKnownClient, Visits)
{
    const care::Client client = saved({});
    BOOST_CHECK_THROW(start(*record, client.id, {}), Refused);
    BOOST_CHECK_THROW(start(*record, client.id, {"phq-9", "phq-99"}), Refused);
    BOOST_CHECK_THROW(start(*record, {client.id.value + 1}, {"phq-9"}), Refused);
    BOOST_CHECK_THROW(record->visit({1}), Refused);
    BOOST_TEST(record->checkInsOf(client.id).empty());
}

BOOST_FIXTURE_TEST_CASE(keepsHowItIsAsked, Visits)
{
    const care::Client client = saved({});
    NewCheckIn setup;
    setup.client = client.id;
    setup.mode = care::Mode::paper;
    setup.language = "es-MX";
    setup.layout = "sheet/1";
    setup.paperDate = day(2026, 3, 2);
    setup.questionnaires = {{"gad-7", {}}, {"epds", {}}, {"phq-9", {}}};
    const auto id = record->startCheckIn(setup);
    record->setPresence(id, "partner");
    const care::Visit visit = record->visit(id);
    BOOST_TEST((visit.checkIn.mode == care::Mode::paper));
    BOOST_TEST(visit.checkIn.language == "es-MX");
    BOOST_TEST(visit.checkIn.layout == "sheet/1");
    BOOST_TEST(visit.checkIn.presence == "partner");
    BOOST_TEST((visit.checkIn.paperDate == day(2026, 3, 2)));
    BOOST_TEST((visit.checkIn.startedAt == *time.now));
    BOOST_TEST(!visit.checkIn.finishedAt.has_value());
    BOOST_TEST(visit.clinician.name == "Ana Lopez");
    std::vector<std::string> order;
    for (const care::Assessment& assessment : visit.assessments) {
        order.push_back(assessment.instrumentId);
    }
    BOOST_TEST((order == std::vector<std::string>{"gad-7", "epds", "phq-9"}));
    BOOST_TEST(!record->interruptedCheckIn().has_value()); // a sheet is with nobody
}

BOOST_FIXTURE_TEST_CASE(takesNoPaperSheetFromTheFuture, Visits)
{
    const care::Client client = saved({});
    NewCheckIn setup;
    setup.client = client.id;
    setup.mode = care::Mode::paper;
    setup.questionnaires = {{"gad-7", {}}};
    for (const care::Date date : {day(2026, 3, 10), day(2027, 3, 8), day(2026, 2, 30)}) {
        setup.paperDate = date; // the clock stands on 8 March 2026
        BOOST_CHECK_THROW(record->startCheckIn(setup), Refused);
    }
    setup.paperDate = day(2026, 3, 8);
    BOOST_CHECK_NO_THROW(record->startCheckIn(setup));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ALongCourse)

BOOST_FIXTURE_TEST_CASE(ofSevenYearsListsEveryCheckInInOrder, Visits)
{
    constexpr int count = 90;
    constexpr auto fourWeeks = std::chrono::hours(24 * 28 + 3); // never the same hour
    const care::Client client = saved({infant("Luka")});
    const care::Client other = saved({infant("Ivan")});
    std::vector<care::CheckInId> ids;
    std::vector<care::Instant> started;
    for (int visit = 0; visit < count; ++visit) {
        time.advance(fourWeeks);
        if (visit % 30 == 0) {
            start(*record, other.id, {"gad-7"}); // someone else's, in between
        }
        started.push_back(*time.now);
        ids.push_back(start(*record, client.id, {"gad-7"}));
        answerGad7(assessment(*record, ids.back()).id, visit % 22);
        record->handBack(ids.back());
        if (visit < count - 1) {
            record->sign(ids.back());
        }
    }
    record.reset();
    record = open();
    const auto rows = record->checkInsOf(client.id);
    BOOST_REQUIRE(rows.size() == static_cast<std::size_t>(count));
    for (int place = 0; place < count; ++place) {
        const auto nth = static_cast<std::size_t>(count - 1 - place);
        const CheckInRow& row = rows[static_cast<std::size_t>(place)];
        BOOST_TEST((row.id == ids[nth]));
        BOOST_TEST((row.at == started[nth]));
        BOOST_TEST((row.state ==
                    (place == 0 ? care::CheckInState::handedBack : care::CheckInState::signedOff)));
        BOOST_TEST((row.instrumentIds == std::vector<std::string>{"gad-7"}));
        BOOST_TEST(row.openAlerts == 0);
    }
    const care::Visit last = record->visit(ids.back());
    BOOST_REQUIRE(last.earlier.size() == static_cast<std::size_t>(count - 1));
    for (std::size_t nth = 0; nth + 1 < ids.size(); ++nth) {
        BOOST_TEST((last.earlier[nth].at == started[nth]));
        BOOST_TEST(last.earlier[nth].result.scale("total")->value.value() ==
                   static_cast<double>(nth % 22));
    }
    BOOST_TEST(care::comparable(last, last.assessments.at(0)).size() == ids.size() - 1);
    BOOST_TEST(record->visit(ids.front()).earlier.empty());
    BOOST_TEST((record->findClients("maria", 1).at(0).lastSeen == started.back()));
    BOOST_TEST((record->attention().recent.at(0).id == client.id));
    BOOST_TEST(record->attention().toReview.size() == 1U);
    BOOST_TEST(record->attention().unfinished.size() == 3U);
}

BOOST_FIXTURE_TEST_CASE(putsAPaperSheetWhereItWasFilledIn, Visits)
{
    const care::Client client = saved({});
    std::vector<care::CheckInId> ids;
    for (const std::optional<care::Date> paper : {std::optional<care::Date>(),
                                                  std::optional(day(2026, 1, 15)),
                                                  std::optional<care::Date>()}) {
        time.advance(std::chrono::hours(1));
        NewCheckIn setup;
        setup.client = client.id;
        setup.mode = paper ? care::Mode::paper : care::Mode::selfOnDevice;
        setup.paperDate = paper;
        setup.questionnaires = {{"gad-7", {}}};
        ids.push_back(record->startCheckIn(setup));
        answerGad7(assessment(*record, ids.back()).id, static_cast<int>(ids.size()));
        record->handBack(ids.back());
    }
    const care::Visit last = record->visit(ids[2]);
    BOOST_REQUIRE(last.earlier.size() == 2U);
    BOOST_TEST(last.earlier[0].result.scale("total")->value.value() == 2); // the sheet
    BOOST_TEST(last.earlier[1].result.scale("total")->value.value() == 1);
    BOOST_TEST(record->visit(ids[1]).earlier.empty());
}

BOOST_FIXTURE_TEST_CASE(showsAQuestionnaireThatThisVersionDoesNotKnowWithoutAScore, Visits)
{
    const care::Client client = saved({});
    const auto id = start(*record, client.id, {"gad-7"});
    answerGad7(assessment(*record, id).id, 4);
    record->handBack(id);
    record.reset();
    sql().execute("UPDATE assessments SET instrument_id = 'gad-99'");
    record = open();
    const care::Assessment unknown = assessment(*record, id);
    BOOST_TEST(unknown.instrumentId == "gad-99");
    BOOST_TEST(unknown.result.instrumentId == "gad-99");
    BOOST_TEST(unknown.result.scales.empty());
    BOOST_TEST(unknown.response.at(2).isChosen()); // what was answered is still there
    BOOST_TEST(record->checkInsOf(client.id).at(0).instrumentIds.at(0) == "gad-99");
    BOOST_CHECK_THROW(record->sign(id), Refused);
}

BOOST_FIXTURE_TEST_CASE(leavesOutWhatHasNoResult, Visits)
{
    const care::Client client = saved({});
    const auto given = start(*record, client.id, {"gad-7"});
    answerGad7(assessment(*record, given).id, 4);
    record->endNotToday(given, "She had to leave.");
    time.advance(std::chrono::hours(1));
    start(*record, client.id, {"gad-7"}); // still with the client
    time.advance(std::chrono::hours(1));
    const auto id = start(*record, client.id, {"gad-7"});
    BOOST_TEST(record->visit(id).earlier.empty());
    BOOST_TEST(record->checkInsOf(client.id).size() == 3U);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(WhatWaits)

BOOST_FIXTURE_TEST_CASE(standsOldestFirstAndRecentClientsNewestFirst, Visits)
{
    std::vector<care::CheckInId> ids;
    care::ClientId latest;
    for (int client = 0; client < 14; ++client) {
        time.advance(std::chrono::hours(1));
        latest = saved({}).id;
        ids.push_back(start(*record, latest, {"phq-9"}));
        record->handBack(ids.back()); // item 9 left open: an alert
    }
    const Attention attention = record->attention();
    BOOST_REQUIRE(attention.alerts.size() == 14U);
    BOOST_REQUIRE(attention.toReview.size() == 14U);
    for (std::size_t place = 0; place < ids.size(); ++place) {
        BOOST_TEST((attention.alerts[place].id == ids[place]));
        BOOST_TEST((attention.toReview[place].id == ids[place]));
    }
    BOOST_REQUIRE(attention.recent.size() == 12U);
    BOOST_TEST((attention.recent[0].id == latest));
    BOOST_TEST(attention.unfinished.empty());
}

BOOST_FIXTURE_TEST_CASE(namesTheClientAsSheIsCalled, Visits)
{
    care::Client client = aMother();
    client.preferredName = "Mia";
    const auto id = record->saveClient(client).id;
    start(*record, id, {"gad-7"});
    BOOST_TEST(record->attention().unfinished.at(0).clientName == "Mia");
    start(*record, saved({}).id, {"gad-7"});
    BOOST_TEST(record->attention().unfinished.at(1).clientName == "Maria Kovac");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(SettingsAndPractice)

BOOST_FIXTURE_TEST_CASE(stayAsTheyWereSet, Visits)
{
    BOOST_TEST(record->setting("theme").empty());
    record->setSetting("theme", "dark");
    record->setSetting("theme", "light");
    record->setSetting("client-mode", "");
    record->setPractice({"Praxis am Hafen", "Kai 1\nHafen", false});
    record.reset();
    record = open();
    BOOST_TEST(record->setting("theme") == "light");
    BOOST_TEST(record->setting("client-mode").empty());
    BOOST_TEST(record->practice().name == "Praxis am Hafen");
    BOOST_TEST(record->practice().address == "Kai 1\nHafen");
    BOOST_TEST(!record->practice().isFictional);
    BOOST_TEST(record->person().credentials == "LCSW");
}

BOOST_AUTO_TEST_SUITE_END()
