// One client's whole record, from the database to the content her copy is made of.
#include "record_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace attune;
using namespace attune::records;
using namespace attune::records::test;

BOOST_AUTO_TEST_SUITE(TheWholeRecord)

BOOST_FIXTURE_TEST_CASE(holdsEveryAnswerAlertAndWordInTheOrderOfTime, RecordFixture)
{
    const auto record = create();
    const auto id = answeredCheckIn(*record, {"phq-9", "pbq-2006"});
    const care::ClientId client = record->visit(id).client.id;
    record->saveImpression(id, "Tired.");
    record->sign(id);
    record->amend(id, "Slept since.");
    time.advance(std::chrono::hours(24 * 14));
    const auto later = start(*record, client, {"phq-9"});
    record->storeAnswer(assessment(*record, later).id, 9, Answer::chosen("nearly-daily"));
    record->storeAnswer(assessment(*record, later).id, 1, Answer::declined());
    record->handBack(later);
    record->noteDisclosure(reportLeft(id, "printed", "Dr. Weber", "shared care"));
    answeredCheckIn(*record); // of another client
    const care::ClientRecord whole = record->wholeRecord(client);
    BOOST_TEST(whole.client.name == "Maria Kovac");
    BOOST_TEST(whole.practice.name == "Harbour Street Counselling");
    BOOST_REQUIRE(whole.checkIns.size() == 2U);
    BOOST_TEST((whole.checkIns[0].checkIn.id == id));
    BOOST_TEST((whole.checkIns[1].checkIn.id == later));
    const care::RecordedCheckIn& first = whole.checkIns[0];
    BOOST_REQUIRE(first.questionnaires.size() == 2U);
    BOOST_TEST(first.questionnaires[0].answers.size() == 10U); // nine and the difficulty
    BOOST_TEST(first.questionnaires[1].answers.size() == 25U);
    BOOST_TEST(first.impression == "Tired.");
    BOOST_TEST(first.signature.has_value());
    BOOST_TEST(first.amendments.at(0).text == "Slept since.");
    const care::RecordedCheckIn& second = whole.checkIns[1];
    BOOST_TEST(second.alerts.size() == 1U);
    BOOST_TEST(!second.alerts.at(0).action.has_value());
    BOOST_TEST(second.questionnaires.at(0).answers.at(8).optionId == "nearly-daily");
    BOOST_TEST(second.questionnaires.at(0).answers.at(0).isDeclined);
    BOOST_TEST(second.questionnaires.at(0).answers.at(1).read.answer == "not answered");
    BOOST_TEST(whole.disclosures.at(0).recipient == "Dr. Weber");
}

/// What one visit says of the change since the visit before stands in her record, too.
BOOST_FIXTURE_TEST_CASE(saysWhatEachReviewSays, RecordFixture)
{
    const auto record = create();
    const care::ClientId client = record->saveClient(aMother()).id;
    for (int visit = 0; visit < 3; ++visit) {
        const auto id = start(*record, client, {"gad-7"});
        answerAll(*record, assessment(*record, id), 4 - static_cast<std::size_t>(visit));
        record->handBack(id);
        time.advance(std::chrono::hours(24 * 14));
    }
    const care::ClientRecord whole = record->wholeRecord(client);
    const care::Visit last = record->visit(whole.checkIns.at(2).checkIn.id);
    const auto review = care::reviewOf(last, Library::builtIn(), care::defaultBaseRate);
    const auto& told = whole.checkIns[2].questionnaires.at(0).scales.at(0);
    BOOST_TEST(told.headline == "7 of 21, mild");
    BOOST_TEST(told.notes == review.at(0).scales.at(0).notes, boost::test_tools::per_element());
    BOOST_TEST(std::ranges::any_of(
        told.notes, [](const std::string& note) { return note.starts_with("Since last time"); }));
}

BOOST_FIXTURE_TEST_CASE(isRefusedForNobody, RecordFixture)
{
    BOOST_CHECK_THROW(create()->wholeRecord({99}), Refused);
}

BOOST_AUTO_TEST_SUITE_END()
