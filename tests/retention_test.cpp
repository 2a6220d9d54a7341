// How long a client's record is kept.
#include "attune/care/retention.h"

#include <boost/test/unit_test.hpp>

using namespace attune::care;

namespace {

Date day(int year, unsigned month, unsigned dayOfMonth)
{
    return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(dayOfMonth);
}

} // namespace

BOOST_AUTO_TEST_SUITE(ARecordIsKept)

BOOST_AUTO_TEST_CASE(forTheYearsFromItsLastEntry)
{
    BOOST_TEST((keepUntil(day(2026, 11, 24), {}, 7) == day(2033, 11, 24)));
    BOOST_TEST((keepUntil(day(2026, 11, 24), day(1993, 4, 17), 7) == day(2033, 11, 24)));
    BOOST_TEST((keepUntil(day(2026, 11, 24), {}, 1) == day(2027, 11, 24)));
}

BOOST_AUTO_TEST_CASE(aDayLongerThanToFebruaryWhereThatIsShort)
{
    BOOST_TEST((keepUntil(day(2024, 2, 29), {}, 7) == day(2031, 3, 1)));
    BOOST_TEST((keepUntil(day(2024, 2, 29), {}, 4) == day(2028, 2, 29)));
}

BOOST_AUTO_TEST_CASE(fromTheEighteenthBirthdayOfWhoWasAMinor)
{
    // 16 years old at the last entry: 18 on 1 March 2028, seven years on.
    BOOST_TEST((keepUntil(day(2026, 3, 2), day(2010, 3, 1), 7) == day(2035, 3, 1)));
    // 18 that very day: both ways the same.
    BOOST_TEST((keepUntil(day(2028, 3, 1), day(2010, 3, 1), 7) == day(2035, 3, 1)));
    BOOST_TEST((keepUntil(day(2028, 3, 2), day(2010, 3, 1), 7) == day(2035, 3, 2)));
    // Born on 29 February 2008, 18 + 7 years later there is none.
    BOOST_TEST((keepUntil(day(2024, 1, 1), day(2008, 2, 29), 7) == day(2033, 3, 1)));
}

BOOST_AUTO_TEST_CASE(andEachReasonToDeleteItHasWordsOfItsOwn)
{
    for (const ErasureReasonText& each : allErasureReasons()) {
        BOOST_TEST(textOf(each.reason).id == each.id);
        BOOST_TEST(!each.label.empty());
    }
    BOOST_TEST(textOf(ErasureReason::clientAsked).id == "client asked");
    BOOST_TEST(allErasureReasons().size() == 3U);
}

BOOST_AUTO_TEST_SUITE_END()
