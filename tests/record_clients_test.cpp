#include "record_fixture.h"
#include "search_text.h"

#include <boost/test/unit_test.hpp>

using namespace attune;
using namespace attune::records;
using namespace attune::records::test;

namespace {

struct Clients : RecordFixture
{
    std::unique_ptr<Record> record = create();

    void reopen()
    {
        record.reset();
        record = open();
    }

    care::ClientId add(const std::string& name,
                       const std::string& chartNumber = "",
                       const std::string& preferredName = "")
    {
        care::Client client = aMother(name);
        client.chartNumber = chartNumber;
        client.preferredName = preferredName;
        return record->saveClient(client).id;
    }

    std::vector<std::string> found(const std::string& search, int most = 50)
    {
        std::vector<std::string> names;
        for (const ClientRow& row : record->findClients(search, most)) {
            names.push_back(row.name);
        }
        return names;
    }
};

using Names = std::vector<std::string>;

/// What people are called, and what may be typed or pasted into the field.
Names everyKindOfName()
{
    std::string controls = "Control";
    for (char letter = 1; letter < 0x20; ++letter) {
        controls += letter;
    }
    std::string long4;
    for (int count = 0; count < 500; ++count) {
        long4 += "\U0001F476"; // four bytes each
    }
    return {"O'Brien \"Bo\" `x` \\ ; DROP TABLE clients; --",
            "100 % _ * ? [a-z] #1",
            controls + "\x7F end",
            std::string(500, 'W'),
            long4,
            "مريم العبد الله",
            "שרה בת־אל",
            "नेहा कृष्णमूर्ति",
            "陳美玲",
            "김민지",
            "Мария Ковач",
            "Nguyễn Thị Hồng Nhung",
            "Zoe\u0308 A\u030Angstro\u0308m",
            "\u202Eyliad rieh\u202C",
            "a\u200Db\u200Cc\uFEFF",
            "\U0001F469\u200D\U0001F37C"};
}

} // namespace

BOOST_AUTO_TEST_SUITE(AClient)

BOOST_FIXTURE_TEST_CASE(comesBackAsSheWasStored, Clients)
{
    care::Client given = aMother();
    given.chartNumber = "HS-0042";
    given.preferredName = "Mia";
    given.relation = care::Relation::otherCarer;
    given.dueDate = day(2026, 9, 30);
    given.note = "Line one.\nLine two.";
    given.infants.push_back({});
    given.infants[1].gestationDays = 263;
    given.infants[1].deceased = true;
    const care::ClientId id = record->saveClient(given).id;
    reopen();
    const care::Client read = record->client(id);
    BOOST_TEST(read.name == given.name);
    BOOST_TEST(read.chartNumber == given.chartNumber);
    BOOST_TEST(read.preferredName == given.preferredName);
    BOOST_TEST((read.birthDate == given.birthDate));
    BOOST_TEST((read.relation == given.relation));
    BOOST_TEST((read.dueDate == given.dueDate));
    BOOST_TEST(read.note == given.note);
    BOOST_REQUIRE(read.infants.size() == 2U);
    BOOST_TEST(read.infants[0].name == "Luka");
    BOOST_TEST((read.infants[0].birthDate == given.infants[0].birthDate));
    BOOST_TEST(!read.infants[0].gestationDays.has_value());
    BOOST_TEST(!read.infants[0].deceased);
    BOOST_TEST(read.infants[1].name.empty());
    BOOST_TEST(!read.infants[1].birthDate.has_value());
    BOOST_TEST(read.infants[1].gestationDays.value() == 263);
    BOOST_TEST(read.infants[1].deceased);
}

BOOST_FIXTURE_TEST_CASE(mayLeaveEverythingButHerNameOpen, Clients)
{
    care::Client given;
    given.name = "M.";
    const auto id = record->saveClient(given).id;
    const care::Client read = record->client(id);
    BOOST_TEST(!read.birthDate.has_value());
    BOOST_TEST(!read.dueDate.has_value());
    BOOST_TEST(read.infants.empty());
    const ClientRow row = record->findClients("m.", 1).at(0);
    BOOST_TEST(!row.birthDate.has_value());
    BOOST_TEST(!row.latestBirth.has_value());
    BOOST_TEST(!row.lastSeen.has_value());
    BOOST_TEST(!row.bereaved);
}

BOOST_FIXTURE_TEST_CASE(mayHaveAnyName, Clients)
{
    for (const std::string& name : everyKindOfName()) {
        BOOST_TEST_CONTEXT(name)
        {
            care::Client given = aMother(name);
            given.note = name;
            given.infants[0].name = name;
            const auto id = record->saveClient(given).id;
            reopen();
            const care::Client read = record->client(id);
            BOOST_TEST(read.name == name);
            BOOST_TEST(read.note == name);
            BOOST_TEST(read.infants.at(0).name == name);
            BOOST_TEST(found(name) == Names{name});
        }
    }
    BOOST_TEST(found("").size() == everyKindOfName().size());
}

BOOST_FIXTURE_TEST_CASE(isRefusedWithASentenceWhenSheCannotBeRight, Clients)
{
    BOOST_CHECK_THROW(add(""), Refused);
    BOOST_CHECK_THROW(add(" \t"), Refused);
    BOOST_CHECK_THROW(add(std::string(501, 'W')), Refused);
    care::Client unborn = aMother();
    unborn.birthDate = day(2026, 3, 10); // the clock stands on 8 March 2026
    BOOST_TEST(sentenceOf<Refused>([&] { record->saveClient(unborn); }) ==
               "This date is in the future. A birth date cannot be.");
    BOOST_TEST(found("").empty());
}

BOOST_FIXTURE_TEST_CASE(isUnknownUnderAnotherId, Clients)
{
    const auto id = add("Maria Kovac");
    BOOST_CHECK_THROW(record->client({}), Refused);
    BOOST_CHECK_THROW(record->client({id.value + 1}), Refused);
    care::Client stranger = aMother();
    stranger.id = {id.value + 1};
    BOOST_CHECK_THROW(record->saveClient(stranger), Refused);
    stranger.infants.clear();
    BOOST_CHECK_THROW(record->saveClient(stranger), Refused);
    BOOST_TEST(found("").size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(isChangedUnderTheSameId, Clients)
{
    care::Client client = record->saveClient(aMother());
    client.name = "Maria Horvat";
    client.birthDate.reset();
    client.infants[0].name = "Luka Ivan";
    client.infants[0].gestationDays = 280;
    const care::Client saved = record->saveClient(client);
    BOOST_TEST((saved.id == client.id));
    BOOST_TEST((saved.infants.at(0).id == client.infants.at(0).id));
    reopen();
    BOOST_TEST(record->client(client.id).name == "Maria Horvat");
    BOOST_TEST(!record->client(client.id).birthDate.has_value());
    BOOST_TEST(record->client(client.id).infants.at(0).name == "Luka Ivan");
    BOOST_TEST(found("kovac").empty());
    BOOST_TEST(found("horvat").size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(keepsHerInfantsAlsoWhenTheListLeavesThemOut, Clients)
{
    care::Client client = record->saveClient(aMother());
    client.infants.clear();
    BOOST_TEST(record->saveClient(client).infants.size() == 1U);
    BOOST_TEST(record->client(client.id).infants.at(0).name == "Luka");
}

BOOST_FIXTURE_TEST_CASE(takesNoOtherClientsInfant, Clients)
{
    const care::Client first = record->saveClient(aMother("First"));
    care::Client second = record->saveClient(aMother("Second"));
    second.name = "Renamed";
    second.infants.push_back(first.infants[0]);
    second.infants[1].name = "Taken";
    BOOST_CHECK_THROW(record->saveClient(second), Refused);
    BOOST_TEST(record->client(first.id).infants.at(0).name == "Luka");
    BOOST_TEST(record->client(second.id).name == "Second"); // nothing half-done
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(Searching)

BOOST_FIXTURE_TEST_CASE(findsByAnyPartOfAName, Clients)
{
    add("Maria Kovac", "", "Mia");
    add("Ana Horvat");
    BOOST_TEST(found("kov") == Names{"Maria Kovac"});
    BOOST_TEST(found("ovac") == Names{"Maria Kovac"});
    BOOST_TEST(found("mia") == Names{"Maria Kovac"});
    BOOST_TEST(found("KOVAC maria") == Names{"Maria Kovac"});
    BOOST_TEST(found("  kov   mar ") == Names{"Maria Kovac"});
    BOOST_TEST(found("maria horvat").empty());
    BOOST_TEST((found("a") == Names{"Ana Horvat", "Maria Kovac"}));
    BOOST_TEST(found("luka").empty()); // the baby's name is no way to the mother's
}

BOOST_FIXTURE_TEST_CASE(overlooksAccentsCaseAndInvisibleCharactersBothWays, Clients)
{
    const std::vector<std::pair<std::string, std::string>> pairs{{"Kovač", "kovac"},
                                                                 {"Zoë Ångström", "zoe angstrom"},
                                                                 {"Wałęsa", "walesa"},
                                                                 {"Sørensen", "sorensen"},
                                                                 {"Đurić", "duric"},
                                                                 {"Weiß", "weiss"},
                                                                 {"Æsa Œuvre", "aesa oeuvre"},
                                                                 {"Þóra Eðvarð", "thora edvard"},
                                                                 {"Işıl İnan", "isil inan"},
                                                                 {"O’Neill", "o'neill"},
                                                                 {"Nguyễn Thị", "nguyen thi"},
                                                                 {"ΜΑΡΊΑ", "μαρια"},
                                                                 {"Ko\u200Bvac\u200F", "kovac"}};
    for (const auto& [name, typed] : pairs) {
        BOOST_TEST_CONTEXT(name)
        {
            BOOST_TEST(foldedText(name) == typed);
            BOOST_TEST(foldedText(typed) == typed);
            record.reset();
            stored->reset();
            fs::remove(file);
            record = create();
            add(name);
            BOOST_TEST(found(typed) == Names{name});
            BOOST_TEST(found(name) == Names{name});
        }
    }
    add("Kovac");
    BOOST_TEST(found("Kovač").size() == 2U); // plain names are found with accents typed
}

BOOST_FIXTURE_TEST_CASE(findsByChartNumberAndBirthDate, Clients)
{
    add("Maria Kovac", "HS-0042"); // born on 17 April 1993
    care::Client other = aMother("Ana Horvat");
    other.birthDate = day(1990, 12, 1);
    other.chartNumber = "HS-0420";
    record->saveClient(other);
    BOOST_TEST(found("0042") == Names{"Maria Kovac"});
    BOOST_TEST(found("hs-0042") == Names{"Maria Kovac"});
    BOOST_TEST(found("hs").size() == 2U);
    for (const char* date :
         {"1993-04-17", "17.4.1993", "4/17/1993", "17 April 1993", "april 1993"}) {
        BOOST_TEST_CONTEXT(date)
        BOOST_TEST(found(date) == Names{"Maria Kovac"});
    }
    BOOST_TEST(found("ana 1990") == Names{"Ana Horvat"});
    BOOST_TEST(found("ana 1993").empty());
}

BOOST_FIXTURE_TEST_CASE(takesEveryCharacterAsItself, Clients)
{
    add("Maria Kovac");
    for (const char* typed : {"%", "_", "*", "?", "' OR '1'='1", "\"", "--", ";"}) {
        BOOST_TEST_CONTEXT(typed)
        BOOST_TEST(found(typed).empty());
    }
}

BOOST_FIXTURE_TEST_CASE(listsByNameAndAtMostWhatWasAskedFor, Clients)
{
    for (const char* name : {"Dora", "ana", "Cleo", "Bela", "Ana"}) {
        add(name);
    }
    BOOST_TEST((found("") == Names{"ana", "Ana", "Bela", "Cleo", "Dora"}));
    BOOST_TEST((found("", 2) == Names{"ana", "Ana"}));
    BOOST_TEST(found("", 0).empty());
}

BOOST_FIXTURE_TEST_CASE(keepsTwoOfTheSameNameAndBirthdayApart, Clients)
{
    const auto first = add("Maria Kovac", "1");
    const auto second = add("Maria Kovac", "2");
    const auto rows = record->findClients("maria kovac", 10);
    BOOST_REQUIRE(rows.size() == 2U);
    BOOST_TEST((rows[0].id == first));
    BOOST_TEST((rows[1].id == second));
    BOOST_TEST(rows[0].chartNumber == "1");
    BOOST_TEST(rows[1].chartNumber == "2");
}

BOOST_AUTO_TEST_SUITE_END()
