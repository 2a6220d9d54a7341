#include "follow_up_words.h"

#include <boost/test/unit_test.hpp>

using namespace attune;
using namespace attune::desktop;

namespace {

care::Date day(int year, unsigned month, unsigned dayOfMonth)
{
    return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(dayOfMonth);
}

care::FollowUp aReferral()
{
    care::FollowUp followUp;
    followUp.service = "psychiatry";
    followUp.ownerName = "Ruth Adler";
    followUp.due = day(2026, 3, 23);
    followUp.steps.push_back({.status = care::FollowUpStatus::offered,
                              .on = day(2026, 3, 9),
                              .note = {},
                              .personName = "Ruth Adler",
                              .at = {}});
    return followUp;
}

care::WindowStanding sixWeeks(care::WindowState state)
{
    care::WindowStanding standing;
    standing.window.title = "6 weeks";
    standing.opens = day(2026, 2, 23);
    standing.target = day(2026, 3, 9);
    standing.closes = day(2026, 3, 29);
    standing.state = state;
    return standing;
}

} // namespace

BOOST_AUTO_TEST_SUITE(WhenSomethingIsDue)

BOOST_AUTO_TEST_CASE(isSaidFromTodayOn)
{
    const care::Date today = day(2026, 3, 9);
    BOOST_TEST(dueText(today, today) == "due today");
    BOOST_TEST(dueText(day(2026, 3, 10), today) == "due tomorrow");
    BOOST_TEST(dueText(day(2026, 3, 11), today) == "due on 11 March 2026");
    BOOST_TEST(dueText(day(2026, 3, 8), today) == "due since 8 March 2026");
}

BOOST_AUTO_TEST_CASE(standsBesideWhereAFollowUpStandsAndWhoLooksAfterIt)
{
    care::FollowUp referral = aReferral();
    BOOST_TEST(titleOf(referral) == "Psychiatry or another prescriber");
    BOOST_TEST(detailOf(referral, day(2026, 3, 9)) ==
               "Offered  ·  due on 23 March 2026  ·  Ruth Adler");
    referral.destinationName = "Harbour Clinic";
    BOOST_TEST(titleOf(referral) == "Psychiatry or another prescriber: Harbour Clinic");
    referral.steps.push_back({.status = care::FollowUpStatus::attended,
                              .on = day(2026, 3, 20),
                              .note = {},
                              .personName = "Ruth Adler",
                              .at = {}});
    BOOST_TEST(detailOf(referral, day(2026, 4, 9)) == "Attended  ·  20 March 2026  ·  Ruth Adler");
    referral.service = "from-a-later-version";
    BOOST_TEST(titleOf(referral) == "from-a-later-version: Harbour Clinic");
}

BOOST_AUTO_TEST_CASE(isSaidOfAScreening)
{
    using care::WindowState;
    const auto said = [](WindowState state, care::Date today) {
        return standingText(sixWeeks(state), today);
    };
    BOOST_TEST(said(WindowState::upcoming, day(2026, 2, 1)) == "6 weeks: from 23 February 2026");
    BOOST_TEST(said(WindowState::due, day(2026, 3, 8)) ==
               "6 weeks: due tomorrow, at the latest 29 March 2026");
    BOOST_TEST(said(WindowState::overdue, day(2026, 3, 20)) ==
               "6 weeks: overdue since 9 March 2026, at the latest 29 March 2026");
    BOOST_TEST(said(WindowState::missed, day(2026, 4, 20)) ==
               "6 weeks: missed, was open until 29 March 2026");
    BOOST_TEST(said(WindowState::done, day(2026, 4, 20)) == "6 weeks: done");
    care::WindowStanding declined = sixWeeks(WindowState::declined);
    declined.reason = "Sees another clinic.";
    BOOST_TEST(standingText(declined, day(2026, 3, 9)) ==
               "6 weeks: declined (Sees another clinic.)");
}

BOOST_AUTO_TEST_SUITE_END()
