#include "attune/care/clock.h"
#include "attune/care/visit.h"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <ctime>

using namespace attune::care;
using std::chrono::milliseconds;

namespace {

Date day(int year, unsigned month, unsigned dayOfMonth)
{
    return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(dayOfMonth);
}

/// The time zone of this process while it lives.
struct Zone
{
    explicit Zone(const char* rules)
    {
        setenv("TZ", rules, 1);
        tzset();
    }

    Zone(const Zone&) = delete;
    Zone& operator=(const Zone&) = delete;

    ~Zone()
    {
        unsetenv("TZ");
        tzset();
    }
};

constexpr const char* centralEurope = "CET-1CEST,M3.5.0,M10.5.0/3";

Instant at(Date date, int hour = 0, int minute = 0)
{
    return std::chrono::sys_days(date) + std::chrono::hours(hour) + std::chrono::minutes(minute);
}

} // namespace

BOOST_AUTO_TEST_SUITE(ADateThatIsTyped)

BOOST_AUTO_TEST_CASE(isReadInEachOfItsForms)
{
    for (const char* typed : {"2026-03-09",
                              "2026-3-9",
                              "9.3.2026",
                              "09.03.2026",
                              "3/9/2026",
                              "03/09/2026",
                              "9 Mar 2026",
                              "9 mar. 2026",
                              "09 MARCH 2026",
                              "9  March  2026",
                              "  2026-03-09 "}) {
        BOOST_TEST_CONTEXT(typed)
        BOOST_TEST((parseDate(typed) == day(2026, 3, 9)));
    }
}

BOOST_AUTO_TEST_CASE(hasItsMonthFirstWithSlashesAndItsDayFirstWithDots)
{
    BOOST_TEST((parseDate("12/11/2026") == day(2026, 12, 11)));
    BOOST_TEST((parseDate("12.11.2026") == day(2026, 11, 12)));
    BOOST_TEST(!parseDate("13/11/2026").has_value());
    BOOST_TEST(!parseDate("11.13.2026").has_value());
}

BOOST_AUTO_TEST_CASE(knowsEveryMonthByThreeLettersOrMore)
{
    const std::vector<std::string> names{"January",
                                         "February",
                                         "March",
                                         "April",
                                         "May",
                                         "June",
                                         "July",
                                         "August",
                                         "September",
                                         "October",
                                         "November",
                                         "December"};
    for (unsigned month = 1; month <= names.size(); ++month) {
        const std::string& name = names[month - 1];
        for (const std::string& form : {name, name.substr(0, 3), name.substr(0, 3) + "."}) {
            BOOST_TEST((parseDate("5 " + form + " 2026") == day(2026, month, 5)), form);
        }
    }
    BOOST_TEST(!parseDate("5 Ma 2026").has_value());
    BOOST_TEST(!parseDate("5 Mai 2026").has_value());
    BOOST_TEST(!parseDate("5 Marches 2026").has_value());
}

BOOST_AUTO_TEST_CASE(isADayThatExists)
{
    BOOST_TEST((parseDate("2028-02-29") == day(2028, 2, 29)));
    BOOST_TEST((parseDate("2000-02-29") == day(2000, 2, 29)));
    for (const char* typed : {"2027-02-29",
                              "2100-02-29",
                              "2026-02-30",
                              "2026-04-31",
                              "2026-00-10",
                              "2026-13-10",
                              "2026-10-00",
                              "2026-10-32",
                              "31.6.2026",
                              "2/29/2026",
                              "30 Feb 2026"}) {
        BOOST_TEST_CONTEXT(typed)
        BOOST_TEST(!parseDate(typed).has_value());
    }
}

BOOST_AUTO_TEST_CASE(liesBetween1900And2200)
{
    BOOST_TEST(parseDate("1900-01-01").has_value());
    BOOST_TEST(!parseDate("1899-12-31").has_value());
    BOOST_TEST(parseDate("2200-12-31").has_value());
    BOOST_TEST(!parseDate("2201-01-01").has_value());
    BOOST_TEST(!parseDate("0026-03-09").has_value());
}

BOOST_AUTO_TEST_CASE(isNothingWhenAnythingElseIsTyped)
{
    for (const char* typed : {"",
                              " ",
                              "today",
                              "2026",
                              "2026-03",
                              "26-03-09",
                              "02026-03-09",
                              "9.3.26",
                              "3/9/26",
                              "2026-03-09-1",
                              "2026-03-0x9",
                              "2026--9",
                              "-026-03-09",
                              "2026-03--9",
                              "+9.3.2026",
                              "9.3.2026.",
                              "9.3/2026",
                              "2026/03/09",
                              "9 3 2026",
                              "Mar 9 2026",
                              "9. 3. 2026",
                              "2026-03-09T10:00",
                              "99999999999-03-09",
                              "2026-99999999999-09",
                              "٢٠٢٦-٠٣-٠٩"}) {
        BOOST_TEST_CONTEXT(typed)
        BOOST_TEST(!parseDate(typed).has_value());
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ADateThatIsWritten)

BOOST_AUTO_TEST_CASE(isReadBackFromEitherForm)
{
    for (const Date date :
         {day(1900, 1, 1), day(2026, 3, 9), day(2028, 2, 29), day(2200, 12, 31)}) {
        BOOST_TEST((parseDate(isoDate(date)) == date));
        BOOST_TEST((parseDate(longDate(date)) == date));
    }
    BOOST_TEST(isoDate(day(2026, 3, 9)) == "2026-03-09");
    BOOST_TEST(longDate(day(2026, 3, 9)) == "9 March 2026");
    BOOST_TEST(longDate(day(1993, 12, 31)) == "31 December 1993");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(AMoment)

BOOST_AUTO_TEST_CASE(isWrittenInUtcToTheMillisecondAndReadBack)
{
    const Instant moment = at(day(2026, 3, 9), 14, 5) + milliseconds(7);
    BOOST_TEST(isoInstant(moment) == "2026-03-09T14:05:00.007Z");
    BOOST_TEST(isoInstant(Instant(milliseconds(0))) == "1970-01-01T00:00:00.000Z");
    BOOST_TEST(isoInstant(Instant(milliseconds(-1))) == "1969-12-31T23:59:59.999Z");
    for (const Instant each : {moment,
                               Instant(milliseconds(-1)),
                               at(day(2028, 2, 29), 23, 59) + milliseconds(59'999),
                               at(day(1900, 1, 1))}) {
        BOOST_TEST((parseInstant(isoInstant(each)) == each));
    }
}

BOOST_AUTO_TEST_CASE(isNothingWhenItsTextHasAnotherShape)
{
    for (const char* text : {"",
                             "2026-03-09",
                             "2026-03-09T14:05:00Z",
                             "2026-03-09T14:05:00.000",
                             "2026-03-09T14:05:00.000+",
                             "2026-03-09 14:05:00.000Z",
                             "2026-03-09T14:05:00,000Z",
                             "2026-02-30T14:05:00.000Z",
                             "2026-03-09T24:00:00.000Z",
                             "2026-03-09T14:60:00.000Z",
                             "2026-03-09T14:05:60.000Z",
                             "2026-03-09T-4:05:00.000Z",
                             "2026-03-09T14:05:00.000Zx"}) {
        BOOST_TEST_CONTEXT(text)
        BOOST_TEST(!parseInstant(text).has_value());
    }
}

BOOST_AUTO_TEST_CASE(isReadOnTheComputersOwnClock)
{
    const Zone zone(centralEurope);
    const LocalTime winter = localTime(at(day(2026, 1, 31), 23, 30));
    BOOST_TEST((winter.date == day(2026, 2, 1)));
    BOOST_TEST(winter.hour == 0);
    BOOST_TEST(winter.minute == 30);
    BOOST_TEST(winter.zone == "CET");
    BOOST_TEST(localTime(at(day(2026, 3, 9), 13, 5) - milliseconds(1)).minute == 4);
    BOOST_TEST(longTime(at(day(2026, 3, 9), 13, 5)) == "9 March 2026, 14:05 CET");
    BOOST_TEST(longTime(at(day(2026, 7, 9), 13, 5)) == "9 July 2026, 15:05 CEST");
}

BOOST_AUTO_TEST_CASE(crossesTheChangeToSummerTime)
{
    const Zone zone(centralEurope); // 29 March 2026, 01:00 UTC
    BOOST_TEST(longTime(at(day(2026, 3, 29), 0, 59)) == "29 March 2026, 01:59 CET");
    BOOST_TEST(longTime(at(day(2026, 3, 29), 1, 0)) == "29 March 2026, 03:00 CEST");
}

BOOST_AUTO_TEST_CASE(liesOnAnotherDayInTheWest)
{
    const Zone zone("HST10");
    BOOST_TEST((localTime(at(day(2026, 3, 9), 5)).date == day(2026, 3, 8)));
}

BOOST_AUTO_TEST_CASE(isReadFromTheComputer)
{
    const Clock clock = systemClock();
    const Instant first = clock();
    BOOST_TEST((first > at(day(2024, 1, 1))));
    BOOST_TEST((clock() >= first));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(AnswersWereGiven)

BOOST_AUTO_TEST_CASE(whenTheSheetSaysElseAtHandBackElseAtTheStart)
{
    CheckIn checkIn;
    checkIn.startedAt = at(day(2026, 3, 9), 10);
    BOOST_TEST((answeredAt(checkIn) == at(day(2026, 3, 9), 10)));
    checkIn.finishedAt = at(day(2026, 3, 9), 11);
    BOOST_TEST((answeredAt(checkIn) == at(day(2026, 3, 9), 11)));
    checkIn.paperDate = day(2026, 2, 1);
    BOOST_TEST((answeredAt(checkIn) == at(day(2026, 2, 1), 12)));
}

BOOST_AUTO_TEST_CASE(onTheSheetsOwnDayFarEastAndFarWest)
{
    CheckIn checkIn;
    checkIn.paperDate = day(2026, 2, 1);
    for (const char* rules : {"HST10", "UTC0", "JST-9"}) {
        const Zone zone(rules);
        BOOST_TEST((localTime(answeredAt(checkIn)).date == day(2026, 2, 1)));
    }
}

BOOST_AUTO_TEST_SUITE_END()
