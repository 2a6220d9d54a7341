// attunectl's backup and restore, as a shell meets them.
#include "terminal.h"

#include <boost/test/unit_test.hpp>

#include <set>

namespace {

namespace fs = std::filesystem;
using namespace attune::tests;

bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

std::set<std::string> namesIn(const fs::path& folder)
{
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) {
        names.insert(entry.path().filename().string());
    }
    return names;
}

/// The fictional practice, and a folder for backups.
struct DemoPractice : Terminal
{
    std::string passphrase;

    DemoPractice()
    {
        const Outcome demo = run("demo --out demo");
        const std::string words = "passphrase: ";
        passphrase = demo.out.substr(demo.out.find(words) + words.size());
        fs::create_directory(shelf());
    }

    fs::path shelf() const { return folder() / "shelf"; }

    Outcome backUp(const std::string& words) const
    {
        return run("backup demo/practice --passphrase-fd 0 " + words, passphrase);
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(AttunectlBackup)

BOOST_FIXTURE_TEST_CASE(makesOneThatIsSoundAndGivesThePracticeBack, DemoPractice)
{
    const Outcome made = backUp("--to shelf/a.attune-backup");
    BOOST_TEST(made.status == 0);
    BOOST_TEST(made.errors == "");
    BOOST_TEST(contains(made.out, "shelf/a.attune-backup\n"), made.out);
    BOOST_TEST(contains(made.out, " bytes, 6 clients, "), made.out);

    const Outcome tried = run("restore --test shelf/a.attune-backup --passphrase-fd 0", passphrase);
    BOOST_TEST(tried.status == 0);
    BOOST_TEST(tried.out.ends_with("The backup is sound.\n"), tried.out);
    BOOST_TEST(contains(tried.out, "\n6 clients, "), tried.out);
    BOOST_TEST(!contains(tried.out, "FAIL"), tried.out);

    const Outcome restored = run("restore shelf/a.attune-backup --to again");
    BOOST_TEST(restored.status == 0);
    BOOST_TEST(restored.out.starts_with("Made on 20"), restored.out);
    // The computer saw the practice newer: the age alone is complained about.
    const Outcome verified = run("verify again --passphrase-fd 0", passphrase);
    BOOST_TEST(!contains(verified.out, "FAIL  Key file, signature"), verified.out);
    BOOST_TEST(contains(verified.out, "ok    audit chain"), verified.out);
    ::setenv("XDG_STATE_HOME", (folder() / "another computer").c_str(), 1);
    BOOST_TEST(run("verify again --passphrase-fd 0", passphrase).status == 0);
}

BOOST_FIXTURE_TEST_CASE(keepsWhatItIsToldTo, DemoPractice)
{
    for (const char* time : {"20250101-080000", "20250102-080000", "20250103-080000"}) {
        writeText(shelf() / ("attune-" + std::string(time) + ".attune-backup"), "x");
    }
    writeText(shelf() / "notes.txt", "x");
    const Outcome made = backUp("--to shelf --keep 2");
    BOOST_TEST(made.status == 0);
    BOOST_TEST(contains(made.out, "Deleted attune-20250102-080000.attune-backup\n"), made.out);
    const auto names = namesIn(shelf());
    BOOST_TEST(names.size() == 4U);
    BOOST_TEST(names.contains("attune-20250101-080000.attune-backup"));
    BOOST_TEST(names.contains("attune-20250103-080000.attune-backup"));
    BOOST_TEST(names.contains("notes.txt"));
}

BOOST_FIXTURE_TEST_CASE(leavesAFileThatIsThereUnlessToldToReplaceIt, DemoPractice)
{
    writeText(shelf() / "a.attune-backup", "mine");
    const Outcome kept = backUp("--to shelf/a.attune-backup");
    BOOST_TEST(kept.status == 2);
    BOOST_TEST(contains(kept.errors, "There is a file of this name already."), kept.errors);
    BOOST_TEST(readText(shelf() / "a.attune-backup") == "mine");
    BOOST_TEST(backUp("--to shelf/a.attune-backup --replace").status == 0);
    BOOST_TEST(readText(shelf() / "a.attune-backup").size() > 10'000U);
}

BOOST_FIXTURE_TEST_CASE(tellsWrongInputFromDamage, DemoPractice)
{
    BOOST_REQUIRE(backUp("--to shelf/a.attune-backup").status == 0);
    const std::string test = "restore --test shelf/a.attune-backup --passphrase-fd 0";
    BOOST_TEST(run(test, "not " + passphrase).status == 2);
    BOOST_TEST(run("backup demo/practice --to shelf --passphrase-fd 0", "no").status == 2);
    BOOST_TEST(backUp("--to shelf/a.zip").status == 2);
    BOOST_TEST(backUp("--to demo/practice").status == 2);
    BOOST_TEST(backUp("--to shelf/new.attune-backup --keep 3").status == 2);
    BOOST_TEST(backUp("--to absent/new.attune-backup").status == 1);
    BOOST_TEST(run("backup shelf --to shelf --passphrase-fd 0", passphrase).status == 2);
    BOOST_TEST(run("restore shelf/absent.attune-backup --to again").status == 2);
    BOOST_TEST(run("restore demo/practice/records.db --to again").status == 2);
    BOOST_TEST(run("restore shelf/a.attune-backup").status == 2);
    BOOST_TEST(run("restore shelf/a.attune-backup --to again --test --passphrase-fd 0", passphrase)
                   .status == 2);
    BOOST_TEST(run("restore --test shelf/a.attune-backup").status == 2);
    BOOST_TEST(run("restore shelf/a.attune-backup --to demo/practice").status == 1);
    BOOST_TEST((namesIn(shelf()) == std::set<std::string>{"a.attune-backup"}));

    std::string bytes = readText(shelf() / "a.attune-backup");
    bytes[bytes.size() / 2] ^= 1;
    writeText(shelf() / "a.attune-backup", bytes);
    const Outcome damaged = run(test, passphrase);
    BOOST_TEST(damaged.status == 1);
    BOOST_TEST(contains(damaged.errors, "This backup is damaged"), damaged.errors);
    BOOST_TEST(run("restore shelf/a.attune-backup --to again").status == 1);
    BOOST_TEST(!fs::exists(folder() / "again"));
}

BOOST_AUTO_TEST_SUITE_END()
