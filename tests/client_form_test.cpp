#include "client_form.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace attune;
using namespace attune::desktop;
using care::Relation;

namespace {

care::Date day(int year, unsigned month, unsigned dayOfMonth)
{
    return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(dayOfMonth);
}

const care::Date today = day(2026, 3, 9);

using Names = std::vector<std::string>;

ClientFields named(const std::string& name)
{
    ClientFields fields;
    fields.name = name;
    return fields;
}

/// Fields with a problem, each once; every problem is a sentence.
Names problemFields(const ClientFields& fields)
{
    Names names;
    for (const care::FieldProblem& problem : readForm(fields, today).problems) {
        BOOST_TEST(problem.sentence.ends_with('.'), problem.sentence);
        names.push_back(problem.field);
    }
    return names;
}

std::string problemAt(const ClientFields& fields, const std::string& field)
{
    for (const care::FieldProblem& problem : readForm(fields, today).problems) {
        if (problem.field == field) {
            return problem.sentence;
        }
    }
    return {};
}

care::Client full()
{
    care::Client client;
    client.id = {3};
    client.name = "Maya Lindqvist";
    client.preferredName = "May";
    client.chartNumber = "C-1001";
    client.birthDate = day(1993, 4, 17);
    client.dueDate = day(2026, 9, 1);
    client.note = "Prefers mornings.\nBrings the baby.";
    client.relation = Relation::pregnant;
    care::Infant first;
    first.id = {7};
    first.name = "Elin";
    first.birthDate = day(2026, 1, 26);
    first.gestationDays = 277; // 39 weeks and 4 days
    care::Infant second;
    second.id = {8};
    second.deceased = true;
    client.infants = {first, second};
    return client;
}

} // namespace

BOOST_AUTO_TEST_SUITE(AClientInTheForm)

BOOST_AUTO_TEST_CASE(comesBackAsSheWas)
{
    const care::Client before = full();
    const ReadForm form = readForm(fieldsOf(before), today);
    BOOST_TEST(form.problems.empty());
    const care::Client& after = form.client;
    BOOST_TEST((after.id == before.id));
    BOOST_TEST(after.name == before.name);
    BOOST_TEST(after.preferredName == before.preferredName);
    BOOST_TEST(after.chartNumber == before.chartNumber);
    BOOST_TEST((after.birthDate == before.birthDate));
    BOOST_TEST((after.dueDate == before.dueDate));
    BOOST_TEST(after.note == before.note);
    BOOST_TEST((after.relation == Relation::pregnant));
    BOOST_REQUIRE(after.infants.size() == 2U);
    for (const std::size_t index : {0U, 1U}) {
        BOOST_TEST((after.infants[index].id == before.infants[index].id));
        BOOST_TEST(after.infants[index].name == before.infants[index].name);
        BOOST_TEST((after.infants[index].birthDate == before.infants[index].birthDate));
        BOOST_TEST((after.infants[index].gestationDays == before.infants[index].gestationDays));
        BOOST_TEST(after.infants[index].deceased == before.infants[index].deceased);
    }
}

BOOST_AUTO_TEST_CASE(isShownInOneSpellingOfDates)
{
    const ClientFields fields = fieldsOf(full());
    BOOST_TEST(fields.birthDate == "1993-04-17");
    BOOST_TEST(fields.dueDate == "2026-09-01");
    BOOST_TEST(fields.infants[0].birthDate == "2026-01-26");
    BOOST_TEST(fields.infants[0].gestationWeeks == "39+4");
    BOOST_TEST(fields.infants[1].birthDate == "");
    BOOST_TEST(fields.infants[1].gestationWeeks == "");
    BOOST_TEST(fields.infants[1].deceased);
}

BOOST_AUTO_TEST_CASE(needsNothingButAName)
{
    BOOST_TEST(problemFields(named("M.")).empty());
    BOOST_TEST((problemFields(named("")) == Names{"name"}));
    BOOST_TEST((problemFields(named("  \t ")) == Names{"name"}));
    const care::Client client = readForm(named("M."), today).client;
    BOOST_TEST(!client.birthDate.has_value());
    BOOST_TEST(!client.dueDate.has_value());
    BOOST_TEST(client.infants.empty());
}

BOOST_AUTO_TEST_CASE(losesTheSpacesAroundWhatWasTyped)
{
    ClientFields fields = named("  Maya Lindqvist \n");
    fields.preferredName = "\tMay ";
    fields.chartNumber = " C-1001";
    fields.note = "\nLikes  tea.\n\n";
    fields.birthDate = " 1993-04-17\t";
    const ReadForm form = readForm(fields, today);
    BOOST_TEST(form.problems.empty());
    BOOST_TEST(form.client.name == "Maya Lindqvist");
    BOOST_TEST(form.client.preferredName == "May");
    BOOST_TEST(form.client.chartNumber == "C-1001");
    BOOST_TEST(form.client.note == "Likes  tea.");
    BOOST_TEST((form.client.birthDate == day(1993, 4, 17)));
}

BOOST_AUTO_TEST_CASE(hasANameOfAtMost500Characters)
{
    std::string longest;
    for (int count = 0; count < 500; ++count) {
        longest += "\u010D"; // two bytes each
    }
    BOOST_TEST(problemFields(named(longest)).empty());
    BOOST_TEST(readForm(named(longest), today).client.name == longest);
    BOOST_TEST((problemFields(named(longest + "x")) == Names{"name"}));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ADateInTheForm)

BOOST_AUTO_TEST_CASE(mayBeSpelledInSeveralWays)
{
    for (const char* typed : {"1994-03-09",
                              "1994-3-9",
                              "9.3.1994",
                              "09.03.1994",
                              "3/9/1994", // month first, as in the United States
                              "03/09/1994",
                              "9 Mar 1994",
                              "9 march 1994",
                              " 9  March  1994 "}) {
        ClientFields fields = named("M.");
        fields.birthDate = typed;
        const ReadForm form = readForm(fields, today);
        BOOST_TEST(form.problems.empty(), typed);
        BOOST_TEST((form.client.birthDate == day(1994, 3, 9)), typed);
    }
}

BOOST_AUTO_TEST_CASE(isRefusedWhereThereIsNoSuchDay)
{
    for (const char* typed : {"2025-02-29",
                              "31.4.2025",
                              "13/1/2025",
                              "yesterday",
                              "1994",
                              "94-3-9",
                              "2025-03-09-01",
                              "9 Foo 2025",
                              "0000-00-00",
                              "-"}) {
        ClientFields fields = named("M.");
        fields.birthDate = typed;
        fields.infants = {
            {.id = {}, .name = "Elin", .birthDate = typed, .gestationWeeks = {}, .context = {}}};
        BOOST_TEST((problemFields(fields) == Names{"birthDate", "infant0.birthDate"}), typed);
        BOOST_TEST(problemAt(fields, "birthDate") ==
                   "This is not a date that exists. Write it like 2026-03-09 or 9 Mar 2026.");
        BOOST_TEST(!readForm(fields, today).client.birthDate.has_value());
    }
}

BOOST_AUTO_TEST_CASE(cannotBeAFutureBirth)
{
    ClientFields fields = named("M.");
    fields.birthDate = "2026-03-10";
    fields.infants = {
        {.id = {}, .name = {}, .birthDate = "9 Mar 2026", .gestationWeeks = {}, .context = {}},
        {.id = {}, .name = {}, .birthDate = "10 Mar 2026", .gestationWeeks = {}, .context = {}}};
    BOOST_TEST((problemFields(fields) == Names{"birthDate", "infant1.birthDate"}));
    BOOST_TEST(problemAt(fields, "birthDate") ==
               "This date is in the future. A birth date cannot be.");
    BOOST_TEST(problemAt(fields, "infant1.birthDate") == problemAt(fields, "birthDate"));
}

BOOST_AUTO_TEST_CASE(mayLieAheadWhenABabyIsDue)
{
    ClientFields fields = named("M.");
    fields.relation = Relation::pregnant;
    fields.dueDate = "2026-09-01";
    const ReadForm form = readForm(fields, today);
    BOOST_TEST(form.problems.empty());
    BOOST_TEST((form.client.dueDate == day(2026, 9, 1)));
    fields.dueDate = "2027-09-01";
    BOOST_TEST((problemFields(fields) == Names{"dueDate"}));
    fields.dueDate = "soon";
    BOOST_TEST((problemFields(fields) == Names{"dueDate"}));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(AnInfantInTheForm)

BOOST_AUTO_TEST_CASE(isLeftOutWhereNothingWasTyped)
{
    ClientFields fields = named("M.");
    fields.infants = {
        InfantFields(),
        {.id = {}, .name = " Elin ", .birthDate = {}, .gestationWeeks = {}, .context = {}},
        {.id = {}, .name = "  ", .birthDate = "\t", .gestationWeeks = " ", .context = {}}};
    const ReadForm form = readForm(fields, today);
    BOOST_TEST(form.problems.empty());
    BOOST_REQUIRE(form.client.infants.size() == 1U);
    BOOST_TEST(form.client.infants[0].name == "Elin");
}

BOOST_AUTO_TEST_CASE(staysOnceItWasStoredOrHasDied)
{
    ClientFields fields = named("M.");
    InfantFields stored;
    stored.id = {7};
    InfantFields died;
    died.deceased = true;
    fields.infants = {stored, died};
    const care::Client client = readForm(fields, today).client;
    BOOST_REQUIRE(client.infants.size() == 2U);
    BOOST_TEST((client.infants[0].id == care::InfantId{7}));
    BOOST_TEST(!client.infants[0].deceased);
    BOOST_TEST(client.infants[1].deceased);
}

BOOST_AUTO_TEST_CASE(hasItsProblemBesideItsOwnRow)
{
    ClientFields fields = named("M.");
    InfantFields early;
    early.birthDate = "2026-03-10"; // tomorrow
    InfantFields longName;
    longName.name = std::string(501, 'x');
    InfantFields shortTerm;
    shortTerm.gestationWeeks = "4";
    fields.infants = {InfantFields(), early, InfantFields(), longName, shortTerm};
    Names found = problemFields(fields);
    std::ranges::sort(found);
    BOOST_TEST(found == (Names{"infant1.birthDate", "infant3.name", "infant4.gestation"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(WeeksOfPregnancy)

BOOST_AUTO_TEST_CASE(areReadInWeeksAndDays)
{
    BOOST_TEST(parseGestation("39").value() == 273);
    BOOST_TEST(parseGestation("39+4").value() == 277);
    BOOST_TEST(parseGestation("39 + 4").value() == 277);
    BOOST_TEST(parseGestation("20").value() == 140);
    BOOST_TEST(parseGestation("20+0").value() == 140);
    BOOST_TEST(parseGestation("45+6").value() == 321);
}

BOOST_AUTO_TEST_CASE(areRefusedWhereTheyAreNoneOrOutOfReach)
{
    for (const char* text : {"",
                             "19+6",
                             "46",
                             "39+7",
                             "39+",
                             "+4",
                             "39+-1",
                             "39+-0",
                             "-39",
                             "39.4",
                             "39+4+1",
                             "39w",
                             "thirty",
                             "3 9",
                             "39+4 days",
                             "99999999999"}) {
        BOOST_TEST(!parseGestation(text).has_value(), text);
    }
    ClientFields fields = named("M.");
    fields.infants = {
        {.id = {}, .name = "Elin", .birthDate = {}, .gestationWeeks = "39+7", .context = {}}};
    BOOST_TEST(problemAt(fields, "infant0.gestation") ==
               "Write the weeks of pregnancy at birth like 39 or 39+4.");
}

BOOST_AUTO_TEST_CASE(areWrittenAsTheyAreRead)
{
    BOOST_TEST(formatGestation(273) == "39");
    BOOST_TEST(formatGestation(277) == "39+4");
    for (int days = 140; days <= 321; ++days) {
        BOOST_TEST(parseGestation(formatGestation(days)).value() == days);
    }
}

BOOST_AUTO_TEST_SUITE_END()
