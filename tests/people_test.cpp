#include "attune/care/people.h"

#include <boost/test/unit_test.hpp>

using namespace attune::care;

namespace {

Date day(int year, unsigned month, unsigned dayOfMonth)
{
    return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(dayOfMonth);
}

const Date today = day(2026, 3, 9);

Infant born(std::optional<Date> date, bool deceased = false)
{
    Infant infant;
    infant.birthDate = date;
    infant.deceased = deceased;
    return infant;
}

Client withInfants(std::vector<Infant> infants)
{
    Client client;
    client.name = "Maria Kovac";
    client.infants = std::move(infants);
    return client;
}

/// The fields that have a problem.
std::vector<std::string> fieldsOf(const Client& client, Date on = today)
{
    std::vector<std::string> fields;
    for (const FieldProblem& problem : problemsOf(client, on)) {
        BOOST_TEST(problem.sentence.ends_with('.'));
        fields.push_back(problem.field);
    }
    return fields;
}

using Fields = std::vector<std::string>;

} // namespace

BOOST_AUTO_TEST_SUITE(WeeksSinceBirth)

BOOST_AUTO_TEST_CASE(areWholeWeeks)
{
    const Infant infant = born(day(2026, 1, 26));
    BOOST_TEST(weeksSinceBirth(infant, day(2026, 1, 26)).value() == 0);
    BOOST_TEST(weeksSinceBirth(infant, day(2026, 2, 1)).value() == 0);
    BOOST_TEST(weeksSinceBirth(infant, day(2026, 2, 2)).value() == 1);
    BOOST_TEST(weeksSinceBirth(infant, day(2026, 3, 8)).value() == 5);
    BOOST_TEST(weeksSinceBirth(infant, day(2026, 3, 9)).value() == 6);
    BOOST_TEST(weeksSinceBirth(infant, day(2027, 1, 25)).value() == 52);
}

BOOST_AUTO_TEST_CASE(areUnknownBeforeTheBirthAndWithoutItsDate)
{
    BOOST_TEST(!weeksSinceBirth(born(day(2026, 1, 26)), day(2026, 1, 25)).has_value());
    BOOST_TEST(!weeksSinceBirth(born({}), today).has_value());
}

BOOST_AUTO_TEST_CASE(areCorrectedOnlyForABirthBeforeTermThatHasBeen)
{
    Infant infant = born(day(2026, 1, 26));
    BOOST_TEST(!correctedWeeks(infant, today).has_value());
    infant.gestationDays = 32 * 7; // 8 weeks early, 6 weeks ago
    BOOST_TEST(correctedWeeks(infant, today).value() == -2);
    BOOST_TEST(correctedWeeks(infant, day(2026, 1, 26)).value() == -8);
    BOOST_TEST(!correctedWeeks(infant, day(2026, 1, 25)).has_value());
    infant.gestationDays = 37 * 7;
    BOOST_TEST(!correctedWeeks(infant, today).has_value());
    Infant undated;
    undated.gestationDays = 32 * 7;
    BOOST_TEST(!correctedWeeks(undated, today).has_value());
}

BOOST_AUTO_TEST_CASE(countALeapDay)
{
    BOOST_TEST(weeksSinceBirth(born(day(2028, 2, 27)), day(2028, 3, 5)).value() == 1);
    BOOST_TEST(weeksSinceBirth(born(day(2028, 2, 27)), day(2028, 3, 4)).value() == 0);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(Bereavement)

BOOST_AUTO_TEST_CASE(isWhenEveryRecordedInfantHasDied)
{
    BOOST_TEST(isBereaved(withInfants({born(today, true)})));
    BOOST_TEST(isBereaved(withInfants({born(today, true), born({}, true)})));
    BOOST_TEST(!isBereaved(withInfants({born(today, true), born(today)})));
    BOOST_TEST(!isBereaved(withInfants({born(today)})));
    BOOST_TEST(!isBereaved(withInfants({})));
}

BOOST_AUTO_TEST_CASE(leavesTheLivingForQuestionsAboutABaby)
{
    Client twins = withInfants({born(today, true), born(today)});
    twins.infants[0].id = {1};
    twins.infants[1].id = {2};
    const auto living = infantsForBonding(twins);
    BOOST_REQUIRE(living.size() == 1U);
    BOOST_TEST((living[0].id == InfantId{2}));
    BOOST_TEST(infantsForBonding(withInfants({born(today, true)})).empty());
    BOOST_TEST(infantsForBonding(withInfants({})).empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(TheLatestBirth)

BOOST_AUTO_TEST_CASE(isTheMostRecentOneThatIsKnown)
{
    const Client client = withInfants(
        {born(day(2024, 5, 1)), born({}), born(day(2026, 1, 26)), born(day(2025, 2, 2))});
    BOOST_TEST((latestBirth(client) == day(2026, 1, 26)));
    BOOST_TEST(!latestBirth(withInfants({born({})})).has_value());
    BOOST_TEST(!latestBirth(withInfants({})).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(AName)

BOOST_AUTO_TEST_CASE(isTheOneSheIsCalledByWhereSheSaidSo)
{
    Client client = withInfants({});
    BOOST_TEST(client.calledName() == "Maria Kovac");
    client.preferredName = "Mia";
    BOOST_TEST(client.calledName() == "Mia");
}

BOOST_AUTO_TEST_CASE(hasInitialsInAnyScript)
{
    const std::vector<std::pair<std::string, std::string>> rows{{"Maria Kovač", "M.K."},
                                                                {"maria kovač", "M.K."},
                                                                {"Anne-Marie O'Neill", "A.M.O."},
                                                                {"Écoffey", "\u00C9."},
                                                                {"Čarobna Žena", "Č.Ž."},
                                                                {"(Ana) \"Bo\" Li", "A.B.L."},
                                                                {"  Ana   Li  ", "A.L."},
                                                                {"Ana\u00A0Li", "A.L."},
                                                                {"Ana\u3000Li", "A.L."},
                                                                {"陳 美玲", "陳.美."},
                                                                {"Мария Ковач", "М.К."},
                                                                {"\U00010428bc", "\U00010400."},
                                                                {"2nd Client", "2.C."},
                                                                {"", ""},
                                                                {" - ", ""},
                                                                {"\U0001F476", ""}};
    for (const auto& [name, expected] : rows) {
        BOOST_TEST_CONTEXT(name)
        BOOST_TEST(initials(name) == expected);
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(AClientAsEntered)

BOOST_AUTO_TEST_CASE(hasNoProblemWithNothingButAName)
{
    BOOST_TEST(problemsOf(withInfants({}), today).empty());
    BOOST_TEST(problemsOf(withInfants({born({}), born(today, true)}), today).empty());
}

BOOST_AUTO_TEST_CASE(needsANameThatCanBeSeen)
{
    Client client;
    for (const char* blank :
         {"", " ", "\t\n", "\u00A0", "\u3000", "\u200B", "\u200E\u202E", "\uFEFF", "\x01"}) {
        client.name = blank;
        BOOST_TEST(fieldsOf(client) == Fields{"name"}, boost::test_tools::per_element());
    }
    for (const char* name : {"M", "陳", "م", "\u200FM", "-", "\U0001F476"}) {
        client.name = name;
        BOOST_TEST(fieldsOf(client).empty());
    }
}

BOOST_AUTO_TEST_CASE(hasNamesOfAtMost500Characters)
{
    std::string longest;
    for (int count = 0; count < 500; ++count) {
        longest += count % 2 == 0 ? "č" : "\U0001F476"; // two bytes, four bytes
    }
    Client client = withInfants({born({})});
    client.name = client.preferredName = client.chartNumber = client.infants[0].name = longest;
    client.note = longest + longest; // a note may be longer
    BOOST_TEST(fieldsOf(client).empty());
    for (std::string* text :
         {&client.name, &client.preferredName, &client.chartNumber, &client.infants[0].name}) {
        text->push_back('x');
    }
    BOOST_TEST(
        (fieldsOf(client) == Fields{"name", "preferredName", "chartNumber", "infant0.name"}));
}

BOOST_AUTO_TEST_CASE(wasBornByTodayAndInThese120Years)
{
    Client client = withInfants({});
    for (const Date possible : {today, day(1993, 4, 17), day(1906, 3, 9)}) {
        client.birthDate = possible;
        BOOST_TEST(fieldsOf(client).empty());
    }
    for (const Date impossible :
         {day(2026, 3, 10), day(2062, 1, 1), day(1906, 3, 8), day(1, 1, 1), day(2026, 2, 30)}) {
        client.birthDate = impossible;
        BOOST_TEST(fieldsOf(client) == Fields{"birthDate"}, boost::test_tools::per_element());
    }
    client.birthDate = day(2026, 3, 10);
    BOOST_TEST(fieldsOf(client, day(2026, 3, 10)).empty()); // a day later
}

BOOST_AUTO_TEST_CASE(hasInfantsBornByTodayAndInThese18Years)
{
    Client client = withInfants({born(today), born(day(2008, 3, 9))});
    BOOST_TEST(fieldsOf(client).empty());
    client.infants[1].birthDate = day(2008, 3, 8);
    BOOST_TEST((fieldsOf(client) == Fields{"infant1.birthDate"}));
    client.infants[0].birthDate = day(2026, 3, 10);
    BOOST_TEST((fieldsOf(client) == Fields{"infant0.birthDate", "infant1.birthDate"}));
}

BOOST_AUTO_TEST_CASE(hasInfantsBornAfter20To45Weeks)
{
    Client client = withInfants({born(today)});
    for (const int days : {140, 280, 321}) {
        client.infants[0].gestationDays = days;
        BOOST_TEST(fieldsOf(client).empty());
    }
    for (const int days : {-1, 0, 39, 139, 322}) {
        client.infants[0].gestationDays = days;
        BOOST_TEST((fieldsOf(client) == Fields{"infant0.gestation"}));
    }
}

BOOST_AUTO_TEST_CASE(isDueWithinTenMonths)
{
    Client client = withInfants({});
    for (const Date possible : {today, day(2025, 1, 1), day(2027, 1, 13)}) { // 310 days ahead
        client.dueDate = possible;
        BOOST_TEST(fieldsOf(client).empty());
    }
    for (const Date impossible : {day(2027, 1, 14), day(2062, 9, 9), day(2026, 4, 31)}) {
        client.dueDate = impossible;
        BOOST_TEST(fieldsOf(client) == Fields{"dueDate"}, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_SUITE_END()
