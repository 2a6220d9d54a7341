#include "backup_file.h"
#include "backup_fixture.h"

#include <sodium.h>

using namespace attune::records;
using namespace attune::records::test;

namespace {

constexpr std::size_t databaseAt = 128 + 8384;
const std::string damaged = "This backup is damaged:";
const std::string noBackup = "This file is no backup made by Attune.";

/// A backup, and what stands in it.
struct MadeBackup : BackupFixture
{
    BackupReceipt receipt = backUp();
    std::vector<unsigned char> bytes = bytesOf(file);

    /// The sentence of every way to look into it, which must be the same.
    std::string complaint() const
    {
        const std::string sentence = sentenceOf([&] { describeBackup(file); });
        BOOST_TEST(sentenceOf([&] { restoreBackup(file, restored); }) == sentence);
        BOOST_TEST(!fs::exists(restored));
        BOOST_TEST(sentenceOf([&] { test(); }) == sentence);
        return sentence;
    }

    /// A right checksum for changed bytes: what can be done without any key.
    void putResealed(std::vector<unsigned char> changed) const
    {
        crypto_generichash(changed.data() + changed.size() - 32,
                           32,
                           changed.data(),
                           changed.size() - 32,
                           nullptr,
                           0);
        put(file, changed);
    }
};

std::string firstFailure(const BackupTest& tried)
{
    for (const auto& check : tried.verification.checks) {
        if (!check.passed) {
            return check.name;
        }
    }
    return "";
}

} // namespace

BOOST_AUTO_TEST_SUITE(ADamagedBackup)

BOOST_FIXTURE_TEST_CASE(isRefusedWhereverAByteWasFlipped, MadeBackup)
{
    std::vector<std::size_t> places;
    for (std::size_t at = 8; at < 128; ++at) {
        places.push_back(at);
    }
    for (std::size_t at = 128; at < bytes.size() - 64; at += at < databaseAt ? 521 : 4099) {
        places.push_back(at);
    }
    for (std::size_t at = bytes.size() - 64; at < bytes.size(); ++at) {
        places.push_back(at);
    }
    for (const std::size_t at : places) {
        auto flipped = bytes;
        flipped[at] ^= 1;
        put(file, flipped);
        BOOST_TEST_CONTEXT("byte " << at)
        BOOST_TEST(complaint().starts_with(damaged));
    }
    put(file, bytes);
    BOOST_TEST(test().verification.sound);
}

BOOST_FIXTURE_TEST_CASE(isNoneWithoutItsFirstBytes, MadeBackup)
{
    for (std::size_t at = 0; at < 8; ++at) {
        auto flipped = bytes;
        flipped[at] ^= 1;
        put(file, flipped);
        BOOST_TEST(complaint().starts_with(noBackup), "byte " << at);
    }
    put(file, {});
    BOOST_TEST(complaint().starts_with(noBackup));
    put(file, std::vector<unsigned char>(100'000, 'x'));
    BOOST_TEST(complaint().starts_with(noBackup));
    put(file, bytesOf(folder / "vault.keys"));
    BOOST_TEST(complaint().starts_with(noBackup));
    fs::remove(file);
    BOOST_TEST(complaint().starts_with("There is no backup of this name."));
    fs::create_directory(file);
    BOOST_TEST(complaint().starts_with(noBackup));
}

BOOST_FIXTURE_TEST_CASE(isRefusedWhereverItWasCutOffOrContinued, MadeBackup)
{
    std::vector<std::size_t> lengths{8,
                                     9,
                                     63,
                                     127,
                                     128,
                                     129,
                                     191,
                                     192,
                                     193,
                                     databaseAt - 1,
                                     databaseAt,
                                     databaseAt + 1,
                                     databaseAt + 63,
                                     databaseAt + 64,
                                     databaseAt + 4096 + 64};
    for (std::size_t back : {1, 31, 32, 33, 63, 64, 65, 4096, 8192}) {
        lengths.push_back(bytes.size() - back);
    }
    for (std::size_t length = 10; length < bytes.size(); length += 9973) {
        lengths.push_back(length);
    }
    for (const std::size_t length : lengths) {
        put(file, {bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(length)});
        BOOST_TEST_CONTEXT("length " << length)
        BOOST_TEST(complaint().starts_with(damaged));
    }
    auto longer = bytes;
    longer.push_back(0);
    put(file, longer);
    BOOST_TEST(complaint().starts_with(damaged));
}

BOOST_FIXTURE_TEST_CASE(ofANewerFormatIsToldFromDamage, MadeBackup)
{
    auto newer = bytes;
    newer[8] = 2;
    putResealed(newer);
    BOOST_TEST(complaint().starts_with("This backup was made by a newer version of Attune."));
    newer.resize(300); // whatever its layout is
    putResealed(newer);
    BOOST_TEST(complaint().starts_with("This backup was made by a newer version of Attune."));
}

BOOST_FIXTURE_TEST_CASE(withMendedChecksumsIsRefusedWhereItsHeadMeansNothing, MadeBackup)
{
    for (const std::size_t at : {10, 15, 22, 23, 40, 47, 48, 55, 56, 127, 128, 200, 128 + 8383}) {
        auto changed = bytes;
        changed[at] ^= 1;
        putResealed(changed);
        BOOST_TEST(complaint() != "", "byte " << at);
    }
    auto tiny = bytes;
    tiny.resize(128 + 64);
    putResealed(tiny);
    BOOST_TEST(complaint().starts_with(damaged));
    // 192 bytes that claim a record of 192 - 8,576 bytes, counted below zero.
    std::fill_n(tiny.begin() + 48, 8, 0xFF);
    tiny[48] = 0x40;
    tiny[49] = 0xDF;
    putResealed(tiny);
    BOOST_TEST(complaint().starts_with(damaged));
}

BOOST_FIXTURE_TEST_CASE(changedAfterItWasCheckedIsNotRestored, MadeBackup)
{
    const BackupReader reader(file);
    auto changed = bytes;
    changed[databaseAt + 5000] ^= 1;
    put(file, changed);
    BOOST_CHECK_THROW(reader.copyDatabase(base.path / "copy.db"), Damaged);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ABackupThatIsReadBack)

BOOST_FIXTURE_TEST_CASE(isTakenAwayWhereItsPagesCannotBeRead, BackupFixture)
{
    bool garbled = false;
    // What was copied out of the backup to be compared: all but its first page.
    const auto garble = [&](double) {
        for (const auto& entry : fs::directory_iterator(shelf)) {
            if (entry.path().extension() == ".records" && entry.file_size() > 8192) {
                auto bytes = bytesOf(entry.path());
                std::fill(bytes.begin() + 4096, bytes.end(), '\x55');
                put(entry.path(), bytes);
                garbled = true;
            }
        }
        return true;
    };
    const auto record = open();
    const std::string sentence = sentenceOf([&] { record->makeBackup(file, false, garble); });
    BOOST_TEST(garbled);
    BOOST_TEST(sentence.starts_with("The backup was written, but what was read back is not"),
               sentence);
    BOOST_TEST(namesIn(shelf).empty());
    record->setSetting("still", "open"); // the record itself is sound
    BOOST_TEST(record->setting("still") == "open");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ABackupThatSomeoneChanged)

BOOST_FIXTURE_TEST_CASE(isToldByItsSignature, MadeBackup)
{
    // Time, generation, audit head, the MAC itself: no other check looks at them.
    for (const std::size_t at :
         {std::size_t(16), std::size_t(24), std::size_t(32), bytes.size() - 64}) {
        auto changed = bytes;
        changed[at] ^= 1;
        putResealed(changed);
        const BackupTest tried = test();
        BOOST_TEST(!tried.verification.sound);
        BOOST_TEST(firstFailure(tried) == "Backup, signature");
        BOOST_TEST(tried.backup.clients == 0U);
    }
}

BOOST_FIXTURE_TEST_CASE(isToldWhereAPageWasChanged, MadeBackup)
{
    for (const std::size_t at : {databaseAt + 20, databaseAt + 5000, bytes.size() - 164}) {
        auto changed = bytes;
        changed[at] ^= 1;
        putResealed(changed);
        const BackupTest tried = test();
        BOOST_TEST(!tried.verification.sound);
        BOOST_TEST(tried.verification.checks.size() > 5U); // the others were looked at as well
    }
}

BOOST_FIXTURE_TEST_CASE(isToldWhereTwoWerePutTogether, MadeBackup)
{
    open()->setSetting("theme", "dark");
    backUp(true);
    auto mixed = bytesOf(file); // the newer key file with the older record
    std::copy_n(mixed.begin() + 128, 8384, bytes.begin() + 128);
    putResealed(bytes);
    const BackupTest tried = test();
    BOOST_TEST(firstFailure(tried) == "Backup, signature");
    BOOST_TEST(!tried.verification.sound);
    // The key file itself knows that the record is too old for it.
    BOOST_TEST(!tried.verification.checks.back().passed);
    BOOST_TEST(tried.verification.checks.back().name == "generation");
}

BOOST_FIXTURE_TEST_CASE(isToldWhereAnotherPracticesKeyFileWasPutIn, MadeBackup)
{
    PracticeFixture other;
    other.make(); // the same passphrase
    const auto theirs = bytesOf(other.folder / "vault.keys");
    std::copy(theirs.begin(), theirs.end(), bytes.begin() + 128);
    putResealed(bytes);
    BOOST_TEST(!test().verification.sound);
}

BOOST_AUTO_TEST_CASE(isNotMadeWithAnAuditHeadOfAnotherForm)
{
    BackupFacts facts;
    facts.anchor = {7, "00ff112233445566"};
    BOOST_CHECK_NO_THROW(encodeFacts(facts));
    for (const char* head : {"", "00ff1122334455", "00ff11223344556", "00ff11223344556x"}) {
        facts.anchor.auditHead = head;
        BOOST_CHECK_THROW(encodeFacts(facts), RecordError);
    }
}

BOOST_AUTO_TEST_SUITE_END()
