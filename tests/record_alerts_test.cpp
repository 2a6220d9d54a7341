#include "record_fixture.h"

#include <boost/test/unit_test.hpp>

#include <set>
#include <utility>

using namespace attune;
using namespace attune::records;
using namespace attune::records::test;
using State = questionnaires::SafetyFinding::State;

namespace {

/// The published safety items: which item of which instrument, and the option that scores nothing.
struct SafetyItem
{
    const char* instrumentId;
    int number;
    const char* zero;
};

const std::vector<SafetyItem> safetyItems{{"phq-9", 9, "not-at-all"},
                                          {"epds", 10, "fourth"},
                                          {"pbq-2006", 18, "never"},
                                          {"pbq-2006", 24, "never"}};

struct Alerts : RecordFixture
{
    std::unique_ptr<Record> record = create();
    care::Client client = record->saveClient(aMother());

    care::CheckInId start(const std::string& instrumentId)
    {
        return test::start(*record, client.id, {instrumentId}, client.infants.at(0).id);
    }

    void answer(care::CheckInId id, int item, const Answer& given)
    {
        record->storeAnswer(assessment(*record, id).id, item, given);
    }

    std::vector<care::Alert> alerts(care::CheckInId id) { return record->visit(id).alerts; }

    std::vector<care::Alert> open(care::CheckInId id)
    {
        auto open = alerts(id);
        std::erase_if(open, [](const care::Alert& alert) { return alert.action.has_value(); });
        return open;
    }

    void acknowledge(const care::Alert& alert)
    {
        record->acknowledge(alert.id, "Asked today; no intent.", "Safety plan made.");
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(ASafetyItem)

BOOST_FIXTURE_TEST_CASE(raisesAnAlertAtEveryAnswerAboveZeroAsSoonAsItIsStored, Alerts)
{
    for (const SafetyItem& safety : safetyItems) {
        int raising = 0;
        for (const auto& option : instrument(safety.instrumentId).item(safety.number)->options) {
            BOOST_TEST_CONTEXT(safety.instrumentId << " " << safety.number << " " << option.id)
            {
                const auto id = start(safety.instrumentId);
                answer(id, safety.number, Answer::chosen(option.id));
                const auto raised = alerts(id);
                if (option.id == safety.zero) {
                    BOOST_TEST(raised.empty());
                    continue;
                }
                ++raising;
                BOOST_REQUIRE(raised.size() == 1U);
                BOOST_TEST(raised[0].finding.itemNumber == safety.number);
                BOOST_TEST((raised[0].finding.state == State::endorsed));
                BOOST_TEST(raised[0].finding.optionId == option.id);
                BOOST_TEST((raised[0].raisedAt == *time.now));
                BOOST_TEST(!raised[0].action.has_value());
            }
        }
        BOOST_TEST(raising == (std::string(safety.instrumentId) == "pbq-2006" ? 5 : 3));
    }
}

BOOST_FIXTURE_TEST_CASE(saysWhomItIsAbout, Alerts)
{
    for (const SafetyItem& safety : safetyItems) {
        const auto id = start(safety.instrumentId);
        answer(id, safety.number, Answer::declined());
        const auto expected = std::string(safety.instrumentId) == "pbq-2006"
                                  ? questionnaires::SafetyKind::harmToInfant
                                  : questionnaires::SafetyKind::selfHarm;
        BOOST_TEST((alerts(id).at(0).finding.kind == expected));
    }
}

BOOST_FIXTURE_TEST_CASE(raisesAnAlertWhenItIsDeclined, Alerts)
{
    for (const SafetyItem& safety : safetyItems) {
        const auto id = start(safety.instrumentId);
        answer(id, safety.number, Answer::declined());
        BOOST_REQUIRE(alerts(id).size() == 1U);
        BOOST_TEST((alerts(id)[0].finding.state == State::declined));
        BOOST_TEST(alerts(id)[0].finding.optionId.empty());
    }
}

BOOST_FIXTURE_TEST_CASE(leftOpenRaisesAnAlertAtHandBackOnly, Alerts)
{
    for (const SafetyItem& safety : safetyItems) {
        const auto id = start(safety.instrumentId);
        answer(id, 1, Answer::declined()); // no safety item
        BOOST_TEST(alerts(id).empty());
        record->handBack(id);
        const auto raised = alerts(id);
        std::set<int> items;
        for (const care::Alert& alert : raised) {
            BOOST_TEST((alert.finding.state == State::unanswered));
            items.insert(alert.finding.itemNumber);
        }
        BOOST_TEST(items.contains(safety.number));
        BOOST_TEST(raised.size() == (std::string(safety.instrumentId) == "pbq-2006" ? 2U : 1U));
    }
}

BOOST_FIXTURE_TEST_CASE(raisesItsAlertInTheSameTransactionAsItsAnswer, Alerts)
{
    const auto id = start("phq-9");
    const auto before = record->anchor().generation;
    answer(id, 9, Answer::chosen("several-days"));
    BOOST_TEST(record->anchor().generation == before + 1);
}

BOOST_FIXTURE_TEST_CASE(standsInTheListOfAlertsUntilItIsActedUpon, Alerts)
{
    const auto id = start("phq-9");
    answer(id, 9, Answer::chosen("several-days"));
    BOOST_REQUIRE(record->attention().alerts.size() == 1U);
    BOOST_TEST((record->attention().alerts[0].id == id));
    BOOST_TEST(record->attention().alerts[0].openAlerts == 1);
    BOOST_TEST(record->checkInsOf(client.id).at(0).openAlerts == 1);
    acknowledgeAll(*record, id);
    BOOST_TEST(record->attention().alerts.empty());
    BOOST_TEST(record->checkInsOf(client.id).at(0).openAlerts == 0);
}

BOOST_FIXTURE_TEST_CASE(staysInTheListAfterACheckInThatEndedWithoutAResult, Alerts)
{
    const auto id = start("phq-9");
    answer(id, 9, Answer::chosen("several-days"));
    record->endNotToday(id, "She had to leave.");
    BOOST_TEST(record->attention().alerts.size() == 1U);
    acknowledgeAll(*record, id);
    BOOST_TEST(record->attention().alerts.empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(AnOpenAlert)

BOOST_FIXTURE_TEST_CASE(becomesAsGraveAsTheGravestAnswerAndNeverLess, Alerts)
{
    const auto id = start("phq-9");
    const std::vector<std::pair<Answer, std::string>> given{
        {Answer::declined(), ""},
        {Answer::chosen("more-than-half"), "more-than-half"},
        {Answer::chosen("several-days"), "more-than-half"},
        {Answer::declined(), "more-than-half"},
        {Answer::chosen("nearly-daily"), "nearly-daily"},
        {Answer::chosen("not-at-all"), "nearly-daily"},
        {Answer(), "nearly-daily"}};
    for (const auto& [answered, gravest] : given) {
        answer(id, 9, answered);
        BOOST_REQUIRE(alerts(id).size() == 1U);
        BOOST_TEST(alerts(id)[0].finding.optionId == gravest);
    }
    record->handBack(id);
    BOOST_REQUIRE(alerts(id).size() == 1U);
    BOOST_TEST((alerts(id)[0].finding.state == State::endorsed));
}

BOOST_FIXTURE_TEST_CASE(keepsTheMomentItWasRaised, Alerts)
{
    const auto id = start("phq-9");
    const auto raised = *time.now;
    answer(id, 9, Answer::chosen("several-days"));
    time.advance(std::chrono::minutes(4));
    answer(id, 9, Answer::chosen("nearly-daily"));
    BOOST_TEST((alerts(id).at(0).raisedAt == raised));
}

BOOST_FIXTURE_TEST_CASE(hindersSigningUntilEachHasARecordedAction, Alerts)
{
    const auto id = start("pbq-2006");
    answerAll(*record, assessment(*record, id), 1); // "always": items 18 and 24 among them
    record->handBack(id);
    BOOST_REQUIRE(open(id).size() == 2U);
    BOOST_TEST(sentenceOf<Refused>([&] { record->sign(id); }).find("2 safety alerts are open") !=
               std::string::npos);
    acknowledge(open(id)[0]);
    BOOST_TEST(open(id).size() == 1U);
    BOOST_TEST(sentenceOf<Refused>([&] { record->sign(id); }).find("A safety alert is open") !=
               std::string::npos);
    acknowledge(open(id)[0]);
    record->sign(id);
    BOOST_TEST((record->visit(id).checkIn.state == care::CheckInState::signedOff));
}

BOOST_FIXTURE_TEST_CASE(needsWhatWasFoundAndWhatWasDone, Alerts)
{
    const auto id = start("phq-9");
    answer(id, 9, Answer::declined());
    const auto alert = open(id).at(0).id;
    BOOST_CHECK_THROW(record->acknowledge(alert, "", "Safety plan made."), Refused);
    BOOST_CHECK_THROW(record->acknowledge(alert, "Asked today.", " \n\t"), Refused);
    BOOST_CHECK_THROW(record->acknowledge({}, "Asked today.", "Safety plan made."), Refused);
    BOOST_TEST(open(id).size() == 1U);
    time.advance(std::chrono::minutes(9));
    record->acknowledge(alert, "Asked today.", "Safety plan made.");
    BOOST_TEST(sentenceOf<Refused>([&] {
                   record->acknowledge(alert, "Other words.", "Other deeds.");
               }) == "What was done about this alert is recorded already.");
    const auto action = alerts(id).at(0).action;
    BOOST_REQUIRE(action.has_value());
    BOOST_TEST(action->found == "Asked today.");
    BOOST_TEST(action->done == "Safety plan made.");
    BOOST_TEST(action->personName == "Ana Lopez");
    BOOST_TEST((action->at == *time.now));
}

BOOST_FIXTURE_TEST_CASE(isClearedForNoOtherClient, Alerts)
{
    const care::Client other = record->saveClient(aMother("Maria Kovac")); // the same name
    const auto hers = start("phq-9");
    answer(hers, 9, Answer::chosen("nearly-daily"));
    const auto others = test::start(*record, other.id, {"phq-9"});
    answer(others, 9, Answer::chosen("nearly-daily"));
    const auto earlier = start("phq-9");
    answer(earlier, 9, Answer::chosen("nearly-daily"));
    acknowledge(open(hers).at(0));
    BOOST_TEST(open(hers).empty());
    BOOST_TEST(open(others).size() == 1U);
    BOOST_TEST(open(earlier).size() == 1U);
    BOOST_TEST(record->attention().alerts.size() == 2U);
    record->handBack(others);
    BOOST_CHECK_THROW(record->sign(others), Refused);
}

BOOST_FIXTURE_TEST_CASE(isListedBeforeThoseThatWereActedUpon, Alerts)
{
    const auto id = start("pbq-2006");
    answer(id, 18, Answer::chosen("rarely"));
    answer(id, 24, Answer::chosen("rarely"));
    acknowledge(open(id).at(0)); // item 18
    BOOST_REQUIRE(alerts(id).size() == 2U);
    BOOST_TEST(alerts(id)[0].finding.itemNumber == 24);
    BOOST_TEST(alerts(id)[1].finding.itemNumber == 18);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(AnAlertThatWasActedUpon)

BOOST_FIXTURE_TEST_CASE(isFollowedByANewOneWhenTheItemIsAnsweredAnew, Alerts)
{
    const auto id = start("phq-9");
    answer(id, 9, Answer::chosen("several-days"));
    acknowledge(open(id).at(0));
    answer(id, 9, Answer::chosen("nearly-daily"));
    BOOST_REQUIRE(open(id).size() == 1U);
    BOOST_TEST(open(id)[0].finding.optionId == "nearly-daily");
    BOOST_REQUIRE(alerts(id).size() == 2U);
    BOOST_TEST(alerts(id)[1].finding.optionId == "several-days");
    BOOST_TEST(alerts(id)[1].action->found == "Asked today; no intent.");
    BOOST_TEST(record->attention().alerts.size() == 1U);
    record->handBack(id);
    BOOST_CHECK_THROW(record->sign(id), Refused);
    acknowledge(open(id).at(0));
    record->sign(id);
}

BOOST_FIXTURE_TEST_CASE(isFollowedByANewOneWhenAWithdrawnAnswerComesBack, Alerts)
{
    const auto id = start("phq-9");
    answer(id, 9, Answer::chosen("several-days"));
    acknowledge(open(id).at(0));
    answer(id, 9, Answer::chosen("not-at-all"));
    BOOST_TEST(open(id).empty());
    answer(id, 9, Answer::chosen("several-days"));
    BOOST_TEST(open(id).size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(isFollowedByANewOneWhenARefusalBecomesAnAnswer, Alerts)
{
    const auto id = start("epds");
    answer(id, 10, Answer::declined());
    acknowledge(open(id).at(0));
    answer(id, 10, Answer::chosen("third"));
    BOOST_REQUIRE(open(id).size() == 1U);
    BOOST_TEST((open(id)[0].finding.state == State::endorsed));
}

BOOST_FIXTURE_TEST_CASE(isNotRaisedAgainByHandBack, Alerts)
{
    for (const Answer& given : {Answer::declined(), Answer::chosen("several-days")}) {
        const auto id = start("phq-9");
        answer(id, 9, given);
        acknowledge(open(id).at(0));
        record->handBack(id);
        BOOST_TEST(open(id).empty());
        BOOST_TEST(alerts(id).size() == 1U);
    }
}

BOOST_AUTO_TEST_SUITE_END()
