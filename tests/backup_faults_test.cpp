#include "backup_fixture.h"
#include "backup_part.h"
#include "small_disk.h"

#include <array>
#include <csignal>
#include <functional>
#include <sys/wait.h>
#include <thread>

using namespace attune::records;
using namespace attune::records::test;

namespace {

/// A practice whose record is some megabytes long, so that there is something to interrupt.
struct LargePractice : BackupFixture
{
    explicit LargePractice(int clients = 12)
    {
        const auto record = open();
        for (int i = 0; i < clients; ++i) {
            auto client = aMother("Large " + std::to_string(i));
            client.note = std::string(100'000, static_cast<char>('a' + i % 26));
            record->saveClient(client);
        }
    }
};

/// Runs `work` in a process of its own and kills it, finished or not, after `patience`. True where
/// it had not finished.
bool wasKilled(const std::function<void()>& work, std::chrono::microseconds patience)
{
    std::array<int, 2> ends{};
    BOOST_REQUIRE(pipe(ends.data()) == 0);
    const pid_t child = fork();
    BOOST_REQUIRE(child >= 0);
    if (child == 0) {
        [[maybe_unused]] const ssize_t told = write(ends[1], "r", 1);
        try {
            work();
        } catch (const std::exception&) {
            _exit(1);
        }
        _exit(0);
    }
    close(ends[1]);
    char ready = 0;
    BOOST_TEST(read(ends[0], &ready, 1) == 1);
    close(ends[0]);
    std::this_thread::sleep_for(patience);
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    BOOST_TEST(!(WIFEXITED(status) && WEXITSTATUS(status) == 1)); // it must not fail by itself
    return WIFSIGNALED(status);
}

std::chrono::microseconds timeOf(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() -
                                                                 start);
}

bool leftParts(const fs::path& folder)
{
    return std::ranges::any_of(namesIn(folder), [](const std::string& name) {
        return name.find(".part") != std::string::npos;
    });
}

} // namespace

BOOST_AUTO_TEST_SUITE(ABackupWithoutRoom)

BOOST_FIXTURE_TEST_CASE(leavesNoHalfFileWhereverTheDiskIsFull, LargePractice)
{
    const SmallDisk disk;
    if (!disk.mounted) {
        return;
    }
    file = disk.folder.path / "one.attune-backup";
    const auto record = open();
    int failed = 0;
    for (const std::uintmax_t free : {0U, 1U, 10U, 100U, 320U, 400U, 500U, 600U}) {
        disk.fill();
        const fs::path ballast = disk.folder.path / "ballast";
        fs::resize_file(ballast, fs::file_size(ballast) - free * 4096);
        const std::string sentence =
            sentenceOf<StorageError>([&] { record->makeBackup(file, false); });
        BOOST_TEST(sentence.find("disk is full") != std::string::npos, sentence);
        BOOST_TEST((namesIn(disk.folder.path) == std::set<std::string>{"ballast"}));
        BOOST_TEST(record->audit(1).at(0).outcome == "not made");
        ++failed;
    }
    BOOST_TEST(failed == 8);
    disk.makeRoom();
    BOOST_CHECK_NO_THROW(record->makeBackup(file, false));
    BOOST_TEST((namesIn(disk.folder.path) == std::set<std::string>{"one.attune-backup"}));
}

BOOST_FIXTURE_TEST_CASE(keepsTheOlderOneThatItWasToReplace, LargePractice)
{
    const SmallDisk disk;
    if (!disk.mounted) {
        return;
    }
    file = disk.folder.path / "one.attune-backup";
    const auto record = open();
    record->makeBackup(file, false);
    const auto older = bytesOf(file);
    disk.fill();
    BOOST_CHECK_THROW(record->makeBackup(file, true), StorageError);
    BOOST_TEST(bytesOf(file) == older);
}

BOOST_FIXTURE_TEST_CASE(isNotRestoredByHalf, LargePractice)
{
    const SmallDisk disk;
    if (!disk.mounted) {
        return;
    }
    backUp();
    restored = disk.folder.path / "restored";
    for (const std::uintmax_t free : {0U, 2U, 50U, 320U}) {
        disk.fill();
        const fs::path ballast = disk.folder.path / "ballast";
        fs::resize_file(ballast, fs::file_size(ballast) - free * 4096);
        const std::string sentence =
            sentenceOf<StorageError>([&] { restoreBackup(file, restored); });
        BOOST_TEST(sentence.find("disk is full") != std::string::npos, sentence);
        BOOST_TEST(!fs::exists(restored));
        fs::create_directory(restored);
        BOOST_CHECK_THROW(restoreBackup(file, restored), StorageError);
        BOOST_TEST(fs::is_empty(restored));
        fs::remove(restored);
    }
    disk.makeRoom();
    restoreBackup(file, restored);
    BOOST_TEST(openRestored(true) != nullptr);
}

BOOST_FIXTURE_TEST_CASE(saysWhereItMayNotWrite, BackupFixture)
{
    backUp();
    const auto record = open();
    {
        const ReadOnlyFolder shut(base.path / "shut");
        const std::string sentence = sentenceOf<StorageError>(
            [&] { record->makeBackup(shut.path / "b.attune-backup", false); });
        BOOST_TEST(sentence.find("no permission") != std::string::npos, sentence);
        BOOST_TEST(fs::is_empty(shut.path));
        BOOST_CHECK_THROW(restoreBackup(file, shut.path), StorageError);
        BOOST_CHECK_THROW(restoreBackup(file, shut.path / "deeper"), StorageError);
    }
    BOOST_TEST(record->audit(1).at(0).outcome == "not made");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(KilledInTheMidstOfABackup)

BOOST_AUTO_TEST_CASE(leavesNoneOrAWholeOne)
{
    const LargePractice practice;
    const auto whole = timeOf([&] { practice.backUp(); });
    const auto older = bytesOf(practice.file);
    int interrupted = 0;
    for (int round = 0; round < 30; ++round) {
        const bool replaces = round % 2 == 0;
        if (!replaces) {
            fs::remove(practice.file);
        } else if (!fs::exists(practice.file)) {
            put(practice.file, older);
        }
        interrupted += wasKilled([&] { practice.backUp(true); }, whole * (round + 1) / 30) ? 1 : 0;
        if (replaces || fs::exists(practice.file)) {
            BOOST_CHECK_NO_THROW(describeBackup(practice.file));
        }
        BOOST_TEST(practice.opens());
    }
    BOOST_TEST(interrupted > 5);
    practice.backUp(true);
    BOOST_TEST(!leftParts(practice.shelf));
    BOOST_TEST(practice.test().verification.sound);
}

BOOST_AUTO_TEST_CASE(leavesNoPracticeOrAWholeOne)
{
    const LargePractice practice;
    practice.backUp();
    const auto whole = timeOf([&] { restoreBackup(practice.file, practice.restored); });
    int interrupted = 0;
    int none = 0;
    for (int round = 0; round < 40; ++round) {
        fs::remove_all(practice.restored);
        interrupted += wasKilled([&] { restoreBackup(practice.file, practice.restored); },
                                 whole * (round + 1) / 40)
                           ? 1
                           : 0;
        if (!isPractice(practice.restored)) {
            ++none;
            BOOST_CHECK_NO_THROW(restoreBackup(practice.file, practice.restored));
        }
        BOOST_TEST(practice.openRestored(true)->findClients("", 100).size() == 13U);
        BOOST_TEST(!fs::exists(practice.restored / "unfinished"));
    }
    BOOST_TEST(interrupted > 5);
    BOOST_TEST(none > 0);
}

/// Cut between the header and the marker's going: the marker must not outlive a header lost later.
BOOST_FIXTURE_TEST_CASE(leavesNoMarkerOnceOpenedEvenAsAnOlderCopy, BackupFixture)
{
    backUp();
    restoreBackup(file, restored);
    put(restored / "unfinished", {});
    BOOST_TEST(openRestored(true) != nullptr);
    BOOST_TEST(!fs::exists(restored / "unfinished"));
}

BOOST_FIXTURE_TEST_CASE(isClearedAwayByTheNextButNotWhileItIsWritten, BackupFixture)
{
    const fs::path left = shelf / "old.attune-backup.part";
    put(left, {'x'});
    put(shelf / "old.attune-backup.part.records", {'x'});
    put(shelf / "notes.part", {'x'});
    const BackupPart other(shelf / "other.attune-backup");
    put(other.database(), {'x'});
    backUp();
    BOOST_TEST((namesIn(shelf) == std::set<std::string>{"notes.part",
                                                        "one.attune-backup",
                                                        "other.attune-backup.part",
                                                        "other.attune-backup.part.records"}));
    BOOST_TEST(modeOf(other.file()) == 0600U);
}

BOOST_AUTO_TEST_SUITE_END()
