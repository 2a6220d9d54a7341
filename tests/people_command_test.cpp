// attunectl's people and rekey, as a shell meets them.
#include "terminal.h"

#include <boost/test/unit_test.hpp>

#include <regex>

namespace {

using namespace attune::tests;

const std::string first = "granite willow parcel eleven";
const std::string header = "name,role,credentials,passphrase,left,last_opened\n";

bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

/// The line of `text` that begins so; empty: none does.
std::string lineOf(const std::string& text, const std::string& beginning)
{
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with(beginning)) {
            return line;
        }
    }
    return {};
}

/// The fictional practice and its only owner.
struct DemoPractice : Terminal
{
    std::string passphrase;
    std::string owner;

    DemoPractice()
    {
        const Outcome demo = run("demo --out demo");
        const std::string words = "passphrase: ";
        passphrase = demo.out.substr(demo.out.find(words) + words.size());
        writeText(folder() / "first", first + "\n");
        const std::string list = people("").out;
        owner = list.substr(header.size(), list.find(',', header.size()) - header.size());
    }

    Outcome people(const std::string& words) const
    {
        const std::string who = owner.empty() ? "" : " --person '" + owner + "'";
        return run("people demo/practice --passphrase-fd 0" + who + " " + words, passphrase);
    }

    Outcome addBea(const std::string& role = "front-desk") const
    {
        return people("--add 'Bea Ruiz' --credentials 'CMA' --role " + role +
                      " --new-passphrase-fd 3 3<first");
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(AttunectlPeople)

BOOST_FIXTURE_TEST_CASE(listsThemWithWhatBecameOfTheirPassphrases, DemoPractice)
{
    const Outcome alone = people("");
    BOOST_TEST(alone.status == 0);
    BOOST_TEST(alone.out.starts_with(header), alone.out);
    BOOST_TEST(contains(lineOf(alone.out, owner + ","), ",own,,20"), alone.out);

    const Outcome added = addBea();
    BOOST_TEST(added.status == 0);
    BOOST_TEST(added.errors == "");
    BOOST_TEST(lineOf(people("").out, "Bea Ruiz,") == "Bea Ruiz,front desk,CMA,given,,");
}

BOOST_FIXTURE_TEST_CASE(openAPracticeEachByTheirName, DemoPractice)
{
    BOOST_REQUIRE(addBea("clinician").status == 0);
    const std::string backup = "backup demo/practice --to a.attune-backup --passphrase-fd 0";
    const Outcome nameless = run(backup, passphrase);
    BOOST_TEST(nameless.status == 2);
    BOOST_TEST(contains(nameless.errors, "--person"), nameless.errors);
    BOOST_TEST(run(backup + " --person '" + owner + "'", passphrase).status == 0);

    const Outcome given = run("people demo/practice --passphrase-fd 0 --person 'Bea Ruiz'", first);
    BOOST_TEST(given.status == 2);
    BOOST_TEST(contains(given.errors, "Choose one of your own first."), given.errors);
    const Outcome wrong = run("people demo/practice --passphrase-fd 0 --person 'Bea Ruiz'", "no");
    const Outcome nobody = run("people demo/practice --passphrase-fd 0 --person 'Nobody'", first);
    BOOST_TEST(wrong.status == 2);
    BOOST_TEST(wrong.errors == nobody.errors);
}

BOOST_FIXTURE_TEST_CASE(areChangedAndGivenAnotherPassphrase, DemoPractice)
{
    BOOST_REQUIRE(addBea().status == 0);
    BOOST_TEST(people("--change 'Bea Ruiz' --role clinician --credentials 'LMFT'").status == 0);
    BOOST_TEST(lineOf(people("").out, "Bea Ruiz,") == "Bea Ruiz,clinician,LMFT,given,,");
    BOOST_TEST(people("--change 'Bea Ruiz' --role auditor").status == 0);
    BOOST_TEST(lineOf(people("").out, "Bea Ruiz,") == "Bea Ruiz,auditor,LMFT,given,,");

    writeText(folder() / "second", "copper anchor meadow forty\n");
    BOOST_TEST(people("--reset 'Bea Ruiz' --new-passphrase-fd 3 3<second").status == 0);
    const std::string open = "audit demo/practice --passphrase-fd 0 --person 'Bea Ruiz'";
    BOOST_TEST(contains(run(open, first).errors, "does not open"));
    BOOST_TEST(contains(run(open, "copper anchor meadow forty").errors, "of your own first"));
}

BOOST_FIXTURE_TEST_CASE(leaveWithTheirKey, DemoPractice)
{
    BOOST_REQUIRE(addBea().status == 0);
    const std::string key = readText(folder() / "demo/practice/records.db");
    const Outcome removed = people("--remove 'Bea Ruiz' --renew-recovery");
    BOOST_TEST(removed.status == 0);
    BOOST_TEST(removed.errors == "");
    BOOST_TEST(
        std::regex_search(removed.out,
                          std::regex("\n[0-9A-HJKMNP-TV-Z]{5,6}(-[0-9A-HJKMNP-TV-Z]{5,6}){7}\n$")),
        removed.out);
    BOOST_TEST(readText(folder() / "demo/practice/records.db") != key);
    BOOST_TEST(std::regex_match(lineOf(people("").out, "Bea Ruiz,"),
                                std::regex("Bea Ruiz,front desk,CMA,none,20[^,]+Z,")));
    BOOST_TEST(run("verify demo/practice --passphrase-fd 0", passphrase).status == 0);
    const Outcome back = run("people demo/practice --passphrase-fd 0 --person 'Bea Ruiz'", first);
    BOOST_TEST(contains(back.errors, "does not open"), back.errors);

    const Outcome again = people("--remove 'Bea Ruiz'");
    BOOST_TEST(again.status == 2);
    BOOST_TEST(contains(again.errors, "nobody of this name works here"), again.errors);
}

BOOST_FIXTURE_TEST_CASE(areGuarded, DemoPractice)
{
    struct
    {
        std::string words;
        std::string complaint;
    } const refused[] = {
        {"--add 'Bea Ruiz' --role front-desk", "--new-passphrase-fd"},
        {"--add 'Bea Ruiz' --new-passphrase-fd 3 3<first", "--role"},
        {"--add 'Bea Ruiz' --role boss --new-passphrase-fd 3 3<first", "front-desk"},
        {"--add 'Bea Ruiz' --role owner --new-passphrase-fd 0", "two files"},
        {"--add A --remove B", "--add"},
        {"--change '" + owner + "'", "--role or --credentials"},
        {"--change '" + owner + "' --role clinician", "only owner"},
        {"--remove '" + owner + "'", "only owner"},
        {"--renew-recovery", "attunectl rekey"},
        {"--role owner", "belong to"},
        {"--add '" + owner + "' --role owner --new-passphrase-fd 3 3<first", "works here already"},
    };

    const std::string before = people("").out;
    for (const auto& misuse : refused) {
        const Outcome outcome = people(misuse.words);
        BOOST_TEST(outcome.status == 2, misuse.words);
        BOOST_TEST(contains(outcome.errors, misuse.complaint), outcome.errors);
        BOOST_TEST(outcome.out == "");
    }
    writeText(folder() / "short", "short\n");
    BOOST_TEST(people("--add Bea --role auditor --new-passphrase-fd 3 3<short").status == 2);
    const std::string after = people("").out; // last_opened alone has moved on
    BOOST_TEST(after.substr(0, after.rfind(',')) == before.substr(0, before.rfind(',')));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(AttunectlRekey)

BOOST_FIXTURE_TEST_CASE(keepsWhatIsInTheRecordAndWhoMayOpenIt, DemoPractice)
{
    BOOST_REQUIRE(addBea().status == 0);
    const std::string rekey = "rekey demo/practice --passphrase-fd 0 --person '" + owner + "'";
    const Outcome done = run(rekey, passphrase);
    BOOST_TEST(done.status == 0);
    BOOST_TEST(done.out.ends_with("The recovery key on paper goes on as before.\n"), done.out);
    BOOST_TEST(run("verify demo/practice --passphrase-fd 0", first).status == 0);
    BOOST_TEST(lineOf(people("").out, "Bea Ruiz,") == "Bea Ruiz,front desk,CMA,given,,");
    BOOST_TEST(run(rekey, "no").status == 2);
}

BOOST_AUTO_TEST_SUITE_END()
