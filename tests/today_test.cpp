#include "today.h"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <ctime>

using namespace attune;
using namespace attune::desktop;
using namespace std::chrono_literals;

namespace {

care::Date day(int year, unsigned month, unsigned dayOfMonth)
{
    return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(dayOfMonth);
}

/// The computer stands in New York for a test: five hours behind UTC in winter.
class InNewYork
{
public:
    InNewYork()
    {
        const char* zone = std::getenv("TZ");
        m_before = zone == nullptr ? std::string() : zone;
        m_wasSet = zone != nullptr;
        set("EST5EDT,M3.2.0,M11.1.0");
    }

    ~InNewYork()
    {
        if (m_wasSet) {
            set(m_before.c_str());
        } else {
            unsetenv("TZ");
            tzset();
        }
    }

    InNewYork(const InNewYork&) = delete;
    InNewYork& operator=(const InNewYork&) = delete;

private:
    static void set(const char* zone)
    {
        setenv("TZ", zone, 1);
        tzset();
    }

    std::string m_before;
    bool m_wasSet = false;
};

/// A time of day in New York in winter.
care::Instant at(care::Date date, std::chrono::minutes sinceMidnight)
{
    return std::chrono::sys_days(date) + 5h + sinceMidnight;
}

records::ClientRow rowBorn(std::optional<care::Date> birth)
{
    records::ClientRow row;
    row.latestBirth = birth;
    return row;
}

} // namespace

BOOST_AUTO_TEST_SUITE(TheStageOfAClient)

BOOST_AUTO_TEST_CASE(isInWeeksAfterTheBirth)
{
    const records::ClientRow row = rowBorn(day(2026, 1, 26));
    BOOST_TEST(stageOf(row, day(2026, 1, 26)) == "less than a week after birth");
    BOOST_TEST(stageOf(row, day(2026, 2, 1)) == "less than a week after birth");
    BOOST_TEST(stageOf(row, day(2026, 2, 2)) == "1 week after birth");
    BOOST_TEST(stageOf(row, day(2026, 2, 9)) == "2 weeks after birth");
    BOOST_TEST(stageOf(row, day(2026, 3, 9)) == "6 weeks after birth");
}

BOOST_AUTO_TEST_CASE(staysUnsaidAfterALossOrWhereItIsUnknown)
{
    records::ClientRow bereaved = rowBorn(day(2026, 1, 26));
    bereaved.bereaved = true;
    BOOST_TEST(stageOf(bereaved, day(2026, 3, 9)).empty());
    BOOST_TEST(stageOf(rowBorn({}), day(2026, 3, 9)).empty());
    BOOST_TEST(stageOf(rowBorn(day(2026, 3, 10)), day(2026, 3, 9)).empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(TitlesOfQuestionnaires)

BOOST_AUTO_TEST_CASE(areShortAndInOrder)
{
    const auto& library = questionnaires::Library::builtIn();
    BOOST_TEST(titlesOf({"phq-9", "gad-7"}, library) == "PHQ-9, GAD-7");
    BOOST_TEST(titlesOf({"pbq-2006"}, library) == "PBQ");
    BOOST_TEST(titlesOf({}, library).empty());
    BOOST_TEST(titlesOf({"xyz-5", "epds"}, library) == "xyz-5, EPDS");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(HowLongAgo)

BOOST_AUTO_TEST_CASE(isInMinutesWithinTheHour)
{
    const InNewYork zone;
    const care::Instant now = at(day(2026, 1, 9), 14h + 30min);
    BOOST_TEST(howLongAgo(now, now) == "just now");
    BOOST_TEST(howLongAgo(now - 59s, now) == "just now");
    BOOST_TEST(howLongAgo(now - 60s, now) == "1 minute ago");
    BOOST_TEST(howLongAgo(now - 119s, now) == "1 minute ago");
    BOOST_TEST(howLongAgo(now - 2min, now) == "2 minutes ago");
    BOOST_TEST(howLongAgo(now - 59min - 59s, now) == "59 minutes ago");
}

BOOST_AUTO_TEST_CASE(isInHoursWithinTheDay)
{
    const InNewYork zone;
    const care::Instant now = at(day(2026, 1, 9), 14h + 30min);
    BOOST_TEST(howLongAgo(now - 60min, now) == "1 hour ago");
    BOOST_TEST(howLongAgo(now - 119min, now) == "1 hour ago");
    BOOST_TEST(howLongAgo(now - 2h, now) == "2 hours ago");
    BOOST_TEST(howLongAgo(at(day(2026, 1, 9), 0min), now) == "14 hours ago");
}

BOOST_AUTO_TEST_CASE(followsTheCalendarOfTheRoomNotOfGreenwich)
{
    const InNewYork zone;
    const care::Instant now = at(day(2026, 1, 9), 20h); // already the 10th in Greenwich
    BOOST_TEST(howLongAgo(at(day(2026, 1, 9), 9h), now) == "11 hours ago");
    BOOST_TEST(howLongAgo(at(day(2026, 1, 8), 23h + 59min), now) == "yesterday");
    BOOST_TEST(howLongAgo(at(day(2026, 1, 8), 0min), now) == "yesterday");
    BOOST_TEST(howLongAgo(at(day(2026, 1, 7), 23h + 59min), now) == "7 January 2026");
    const care::Instant afterMidnight = at(day(2026, 1, 9), 20min);
    BOOST_TEST(howLongAgo(at(day(2026, 1, 8), 23h + 50min), afterMidnight) == "30 minutes ago");
}

BOOST_AUTO_TEST_CASE(namesTheDayWhereTheClockWasSetBack)
{
    const InNewYork zone;
    const care::Instant now = at(day(2026, 1, 9), 14h);
    BOOST_TEST(howLongAgo(now + 30s, now) == "just now");
    BOOST_TEST(howLongAgo(at(day(2026, 3, 2), 12h), now) == "2 March 2026");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(OpenAlerts)

BOOST_AUTO_TEST_CASE(areCounted)
{
    BOOST_TEST(openAlertsText(1) == "1 open safety alert");
    BOOST_TEST(openAlertsText(3) == "3 open safety alerts");
}

BOOST_AUTO_TEST_SUITE_END()
