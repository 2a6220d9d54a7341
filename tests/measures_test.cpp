// What a practice did in a period: against a practice of 40 clients counted by hand.
#include "measure_practice.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>
#include <random>

using namespace attune::care;
using namespace attune::tests;

namespace {

/// "23" or "14 of 23", by the id of each figure but the distributions.
std::map<std::string, std::string> numbersOf(const Measures& measures)
{
    std::map<std::string, std::string> numbers;
    for (const Partition& whole : measures.partitions) {
        numbers[whole.id] = fmt::format("{}", whole.total.value());
        for (const MeasureCell& cell : whole.cells) {
            numbers[cell.id] = fmt::format("{}", cell.count.value());
        }
    }
    for (const Proportion& share : measures.proportions) {
        numbers[share.id] = fmt::format("{} of {}", share.count.value(), share.of.value());
    }
    return numbers;
}

std::string clientsBehind(const std::string& id)
{
    std::vector<std::int64_t> clients;
    for (const ClientId client : measuresOf(practiceOf40(), periodOf40(), id).clients) {
        clients.push_back(client.value);
    }
    return fmt::format("{}", fmt::join(clients, " "));
}

/// Each id on one side only or with another number there, for a message that can be read.
std::string differences(const std::map<std::string, std::string>& one,
                        const std::map<std::string, std::string>& other)
{
    std::string text;
    for (const auto& [id, number] : one) {
        const auto found = other.find(id);
        if (found == other.end() || found->second != number) {
            text += fmt::format(
                "\n{}: {} but {}", id, number, found == other.end() ? "absent" : found->second);
        }
    }
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(PracticeMeasures)

BOOST_AUTO_TEST_CASE(areAsCountedByHand)
{
    std::map<std::string, std::string> expected;
    for (const auto& row : measureRows("expected.csv")) {
        expected[row.at(0)] =
            row.at(2).empty() ? row.at(1) : fmt::format("{} of {}", row.at(1), row.at(2));
    }
    const auto found = numbersOf(measuresOf(practiceOf40(), periodOf40()));
    BOOST_TEST(differences(expected, found) == "");
    BOOST_TEST(differences(found, expected) == "");
}

BOOST_AUTO_TEST_CASE(haveTheMedianAndSpreadCountedByHand)
{
    const Measures measures = measuresOf(practiceOf40(), periodOf40());
    const auto rows = measureRows("expected-scores.csv");
    BOOST_TEST(measures.distributions.size() == rows.size());
    for (const auto& row : rows) {
        const Distribution* scores = measures.distribution(row.at(0));
        BOOST_REQUIRE(scores != nullptr);
        BOOST_TEST(scores->n.value() == std::stoi(row.at(1)), row.at(0));
        BOOST_TEST(scores->least.value() == std::stod(row.at(2)), row.at(0));
        BOOST_TEST(scores->lowerQuartile.value() == std::stod(row.at(3)), row.at(0));
        BOOST_TEST(scores->median.value() == std::stod(row.at(4)), row.at(0));
        BOOST_TEST(scores->upperQuartile.value() == std::stod(row.at(5)), row.at(0));
        BOOST_TEST(scores->greatest.value() == std::stod(row.at(6)), row.at(0));
    }
}

BOOST_AUTO_TEST_CASE(openTheListOfClientsBehindEachFigure)
{
    for (const auto& row : measureRows("expected.csv")) {
        if (!row.at(3).empty() || row.at(1) == "0") {
            BOOST_TEST(clientsBehind(row.at(0)) == row.at(3), row.at(0));
        }
    }
    BOOST_TEST(clientsBehind("") == "");
    BOOST_TEST(clientsBehind("no-such-figure") == "");
}

BOOST_AUTO_TEST_CASE(openTheListOfThoseNotCountedToo)
{
    BOOST_TEST(clientsBehind("pds-e-screened/not") == "1 9 29 30 39");
    BOOST_TEST(clientsBehind("pds-e-followed-up/not") == "5 6 27 28 36");
    BOOST_TEST(clientsBehind("positive/gad-7/not") == "29");
    BOOST_TEST(clientsBehind("referrals-60/not") == "28 36");
    BOOST_TEST(clientsBehind("referrals-30/therapy/not") == "26 27 28 36");
    BOOST_TEST(clientsBehind("reached/phq-9/10/not") == "13 16 37");
}

BOOST_AUTO_TEST_CASE(doNotDependOnTheOrderOfRows)
{
    std::mt19937 dice(40);
    for (unsigned round = 0; round < 100; ++round) {
        MeasuredPractice practice = round == 0 ? practiceOf40() : joinedPractice(round, 3);
        const Measures before = measuresOf(practice, periodOf40(), "positive/epds");
        std::ranges::shuffle(practice.clients, dice);
        std::ranges::shuffle(practice.notToday, dice);
        std::ranges::shuffle(practice.assessments, dice);
        std::ranges::shuffle(practice.alerts, dice);
        std::ranges::shuffle(practice.referrals, dice);
        std::ranges::shuffle(practice.followUps, dice);
        for (MeasuredClient& client : practice.clients) {
            std::ranges::shuffle(client.births, dice);
        }
        BOOST_REQUIRE_MESSAGE((measuresOf(practice, periodOf40(), "positive/epds") == before),
                              "round " << round);
    }
}

BOOST_AUTO_TEST_CASE(needNoRowsBeforeTheFirstDayNeededNorAfterTheEnd)
{
    BOOST_TEST((firstDayNeeded(periodOf40()) == Date(dayOf("2025-09-08"))));
    MeasuredPractice practice = practiceOf40();
    const Measures before = measuresOf(practice, periodOf40());
    const auto isNeeded = [](std::chrono::sys_days day) {
        return day >= dayOf("2025-09-08") && day <= dayOf("2026-03-31");
    };
    std::erase_if(practice.assessments, [&](const auto& row) { return !isNeeded(row.day); });
    std::erase_if(practice.notToday, [&](const auto& row) { return !isNeeded(row.day); });
    std::erase_if(practice.alerts, [&](const auto& row) { return !isNeeded(row.raisedOn); });
    std::erase_if(practice.referrals, [&](const auto& row) { return !isNeeded(row.madeOn); });
    std::erase_if(practice.followUps, [&](const auto& row) { return !isNeeded(row.doneOn); });
    BOOST_TEST((measuresOf(practice, periodOf40()) == before));
}

BOOST_AUTO_TEST_CASE(areAllZeroWhereNothingHappened)
{
    const Measures measures = measuresOf({}, periodOf40());
    for (const auto& [id, number] : numbersOf(measures)) {
        BOOST_TEST((number == "0" || number == "0 of 0"), id << ": " << number);
    }
    BOOST_TEST(measures.distributions.empty());
    BOOST_TEST((suppressed(measures).partitions == measures.partitions));
}

BOOST_AUTO_TEST_CASE(refuseRowsOfAClientTheyWereNotToldOf)
{
    const Period period = periodOf40();
    MeasureTaker taker(period, attune::questionnaires::Library::builtIn());
    const std::chrono::sys_days day = period.from;
    AssessmentFacts assessment;
    assessment.client = {1};
    assessment.instrument = "epds";
    assessment.day = day;
    BOOST_CHECK_THROW(taker.add(assessment), std::logic_error);
    BOOST_CHECK_THROW(taker.add(NotTodayFacts{{1}, {}, day, {}}), std::logic_error);
    BOOST_CHECK_THROW(taker.add(FollowUpFacts{{1}, day}), std::logic_error);
    ClientFacts client;
    client.client = {1};
    taker.add(client);
    taker.add(FollowUpFacts{{1}, day});
    BOOST_CHECK_THROW(taker.add(client), std::logic_error);
}

BOOST_AUTO_TEST_CASE(goOnInAnotherPlace)
{
    const auto& library = attune::questionnaires::Library::builtIn();
    MeasureTaker begun(periodOf40(), library);
    ClientFacts client;
    client.client = {1};
    begun.add(client);
    MeasureTaker moved(std::move(begun));
    MeasureTaker assigned(periodOf40(), library);
    assigned = std::move(moved);
    BOOST_CHECK_THROW(assigned.add(client), std::logic_error); // it is there already
}

BOOST_AUTO_TEST_CASE(countAnActionBeforeItsAlertAsOneOfTheSameDay)
{
    const Period period = periodOf40();
    MeasureTaker taker(period, attune::questionnaires::Library::builtIn());
    ClientFacts client;
    client.client = {1};
    taker.add(client);
    AlertFacts alert;
    alert.client = {1};
    alert.raisedOn = dayOf("2026-02-02");
    alert.actedOn = dayOf("2026-02-01");
    taker.add(alert);
    BOOST_TEST(taker.take().cell("acknowledged/same-day")->count.value() == 1);
}

BOOST_AUTO_TEST_SUITE_END()
