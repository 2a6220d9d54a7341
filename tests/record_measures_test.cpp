// What the practice's measures count of a record.
#include "attune/care/words.h"
#include "positive_visit.h"

#include <fmt/format.h>

using namespace attune;
using namespace attune::records;
using namespace attune::records::test;

BOOST_AUTO_TEST_SUITE(PracticeMeasures)

BOOST_FIXTURE_TEST_CASE(countWhatTheRecordHolds, Positive)
{
    const care::Date today = care::localTime(*time.now).date;
    const care::Period period{today, today};
    const care::Measures measures = care.measures(period);
    const care::Proportion* positive = measures.proportion("positive/phq-9");
    BOOST_REQUIRE(positive != nullptr);
    BOOST_TEST(positive->count.value() == 1);
    BOOST_TEST(positive->of.value() == 1);
    BOOST_REQUIRE(measures.distribution("scores/phq-9") != nullptr);
    BOOST_TEST(measures.distribution("scores/phq-9")->median.value() == 18);
    const auto behind = care.clientsBehind(period, "positive/phq-9");
    BOOST_REQUIRE(behind.size() == 1U);
    BOOST_TEST((behind[0].id == client.id));
}

BOOST_FIXTURE_TEST_CASE(takeInWhatWasHandedBackBeforeTheyWereKept, Positive)
{
    const care::Date today = care::localTime(*time.now).date;
    const care::Measures before = care.measures({today, today});
    record.reset();
    sql().execute("DELETE FROM assessment_facts; "
                  "DELETE FROM settings WHERE key = 'measures.facts-kept'");
    record = open();
    BOOST_TEST((record->followThrough().measures({today, today}) == before));
}

BOOST_FIXTURE_TEST_CASE(tellHowFarTheyAreAndStopWhenAsked, Positive)
{
    const care::Date today = care::localTime(*time.now).date;
    care.measures({today, today}); // the first time it keeps what came before
    std::vector<double> told;
    care.measures({today, today}, [&](double done) {
        told.push_back(done);
        return true;
    });
    BOOST_TEST(told.size() > 2U);
    BOOST_TEST(std::is_sorted(told.begin(), told.end()));
    BOOST_TEST(told.back() == 1);
    for (std::size_t stopAt = 0; stopAt < told.size(); ++stopAt) {
        std::size_t calls = 0;
        BOOST_CHECK_THROW(care.measures({today, today}, [&](double) { return calls++ < stopAt; }),
                          Cancelled);
    }
    BOOST_CHECK_NO_THROW(care.measures({today, today}));
}

BOOST_FIXTURE_TEST_CASE(refuseAPeriodThatIsNone, Positive)
{
    const care::Date today = care::localTime(*time.now).date;
    const care::Date tomorrow(std::chrono::sys_days(today) + std::chrono::days(1));
    BOOST_TEST(!sentenceOf<Refused>([&] { care.measures({today, tomorrow}); }).empty());
    BOOST_TEST(!sentenceOf<Refused>([&] { care.measures({tomorrow, today}); }).empty());
}

/// What happened to one client in forty days, and that another is pregnant.
struct FortyDays : Positive
{
    care::Date first = care::localTime(*time.now).date;
    care::Period period;

    FortyDays()
    {
        care::Client pregnant = aMother("Ada Byron");
        pregnant.infants.clear();
        pregnant.relation = care::Relation::pregnant;
        pregnant.dueDate = care::Date(std::chrono::sys_days(first) + std::chrono::days(60));
        record->saveClient(pregnant);
        record->endNotToday(start(*record, client.id, {"gad-7"}), care::notTodayReasons().front());
        record->endNotToday(start(*record, client.id, {"gad-7"}), "Something else");
        for (const bool isActedUpon : {true, false}) {
            const care::CheckInId check = start(*record, client.id, {"phq-9"});
            answerAll(*record, assessment(*record, check), 2);
            record->handBack(check);
            if (isActedUpon) {
                acknowledgeAll(*record, check);
            }
        }
        const auto referral = care.accept(id, "psychiatry", asReferral());
        care.accept(id, "perinatal-therapy", asReferral());
        NewFollowUp task;
        task.client = client.id;
        task.service = "repeat-screen";
        task.text = "Ask again";
        task.due = first;
        const auto followUp = care.addFollowUp(task);
        time.advance(std::chrono::days(40));
        const care::Date today = care::localTime(*time.now).date;
        const care::Date soon(std::chrono::sys_days(first) + std::chrono::days(10));
        care.advance(referral, FollowUpStatus::attended, soon, "");
        care.advance(followUp, FollowUpStatus::done, soon, "");
        period = {first, today};
    }
};

BOOST_FIXTURE_TEST_CASE(countWhatWasDoneAboutResults, FortyDays)
{
    const care::Measures measures = care.measures(period);
    const auto count = [&](const char* cell) {
        const care::MeasureCell* found = measures.cell(cell);
        return found == nullptr ? -1 : found->count.value_or(-2);
    };
    BOOST_TEST(count(fmt::format("declined/{}", care::notTodayReasons().front()).c_str()) == 1);
    BOOST_TEST(count("declined/not-said") == 1); // a reason that this version does not know
    BOOST_TEST(count("alerts/self-harm-endorsed") == 2);
    BOOST_TEST(count("acknowledged/same-day") == 1);
    BOOST_TEST(count("acknowledged/not-yet") == 1);
    BOOST_TEST(count("eligible/screened") == 1);
    BOOST_TEST(count("eligible/neither") == 1); // who is pregnant
    const care::Proportion* referrals = measures.proportion("referrals-30");
    BOOST_REQUIRE(referrals != nullptr);
    BOOST_TEST(referrals->count.value() == 1);
    BOOST_TEST(referrals->of.value() == 2);
    BOOST_TEST(measures.proportion("referrals-60")->of.value() == 0); // not over yet
}

BOOST_FIXTURE_TEST_CASE(tellOfManyRowsOnTheWay, FortyDays)
{
    care.measures(period);
    record.reset();
    sql().execute("PRAGMA foreign_keys=OFF; "
                  "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9000) "
                  "INSERT INTO assessment_facts SELECT on_day, 1000 + i, check_in_id, client_id, "
                  "infant_id, instrument_id, mode, language, total, positive, missing, items "
                  "FROM assessment_facts, n WHERE assessment_id = 1");
    record = open();
    std::vector<double> told;
    const care::Measures measures = record->followThrough().measures(period, [&](double done) {
        told.push_back(done);
        return true;
    });
    BOOST_TEST(measures.cell("instruments/phq-9")->count.value() == 9003);
    BOOST_TEST(told.size() >= 5U);
    BOOST_TEST(std::is_sorted(told.begin(), told.end()));
}

BOOST_AUTO_TEST_SUITE_END()
