#include "practice_period.h"

#include <boost/test/unit_test.hpp>

using namespace attune;
using namespace attune::desktop;

namespace {

care::Date day(int year, unsigned month, unsigned dayOfMonth)
{
    return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(dayOfMonth);
}

void checkPeriod(const NamedPeriod& named, const char* label, care::Date from, care::Date to)
{
    BOOST_TEST(named.label == label);
    BOOST_TEST((named.period == care::Period{from, to}),
               label << ": " << care::isoDate(named.period.from) << " to "
                     << care::isoDate(named.period.to));
}

} // namespace

BOOST_AUTO_TEST_SUITE(Periods)

BOOST_AUTO_TEST_CASE(byNameEndTodayAtTheLatest)
{
    const auto periods = namedPeriods(day(2026, 2, 15));
    BOOST_REQUIRE(periods.size() == 6U);
    checkPeriod(periods[0], "This month", day(2026, 2, 1), day(2026, 2, 15));
    checkPeriod(periods[1], "Last month", day(2026, 1, 1), day(2026, 1, 31));
    checkPeriod(periods[2], "This quarter", day(2026, 1, 1), day(2026, 2, 15));
    checkPeriod(periods[3], "Last quarter", day(2025, 10, 1), day(2025, 12, 31));
    checkPeriod(periods[4], "This year", day(2026, 1, 1), day(2026, 2, 15));
    checkPeriod(periods[5], "Last year", day(2025, 1, 1), day(2025, 12, 31));
    checkPeriod(namedPeriods(day(2024, 3, 31))[1], "Last month", day(2024, 2, 1), day(2024, 2, 29));
}

BOOST_AUTO_TEST_CASE(asTypedAreRefusedWithAReason)
{
    const care::Date today = day(2026, 3, 9);
    BOOST_TEST((readPeriod("2026-01-01", "2026-03-09", today).period ==
                care::Period{day(2026, 1, 1), today}));
    BOOST_TEST(readPeriod("2026-01-01", "2026-03-09", today).problem.empty());
    BOOST_TEST(readPeriod("soon", "2026-03-09", today).problem ==
               "Write both days like 2026-03-09.");
    BOOST_TEST(readPeriod("2026-03-09", "2026-03-08", today)
                   .problem.starts_with("The period ends before it begins"));
    BOOST_TEST(readPeriod("2026-03-09", "2026-03-10", today)
                   .problem.starts_with("The period can end today"));
    BOOST_TEST(!readPeriod("2026-03-09", "2026-03-10", today).period);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(Figures)

BOOST_AUTO_TEST_CASE(areSaidWithTheirWhole)
{
    BOOST_TEST(figureText(care::Proportion{"a", "A", 12, 20}) == "12 of 20 (60 %)");
    BOOST_TEST(figureText(care::Proportion{"a", "A", 0, 0}) == "0 of 0");
    BOOST_TEST(figureText(care::Proportion{"a", "A", {}, 20}) == "not shown");
    BOOST_TEST(figureText(care::MeasureCell{"a", "A", 7}) == "7");
    BOOST_TEST(figureText(care::MeasureCell{"a", "A", {}}) == "not shown");
}

BOOST_AUTO_TEST_CASE(ofScoresSayTheMiddleAndTheSpread)
{
    care::Distribution scores;
    scores.n = 20;
    scores.least = 0;
    scores.lowerQuartile = 5.5;
    scores.median = 9;
    scores.upperQuartile = 13;
    scores.greatest = 21;
    BOOST_TEST(figureText(scores) == "20 results: median 9, middle half 5.5 to 13, from 0 to 21");
    scores.least.reset();
    scores.greatest.reset();
    BOOST_TEST(figureText(scores) == "20 results: median 9, middle half 5.5 to 13");
    scores.n = 0;
    scores.median.reset();
    BOOST_TEST(figureText(scores) == "no results");
    scores.n.reset();
    BOOST_TEST(figureText(scores) == "not shown");
}

BOOST_AUTO_TEST_SUITE_END()
