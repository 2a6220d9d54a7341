// What the record refuses about people and keys where their state does not allow it.
#include "attune/records/backup.h"
#include "header_reseal.h"
#include "record_fixture.h"
#include "vault.h"

#include <boost/test/unit_test.hpp>

using namespace attune;
using namespace attune::records;
using namespace attune::records::test;

namespace {

constexpr const char* boPassphrase = "granite willow parcel eleven";

Secret own(const char* text = goodPassphrase)
{
    return Secret::fromText(text);
}

/// Ana, owner, and Bo, to whom she gave a first passphrase; closed.
struct TwoOfThem : PracticeFixture
{
    std::string recoveryKey = make();
    care::PersonId bo =
        open()->addPerson({{}, "Bo Lind", "", care::Role::clinician}, own(boPassphrase), own());

    std::unique_ptr<Record> asAna() const { return open(goodPassphrase, "Ana Lopez"); }

    /// The keyed connection itself, while nobody has the practice open.
    Connection sql() const
    {
        Vault vault(folder, surroundings);
        vault.load();
        const Secret dataKey = vault.unlock("Ana Lopez", own());
        return {
            folder / databaseFileName, subkey(dataKey, Purpose::database), Connection::Mode::open};
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(ARecordWithoutAPractice)

BOOST_FIXTURE_TEST_CASE(showsItsPeopleAndManagesNone, RecordFixture)
{
    const auto record = create();
    BOOST_REQUIRE(record->people().size() == 1U);
    BOOST_TEST(!record->people().front().hasPassphrase);
    const std::string none =
        "This record is in no practice's folder, so it has no people to manage.";
    BOOST_TEST(
        sentenceOf<Refused>([&] {
            record->addPerson({{}, "Bo Lind", "", care::Role::clinician}, own(boPassphrase), own());
        }) == none);
    BOOST_TEST(sentenceOf<Refused>([&] { record->renewRecoveryKey(own()); }) == none);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(ANewKey, TwoOfThem)

BOOST_AUTO_TEST_CASE(isRefusedWhereSomebodyWhoStaysCannotBeGivenIt)
{
    sql().execute("DELETE FROM key_holders WHERE person_id = 2"); // as before schema 3
    const auto record = asAna();
    BOOST_TEST(sentenceOf<Refused>([&] { record->startEpoch({}, false, own()); }) ==
               "The new key cannot be given to Bo Lind yet. Ask them to open the practice once, or "
               "give them a new passphrase.");
    BOOST_CHECK_NO_THROW(record->startEpoch(bo, false, own())); // who leaves needs none
}

BOOST_AUTO_TEST_CASE(isRefusedWithoutANewRecoveryKeyWhereTheOldOneIsFromBefore)
{
    sql().execute("DELETE FROM key_holders WHERE person_id IS NULL");
    const auto record = asAna();
    BOOST_TEST(sentenceOf<Refused>([&] { record->startEpoch({}, false, own()); }) ==
               "The recovery key is from before keys could be renewed. Have a new one made "
               "together with this.");
    BOOST_TEST(record->startEpoch({}, true, own()).has_value());
}

BOOST_AUTO_TEST_CASE(isNotThereForAnotherSlotsHolder)
{
    // a passphrase that was given since has another salt: what was kept for the one before is void
    sql().execute("UPDATE key_holders SET salt = zeroblob(16) WHERE person_id = 2");
    BOOST_CHECK_THROW(asAna()->startEpoch({}, false, own()), Refused);
}

BOOST_AUTO_TEST_CASE(isNotSealedWithWhatCannotBeAKey)
{
    sql().execute("UPDATE key_holders SET public_key = zeroblob(32) WHERE person_id = 2");
    BOOST_TEST(sentenceOf<Damaged>([&] {
                   asAna()->startEpoch({}, false, own());
               }).starts_with("What the record knows of a person's key cannot be a key."));
}

BOOST_AUTO_TEST_CASE(isNotMadeFromAListThatIsDamaged)
{
    {
        Connection connection = sql();
        connection.execute("PRAGMA ignore_check_constraints = ON");
        connection.execute("UPDATE key_holders SET seal_key = zeroblob(31) WHERE person_id = 2");
    }
    BOOST_TEST(sentenceOf<Damaged>([&] {
                   asAna()->startEpoch({}, false, own());
               }).starts_with("The record's list of keys is damaged."));
}

BOOST_AUTO_TEST_CASE(isNoWayToTakeAwayOnesOwnAlsoWhereThereIsAnotherOwner)
{
    const auto record = asAna();
    record->changePerson({bo, "Bo Lind", "", care::Role::owner});
    BOOST_TEST(sentenceOf<Refused>([&] {
                   record->startEpoch(record->person().id, false, own());
               }) == "You cannot take away your own way in. Another owner does that.");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(SomeoneWhoLeft, TwoOfThem)

BOOST_AUTO_TEST_CASE(leavesTheirNameToSomeoneElse)
{
    const auto record = asAna();
    record->startEpoch(bo, false, own());
    const care::PersonId other =
        record->addPerson({{}, "Bo Lind", "", care::Role::clinician}, own(boPassphrase), own());
    BOOST_TEST(other.value == 3); // never the number of who left
}

BOOST_AUTO_TEST_CASE(isFoundByTestingABackupThatStillHoldsTheirSlot)
{
    sql().execute("UPDATE people SET left_at = 1 WHERE id = 2");
    const fs::path file = base.path / "one.attune-backup";
    asAna()->makeBackup(file, false);
    BOOST_TEST(testBackup(file, own(), surroundings).verification.sound);
    const auto found = testBackup(file, own(boPassphrase), surroundings).verification;
    BOOST_TEST(!found.sound);
    BOOST_TEST(found.checks.back().name == "Opening");
    BOOST_TEST(found.checks.back().detail.starts_with("The person who unlocks is not in this"));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(ABackupsTest, TwoOfThem)

BOOST_AUTO_TEST_CASE(needsAFolderForTemporaryFiles)
{
    const fs::path file = base.path / "one.attune-backup";
    asAna()->makeBackup(file, false);
    const std::string before = fs::temp_directory_path().string();
    ::setenv("TMPDIR", (base.path / "absent").c_str(), 1);
    const std::string absent =
        sentenceOf<StorageError>([&] { testBackup(file, own(), surroundings); });
    ::setenv("TMPDIR", before.c_str(), 1);
    BOOST_TEST(absent.starts_with("The folder for temporary files could not be"), absent);
}

BOOST_AUTO_TEST_CASE(tellsAKeyFileThatWasChangedWithItsChecksums)
{
    const fs::path file = base.path / "one.attune-backup";
    asAna()->makeBackup(file, false);
    auto bytes = bytesOf(file);
    std::vector<unsigned char> header(bytes.begin() + 128, bytes.begin() + 128 + headerBytes);
    header[64] ^= 1; // the sequence
    reseal(header);
    std::ranges::copy(header, bytes.begin() + 128);
    crypto_generichash(
        bytes.data() + bytes.size() - 32, 32, bytes.data(), bytes.size() - 32, nullptr, 0);
    put(file, bytes);
    const auto found = testBackup(file, own(), surroundings).verification;
    BOOST_TEST(!found.sound);
    BOOST_TEST(found.checks.back().name == "Key file");
    BOOST_TEST(found.checks.back().detail.starts_with("The key file of this practice was changed"));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(APassphraseToConfirm, TwoOfThem)

BOOST_AUTO_TEST_CASE(isWrongWhereItIsNoText)
{
    const auto record = asAna();
    for (const char* text : {"\xFF", ""}) {
        BOOST_TEST(!record->confirmPassphrase(own(text)));
    }
    BOOST_TEST(record->confirmPassphrase(own()));
}

BOOST_AUTO_TEST_SUITE_END()
