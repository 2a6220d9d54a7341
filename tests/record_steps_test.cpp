// Stepped screening, the bonding context, a practice's own wording, and a baby who dies meanwhile.
#include "record_fixture.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace attune;
using namespace attune::records;
using namespace attune::records::test;

namespace {

struct Steps : RecordFixture
{
    std::unique_ptr<Record> record = create();
    care::Client client = record->saveClient(aMother());

    care::CheckInId startStepped(const std::string& instrumentId, bool stepped = true)
    {
        NewCheckIn setup;
        setup.client = client.id;
        setup.layout = "one-per-page/1";
        setup.stepped = stepped;
        setup.questionnaires.push_back({instrumentId, {}});
        return record->startCheckIn(setup);
    }

    void give(care::CheckInId id, std::initializer_list<const char*> options)
    {
        int item = 0;
        for (const char* option : options) {
            record->storeAnswer(assessment(*record, id).id, ++item, Answer::chosen(option));
        }
    }

    std::vector<care::DueStep> due(care::CheckInId id)
    {
        return care::dueSteps(record->visit(id), Library::builtIn());
    }
};

/// A wording of this instrument, every text made up.
std::string madeUpWording(const Instrument& of, const std::string& language = "en")
{
    nlohmann::json wording{{"formatVersion", 1},
                           {"instrument", of.id},
                           {"language", language},
                           {"title", "Made up"},
                           {"instructions", "Made up."},
                           {"attribution", "Nobody"}};
    for (const Item& item : of.items) {
        const std::string set = "item-" + std::to_string(item.number);
        wording["items"].push_back({{"stem", "Statement " + set}, {"labels", set}});
        for (const auto& option : item.options) {
            wording["labelSets"][set][option.id] = "Answer " + option.id;
        }
    }
    return wording.dump();
}

} // namespace

BOOST_AUTO_TEST_SUITE(AStep)

/// Slavin 2020: 2 points on the PHQ-2 are positive around birth.
BOOST_FIXTURE_TEST_CASE(isDueFromTwoPointsOnThePhq2, Steps)
{
    const auto below = startStepped("phq-2");
    give(below, {"several-days", "not-at-all"});
    BOOST_TEST(due(below).empty());
    const auto at = startStepped("phq-2");
    give(at, {"several-days", "several-days"});
    BOOST_REQUIRE(due(at).size() == 1U);
    BOOST_TEST(due(at)[0].instrumentId == "phq-9");
    const auto alone = startStepped("phq-2", false);
    give(alone, {"nearly-daily", "nearly-daily"});
    BOOST_TEST(due(alone).empty());
}

BOOST_FIXTURE_TEST_CASE(isNotDueWhereTheShortOneWasDeclined, Steps)
{
    const auto id = startStepped("phq-2");
    for (const int item : {1, 2}) {
        record->storeAnswer(assessment(*record, id).id, item, Answer::declined());
    }
    BOOST_TEST(due(id).empty());
}

BOOST_FIXTURE_TEST_CASE(takesTheSharedAnswersOverOnce, Steps)
{
    const auto id = startStepped("phq-2");
    give(id, {"nearly-daily", "several-days"});
    record->stepUp(due(id).at(0).from);
    const care::Visit visit = record->visit(id);
    BOOST_REQUIRE(visit.assessments.size() == 2U);
    const care::Assessment& full = visit.assessments[1];
    BOOST_TEST(full.instrumentId == "phq-9");
    BOOST_TEST((full.response.at(1) == Answer::chosen("nearly-daily")));
    BOOST_TEST((full.response.at(2) == Answer::chosen("several-days")));
    BOOST_TEST(full.response.at(3).isUnanswered());
    BOOST_TEST(due(id).empty());
    record->stepUp(visit.assessments[0].id);
    BOOST_TEST(record->visit(id).assessments.size() == 2U);
}

/// One answer stands on both sheets, however often she changes her mind.
BOOST_FIXTURE_TEST_CASE(keepsSharedAnswersTheSameOnBothSheets, Steps)
{
    const auto id = startStepped("phq-2");
    give(id, {"nearly-daily", "several-days"});
    record->stepUp(due(id).at(0).from);
    const auto shortOne = assessment(*record, id, 0).id;
    BOOST_TEST((assessment(*record, id, 1).sharesWith == shortOne));
    record->storeAnswer(shortOne, 1, Answer::chosen("not-at-all"));
    record->storeAnswer(shortOne, 2, Answer::declined());
    const auto full = assessment(*record, id, 1);
    BOOST_TEST((full.response.at(1) == Answer::chosen("not-at-all")));
    BOOST_TEST(full.response.at(2).isDeclined());
    record.reset();
    record = open();
    record->storeAnswer(shortOne, 1, Answer::chosen("several-days"));
    BOOST_TEST((assessment(*record, id, 1).response.at(1) == Answer::chosen("several-days")));
}

BOOST_FIXTURE_TEST_CASE(leavesTwoQuestionnairesAloneThatWereBothChosen, Steps)
{
    const auto id = test::start(*record, client.id, {"phq-2", "phq-9"});
    record->storeAnswer(assessment(*record, id, 0).id, 1, Answer::chosen("nearly-daily"));
    BOOST_TEST(assessment(*record, id, 1).response.at(1).isUnanswered());
}

BOOST_FIXTURE_TEST_CASE(carriesNothingOverBetweenDifferentQuestions, Steps)
{
    const auto id = startStepped("whooley");
    give(id, {"yes", "no"});
    record->stepUp(due(id).at(0).from);
    const auto visit = record->visit(id);
    for (const Item& item : instrument("phq-9").items) {
        BOOST_TEST(visit.assessments.at(1).response.at(item.number).isUnanswered());
    }
}

BOOST_FIXTURE_TEST_CASE(isRefusedAfterHandBackAndFromAFullQuestionnaire, Steps)
{
    const auto id = startStepped("phq-2");
    give(id, {"nearly-daily", "nearly-daily"});
    const auto from = assessment(*record, id).id;
    record->handBack(id);
    BOOST_TEST(due(id).empty());
    BOOST_CHECK_THROW(record->stepUp(from), Refused);
    const auto full = startStepped("phq-9");
    BOOST_CHECK_THROW(record->stepUp(assessment(*record, full).id), Refused);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ABabyWhoDiedMeanwhile)

BOOST_FIXTURE_TEST_CASE(leavesNothingToAskAboutWhatWasNotAnswered, Steps)
{
    const auto id = test::start(*record, client.id, {"pbq-2006"}, client.infants.at(0).id);
    record->storeAnswer(assessment(*record, id).id, 18, Answer::chosen("rarely"));
    client.infants.at(0).deceased = true;
    record->saveClient(client);
    record->handBack(id);
    const auto alerts =
        record->visit(id).alerts; // what was said stands; item 24 is not asked about
    BOOST_REQUIRE(alerts.size() == 1U);
    BOOST_TEST(alerts[0].finding.itemNumber == 18);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(TheBondingContext)

BOOST_FIXTURE_TEST_CASE(isKeptWithTheInfantInItsOwnOrder, Steps)
{
    client.infants.at(0).context = {"separation", "depression", "no-such-factor"};
    record->saveClient(client);
    const std::vector<std::string> expected{"depression", "separation", "no-such-factor"};
    BOOST_TEST(record->client(client.id).infants.at(0).context == expected,
               boost::test_tools::per_element());
    client.infants.at(0).context.clear();
    record->saveClient(client);
    BOOST_TEST(record->client(client.id).infants.at(0).context.empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(LicensedWording)

BOOST_FIXTURE_TEST_CASE(isKeptWithWhoConfirmedItAndWhen, Steps)
{
    const std::string wording = madeUpWording(instrument("epds"));
    record->addWording("epds", "en", wording, "clinical,research");
    record.reset();
    record = open();
    const auto kept = record->wordings();
    BOOST_REQUIRE(kept.size() == 1U);
    BOOST_TEST(kept[0].instrumentId == "epds");
    BOOST_TEST(kept[0].language == "en");
    BOOST_TEST(kept[0].json == wording);
    BOOST_TEST(kept[0].covers == "clinical,research");
    BOOST_TEST(kept[0].confirmedBy == "Ana Lopez");
    BOOST_TEST((kept[0].confirmedAt == *time.now));
    const auto entries = record->audit(5);
    BOOST_TEST(std::ranges::count(entries, "wording.confirm", &AuditEntry::action) == 1);
    record->removeWording("epds", "en");
    BOOST_TEST(record->wordings().empty());
}

BOOST_FIXTURE_TEST_CASE(isRefusedWhereItIsNotComplete, Steps)
{
    auto wording = nlohmann::json::parse(madeUpWording(instrument("epds")));
    wording["items"].erase(9);
    wording["labelSets"].erase("item-10");
    const std::string sentence =
        sentenceOf([&] { record->addWording("epds", "en", wording.dump(), "clinical"); });
    BOOST_TEST(sentence == "the pasted wording at /items: epds has 10 items, 9 stand here.");
    BOOST_CHECK_THROW(record->addWording("epds", "en", "not JSON", "clinical"), Refused);
    BOOST_CHECK_THROW(
        record->addWording("epds", "es", madeUpWording(instrument("epds")), "clinical"), Refused);
    BOOST_CHECK_THROW(
        record->addWording("xyz", "en", madeUpWording(instrument("epds")), "clinical"), Refused);
    BOOST_TEST(record->wordings().empty());
}

BOOST_AUTO_TEST_SUITE_END()
