#include "backup_fixture.h"
#include "header_copies.h"
#include "opened_vault.h"

#include <sodium.h>

using namespace attune;
using namespace attune::records;
using namespace attune::records::test;

namespace {

std::vector<unsigned char>
part(const std::vector<unsigned char>& bytes, std::size_t at, std::size_t length)
{
    const auto first = bytes.begin() + static_cast<std::ptrdiff_t>(at);
    return {first, first + static_cast<std::ptrdiff_t>(length)};
}

std::uint64_t number(const std::vector<unsigned char>& bytes, std::size_t at)
{
    std::uint64_t value = 0;
    for (std::size_t i = 8; i-- > 0;) {
        value = (value << 8U) | bytes.at(at + i);
    }
    return value;
}

std::string hex(const std::vector<unsigned char>& bytes)
{
    std::string text(2 * bytes.size() + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    text.pop_back();
    return text;
}

std::vector<unsigned char> blake2b(const std::vector<unsigned char>& bytes,
                                   std::span<const unsigned char> key = {})
{
    std::vector<unsigned char> digest(32);
    crypto_generichash(digest.data(), 32, bytes.data(), bytes.size(), key.data(), key.size());
    return digest;
}

std::string utf16(const std::string& text, bool bigEndian)
{
    std::string wide;
    for (const char letter : text) {
        wide += bigEndian ? std::string{'\0', letter} : std::string{letter, '\0'};
    }
    return wide;
}

} // namespace

BOOST_AUTO_TEST_SUITE(MakingABackup)

BOOST_FIXTURE_TEST_CASE(givesAReceiptOfWhatWasReadBack, BackupFixture)
{
    const auto record = open();
    record->saveClient(aMother("Another One"));
    const Anchor before = record->anchor();
    const BackupReceipt receipt = record->makeBackup(file, false);
    BOOST_TEST(receipt.file == file);
    BOOST_TEST(receipt.bytes == fs::file_size(file));
    BOOST_TEST(receipt.anchor.generation == before.generation);
    BOOST_TEST(receipt.anchor.auditHead == before.auditHead);
    BOOST_TEST(receipt.clients == 2U);
    BOOST_TEST(receipt.checkIns == 1U);
    BOOST_TEST((receipt.at == *time.now));
    BOOST_TEST((namesIn(shelf) == std::set<std::string>{"one.attune-backup"}));
    BOOST_TEST(modeOf(file) == 0600U);
}

BOOST_FIXTURE_TEST_CASE(isNotedInTheAuditAndTheRecordGoesOn, BackupFixture)
{
    const auto record = open();
    const auto generation = record->anchor().generation;
    record->makeBackup(file, false);
    const auto entry = record->audit(1).at(0);
    BOOST_TEST(entry.action == "backup.make");
    BOOST_TEST(entry.object == "generation " + std::to_string(generation));
    BOOST_TEST(entry.outcome == "ok");
    BOOST_TEST(record->anchor().generation == generation + 1);
    BOOST_CHECK_NO_THROW(record->saveClient(aMother("Another One")));
}

BOOST_FIXTURE_TEST_CASE(isLaidOutAsDocumented, BackupFixture)
{
    const BackupReceipt receipt = backUp();
    const auto bytes = bytesOf(file);
    BOOST_TEST(hex(part(bytes, 0, 16)) == "894154424b0d0a1a0100000000000000");
    BOOST_TEST(number(bytes, 16) == 1'773'000'000'000U);
    BOOST_TEST(number(bytes, 24) == receipt.anchor.generation);
    BOOST_TEST(hex(part(bytes, 32, 8)) == receipt.anchor.auditHead);
    BOOST_TEST(number(bytes, 40) == 8384U);
    BOOST_TEST(number(bytes, 48) == bytes.size() - 128 - 8384 - 64);
    BOOST_TEST(part(bytes, 56, 72) == std::vector<unsigned char>(72));
    const Header header = decodeHeader(part(bytes, 128, 8384));
    BOOST_TEST(header.anchor.value().generation == receipt.anchor.generation);
    BOOST_TEST((header.practice == readHeader(folder).header.practice));
    const auto content = blake2b(part(bytes, 0, bytes.size() - 64));
    Vault vault(folder, surroundings);
    vault.load();
    const Secret key =
        subkey(vault.unlockAsAnyone(Secret::fromText(goodPassphrase)), Purpose::backup);
    BOOST_TEST(part(bytes, bytes.size() - 64, 32) == blake2b(content, key.bytes()));
    BOOST_TEST(part(bytes, bytes.size() - 32, 32) == blake2b(part(bytes, 0, bytes.size() - 32)));
}

BOOST_FIXTURE_TEST_CASE(holdsTheKeyFileAsItStood, BackupFixture)
{
    const auto record = open();
    record->makeBackup(file, false);
    // The record is open still: nothing was written to the key file since.
    BOOST_TEST(part(bytesOf(file), 128, 8384) == bytesOf(folder / headerFileName));
}

BOOST_FIXTURE_TEST_CASE(holdsNothingThatCanBeReadWithoutAKey, BackupFixture)
{
    const auto record = open();
    care::Client client = aMother("Quenbyname");
    client.note = "Quenbynote";
    record->saveClient(client);
    record->makeBackup(file, false);
    const auto bytes = bytesOf(file);
    const std::string content(bytes.begin(), bytes.end());
    for (const std::string marker : {"Quenbyname",
                                     "quenbyname",
                                     "Quenbynote",
                                     "Harbour Street",
                                     "Ana Lopez",
                                     "SQLite format 3",
                                     "CREATE TABLE"}) {
        for (const auto& form : {marker, utf16(marker, false), utf16(marker, true)}) {
            BOOST_TEST(content.find(form) == std::string::npos, marker);
        }
    }
}

BOOST_FIXTURE_TEST_CASE(namesItselfByTheTimeInAFolder, BackupFixture)
{
    // 1,773,000,000 seconds after 1970 are 20,520 days and 72,000 seconds.
    const BackupReceipt receipt = open()->makeBackup(shelf, false);
    BOOST_TEST(receipt.file == shelf / "attune-20260308-200000.attune-backup");
    BOOST_TEST(fs::exists(receipt.file));
}

BOOST_FIXTURE_TEST_CASE(leavesAFileOfThatNameUnlessItMayReplaceIt, BackupFixture)
{
    put(file, {'x'});
    BOOST_TEST(sentenceOf<Refused>([&] { backUp(); }).starts_with("There is a file of this name"));
    BOOST_TEST(bytesOf(file).size() == 1U);
    BOOST_CHECK_NO_THROW(backUp(true));
    BOOST_TEST(test().verification.sound);
}

BOOST_FIXTURE_TEST_CASE(refusesPlacesWhereNoBackupBelongs, BackupFixture)
{
    const auto record = open();
    const auto generation = record->anchor().generation;
    BOOST_TEST(sentenceOf<Refused>([&] {
                   record->makeBackup(shelf / "backup.zip", false);
               }).starts_with("Name a folder that is there"));
    BOOST_TEST(sentenceOf<Refused>([&] {
                   record->makeBackup(folder, false);
               }).starts_with("A backup within the practice's own folder"));
    fs::create_symlink(base.path / "elsewhere", shelf / "dangling.attune-backup");
    BOOST_CHECK_THROW(record->makeBackup(shelf / "dangling.attune-backup", true), Refused);
    BOOST_TEST(record->anchor().generation == generation);
    BOOST_CHECK_THROW(record->makeBackup(base.path / "absent" / "b.attune-backup", false),
                      StorageError);
    BOOST_TEST(record->audit(1).at(0).outcome == "not made");
    BOOST_TEST(!fs::exists(base.path / "elsewhere"));
}

BOOST_FIXTURE_TEST_CASE(isDueWhereMoreWasDoneThanLooking, BackupFixture)
{
    auto record = open();
    BOOST_TEST(!record->backupState().lastMade.has_value());
    BOOST_TEST(record->backupState().changedSince);
    record->makeBackup(file, false);
    const auto made = *time.now;
    record.reset();
    time.advance(std::chrono::hours(5));
    record = open();
    record->client(record->findClients("", 1).at(0).id);
    BOOST_TEST((record->backupState().lastMade == made));
    BOOST_TEST(!record->backupState().changedSince);
    record->setSetting("theme", "dark");
    BOOST_TEST(record->backupState().changedSince);
}

BOOST_FIXTURE_TEST_CASE(ofARecordWithoutAPracticeIsRefused, RecordFixture)
{
    const auto record = create();
    BOOST_CHECK_THROW(record->makeBackup(base.path / "b.attune-backup", false), Refused);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(RestoringABackup)

BOOST_FIXTURE_TEST_CASE(givesThePracticeBackWithItsPassphrase, BackupFixture)
{
    const BackupReceipt made = backUp();
    const BackupReceipt receipt = restoreBackup(file, restored);
    BOOST_TEST(receipt.anchor.generation == made.anchor.generation);
    BOOST_TEST(receipt.bytes == made.bytes);
    BOOST_TEST((receipt.at == made.at));
    const auto record = openRestored(true);
    BOOST_TEST(record->practice().name == "Harbour Street Counselling");
    BOOST_TEST(record->person().name == "Ana Lopez");
    const auto clients = record->findClients("", 10);
    BOOST_REQUIRE(clients.size() == 1U);
    BOOST_TEST(clients[0].name == "Maria Kovac");
    const auto visit = record->visit(record->checkInsOf(clients[0].id).at(0).id);
    BOOST_TEST(visit.assessments.at(0).response.at(9).optionId() ==
               instrument("phq-9").items.at(8).options.at(0).id);
}

BOOST_FIXTURE_TEST_CASE(givesItBackWithTheRecoveryKey, BackupFixture)
{
    backUp();
    restoreBackup(file, restored);
    surroundings.stateFolder = base.path / "another computer";
    const auto record = openWithRecoveryKey(
        restored, {}, recoveryKey, Secret::fromText(otherPassphrase), surroundings);
    BOOST_TEST(record->findClients("", 10).size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(asksOnceOnAComputerThatSawMoreAndNeverAgain, BackupFixture)
{
    backUp();
    open()->setSetting("theme", "dark");
    restoreBackup(file, restored);
    BOOST_CHECK_THROW(openRestored(false), OlderCopy);
    BOOST_TEST(openRestored(true) != nullptr);
    BOOST_TEST(openRestored(false) != nullptr);
}

BOOST_FIXTURE_TEST_CASE(asksNothingOnAnotherComputer, BackupFixture)
{
    backUp();
    restoreBackup(file, restored);
    surroundings.stateFolder = base.path / "another computer";
    BOOST_TEST(openRestored(false) != nullptr);
}

BOOST_FIXTURE_TEST_CASE(leavesOnlyAPracticesFilesForTheirOwnerOnly, BackupFixture)
{
    backUp();
    restoreBackup(file, restored);
    BOOST_TEST(
        (namesIn(restored) ==
         std::set<std::string>{"vault.keys", "vault.keys.copy", "records.db", "in-use.lock"}));
    BOOST_TEST(modeOf(restored) == 0700U);
    for (const std::string& name : namesIn(restored)) {
        BOOST_TEST(modeOf(restored / name) == 0600U, name);
    }
    BOOST_TEST(bytesOf(restored / headerFileName) == bytesOf(restored / headerCopyName));
}

BOOST_FIXTURE_TEST_CASE(ofAnotherPracticeGivesThatOne, BackupFixture)
{
    PracticeFixture other;
    NewPractice setup = other.setup(otherPassphrase);
    setup.practice.name = "Lotus";
    createPractice(other.folder, std::move(setup), other.surroundings)
        .record->makeBackup(file, false);
    restoreBackup(file, restored);
    BOOST_CHECK_THROW(openRestored(false), WrongKey);
    BOOST_TEST(openRestored(false, otherPassphrase)->practice().name == "Lotus");
    BOOST_TEST(open()->practice().name == "Harbour Street Counselling");
}

BOOST_FIXTURE_TEST_CASE(takesAnEmptyFolderAndRefusesAnyOther, BackupFixture)
{
    backUp();
    fs::create_directory(restored);
    put(restored / "notes.txt", {'x'});
    BOOST_TEST(sentenceOf<StorageError>([&] {
                   restoreBackup(file, restored);
               }).starts_with("This folder is not empty."));
    BOOST_TEST((namesIn(restored) == std::set<std::string>{"notes.txt"}));
    fs::remove(restored / "notes.txt");
    BOOST_CHECK_NO_THROW(restoreBackup(file, restored));
    const auto record = bytesOf(restored / "records.db");
    BOOST_CHECK_THROW(restoreBackup(file, restored), StorageError);
    BOOST_CHECK_THROW(restoreBackup(file, folder), StorageError);
    BOOST_TEST(bytesOf(restored / "records.db") == record);
    BOOST_TEST(opens());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(TestingABackup)

BOOST_FIXTURE_TEST_CASE(tellsWhatItHoldsAndLeavesNothing, BackupFixture)
{
    const fs::path temporary = base.path / "temporary";
    fs::create_directory(temporary);
    ::setenv("TMPDIR", temporary.c_str(), 1);
    const BackupReceipt made = backUp();
    const BackupTest tried = test();
    for (const auto& check : tried.verification.checks) {
        BOOST_TEST(check.passed, check.name << ": " << check.detail);
    }
    BOOST_TEST(tried.verification.sound);
    BOOST_TEST(tried.backup.clients == 1U);
    BOOST_TEST(tried.backup.checkIns == 1U);
    BOOST_TEST(tried.backup.anchor.auditHead == made.anchor.auditHead);
    BOOST_TEST(fs::is_empty(temporary));
    BOOST_CHECK_THROW(test(otherPassphrase), WrongKey);
    BOOST_TEST(fs::is_empty(temporary));
    ::unsetenv("TMPDIR");
}

BOOST_FIXTURE_TEST_CASE(isForgottenByTheComputerButForWrongTries, BackupFixture)
{
    backUp();
    open()->setSetting("theme", "dark");
    fs::path seen;
    for (const auto& entry : fs::directory_iterator(surroundings.stateFolder)) {
        seen = entry.path().extension() == ".seen" ? entry.path() : seen;
    }
    const auto before = bytesOf(seen);
    BOOST_REQUIRE(!before.empty());
    BOOST_TEST(test().verification.sound); // older than what was seen, as a backup may be
    BOOST_TEST(bytesOf(seen) == before);
    for (int i = 0; i < 4; ++i) {
        BOOST_CHECK_THROW(test(otherPassphrase), WrongKey);
    }
    BOOST_CHECK_THROW(test(), TryLater);
    BOOST_CHECK_THROW(open(), TryLater);
}

BOOST_FIXTURE_TEST_CASE(isDescribedWithoutAPassphrase, BackupFixture)
{
    const BackupReceipt made = backUp();
    const BackupReceipt told = describeBackup(file);
    BOOST_TEST(told.anchor.generation == made.anchor.generation);
    BOOST_TEST(told.anchor.auditHead == made.anchor.auditHead);
    BOOST_TEST(told.bytes == made.bytes);
    BOOST_TEST((told.at == made.at));
    BOOST_TEST(told.clients == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
