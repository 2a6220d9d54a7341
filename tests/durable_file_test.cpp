#include "durable_file.h"
#include "file_descriptor.h"
#include "folder_lock.h"
#include "new_folder.h"
#include "small_disk.h"
#include "vault_fixture.h"

#include <boost/test/unit_test.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>

using namespace attune::records;
using namespace attune::records::test;

namespace {

const std::vector<unsigned char> oldBytes{'o', 'l', 'd'};
const std::vector<unsigned char> newBytes{'n', 'e', 'w', 'e', 'r'};

mode_t modeOf(const fs::path& path)
{
    struct stat status
    {};

    BOOST_REQUIRE(stat(path.c_str(), &status) == 0);
    return status.st_mode & 07777U;
}

} // namespace

BOOST_AUTO_TEST_SUITE(WritingDurably)

BOOST_AUTO_TEST_CASE(replacesTheWholeFileForItsOwnerOnly)
{
    const TemporaryFolder base;
    const fs::path file = base.path / "keys";
    writeDurably(file, oldBytes, "The file");
    writeDurably(file, newBytes, "The file");
    BOOST_TEST(bytesOf(file) == newBytes);
    BOOST_TEST(modeOf(file) == 0600U);
    BOOST_TEST(!fs::exists(base.path / "keys.part"));
}

BOOST_AUTO_TEST_CASE(clearsWhatAnInterruptionLeft)
{
    const TemporaryFolder base;
    put(base.path / "keys.part", newBytes);
    writeDurably(base.path / "keys", oldBytes, "The file");
    BOOST_TEST(bytesOf(base.path / "keys") == oldBytes);
    BOOST_TEST(!fs::exists(base.path / "keys.part"));
}

BOOST_AUTO_TEST_CASE(keepsTheOldFileWhenTheDiskIsFull)
{
    const SmallDisk disk;
    if (!disk.mounted) {
        return;
    }
    const fs::path file = disk.folder.path / "keys";
    writeDurably(file, oldBytes, "The key file");
    disk.fill();
    const std::vector<unsigned char> much(100'000, 7);
    BOOST_CHECK_EXCEPTION(
        writeDurably(file, much, "The key file"), StorageError, [](const StorageError& error) {
            return std::string(error.what())
                .starts_with("The key file could not be saved because the disk is full.");
        });
    BOOST_TEST(bytesOf(file) == oldBytes);
    BOOST_TEST(!fs::exists(disk.folder.path / "keys.part"));
}

BOOST_AUTO_TEST_CASE(saysWhenAFolderCannotBeWritten)
{
    const TemporaryFolder base;
    const ReadOnlyFolder folder(base.path / "shut");
    BOOST_CHECK_EXCEPTION(writeDurably(folder.path / "keys", oldBytes, "The key file"),
                          StorageError,
                          [](const StorageError& error) {
                              return std::string(error.what()).find("no permission") !=
                                     std::string::npos;
                          });
}

BOOST_AUTO_TEST_CASE(saysWhenADiskIsReadOnly)
{
    const SmallDisk disk;
    if (!disk.mounted) {
        return;
    }
    BOOST_REQUIRE(disk.makeReadOnly());
    BOOST_CHECK_EXCEPTION(
        writeDurably(disk.folder.path / "keys", oldBytes, "The key file"),
        StorageError,
        [](const StorageError& error) {
            return std::string(error.what()) ==
                   "The key file cannot be written because its disk is read-only.";
        });
}

BOOST_AUTO_TEST_CASE(readsNoMoreThanAskedAndOnlyFiles)
{
    const TemporaryFolder base;
    put(base.path / "keys", newBytes);
    BOOST_TEST(readAtMost(base.path / "keys", 3, "The file")->size() == 3U);
    BOOST_TEST(!readAtMost(base.path / "other", 3, "The file").has_value());
    BOOST_CHECK_THROW(readAtMost(base.path, 3, "The file"), StorageError);
    BOOST_REQUIRE(mkfifo((base.path / "pipe").c_str(), 0600) == 0);
    BOOST_CHECK_THROW(readAtMost(base.path / "pipe", 3, "The file"), StorageError);
}

BOOST_AUTO_TEST_CASE(makesFoldersForTheirOwnerOnly)
{
    const TemporaryFolder base;
    const auto made = makePrivateFolders(base.path / "a" / "b/", "The folder");
    BOOST_TEST(made.size() == 2U);
    BOOST_TEST(modeOf(base.path / "a" / "b") == 0700U);
    BOOST_TEST(makePrivateFolders(base.path / "a", "The folder").empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(AnOpenFile)

BOOST_AUTO_TEST_CASE(hasOneOwnerAtATime)
{
    FileDescriptor first(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    const int number = first.number();
    BOOST_TEST_REQUIRE(number >= 0);
    {
        const FileDescriptor second(std::move(first));
        BOOST_TEST(second.number() == number);
        BOOST_TEST(!first); // NOLINT(bugprone-use-after-move): it says that it holds nothing now
    }
    BOOST_TEST(fcntl(number, F_GETFD) == -1); // closed, and once
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(AFolderForAPractice)

BOOST_AUTO_TEST_CASE(isRefusedWhereItCannotBeLookedInto)
{
    const TemporaryFolder base;
    const ReadOnlyFolder folder(base.path / "shut", 0711);
    BOOST_CHECK_EXCEPTION(NewFolder(folder.path), StorageError, [](const StorageError& error) {
        return std::string(error.what()).starts_with("The practice folder cannot be used");
    });
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(TheFolderLock)

BOOST_AUTO_TEST_CASE(tellsTheSecondWhoHasIt)
{
    const TemporaryFolder base;
    const FolderLock first(base.path);
    const std::string process = "process " + std::to_string(getpid());
    BOOST_CHECK_EXCEPTION(FolderLock(base.path), InUse, [&](const InUse& error) {
        const std::string text = error.what();
        return text.find("on this computer") != std::string::npos &&
               text.find(process) != std::string::npos;
    });
}

BOOST_AUTO_TEST_CASE(namesAnotherComputerWithoutTrustingItsWords)
{
    const TemporaryFolder base;
    const FolderLock first(base.path);
    const std::string holder = "12\x1B[31m99 desk-2.example\nowned";
    put(base.path / FolderLock::fileName, {holder.begin(), holder.end()});
    BOOST_CHECK_EXCEPTION(FolderLock(base.path), InUse, [](const InUse& error) {
        return std::string(error.what()) ==
               "This practice is already open on the computer desk-2.exampleowned (process "
               "1231m99). Close it there first.";
    });
}

BOOST_AUTO_TEST_CASE(endsWithItsHolderHoweverThatEnds)
{
    const TemporaryFolder base;
    const pid_t child = fork();
    if (child == 0) {
        const FolderLock held(base.path);
        raise(SIGKILL);
    }
    int status = 0;
    waitpid(child, &status, 0);
    BOOST_REQUIRE(WIFSIGNALED(status));
    BOOST_CHECK_NO_THROW(FolderLock(base.path));
    BOOST_CHECK_NO_THROW(FolderLock(base.path));
}

BOOST_AUTO_TEST_CASE(saysWhenTheFolderCannotBeWritten)
{
    const TemporaryFolder base;
    const ReadOnlyFolder folder(base.path / "shut");
    BOOST_CHECK_THROW(FolderLock(folder.path), StorageError);
}

BOOST_AUTO_TEST_SUITE_END()
