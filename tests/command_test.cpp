// attunectl as people and scripts meet it: what goes where, and the exit status.
#include "terminal.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <regex>
#include <set>

namespace {

namespace data = boost::unit_test::data;
namespace fs = std::filesystem;
using namespace attune::tests;

const std::string header = "id,1,2,3,4,5,6,7\n";
const std::string scoreHeader = "id,total,total_status,total_missing,total_band,safety\n";

struct Misuse
{
    std::string words;
    std::string complaint; ///< words of it
};

std::ostream& operator<<(std::ostream& out, const Misuse& misuse)
{
    return out << "attunectl " << misuse.words;
}

const std::vector<Misuse> misuses{
    {"", "subcommand"},
    {"guess", "subcommand"},
    {"score", "instrument"},
    {"score phq9", "known are asq, city-bits, core-10, epds"},
    {"score gad-7 absent.csv", "absent.csv cannot be read"},
    {"score gad-7 .", "could not be read to its end"},
    {"score gad-7 --coding letters", "--coding"},
    {"score gad-7 a.csv b.csv", "b.csv"},
    {"demo", "--out"},
    {"verify", "practice"},
    {"verify absent --passphrase-fd 0", "no practice"},
    {"verify absent", "--passphrase-fd"},
    {"verify absent --passphrase-fd -1", "--passphrase-fd"},
    {"verify . --passphrase-fd 77", "file 77"},
    {"verify . --passphrase-fd 0 </dev/null", "file 0 holds no passphrase"},
};

} // namespace

BOOST_AUTO_TEST_SUITE(Attunectl)

BOOST_AUTO_TEST_CASE(scoresAFileOrWhatIsPipedIn)
{
    const Terminal terminal;
    const std::string table = header + "a,0,1,2,3,0,1,2\n";
    const std::string due = scoreHeader + "a,9,complete,0,mild,\n";
    writeText(terminal.folder() / "answers.csv", table);
    for (const char* words : {"score gad-7 answers.csv", "score gad-7 -", "score gad-7"}) {
        const Outcome outcome = terminal.run(words, table);
        BOOST_TEST(outcome.status == 0, words);
        BOOST_TEST(outcome.out == due, words);
        BOOST_TEST(outcome.errors == "", words);
    }
}

BOOST_AUTO_TEST_CASE(scoresPositionsWhereAsked)
{
    const Terminal terminal;
    const Outcome outcome =
        terminal.run("score gad-7 --coding position", header + "a,1,2,3,4,1,2,3\n");
    BOOST_TEST(outcome.status == 0);
    BOOST_TEST(outcome.out == scoreHeader + "a,9,complete,0,mild,\n");
}

BOOST_AUTO_TEST_CASE(namesABadCellAndScoresTheOtherRows)
{
    const Terminal terminal;
    const Outcome one = terminal.run("score gad-7", header + "a,0,0,4,0,0,0,0\nb,1,1,1,1,1,1,1\n");
    BOOST_TEST(one.status == 2);
    BOOST_TEST(one.out == scoreHeader + "b,7,complete,0,mild,\n");
    BOOST_TEST(one.errors.starts_with("Line 2, column 4 (item 3): "), one.errors);
    BOOST_TEST(one.errors.ends_with("attunectl: 1 place was refused; see above.\n"), one.errors);
    const Outcome two = terminal.run("score gad-7", header + "a\nb\nc,0,0,0,0,0,0,0\n");
    BOOST_TEST(two.status == 2);
    BOOST_TEST(two.errors.ends_with("attunectl: 2 rows were refused; see above.\n"), two.errors);
}

BOOST_AUTO_TEST_CASE(printsNothingForABadHeader)
{
    const Terminal terminal;
    for (const char* table : {"", "name,1,2,3,4,5,6,7\na,0,0,0,0,0,0,0\n"}) {
        const Outcome outcome = terminal.run("score gad-7", table);
        BOOST_TEST(outcome.status == 2);
        BOOST_TEST(outcome.out == "");
        BOOST_TEST(outcome.errors.starts_with("Line 1"), outcome.errors);
    }
}

BOOST_AUTO_TEST_CASE(saysThatScoresCouldNotBeWritten)
{
    const Terminal terminal;
    const Outcome outcome = terminal.run("score gad-7 >/dev/full", header + "a,0,0,0,0,0,0,0\n");
    BOOST_TEST(outcome.status == 1);
    BOOST_TEST(outcome.errors.find("disk full") != std::string::npos, outcome.errors);
}

BOOST_DATA_TEST_CASE(refusesMisuseWithStatusTwo, data::make(misuses), misuse)
{
    const Terminal terminal;
    const Outcome outcome = terminal.run(misuse.words, "some words of a passphrase\n");
    BOOST_TEST(outcome.status == 2);
    BOOST_TEST(outcome.out == "");
    BOOST_TEST(outcome.errors.find(misuse.complaint) != std::string::npos, outcome.errors);
}

BOOST_AUTO_TEST_CASE(listsTheInstrumentsAndTheirRights)
{
    const Terminal terminal;
    const Outcome table = terminal.run("instruments");
    BOOST_TEST(table.status == 0);
    BOOST_TEST(std::ranges::count(table.out, '\n') == 15);
    const Outcome outcome = terminal.run("instruments --json");
    BOOST_TEST(outcome.status == 0);
    const auto list = nlohmann::json::parse(outcome.out);
    BOOST_TEST(list.size() == 15U);
    const std::set<std::string> licensed{"epds", "mdq", "pass"};
    const std::set<std::string> inSpanishToo{"phq-2", "phq-9"};
    for (const auto& entry : list) {
        const auto id = entry.at("id").get<std::string>();
        BOOST_TEST(entry.at("rights") == (licensed.contains(id) ? "licence-needed" : "free"), id);
        auto languages = nlohmann::json::array();
        if (!licensed.contains(id) && id != "city-bits") {
            languages.push_back("en");
        }
        if (inSpanishToo.contains(id)) {
            languages.push_back("es");
        }
        BOOST_TEST(entry.at("languages") == languages, id);
        BOOST_TEST(table.out.find(id) != std::string::npos, id);
    }
}

BOOST_AUTO_TEST_CASE(tellsItsVersionAndItsOptions)
{
    const Terminal terminal;
    BOOST_TEST(terminal.run("--version").out == "attunectl " ATTUNE_VERSION "\n");
    for (const char* command :
         {"demo", "score", "instruments", "verify", "measures", "backup", "restore"}) {
        const Outcome outcome = terminal.run(std::string(command) + " --help");
        BOOST_TEST(outcome.status == 0);
        BOOST_TEST(outcome.out.find(std::string("attunectl ") + command) != std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(hasADocumentThatNamesEveryCommandAndOption)
{
    const Terminal terminal;
    const std::string document = readText(fs::path(ATTUNE_SOURCE_DIR) / "docs" / "attunectl.md");
    static const std::regex option("--[a-z-]+");
    for (const std::string command :
         {"demo", "score", "instruments", "verify", "measures", "backup", "restore"}) {
        BOOST_TEST(document.find("\n## " + command + "\n") != std::string::npos, command);
        const std::string help = terminal.run(command + " --help").out;
        const std::sregex_iterator end;
        for (std::sregex_iterator found(help.begin(), help.end(), option); found != end; ++found) {
            BOOST_TEST(document.find(found->str()) != std::string::npos, found->str());
        }
    }
}

BOOST_AUTO_TEST_CASE(makesAFictionalPracticeThatIsSoundUntilAByteIsChanged)
{
    const Terminal terminal;
    const Outcome demo = terminal.run("demo --out demo");
    BOOST_TEST(demo.status == 0);
    BOOST_TEST(demo.errors == "");
    const std::string words = "passphrase: ";
    const auto place = demo.out.find(words);
    BOOST_TEST_REQUIRE(place != std::string::npos);
    const std::string passphrase = demo.out.substr(place + words.size());
    BOOST_TEST(
        readText(terminal.folder() / "demo/reports/clinician-report-01.pdf").starts_with("%PDF-"));

    const std::string verify = "verify demo/practice --passphrase-fd 0";
    const Outcome sound = terminal.run(verify, passphrase);
    BOOST_TEST(sound.status == 0);
    BOOST_TEST(sound.out.ends_with("The practice is sound.\n"), sound.out);
    BOOST_TEST(sound.out.find("FAIL") == std::string::npos, sound.out);

    BOOST_TEST(terminal.run(verify, "not " + passphrase).status == 2);

    std::string record = readText(terminal.folder() / "demo/practice/records.db");
    record[record.size() / 2] ^= 1;
    writeText(terminal.folder() / "demo/practice/records.db", record);
    const Outcome damaged = terminal.run(verify, passphrase);
    BOOST_TEST(damaged.status == 1);
    BOOST_TEST(damaged.out.find("FAIL") != std::string::npos, damaged.out);
}

BOOST_AUTO_TEST_SUITE_END()
