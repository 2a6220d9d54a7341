#include "backup_fixture.h"
#include "large_practice.h"
#include "progress_watcher.h"

using namespace attune;
using namespace attune::records;
using namespace attune::records::test;

namespace {

/// Large enough that every part of the work looks up now and then.
struct LargerPractice : BackupFixture
{
    LargerPractice() { fillPractice(*this, 1'000'000); }
};

std::size_t leftInTemporaryFolder()
{
    return static_cast<std::size_t>(
        std::ranges::count_if(namesIn(fs::temp_directory_path()), [](const std::string& name) {
            return name.starts_with("attune-restore-");
        }));
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(LongWorkOnABackup, LargerPractice)

BOOST_AUTO_TEST_CASE(tellsHowFarItIs)
{
    Watcher making;
    open()->makeBackup(file, false, making.progress());
    checkThatItRises(making.told);

    Watcher testing;
    BOOST_TEST(testBackup(file, Secret::fromText(goodPassphrase), surroundings, testing.progress())
                   .verification.sound);
    checkThatItRises(testing.told);

    Watcher verifying;
    BOOST_TEST(
        verifyPractice(folder, Secret::fromText(goodPassphrase), surroundings, verifying.progress())
            .sound);
    checkThatItRises(verifying.told);
}

BOOST_AUTO_TEST_CASE(leavesNothingHalfMadeWhereverItIsStopped)
{
    const auto record = open();
    const int stopped =
        stopEverywhere([&](const Progress& progress) { record->makeBackup(file, false, progress); },
                       [&] {
                           BOOST_TEST(namesIn(shelf).empty());
                           const AuditEntry last = record->audit(1).front();
                           BOOST_TEST(last.action == "backup.make");
                           BOOST_TEST(last.outcome == "not made");
                       });
    BOOST_TEST(stopped > 5);
    BOOST_TEST(namesIn(shelf).size() == 1U);
    record->setSetting("still", "open");
    BOOST_TEST(record->setting("still") == "open");
}

BOOST_AUTO_TEST_CASE(keepsTheOlderFileWhereReplacingItIsStopped)
{
    backUp();
    const auto before = bytesOf(file);
    Watcher watcher{.stopAt = 8, .told = {}};
    BOOST_CHECK_THROW(open()->makeBackup(file, true, watcher.progress()), Cancelled);
    BOOST_TEST((bytesOf(file) == before));
    BOOST_TEST(test().verification.sound);
}

BOOST_AUTO_TEST_CASE(leavesNoPracticeWhereARestoreIsStopped)
{
    backUp();
    Watcher watcher{.stopAt = 4, .told = {}};
    BOOST_CHECK_THROW(restoreBackup(file, restored, watcher.progress()), Cancelled);
    BOOST_TEST(!isPractice(restored));
    restoreBackup(file, restored);
    BOOST_TEST(isPractice(restored));
}

BOOST_AUTO_TEST_CASE(leavesNoCopyWhereATestIsStopped)
{
    backUp();
    const std::size_t before = leftInTemporaryFolder();
    const int stopped = stopEverywhere(
        [&](const Progress& progress) {
            testBackup(file, Secret::fromText(goodPassphrase), surroundings, progress);
        },
        [&] { BOOST_TEST(leftInTemporaryFolder() == before); });
    BOOST_TEST(stopped > 5);
}

BOOST_AUTO_TEST_SUITE_END()
