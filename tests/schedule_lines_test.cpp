// Whose birth or pregnancy windows count from: twins, pregnant again, bereaved, fathers.
#include "schedule_fixture.h"

#include <boost/test/unit_test.hpp>

#include <map>

using namespace attune::care;
using namespace attune::tests;

namespace {

const Schedule twoWindows =
    scheduleWith({window("later", -112, -84, 14), window("6-weeks", 28, 42, 62)});

std::vector<WindowStanding> on(Date today, const Client& client, std::vector<Screening> done = {})
{
    return standings(client, twoWindows, done, {}, today);
}

using Infants = std::vector<std::int64_t>;

/// Of which infant each standing is; 0: of the pregnancy.
Infants infantsOf(const std::vector<WindowStanding>& all)
{
    Infants ids;
    for (const WindowStanding& each : all) {
        ids.push_back(each.infant.value);
    }
    return ids;
}

} // namespace

BOOST_AUTO_TEST_SUITE(ABirth)

BOOST_AUTO_TEST_CASE(isNeededOrADueDate)
{
    BOOST_TEST(on(day(2026, 3, 9), clientWith({})).empty());
    BOOST_TEST(on(day(2026, 3, 9), clientWith({infant(1, {})})).empty()); // not born
}

BOOST_AUTO_TEST_CASE(countsFromItsDayOn)
{
    const Client client = clientWith({infant(1, day(2026, 3, 9))});
    BOOST_TEST(on(day(2026, 3, 8), client).empty());
    BOOST_TEST(on(day(2026, 3, 9), client).size() == 1U);
}

BOOST_AUTO_TEST_CASE(countsForTwoYears)
{
    const Client client = clientWith({infant(1, day(2024, 3, 9))});
    BOOST_TEST(on(day(2026, 3, 9), client).size() == 1U);
    BOOST_TEST(on(day(2026, 3, 10), client).empty());
}

BOOST_AUTO_TEST_CASE(canBeOnALeapDay)
{
    const Client client = clientWith({infant(1, day(2028, 2, 29))});
    const auto all = on(day(2028, 2, 29), client);
    BOOST_REQUIRE(all.size() == 1U);
    BOOST_TEST((all[0].opens == day(2028, 3, 28)));
    BOOST_TEST((all[0].target == day(2028, 4, 11)));
    BOOST_TEST((all[0].closes == day(2028, 5, 1)));
    BOOST_TEST(on(day(2030, 2, 28), client).size() == 1U);
    BOOST_TEST(on(day(2030, 3, 1), client).size() == 1U);
    BOOST_TEST(on(day(2030, 3, 2), client).empty());
}

BOOST_AUTO_TEST_CASE(ofTwinsIsOne)
{
    const Client twins = clientWith(
        {infant(5, day(2026, 1, 6)), infant(6, day(2026, 1, 5)), infant(7, day(2026, 1, 19))});
    BOOST_TEST(infantsOf(on(day(2026, 3, 9), twins)) == Infants{6},
               boost::test_tools::per_element());
    const Client sameDay = clientWith({infant(5, day(2026, 1, 5)), infant(4, day(2026, 1, 5))});
    BOOST_TEST(infantsOf(on(day(2026, 3, 9), sameDay)) == Infants{5},
               boost::test_tools::per_element());
    const Client fifteenDays =
        clientWith({infant(6, day(2026, 1, 5)), infant(7, day(2026, 1, 20))});
    BOOST_TEST(infantsOf(on(day(2026, 3, 9), fifteenDays)) == (Infants{6, 7}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(ofTwinsTakesAnExceptionOfEither)
{
    const Client twins = clientWith({infant(5, day(2026, 1, 5)), infant(6, day(2026, 1, 5))});
    const ScheduleException declined{.client = {1},
                                     .windowId = "6-weeks",
                                     .infant = {6},
                                     .declined = true,
                                     .until = {},
                                     .reason = "No",
                                     .personName = "",
                                     .at = {}};
    const auto all = standings(twins, twoWindows, {}, {declined}, day(2026, 2, 9));
    BOOST_REQUIRE(all.size() == 1U);
    BOOST_TEST(all[0].state == WindowState::declined);
}

BOOST_AUTO_TEST_CASE(isFollowedByEveryoneWhoCaresForTheBaby)
{
    for (const Relation relation :
         {Relation::father, Relation::partner, Relation::otherCarer, Relation::pregnant}) {
        Client client = clientWith({infant(1, day(2026, 1, 5))});
        client.relation = relation;
        const auto all = on(day(2026, 2, 17), client);
        BOOST_REQUIRE(all.size() == 1U);
        BOOST_TEST(all[0].state == WindowState::overdue);
    }
}

BOOST_AUTO_TEST_CASE(isFollowedAfterALossToo)
{
    const Client bereaved = clientWith({infant(1, day(2026, 1, 5), true)});
    const auto all = on(day(2026, 2, 16), bereaved);
    BOOST_REQUIRE(all.size() == 1U);
    BOOST_TEST(all[0].state == WindowState::due);
}

BOOST_AUTO_TEST_CASE(thatComesBackWithTheClockIsAsItWas)
{
    const Client client = clientWith({infant(1, day(2026, 1, 5))});
    const std::vector<Screening> done{screening(3, day(2026, 2, 10))};
    for (const Date today : {day(2026, 2, 9), day(2026, 1, 5), day(2026, 2, 11)}) {
        const auto all = on(today, client, done);
        BOOST_REQUIRE(all.size() == 1U);
        BOOST_TEST(all[0].state == WindowState::done);
    }
    BOOST_TEST(on(day(2020, 1, 1), client, done).empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(APregnancy)

// Due 1 July 2026: "later" opens 11 March (24 weeks), target 8 April (28 weeks), closes 15 July.
const Date dueDate = day(2026, 7, 1);

BOOST_AUTO_TEST_CASE(countsBackFromTheDueDate)
{
    const Client client = clientWith({}, dueDate);
    const auto all = on(day(2026, 3, 10), client);
    BOOST_REQUIRE(all.size() == 1U);
    BOOST_TEST((all[0].infant == InfantId{}));
    BOOST_TEST((all[0].opens == day(2026, 3, 11)));
    BOOST_TEST((all[0].target == day(2026, 4, 8)));
    BOOST_TEST((all[0].closes == day(2026, 7, 15)));
    const std::vector<std::pair<Date, WindowState>> states{
        {day(2026, 3, 10), WindowState::upcoming},
        {day(2026, 3, 11), WindowState::due},
        {day(2026, 4, 8), WindowState::due},
        {day(2026, 4, 9), WindowState::overdue},
        {day(2026, 7, 15), WindowState::overdue},
        {day(2026, 7, 16), WindowState::missed}};
    for (const auto& [today, state] : states) {
        BOOST_TEST(on(today, client)[0].state == state, isoDate(today));
    }
    BOOST_TEST(on(day(2028, 7, 1), client).size() == 1U);
    BOOST_TEST(on(day(2028, 7, 2), client).empty());
}

BOOST_AUTO_TEST_CASE(standsBesideAnOlderInfant)
{
    const Client again = clientWith({infant(4, day(2025, 6, 1))}, dueDate);
    const auto all = on(day(2026, 3, 20), again);
    BOOST_TEST(infantsOf(all) == (Infants{4, 0}), boost::test_tools::per_element());
    BOOST_TEST(all[0].state == WindowState::missed);
    BOOST_TEST(all[1].state == WindowState::due);
}

BOOST_AUTO_TEST_CASE(endsOnTheEveOfTheBirth)
{
    const Client early = clientWith({infant(4, day(2026, 5, 20))}, dueDate);
    const auto all = on(day(2026, 5, 20), early);
    BOOST_TEST(infantsOf(all) == (Infants{0, 4}), boost::test_tools::per_element());
    BOOST_TEST((all[0].closes == day(2026, 5, 19)));
    BOOST_TEST((all[0].target == day(2026, 4, 8)));
    BOOST_TEST(all[0].state == WindowState::missed);
    BOOST_TEST(on(day(2026, 5, 20), early, {screening(2, day(2026, 5, 19))})[0].state ==
               WindowState::done);
    BOOST_TEST(on(day(2026, 5, 20), early, {screening(2, day(2026, 5, 20))})[0].state ==
               WindowState::missed);

    const Client beforeTarget = clientWith({infant(4, day(2026, 3, 20))}, dueDate);
    BOOST_TEST((on(day(2026, 3, 20), beforeTarget)[0].target == day(2026, 3, 19)));
    const Client beforeItOpened = clientWith({infant(4, day(2026, 3, 11))}, dueDate);
    BOOST_TEST(infantsOf(on(day(2026, 3, 20), beforeItOpened)) == Infants{4},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(endsWithALossOfAnyWeek)
{
    // Due date less 252 days: 22 October 2025; less 140 days: 11 February 2026.
    const auto pregnancyStands = [](Date born, bool deceased) {
        const auto all = on(day(2026, 4, 1), clientWith({infant(4, born, deceased)}, dueDate));
        return std::ranges::count(all, InfantId{}, &WindowStanding::infant) == 1;
    };
    BOOST_TEST(!pregnancyStands(day(2026, 1, 20), true)); // in week 17
    BOOST_TEST(!pregnancyStands(day(2025, 10, 22), true));
    BOOST_TEST(pregnancyStands(day(2025, 10, 21), true)); // an earlier one
    BOOST_TEST(pregnancyStands(day(2026, 2, 10), false)); // a baby taken in
    BOOST_TEST(!pregnancyStands(day(2026, 2, 11), false));
}

BOOST_AUTO_TEST_CASE(takesNoExceptionOfAnEarlierOne)
{
    ScheduleException declined{.client = {1},
                               .windowId = "later",
                               .infant = {},
                               .declined = true,
                               .until = {},
                               .reason = "No",
                               .personName = "",
                               .at = std::chrono::sys_days(day(2025, 9, 23))};
    const auto stateWith = [&] {
        return standings(clientWith({}, dueDate), twoWindows, {}, {declined}, day(2026, 4, 1))[0]
            .state;
    };
    BOOST_TEST(stateWith() == WindowState::declined);
    declined.at -=
        std::chrono::milliseconds(1); // before the last period, and no zone is so far off
    BOOST_TEST(stateWith() == WindowState::due);
}

BOOST_AUTO_TEST_CASE(sharesNoScreeningWithAnotherLine)
{
    const Client again = clientWith({infant(4, day(2026, 1, 20), true)}, day(2027, 1, 20));
    const Schedule schedule =
        scheduleWith({window("first", -280, -250, -183), window("3-months", 63, 91, 132)});
    // "first": 15 April to 21 July 2026; "3-months": 24 March, target 21 April, to 1 June.
    const auto with = [&](std::vector<Screening> done) {
        std::map<std::int64_t, std::int64_t> doneBy; // by infant
        for (const auto& each : standings(again, schedule, done, {}, day(2026, 8, 1))) {
            doneBy[each.infant.value] = each.doneBy.value;
        }
        return doneBy;
    };
    const Screening may = screening(1, day(2026, 5, 10));
    BOOST_TEST((with({may}) == std::map<std::int64_t, std::int64_t>{{0, 0}, {4, 1}}));
    const Screening june = screening(2, day(2026, 6, 20));
    BOOST_TEST((with({may, june}) == std::map<std::int64_t, std::int64_t>{{0, 2}, {4, 1}}));
    const Screening april = screening(3, day(2026, 4, 20));
    BOOST_TEST((with({may, april}) == std::map<std::int64_t, std::int64_t>{{0, 1}, {4, 3}}));
}

BOOST_AUTO_TEST_SUITE_END()
