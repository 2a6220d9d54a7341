// Each step on the disk fails in turn: what was there before is there still, or all of what is new,
// and a sentence says which place it is about.
#include "backup_part.h"
#include "durable_file.h"
#include "faulty_calls.h"
#include "folder_lock.h"
#include "header_copies.h"
#include "small_disk.h"

#include <boost/test/unit_test.hpp>

#include <cerrno>
#include <fcntl.h>

using namespace attune::records;
using namespace attune::records::test;

namespace {

const std::vector<unsigned char> oldBytes{'o', 'l', 'd'};
const std::vector<unsigned char> newBytes{'n', 'e', 'w', 'e', 'r'};

struct AFolder
{
    TemporaryFolder base;
    fs::path file = base.path / "keys";

    AFolder()
    {
        faulty_calls::repair();
        put(file, oldBytes);
    }

    ~AFolder() { faulty_calls::repair(); }
};

/// What a step that fails with a disk error says; empty: nothing was thrown.
template <class Deed>
std::string saidWhenFailingAt(int step, const Deed& deed)
{
    faulty_calls::failAt(step, false, EIO);
    std::string said;
    try {
        deed();
    } catch (const StorageError& error) {
        said = error.what();
    }
    faulty_calls::repair();
    return said;
}

} // namespace

BOOST_AUTO_TEST_SUITE(AStepThatFails)

BOOST_FIXTURE_TEST_CASE(leavesTheOldFileUntilTheNewOneHasItsPlace, AFolder)
{
    // made, written, synced, renamed, the folder synced
    constexpr int renamed = 4;
    for (int step = 1; step <= renamed + 1; ++step) {
        BOOST_TEST_CONTEXT("step " << step)
        {
            put(file, oldBytes);
            // before them: what an interruption may have left is removed
            const std::string said =
                saidWhenFailingAt(step + 1, [&] { writeDurably(file, newBytes, "The key file"); });
            BOOST_TEST(said == "The disk reported an error. The key file could not be read or "
                               "written; check the disk and your backups.");
            BOOST_TEST(bytesOf(file) == (step > renamed ? newBytes : oldBytes));
            BOOST_TEST(!fs::exists(base.path / "keys.part"));
        }
    }
    BOOST_TEST(saidWhenFailingAt(renamed + 3, [&] {
                   writeDurably(file, newBytes, "The key file");
               }).empty());
}

BOOST_FIXTURE_TEST_CASE(isNoneWhereASignalOnlyInterruptedIt, AFolder)
{
    faulty_calls::failAt(3, false, EINTR); // while it is written
    writeDurably(file, newBytes, "The key file");
    BOOST_TEST(bytesOf(file) == newBytes);
    faulty_calls::failReadingAt(1, false, EINTR);
    BOOST_TEST(readAtMost(file, 100, "The key file").value() == newBytes);
}

BOOST_FIXTURE_TEST_CASE(isToldOfAFileThatCannotBeRead, AFolder)
{
    faulty_calls::failReadingAt(1, false, EIO);
    BOOST_CHECK_EXCEPTION(
        readAtMost(file, 100, "The key file"), StorageError, [](const StorageError& error) {
            return std::string(error.what()).find("The key file could not be read") !=
                   std::string::npos;
        });
}

BOOST_FIXTURE_TEST_CASE(isToldOfAFolderThatCannotBeSynced, AFolder)
{
    BOOST_CHECK_THROW(syncFolder(base.path / "absent", "The folder"), StorageError);
    for (const int without : {EINVAL, ENOTSUP}) { // a file system that cannot is as good as it gets
        faulty_calls::failAt(1, false, without);
        BOOST_CHECK_NO_THROW(syncFolder(base.path, "The folder"));
    }
}

BOOST_FIXTURE_TEST_CASE(leavesNoneOfTheFoldersThatWereMade, AFolder)
{
    const fs::path inner = base.path / "a" / "b";
    for (int step = 1; step <= 4; ++step) { // each is made, and its place synced
        BOOST_TEST(
            !saidWhenFailingAt(step, [&] { makePrivateFolders(inner, "The folder"); }).empty());
        BOOST_TEST(!fs::exists(base.path / "a"));
    }
    BOOST_CHECK_THROW(makePrivateFolders(file / "within a file", "The folder"), StorageError);
}

BOOST_FIXTURE_TEST_CASE(isNoneWhereTheFolderAboveMayNotBeRead, AFolder)
{
    const ReadOnlyFolder above(base.path / "above", 0733);
    BOOST_TEST(makePrivateFolders(above.path / "mine", "The folder").size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ALockOfAFolder)

BOOST_FIXTURE_TEST_CASE(standsThoughItsHolderCouldNotBeNoted, AFolder)
{
    faulty_calls::failAt(2, false, ENOSPC); // the file is there; emptying it fails
    const FolderLock first(base.path);
    faulty_calls::repair();
    BOOST_CHECK_EXCEPTION(FolderLock(base.path), InUse, [](const InUse& error) {
        return std::string(error.what()) ==
               "This practice is already open in another Attune. Close it there first.";
    });
}

BOOST_FIXTURE_TEST_CASE(isAskedOfAnotherDiskWhereThisOneKnowsNone, AFolder)
{
    faulty_calls::refuseLocks(ENOLCK);
    BOOST_CHECK_EXCEPTION(FolderLock(base.path), StorageError, [](const StorageError& error) {
        return std::string(error.what()) ==
               "The practice folder's file system cannot keep a second program out. Choose a "
               "folder on this computer's own disk.";
    });
}

BOOST_FIXTURE_TEST_CASE(keepsNobodyFromClearingWhatABackupLeftWhereThereAreNone, AFolder)
{
    const fs::path left = base.path / "old.attune-backup.part";
    put(left, oldBytes);
    faulty_calls::refuseLocks(ENOLCK);
    const BackupPart part(base.path / "new.attune-backup");
    BOOST_TEST(!fs::exists(left));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(TheKeyFilesCopies)

BOOST_FIXTURE_TEST_CASE(makeUpForOneThatCannotBeRead, AFolder)
{
    const Secret macKey = Secret::fromText("0123456789abcdef0123456789abcdef");
    Header header;
    header.sequence = 5;
    writeHeader(base.path, header, macKey);
    faulty_calls::failReadingAt(1, false, EIO);
    const FoundHeader found = readHeader(base.path);
    BOOST_TEST(found.header.sequence == 5U);
    BOOST_TEST(found.main.problem == "not readable");
    faulty_calls::failReadingAt(1, true, EIO);
    BOOST_CHECK_THROW(readHeader(base.path), StorageError); // not damaged: it may be read later
}

BOOST_AUTO_TEST_SUITE_END()
