#include "record_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace attune;
using namespace attune::records;
using namespace attune::records::test;
using questionnaires::ScoreStatus;

namespace {

/// A record with one client and her PHQ-9 under way.
struct UnderWay : RecordFixture
{
    std::unique_ptr<Record> record = create();
    care::Client client = record->saveClient(aMother());
    care::CheckInId id = start(*record, client.id, {"phq-9"});
    care::AssessmentId phq = assessment(*record, id).id;

    void reopen()
    {
        record.reset();
        record = open();
    }

    const Answer& stored(int item)
    {
        m_last = assessment(*record, id).response;
        return m_last.at(item);
    }

private:
    questionnaires::Response m_last;
};

} // namespace

BOOST_AUTO_TEST_SUITE(AnAnswer)

BOOST_FIXTURE_TEST_CASE(isThereAfterReopening, UnderWay)
{
    for (const Item& item : instrument("phq-9").items) {
        record->storeAnswer(phq, item.number, Answer::chosen(item.options.at(1).id));
        reopen();
        BOOST_TEST((stored(item.number) == Answer::chosen(item.options.at(1).id)));
    }
}

BOOST_FIXTURE_TEST_CASE(isKeptApartAsChosenDeclinedOrUnanswered, UnderWay)
{
    record->storeAnswer(phq, 1, Answer::chosen("not-at-all"));
    record->storeAnswer(phq, 2, Answer::declined());
    reopen();
    BOOST_TEST(stored(1).isChosen());
    BOOST_TEST(stored(2).isDeclined());
    BOOST_TEST(stored(3).isUnanswered());
    record.reset();
    Connection connection = sql();
    BOOST_TEST(connection.readText("SELECT count(*) FROM answers WHERE option_id IS NULL") == "1");
    BOOST_TEST(connection.readText("SELECT count(*) FROM answers") == "2");
}

BOOST_FIXTURE_TEST_CASE(mayBeChangedDeclinedAndTakenBackUntilHandBack, UnderWay)
{
    record->storeAnswer(phq, 1, Answer::chosen("nearly-daily"));
    record->storeAnswer(phq, 1, Answer::chosen("several-days"));
    BOOST_TEST(stored(1).optionId() == "several-days");
    record->storeAnswer(phq, 1, Answer::declined());
    BOOST_TEST(stored(1).isDeclined());
    record->storeAnswer(phq, 1, Answer());
    BOOST_TEST(stored(1).isUnanswered());
    record->storeAnswer(phq, 1, Answer::chosen("not-at-all"));
    record->handBack(id);
    BOOST_CHECK_THROW(record->storeAnswer(phq, 1, Answer::chosen("nearly-daily")), Refused);
    BOOST_CHECK_THROW(record->storeAnswer(phq, 2, Answer::declined()), Refused);
    BOOST_TEST(stored(1).optionId() == "not-at-all");
    BOOST_TEST(stored(2).isUnanswered());
}

BOOST_FIXTURE_TEST_CASE(thatTheInstrumentDoesNotHaveIsRefused, UnderWay)
{
    BOOST_CHECK_THROW(record->storeAnswer(phq, 0, Answer::declined()), Refused);
    BOOST_CHECK_THROW(record->storeAnswer(phq, 11, Answer::declined()), Refused);
    BOOST_CHECK_THROW(record->storeAnswer(phq, 1, Answer::chosen("always")), Refused);
    BOOST_CHECK_THROW(record->storeAnswer(phq, 1, Answer::chosen("")), Refused);
    BOOST_CHECK_THROW(record->storeAnswer({}, 1, Answer::declined()), Refused);
    BOOST_CHECK_THROW(record->storeAnswer({phq.value + 1}, 1, Answer::declined()), Refused);
    BOOST_TEST((assessment(*record, id).response == questionnaires::Response(10)));
}

BOOST_FIXTURE_TEST_CASE(standsInTheAuditWithoutWhatItSays, UnderWay)
{
    const auto before = record->anchor().generation;
    record->storeAnswer(phq, 9, Answer::chosen("nearly-daily"));
    record->storeAnswer(phq, 9, Answer::chosen("nearly-daily")); // nothing new: no entry
    BOOST_TEST(record->anchor().generation == before + 1);
    const AuditEntry entry = record->audit(1).at(0);
    BOOST_TEST(entry.action == "answer.store");
    BOOST_TEST((entry.client == client.id));
    BOOST_TEST(entry.personName == "Ana Lopez");
    BOOST_TEST(entry.object.find("nearly") == std::string::npos);
    BOOST_TEST(entry.outcome == "ok");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(AnInterruptedCheckIn)

BOOST_FIXTURE_TEST_CASE(resumesAtTheFirstUnansweredItem, UnderWay)
{
    record->storeAnswer(phq, 1, Answer::chosen("several-days"));
    record->storeAnswer(phq, 2, Answer::declined());
    record->storeAnswer(phq, 4, Answer::chosen("not-at-all"));
    reopen();
    const auto found = record->interruptedCheckIn();
    BOOST_REQUIRE(found.has_value());
    BOOST_TEST((*found == id));
    const care::Assessment interrupted = assessment(*record, *found);
    int first = 1;
    while (!interrupted.response.at(first).isUnanswered()) {
        ++first;
    }
    BOOST_TEST(first == 3);
    record->storeAnswer(interrupted.id, first, Answer::chosen("nearly-daily"));
    BOOST_TEST(stored(3).optionId() == "nearly-daily");
    BOOST_TEST(record->visit(id).checkIn.layout == "one-per-page/1");
}

BOOST_FIXTURE_TEST_CASE(isNoneOnceItEndedEitherWay, UnderWay)
{
    record->handBack(id);
    BOOST_TEST(!record->interruptedCheckIn().has_value());
    const auto second = start(*record, client.id, {"gad-7"});
    BOOST_TEST((record->interruptedCheckIn() == second));
    record->endNotToday(second, "The baby woke.");
    BOOST_TEST(!record->interruptedCheckIn().has_value());
    reopen();
    BOOST_TEST(!record->interruptedCheckIn().has_value());
    BOOST_TEST(record->visit(second).checkIn.notTodayReason == "The baby woke.");
}

BOOST_FIXTURE_TEST_CASE(waitsInTheListOfUnfinishedOnes, UnderWay)
{
    BOOST_TEST(record->attention().unfinished.size() == 1U);
    record->handBack(id);
    BOOST_TEST(record->attention().unfinished.empty());
    BOOST_TEST(record->attention().toReview.size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(takesNoAnswersAfterItEndedWithoutAResult, UnderWay)
{
    record->storeAnswer(phq, 1, Answer::chosen("several-days"));
    record->endNotToday(id, "");
    BOOST_CHECK_THROW(record->storeAnswer(phq, 2, Answer::declined()), Refused);
    BOOST_CHECK_THROW(record->handBack(id), Refused);
    BOOST_CHECK_THROW(record->sign(id), Refused);
    BOOST_CHECK_THROW(record->endNotToday(id, "again"), Refused);
    BOOST_TEST(stored(1).optionId() == "several-days");
}

BOOST_FIXTURE_TEST_CASE(isHandedBackOnce, UnderWay)
{
    record->handBack(id);
    const auto finished = record->visit(id).checkIn.finishedAt;
    const auto generation = record->anchor().generation;
    time.advance(std::chrono::minutes(3));
    record->handBack(id);
    BOOST_TEST((record->visit(id).checkIn.finishedAt == finished));
    BOOST_TEST(record->anchor().generation == generation);
    BOOST_TEST(record->visit(id).alerts.size() == 1U); // item 9 was left open: once
    BOOST_CHECK_THROW(record->setPresence(id, "alone"), Refused);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(AScoreFromTheRecord)

BOOST_FIXTURE_TEST_CASE(staysAbsentWhenTooMuchIsMissing, UnderWay)
{
    for (int item = 1; item <= 6; ++item) {
        record->storeAnswer(phq, item, Answer::chosen("nearly-daily"));
    }
    record->handBack(id); // three of nine missing: no total (Kroenke 2010)
    acknowledgeAll(*record, id);
    for (const bool isSigned : {false, true}) {
        if (isSigned) {
            record->sign(id);
            reopen();
        }
        const auto result = assessment(*record, id).result;
        const auto* total = result.scale("total");
        BOOST_REQUIRE(total != nullptr);
        BOOST_TEST((total->status == ScoreStatus::absent));
        BOOST_TEST(!total->value.has_value());
        BOOST_TEST(total->missing == 3);
        BOOST_TEST(total->bandId.empty());
    }
}

BOOST_FIXTURE_TEST_CASE(isZeroOnlyWhenEveryAnswerIsZero, UnderWay)
{
    answerAll(*record, assessment(*record, id), 1);
    record->handBack(id);
    const auto result = assessment(*record, id).result;
    BOOST_TEST(result.scale("total")->value.value() == 0);
    BOOST_TEST((result.scale("total")->status == ScoreStatus::complete));
    BOOST_TEST(record->visit(id).alerts.empty());
}

BOOST_AUTO_TEST_SUITE_END()
