#include "memory_scan.h"
#include "small_disk.h"
#include "vault_fixture.h"

#include <boost/test/unit_test.hpp>

#include <functional>
#include <set>
#include <sys/stat.h>

using namespace attune::records;
using namespace attune::records::test;

namespace {

std::string messageOf(const std::function<void()>& action)
{
    try {
        action();
    } catch (const RecordError& error) {
        return error.what();
    }
    return "";
}

} // namespace

BOOST_AUTO_TEST_SUITE(CreatingAPractice)

BOOST_FIXTURE_TEST_CASE(givesAnOpenRecordAndARecoveryKey, PracticeFixture)
{
    BOOST_TEST(!isPractice(folder));
    const auto created = createPractice(folder, setup(), surroundings);
    BOOST_TEST(created.record->practice().name == "Harbour Street Counselling");
    BOOST_TEST(created.record->person().name == "Ana Lopez");
    BOOST_TEST(created.recoveryKey.text().size() == 47U);
    BOOST_TEST(isPractice(folder));
}

BOOST_FIXTURE_TEST_CASE(leavesOnlyItsOwnFilesForTheirOwnerOnly, PracticeFixture)
{
    make();
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) {
        names.insert(entry.path().filename().string());

        struct stat status
        {};

        BOOST_REQUIRE(stat(entry.path().c_str(), &status) == 0);
        BOOST_TEST_CONTEXT(entry.path().filename().string())
        BOOST_TEST((status.st_mode & 077U) == 0U);
    }
    BOOST_TEST((names == std::set<std::string>{
                             "vault.keys", "vault.keys.copy", "records.db", "in-use.lock"}));
    BOOST_TEST((fs::status(folder).permissions() == fs::perms::owner_all));
    const auto bytes = bytesOf(folder / "vault.keys");
    const std::string text(bytes.begin(), bytes.end());
    BOOST_TEST(text.find("Ana") == std::string::npos);
    BOOST_TEST(text.find("Harbour") == std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(takesAnEmptyFolderAndRefusesAnyOther, PracticeFixture)
{
    fs::create_directories(folder);
    put(folder / "notes.txt", {'x'});
    BOOST_CHECK_EXCEPTION(make(), StorageError, [](const StorageError& error) {
        return std::string(error.what()).starts_with("This folder is not empty.");
    });
    BOOST_TEST(bytesOf(folder / "notes.txt").size() == 1U);
    BOOST_TEST(std::distance(fs::directory_iterator(folder), fs::directory_iterator()) == 1);
    fs::remove(folder / "notes.txt");
    BOOST_CHECK_NO_THROW(make());
    BOOST_CHECK_EXCEPTION(make(), StorageError, [](const StorageError& error) {
        return std::string(error.what()).find("already holds a practice") != std::string::npos;
    });
    BOOST_TEST(opens());
}

BOOST_FIXTURE_TEST_CASE(refusesAFileInTheFoldersPlace, PracticeFixture)
{
    put(folder, {'x'});
    BOOST_CHECK_THROW(make(), StorageError);
    BOOST_TEST(bytesOf(folder).size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(refusesAWeakPassphraseBeforeItMakesAnything, PracticeFixture)
{
    BOOST_CHECK_THROW(createPractice(folder, setup("Ana Lopez Ana Lopez"), surroundings), Refused);
    BOOST_TEST(!fs::exists(folder));
}

BOOST_FIXTURE_TEST_CASE(leavesNothingWhereTheDiskIsFull, PracticeFixture)
{
    const SmallDisk disk;
    if (!disk.mounted) {
        return;
    }
    disk.fill();
    folder = disk.folder.path / "practice";
    BOOST_CHECK_THROW(make(), StorageError);
    BOOST_TEST(!fs::exists(folder));
    fs::create_directory(folder);
    BOOST_CHECK_THROW(make(), StorageError);
    BOOST_TEST(fs::is_empty(folder));
    disk.makeRoom();
    BOOST_CHECK_NO_THROW(make());
    BOOST_TEST(opens());
}

BOOST_FIXTURE_TEST_CASE(leavesNothingWhereItMayNotWrite, PracticeFixture)
{
    const ReadOnlyFolder shut(base.path / "shut");
    folder = shut.path / "practice";
    BOOST_CHECK_THROW(make(), StorageError);
    BOOST_TEST(!fs::exists(folder));
}

BOOST_FIXTURE_TEST_CASE(clearsWhatAPowerCutLeft, PracticeFixture)
{
    fs::create_directories(folder);
    for (const char* name : {"unfinished", "records.db", "records.db-journal", "in-use.lock"}) {
        put(folder / name, {'x'});
    }
    make();
    BOOST_TEST(opens());
    BOOST_TEST(!fs::exists(folder / "unfinished"));
    BOOST_TEST(!fs::exists(folder / "records.db-journal"));
}

BOOST_FIXTURE_TEST_CASE(neverClearsARecordWhoseKeyFileIsGone, PracticeFixture)
{
    fs::create_directories(folder);
    put(folder / "records.db", {'x'});
    BOOST_CHECK_THROW(make(), StorageError);
    BOOST_TEST(bytesOf(folder / "records.db").size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(OpeningAPractice)

BOOST_FIXTURE_TEST_CASE(takesTheOwnersPassphraseWithOrWithoutHerName, PracticeFixture)
{
    make();
    BOOST_TEST(open()->person().name == "Ana Lopez");
    BOOST_TEST(open(goodPassphrase, "ana  LOPEZ ")->practice().name ==
               "Harbour Street Counselling");
}

BOOST_FIXTURE_TEST_CASE(hasTheSameWordsForAWrongNameAndAWrongPassphrase, PracticeFixture)
{
    make();
    const std::string wrongName = messageOf([&] { open(goodPassphrase, "Ana"); });
    const std::string wrongPassphrase = messageOf([&] { open(otherPassphrase, "Ana Lopez"); });
    BOOST_TEST(!wrongName.empty());
    BOOST_TEST(wrongName == wrongPassphrase);
    BOOST_TEST(messageOf([&] { open(""); }) == wrongName);
    BOOST_TEST(messageOf([&] { open("caf\xE9"); }) == wrongName);
    BOOST_CHECK_THROW(open(otherPassphrase), WrongKey);
}

BOOST_FIXTURE_TEST_CASE(takesAPassphraseFromAnyKeyboard, PracticeFixture)
{
    createPractice(folder, setup("caf\xC3\xA9 teapot glacier mustard"), surroundings);
    BOOST_TEST(opens("cafe\xCC\x81 teapot glacier mustard"));
    BOOST_TEST(!opens("cafe teapot glacier mustard"));
}

BOOST_FIXTURE_TEST_CASE(slowsDownAfterWrongTriesAndForgetsThemAfterARightOne, PracticeFixture)
{
    make();
    for (int i = 0; i < 4; ++i) {
        BOOST_CHECK_THROW(open(otherPassphrase), WrongKey);
    }
    BOOST_CHECK_THROW(open(), TryLater); // the right one waits too
    time.advance(std::chrono::seconds(2));
    BOOST_TEST(opens());
    BOOST_CHECK_THROW(open(otherPassphrase), WrongKey);
}

BOOST_FIXTURE_TEST_CASE(confirmsOnlyTheOpenersPassphraseAndCountsWrongOnes, PracticeFixture)
{
    make();
    const auto record = open();
    BOOST_TEST(record->confirmPassphrase(Secret::fromText(goodPassphrase)));
    for (int i = 0; i < 4; ++i) {
        BOOST_TEST(!record->confirmPassphrase(Secret::fromText(otherPassphrase)));
    }
    BOOST_CHECK_THROW(record->confirmPassphrase(Secret::fromText(goodPassphrase)), TryLater);
}

BOOST_FIXTURE_TEST_CASE(leavesNoPassphraseInMemory,
                        PracticeFixture,
                        *boost::unit_test::enable_if<memoryCanBeScanned>())
{
    auto passphrase = freshPassphrase();
    const Needle needle(passphrase.text());
    NewPractice fresh = setup();
    fresh.passphrase = passphrase.clone();
    createPractice(folder, std::move(fresh), surroundings);
    const auto record = openPractice(folder, "", passphrase, surroundings);
    BOOST_TEST(record->confirmPassphrase(passphrase));
    BOOST_TEST(needle.copies() == 1);
    passphrase = Secret();
    BOOST_TEST(needle.copies() == 0); // also while the record is open
}

BOOST_FIXTURE_TEST_CASE(isForOneProgramAtATime, PracticeFixture)
{
    make();
    auto first = open();
    BOOST_CHECK_THROW(open(), InUse);
    BOOST_CHECK_THROW(verifyPractice(folder, Secret::fromText(goodPassphrase), surroundings),
                      InUse);
    first.reset();
    BOOST_TEST(opens());
}

BOOST_FIXTURE_TEST_CASE(saysWhereThereIsNoPractice, PracticeFixture)
{
    BOOST_CHECK_THROW(open(), StorageError);
    fs::create_directories(folder);
    BOOST_CHECK_THROW(open(), StorageError);
    BOOST_TEST(fs::is_empty(folder));
}

BOOST_FIXTURE_TEST_CASE(saysWhenTheFolderIsReadOnly, PracticeFixture)
{
    make();
    const ReadOnlyFolder shut(folder);
    BOOST_CHECK_THROW(open(), StorageError);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(TheRecoveryKey)

BOOST_FIXTURE_TEST_CASE(opensAndReplacesThePassphrase, PracticeFixture)
{
    const std::string key = make();
    const auto recovered =
        openWithRecoveryKey(folder, {}, key, Secret::fromText(otherPassphrase), surroundings);
    BOOST_TEST(recovered->person().name == "Ana Lopez");
    BOOST_TEST(recovered->confirmPassphrase(Secret::fromText(otherPassphrase)));
}

BOOST_FIXTURE_TEST_CASE(leavesOnlyTheNewPassphraseAndItself, PracticeFixture)
{
    const std::string key = make();
    openWithRecoveryKey(folder, {}, key, Secret::fromText(otherPassphrase), surroundings);
    BOOST_TEST(!opens());
    BOOST_TEST(opens(otherPassphrase));
    BOOST_TEST(open(otherPassphrase, "Ana Lopez") != nullptr);
    BOOST_CHECK_NO_THROW(
        openWithRecoveryKey(folder, {}, key, Secret::fromText(goodPassphrase), surroundings));
    BOOST_TEST(opens());
}

BOOST_FIXTURE_TEST_CASE(ofAnotherPracticeChangesNothing, PracticeFixture)
{
    make();
    PracticeFixture other;
    const std::string otherKey = other.make();
    BOOST_CHECK_THROW(
        openWithRecoveryKey(folder, {}, otherKey, Secret::fromText(otherPassphrase), surroundings),
        WrongKey);
    BOOST_TEST(opens());
}

BOOST_FIXTURE_TEST_CASE(wantsAGoodNewPassphraseFirst, PracticeFixture)
{
    const std::string key = make();
    BOOST_CHECK_THROW(openWithRecoveryKey(folder, {}, key, Secret::fromText("short"), surroundings),
                      Refused);
    BOOST_TEST(opens());
}

BOOST_FIXTURE_TEST_CASE(opensWhenTriesRanOut, PracticeFixture)
{
    const std::string key = make();
    for (int i = 0; i < 99; ++i) {
        time.advance(std::chrono::minutes(15));
        BOOST_REQUIRE_THROW(open(otherPassphrase), WrongKey);
    }
    time.advance(std::chrono::hours(24));
    BOOST_CHECK_THROW(open(), TryLater);
    openWithRecoveryKey(folder, {}, key, Secret::fromText(otherPassphrase), surroundings);
    BOOST_TEST(opens(otherPassphrase));
}

BOOST_AUTO_TEST_SUITE_END()
