#include "erasure.h"

#include <boost/test/unit_test.hpp>

using namespace attune;
using namespace attune::desktop;

namespace {

care::Client maya()
{
    care::Client client;
    client.id = {7};
    client.name = "Maya Černá-Lindqvist";
    client.chartNumber = "C-1001";
    return client;
}

ErasureWish right()
{
    return {.reason = care::ErasureReason::clientAsked, .typed = "C-1001", .hasPassphrase = true};
}

std::vector<ErasureField> fieldsOf(const ErasureWish& wish)
{
    std::vector<ErasureField> fields;
    for (const ErasureProblem& problem : problemsOf(wish, maya())) {
        BOOST_TEST(!problem.sentence.empty());
        fields.push_back(problem.field);
    }
    return fields;
}

records::CheckInRow row(std::int64_t id, care::CheckInState state, int openAlerts)
{
    records::CheckInRow row;
    row.id = {id};
    row.state = state;
    row.openAlerts = openAlerts;
    return row;
}

constexpr care::Date day(int year, unsigned month, unsigned dayOfMonth)
{
    return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(dayOfMonth);
}

} // namespace

BOOST_AUTO_TEST_SUITE(AnErasure)

BOOST_AUTO_TEST_CASE(asksForReasonNameAndPassphrase)
{
    BOOST_TEST(fieldsOf(right()).empty());
    ErasureWish wish = right();
    wish.reason.reset();
    BOOST_TEST((fieldsOf(wish) == std::vector{ErasureField::reason}));
    wish = right();
    wish.hasPassphrase = false;
    BOOST_TEST((fieldsOf(wish) == std::vector{ErasureField::passphrase}));
    BOOST_TEST((fieldsOf({}) ==
                std::vector{ErasureField::reason, ErasureField::typed, ErasureField::passphrase}));
}

BOOST_AUTO_TEST_CASE(isRefusedForAnotherClientsInitialsOrNumber)
{
    for (const char* typed : {"", " ", ".", "ML", "MC", "C-1002", "1001", "Maya", "C-10011"}) {
        ErasureWish wish = right();
        wish.typed = typed;
        BOOST_TEST((fieldsOf(wish) == std::vector{ErasureField::typed}), typed);
    }
}

BOOST_AUTO_TEST_CASE(readsInitialsAndNumberForgivingly)
{
    for (const char* typed : {"C-1001", "c1001", " c 1001 ", "M.Č.L.", "mčl", "m. č. l."}) {
        ErasureWish wish = right();
        wish.typed = typed;
        BOOST_TEST(fieldsOf(wish).empty(), typed);
    }
}

BOOST_AUTO_TEST_CASE(takesNoBlankForAClientWithoutANumber)
{
    care::Client client = maya();
    client.chartNumber.clear();
    client.name = "—";
    BOOST_TEST(problemsOf(right(), client).size() == 1U);
    ErasureWish wish = right();
    wish.typed = "";
    BOOST_TEST(problemsOf(wish, client).size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(WhatStandsInTheWay)

BOOST_AUTO_TEST_CASE(isAnOpenAlertBeforeACheckInUnderWay)
{
    using enum care::CheckInState;
    BOOST_TEST(!obstacleTo({}).has_value());
    BOOST_TEST(!obstacleTo({row(1, signedOff, 0), row(2, notToday, 0), row(3, handedBack, 0)}));
    const auto underWay = obstacleTo({row(1, signedOff, 0), row(2, started, 0)});
    BOOST_REQUIRE(underWay.has_value());
    BOOST_TEST(underWay->checkIn.value == 2);
    BOOST_TEST(underWay->sentence.find("under way") != std::string::npos);
    const auto open = obstacleTo({row(2, started, 0), row(3, notToday, 1)});
    BOOST_REQUIRE(open.has_value());
    BOOST_TEST(open->checkIn.value == 3);
    BOOST_TEST(open->sentence.find("alert") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(TheTimeARecordIsKept)

BOOST_AUTO_TEST_CASE(isOverTheDayAfterItsLast)
{
    const care::Date last = day(2033, 3, 9);
    BOOST_TEST((retentionOn(day(2033, 3, 9), last) == Retention::running));
    BOOST_TEST((retentionOn(day(2033, 3, 10), last) == Retention::over));
    BOOST_TEST((retentionOn(day(2033, 3, 10), {}) == Retention::notSet));
}

BOOST_AUTO_TEST_CASE(isTypedInWholeYearsOrLeftEmpty)
{
    for (const char* empty : {"", "  "}) {
        BOOST_TEST(readYears(empty).isRight);
        BOOST_TEST(!readYears(empty).years.has_value());
    }
    for (const auto& [typed, years] : {std::pair("1", 1), {" 7 ", 7}, {"100", 100}}) {
        BOOST_TEST(readYears(typed).isRight);
        BOOST_TEST((readYears(typed).years == years), typed);
    }
    for (const char* wrong : {"0", "101", "-1", "7.5", "seven", "7 years", "99999999999999"}) {
        BOOST_TEST(!readYears(wrong).isRight, wrong);
        BOOST_TEST(!readYears(wrong).years.has_value());
    }
}

BOOST_AUTO_TEST_SUITE_END()
