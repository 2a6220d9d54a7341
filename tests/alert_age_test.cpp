#include "attune/care/safety.h"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <ctime>

using namespace attune::care;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;

namespace {

/// Ten hours behind UTC all year, so that local days are not those of UTC.
struct Hawaii
{
    Hawaii()
    {
        setenv("TZ", "HST10", 1);
        tzset();
    }

    Hawaii(const Hawaii&) = delete;
    Hawaii& operator=(const Hawaii&) = delete;

    ~Hawaii()
    {
        unsetenv("TZ");
        tzset();
    }
};

/// A moment in Hawaii.
Instant at(unsigned dayOfMarch, int hour, int minute = 0)
{
    const Date date = std::chrono::year(2026) / std::chrono::March / std::chrono::day(dayOfMarch);
    return std::chrono::sys_days(date) + hours(hour + 10) + minutes(minute);
}

Alert raised(Instant moment)
{
    Alert alert;
    alert.raisedAt = moment;
    return alert;
}

} // namespace

BOOST_AUTO_TEST_SUITE(AnOpenAlert)

BOOST_AUTO_TEST_CASE(isFreshForAnHourAndOverdueFromTheNextDayOn)
{
    const Hawaii zone;
    const Alert alert = raised(at(9, 14));
    BOOST_TEST((ageOf(alert, at(9, 14)) == AlertAge::fresh));
    BOOST_TEST((ageOf(alert, at(9, 15) - milliseconds(1)) == AlertAge::fresh));
    BOOST_TEST((ageOf(alert, at(9, 15)) == AlertAge::today));
    BOOST_TEST((ageOf(alert, at(9, 23, 59)) == AlertAge::today));
    BOOST_TEST((ageOf(alert, at(10, 0)) == AlertAge::overdue));
    BOOST_TEST((ageOf(alert, at(31, 0)) == AlertAge::overdue));
}

BOOST_AUTO_TEST_CASE(isFreshForItsHourAcrossMidnight)
{
    const Hawaii zone;
    BOOST_TEST((ageOf(raised(at(9, 23, 30)), at(10, 0, 29)) == AlertAge::fresh));
    BOOST_TEST((ageOf(raised(at(9, 23, 30)), at(10, 0, 30)) == AlertAge::overdue));
}

BOOST_AUTO_TEST_CASE(isFreshWhereTheClockHasGoneBack)
{
    const Hawaii zone;
    for (const Instant now : {at(9, 13), at(1, 0), Instant(), Instant(-hours(24 * 365 * 60))}) {
        BOOST_TEST((ageOf(raised(at(9, 14)), now) == AlertAge::fresh));
    }
}

BOOST_AUTO_TEST_CASE(waitsNoLongerOnceSomebodyActed)
{
    const Hawaii zone;
    Alert alert = raised(at(9, 14));
    alert.action = Alert::Action{};
    BOOST_TEST(!ageOf(alert, at(20, 0)).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
