// A window at its edges, and what was recorded about it. Days are worked out by hand.
#include "schedule_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace attune::care;
using namespace attune::tests;

namespace {

const Date birth = day(2026, 1, 5);

/// Opens 2 February, target 16 February, closes 8 March.
const Schedule sixWeeks = scheduleWith({window("6-weeks", 28, 42, 62)});

WindowStanding standingOn(Date today,
                          const std::vector<Screening>& screenings = {},
                          const std::vector<ScheduleException>& exceptions = {})
{
    const auto all =
        standings(clientWith({infant(7, birth)}), sixWeeks, screenings, exceptions, today);
    BOOST_REQUIRE(all.size() == 1U);
    return all.front();
}

ScheduleException declined(const char* reason = "Not now")
{
    return {.client = {1},
            .windowId = "6-weeks",
            .infant = {7},
            .declined = true,
            .until = {},
            .reason = reason,
            .personName = "Ana Lopez",
            .at = {}};
}

ScheduleException deferred(Date until)
{
    ScheduleException exception = declined("On holiday");
    exception.declined = false;
    exception.until = until;
    return exception;
}

} // namespace

BOOST_AUTO_TEST_SUITE(AWindow)

BOOST_AUTO_TEST_CASE(countsDaysFromTheBirth)
{
    const WindowStanding standing = standingOn(birth);
    BOOST_TEST((standing.infant == InfantId{7}));
    BOOST_TEST((standing.opens == day(2026, 2, 2)));
    BOOST_TEST((standing.target == day(2026, 2, 16)));
    BOOST_TEST((standing.closes == day(2026, 3, 8)));
}

BOOST_AUTO_TEST_CASE(isUpcomingDueOverdueAndMissedToTheDay)
{
    BOOST_TEST(standingOn(day(2026, 2, 1)).state == WindowState::upcoming);
    BOOST_TEST(standingOn(day(2026, 2, 2)).state == WindowState::due);
    BOOST_TEST(standingOn(day(2026, 2, 16)).state == WindowState::due);
    BOOST_TEST(standingOn(day(2026, 2, 17)).state == WindowState::overdue);
    BOOST_TEST(standingOn(day(2026, 3, 8)).state == WindowState::overdue);
    BOOST_TEST(standingOn(day(2026, 3, 9)).state == WindowState::missed);
}

BOOST_AUTO_TEST_CASE(isDoneByAScreeningOnAnyOfItsDays)
{
    const Date today = day(2026, 4, 1);
    for (const Date on : {day(2026, 2, 2), day(2026, 2, 16), day(2026, 3, 8)}) {
        const WindowStanding standing = standingOn(today, {screening(3, on)});
        BOOST_TEST(standing.state == WindowState::done);
        BOOST_TEST((standing.doneBy == CheckInId{3}));
    }
    for (const Date on : {day(2026, 2, 1), day(2026, 3, 9)}) {
        const WindowStanding standing = standingOn(today, {screening(3, on)});
        BOOST_TEST(standing.state == WindowState::missed);
        BOOST_TEST((standing.doneBy == CheckInId{}));
    }
}

BOOST_AUTO_TEST_CASE(isDoneOnceTheClientHandedBackAndByScreeningsAlone)
{
    const Date on = day(2026, 2, 10);
    BOOST_TEST(standingOn(on, {screening(3, on, CheckInState::started)}).state == WindowState::due);
    BOOST_TEST(standingOn(on, {screening(3, on, CheckInState::notToday)}).state ==
               WindowState::due);
    BOOST_TEST(standingOn(on, {screening(3, on, CheckInState::signedOff)}).state ==
               WindowState::done);
    Screening other = screening(3, on);
    other.isScreening = false;
    BOOST_TEST(standingOn(on, {other}).state == WindowState::due);
}

BOOST_AUTO_TEST_CASE(takesTheNearestScreeningAndOfTwoAsNearTheEarlier)
{
    const Date today = day(2026, 3, 1);
    const Screening nineBefore = screening(1, day(2026, 2, 7));
    const Screening fourBefore = screening(8, day(2026, 2, 12));
    const Screening fourAfter = screening(3, day(2026, 2, 20));
    const Screening sameDay = screening(9, day(2026, 2, 12));
    BOOST_TEST((standingOn(today, {nineBefore, fourAfter}).doneBy == CheckInId{3}));
    BOOST_TEST((standingOn(today, {fourAfter, fourBefore, nineBefore}).doneBy == CheckInId{8}));
    BOOST_TEST((standingOn(today, {sameDay, fourBefore}).doneBy == CheckInId{8}));
}

BOOST_AUTO_TEST_CASE(staysDueAfterNotTodayAndGivesTheLastReason)
{
    const auto notToday = [](std::int64_t id, Date on, const char* reason) {
        return screening(id, on, CheckInState::notToday, reason);
    };
    const std::vector<Screening> tries{notToday(5, day(2026, 2, 11), "too tired"),
                                       notToday(4, day(2026, 2, 9), "no time"),
                                       notToday(3, day(2026, 1, 9), "before it opened")};
    const WindowStanding due = standingOn(day(2026, 2, 12), tries);
    BOOST_TEST(due.state == WindowState::due);
    BOOST_TEST(due.reason == "too tired");
    BOOST_TEST(standingOn(day(2026, 2, 17), tries).state == WindowState::overdue);
    BOOST_TEST(standingOn(day(2026, 2, 17), tries).reason == "too tired");
    BOOST_TEST(standingOn(day(2026, 3, 9), tries).reason.empty()); // missed
    BOOST_TEST(standingOn(day(2026, 2, 12), {tries[2]}).reason.empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(AnException)

BOOST_AUTO_TEST_CASE(declinedClosesTheWindow)
{
    for (const Date today : {day(2026, 1, 9), day(2026, 2, 20), day(2026, 4, 1)}) {
        const WindowStanding standing = standingOn(today, {}, {declined()});
        BOOST_TEST(standing.state == WindowState::declined);
        BOOST_TEST(standing.reason == "Not now");
    }
}

BOOST_AUTO_TEST_CASE(deferredHidesItUntilItsDay)
{
    const std::vector<ScheduleException> untilTheTenth{deferred(day(2026, 2, 10))};
    BOOST_TEST(standingOn(day(2026, 2, 1), {}, untilTheTenth).state == WindowState::deferred);
    const WindowStanding eve = standingOn(day(2026, 2, 9), {}, untilTheTenth);
    BOOST_TEST(eve.state == WindowState::deferred);
    BOOST_TEST(eve.reason == "On holiday");
    BOOST_TEST(standingOn(day(2026, 2, 10), {}, untilTheTenth).state == WindowState::due);
    BOOST_TEST(standingOn(day(2026, 2, 10), {}, untilTheTenth).reason.empty());
    const std::vector<ScheduleException> pastTarget{deferred(day(2026, 2, 20))};
    BOOST_TEST(standingOn(day(2026, 2, 19), {}, pastTarget).state == WindowState::deferred);
    BOOST_TEST(standingOn(day(2026, 2, 20), {}, pastTarget).state == WindowState::overdue);
}

BOOST_AUTO_TEST_CASE(deferredKeepsNothingOpenAndOpensNothingEarlier)
{
    BOOST_TEST(standingOn(day(2026, 3, 9), {}, {deferred(day(2026, 3, 20))}).state ==
               WindowState::missed);
    BOOST_TEST(standingOn(day(2026, 1, 9), {}, {deferred(day(2026, 2, 2))}).state ==
               WindowState::upcoming);
}

BOOST_AUTO_TEST_CASE(neverHidesAScreeningThatWasDone)
{
    const std::vector<Screening> done{screening(3, day(2026, 2, 10))};
    BOOST_TEST(standingOn(day(2026, 2, 11), done, {declined()}).state == WindowState::done);
    BOOST_TEST(standingOn(day(2026, 2, 11), done, {declined()}).reason.empty());
    BOOST_TEST(standingOn(day(2026, 2, 11), done, {deferred(day(2026, 2, 20))}).state ==
               WindowState::done);
}

BOOST_AUTO_TEST_CASE(isReplacedByTheOneRecordedLast)
{
    const Date today = day(2026, 2, 9);
    const ScheduleException later = deferred(day(2026, 2, 10));
    BOOST_TEST(standingOn(today, {}, {declined(), later}).state == WindowState::deferred);
    BOOST_TEST(standingOn(today, {}, {later, declined()}).state == WindowState::declined);
}

BOOST_AUTO_TEST_CASE(isAboutItsClientWindowAndBirthAlone)
{
    ScheduleException other = declined();
    other.client = {2};
    BOOST_TEST(standingOn(day(2026, 2, 9), {}, {other}).state == WindowState::due);
    other = declined();
    other.infant = {8};
    BOOST_TEST(standingOn(day(2026, 2, 9), {}, {other}).state == WindowState::due);
    other = declined();
    other.windowId = "3-months";
    BOOST_TEST(standingOn(day(2026, 2, 9), {}, {other}).state == WindowState::due);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(TheNextToActUpon)

BOOST_AUTO_TEST_CASE(isOverdueBeforeDueBeforeUpcoming)
{
    const auto standing = [](const char* id, WindowState state) {
        WindowStanding made;
        made.window.id = id;
        made.state = state;
        return made;
    };
    using enum WindowState;
    std::vector<WindowStanding> all{standing("a", done),
                                    standing("b", missed),
                                    standing("c", declined),
                                    standing("d", deferred)};
    BOOST_TEST(nextDue(all) == nullptr);
    BOOST_TEST(nextDue({}) == nullptr);
    all.push_back(standing("e", upcoming));
    all.push_back(standing("f", upcoming));
    BOOST_TEST(nextDue(all)->window.id == "e");
    all.push_back(standing("g", due));
    BOOST_TEST(nextDue(all)->window.id == "g");
    all.push_back(standing("h", overdue));
    all.push_back(standing("i", overdue));
    BOOST_TEST(nextDue(all)->window.id == "h");
}

BOOST_AUTO_TEST_SUITE_END()
