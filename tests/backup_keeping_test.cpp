#include "backup_fixture.h"

using namespace attune;
using namespace attune::records;
using namespace attune::records::test;

namespace {

using Names = std::vector<std::string>;

std::string named(const std::string& time)
{
    return "attune-" + time + ".attune-backup";
}

/// The middles of the names that may go.
Names goneOf(const Names& times, std::size_t newest)
{
    Names names;
    for (const std::string& time : times) {
        names.push_back(named(time));
    }
    Names gone;
    for (const std::string& name : backupsToDelete(names, newest)) {
        gone.push_back(name.substr(7, 15));
    }
    return gone;
}

const Names winter{"20251201-080000",
                   "20251215-080000",
                   "20251231-235959",
                   "20260101-000000",
                   "20260101-000001",
                   "20260220-120000",
                   "20260228-120000",
                   "20260308-200000"};

struct Row
{
    std::size_t newest;
    Names gone;
};

// By hand: the firsts are 20251201, 20260101-000000, 20260220, 20260308.
const std::vector<Row> table{
    {1, {"20251215-080000", "20251231-235959", "20260101-000001", "20260228-120000"}},
    {2, {"20251215-080000", "20251231-235959", "20260101-000001"}},
    {3, {"20251215-080000", "20251231-235959", "20260101-000001"}},
    {4, {"20251215-080000", "20251231-235959"}},
    {5, {"20251215-080000", "20251231-235959"}},
    {6, {"20251215-080000"}},
    {7, {}},
    {8, {}},
    {99, {}},
};

} // namespace

BOOST_AUTO_TEST_SUITE(KeepingBackups)

BOOST_AUTO_TEST_CASE(keepsTheNewestAndTheFirstOfEachMonth)
{
    for (const Row& row : table) {
        BOOST_TEST(goneOf(winter, row.newest) == row.gone, boost::test_tools::per_element());
        const Names backwards(winter.rbegin(), winter.rend());
        BOOST_TEST(goneOf(backwards, row.newest) == row.gone, boost::test_tools::per_element());
    }
    BOOST_TEST(backupsToDelete({}, 3).empty());
}

BOOST_AUTO_TEST_CASE(knowsTheSameMonthOfTwoYearsApart)
{
    BOOST_TEST(goneOf({"20250308-200000", "20260308-200000", "20270101-000000"}, 1).empty());
}

BOOST_AUTO_TEST_CASE(leavesNamesOfAnyOtherForm)
{
    const Names others{"attune-20251215-080000.attune-backup.part",
                       "attune-20251215-080000.attune-backup ",
                       "attune-20251215-08000.attune-backup",
                       "attune-20251215-240000.attune-backup",
                       "attune-20251215-086000.attune-backup",
                       "attune-20251215-080060.attune-backup",
                       "attune-20251315-080000.attune-backup",
                       "attune-20250015-080000.attune-backup",
                       "attune-20251200-080000.attune-backup",
                       "attune-20251232-080000.attune-backup",
                       "attune-20251215080000.attune-backup",
                       "Attune-20251215-080000.attune-backup",
                       "my attune-20251215-080000.attune-backup",
                       "before the move.attune-backup",
                       "records.db"};
    Names all = others;
    for (const std::string& time : winter) {
        all.push_back(named(time));
    }
    const Names gone = backupsToDelete(all, 1);
    BOOST_TEST(gone.size() == table.front().gone.size());
    for (const std::string& name : others) {
        BOOST_TEST(std::ranges::count(gone, name) == 0, name);
    }
}

BOOST_AUTO_TEST_CASE(deletesFilesOnlyAndNeverTheOneJustMade)
{
    const TemporaryFolder shelf;
    for (const std::string& time : winter) {
        put(shelf.path / named(time), {'x'});
    }
    fs::remove(shelf.path / named("20251231-235959"));
    fs::create_directory(shelf.path / named("20251231-235959"));
    fs::create_symlink(shelf.path / "target", shelf.path / named("20251220-000000"));
    const Names gone = keepBackups(shelf.path, 1, named("20260101-000001"));
    BOOST_TEST(gone == (Names{named("20251215-080000"), named("20260228-120000")}),
               boost::test_tools::per_element());
    BOOST_TEST(!fs::exists(shelf.path / named("20251215-080000")));
    BOOST_TEST(namesIn(shelf.path).size() == winter.size() + 1 - gone.size());
    BOOST_CHECK_THROW(keepBackups(shelf.path / "absent", 1, ""), StorageError);
}

BOOST_AUTO_TEST_CASE(namesByTheMomentInUtc)
{
    const auto at = [](long long seconds, int milliseconds) {
        return care::Instant(std::chrono::milliseconds(seconds * 1000 + milliseconds));
    };
    BOOST_TEST(backupName(at(0, 0)) == named("19700101-000000"));
    BOOST_TEST(backupName(at(951'827'696, 789)) == named("20000229-123456"));
    BOOST_TEST(backupName(at(1'773'000'000, 999)) == named("20260308-200000"));
}

BOOST_AUTO_TEST_SUITE_END()
