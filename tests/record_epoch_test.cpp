// A new data key: whoever left is out, everyone else goes on, and an interruption does no harm.
#include "folder_copy.h"
#include "header_copies.h"
#include "record_fixture.h"
#include "vault.h"

#include <boost/test/unit_test.hpp>

using namespace attune;
using namespace attune::records;
using namespace attune::records::test;

namespace {

constexpr const char* firstPassphrase = "granite willow parcel eleven";
constexpr const char* boPassphrase = "cobalt harbour ninety lanterns";

Secret own(const char* text = goodPassphrase)
{
    return Secret::fromText(text);
}

/// Ana, owner, and Bo, who has chosen his passphrase; a client; open as Ana.
struct TwoPeople : PracticeFixture
{
    std::string recoveryKey = make();
    std::unique_ptr<Record> record = open();
    care::PersonId bo =
        record->addPerson({{}, "Bo Lind", "", care::Role::clinician}, own(firstPassphrase), own());
    care::ClientId client = record->saveClient(aMother()).id;

    TwoPeople()
    {
        record.reset();
        open(firstPassphrase, "Bo Lind")->changePassphrase(own(firstPassphrase), own(boPassphrase));
        record = asAna();
    }

    std::unique_ptr<Record> asAna() const { return open(goodPassphrase, "Ana Lopez"); }

    std::unique_ptr<Record> asBo() const { return open(boPassphrase, "Bo Lind"); }

    std::uint64_t epoch() const { return readHeader(folder).header.epoch; }

    bool isSound() const { return verifyPractice(folder, own(), surroundings).sound; }
};

} // namespace

BOOST_AUTO_TEST_SUITE(ANewDataKey)

BOOST_FIXTURE_TEST_CASE(leavesThePersonWhoWasRemovedWithoutAWayIn, TwoPeople)
{
    const auto before = bytesOf(folder / "records.db");
    BOOST_TEST(!record->startEpoch(bo, false, own()).has_value());
    BOOST_TEST(epoch() == 2U);
    // the open record goes on under the new key
    BOOST_TEST(record->audit(1).at(0).action == "person.remove");
    BOOST_TEST(record->client(client).name == "Maria Kovac");
    record->setSetting("theme", "dark");
    const auto people = record->people();
    BOOST_TEST(people.at(1).leftAt.has_value());
    BOOST_TEST(!people.at(1).hasPassphrase);
    record.reset();
    BOOST_CHECK_THROW(asBo(), WrongKey);
    BOOST_TEST(open(goodPassphrase)->setting("theme") == "dark"); // one person again: no name
    BOOST_TEST(isSound());
    BOOST_TEST(!fs::exists(folder / nextDatabaseName));
    BOOST_TEST(bytesOf(folder / "records.db").size() >= before.size() / 2);
}

BOOST_FIXTURE_TEST_CASE(opensForWhoStaysWithTheOldPassphraseAndRecoveryKey, TwoPeople)
{
    record->startEpoch({}, false, own());
    BOOST_TEST(record->audit(1).at(0).action == "keys.renew");
    record.reset();
    BOOST_TEST(readHeader(folder).header.slots.at(2).isSealed);
    BOOST_TEST(asBo()->client(client).name == "Maria Kovac");
    // his own passphrase wraps it again, and goes on doing so
    BOOST_TEST(!readHeader(folder).header.slots.at(2).isSealed);
    BOOST_TEST(asBo()->client(client).name == "Maria Kovac");
    BOOST_CHECK_THROW(open(goodPassphrase, "Bo Lind"), WrongKey);
    BOOST_TEST(openWithRecoveryKey(folder, {}, recoveryKey, own(otherPassphrase), surroundings)
                   ->person()
                   .name == "Ana Lopez");
    BOOST_TEST(open(otherPassphrase, "Ana Lopez")->client(client).name == "Maria Kovac");
}

BOOST_FIXTURE_TEST_CASE(comesAgainAndAgain, TwoPeople)
{
    for (std::uint64_t round = 2; round <= 5; ++round) {
        record->startEpoch({}, round == 4, own());
        BOOST_TEST(epoch() == round);
    }
    record.reset();
    BOOST_TEST(asBo()->client(client).name == "Maria Kovac"); // sealed four times unopened
    BOOST_CHECK_THROW(
        openWithRecoveryKey(folder, {}, recoveryKey, own(otherPassphrase), surroundings), WrongKey);
    BOOST_TEST(isSound());
}

BOOST_FIXTURE_TEST_CASE(readsNothingWithTheKeyBefore, TwoPeople)
{
    record.reset();
    const FolderCopy old(folder);
    record = asAna();
    record->startEpoch(bo, false, own());
    record.reset();
    const auto newDatabase = bytesOf(folder / "records.db");
    // the old key file with the new record: Bo's passphrase opens the one and not the other
    TemporaryFolder elsewhere;
    old.restoreTo(elsewhere.path);
    put(elsewhere.path / "records.db", newDatabase);
    Surroundings fresh = surroundings;
    fresh.stateFolder = elsewhere.path / "state";
    BOOST_CHECK_THROW(openPractice(elsewhere.path, "Bo Lind", own(boPassphrase), fresh), Damaged);
}

BOOST_FIXTURE_TEST_CASE(isKnownOnThisComputerSoThatTheOldPracticeIsRefused, TwoPeople)
{
    record.reset();
    const FolderCopy old(folder);
    record = asAna();
    record->startEpoch(bo, false, own());
    record.reset();
    old.restoreTo(folder);
    BOOST_CHECK_THROW(asAna(), OlderCopy);
    BOOST_CHECK_THROW(asBo(), OlderCopy);
    surroundings.acceptOlder = true;
    BOOST_TEST(asAna()->client(client).name == "Maria Kovac");
}

BOOST_FIXTURE_TEST_CASE(isLeftForAnOwnerToOpenAsAnOlderCopy, TwoPeople)
{
    record.reset();
    const FolderCopy old(folder);
    record = asAna();
    record->setSetting("theme", "dark");
    record->startEpoch({}, false, own());
    record.reset();
    old.restoreTo(folder);
    surroundings.acceptOlder = true;
    BOOST_CHECK_EXCEPTION(asBo(), NotAllowed, [](const NotAllowed& refusal) {
        return std::string_view(refusal.what()).starts_with("This is an older copy");
    });
    surroundings.acceptOlder = false;
    BOOST_CHECK_THROW(asBo(), OlderCopy); // his try has changed nothing
    surroundings.acceptOlder = true;
    record = asAna();
    BOOST_TEST(record->audit(1).front().action == "record.open");
    BOOST_TEST(record->audit(1).front().outcome == "as an older copy");
    record.reset();
    surroundings.acceptOlder = false;
    asBo(); // from now on it is the practice
    record = asAna();
    BOOST_TEST(record->audit(1).front().outcome == "ok");
}

BOOST_FIXTURE_TEST_CASE(ofTheRecordAloneIsAnOwnersToOpenToo, TwoPeople)
{
    record.reset();
    const auto before = bytesOf(folder / "records.db");
    record = asAna();
    record->setSetting("theme", "dark");
    record.reset();
    put(folder / "records.db", before);
    BOOST_CHECK_THROW(asBo(), OlderCopy);
    surroundings.acceptOlder = true;
    BOOST_CHECK_THROW(asBo(), NotAllowed);
    record = asAna();
    BOOST_TEST(record->audit(1).front().outcome == "as an older copy");
}

BOOST_FIXTURE_TEST_CASE(keepsTheAuditsChainAcrossTheKeys, TwoPeople)
{
    const Anchor printed = record->anchor();
    record->startEpoch({}, false, own());
    record->setSetting("theme", "dark");
    record->startEpoch({}, false, own());
    const Anchor now = record->anchor();
    BOOST_TEST(now.generation == printed.generation + 3);
    record.reset();
    const auto checks = verifyPractice(folder, own(), surroundings).checks;
    const auto chain = std::ranges::find(checks, "audit chain", &Verification::Check::name);
    BOOST_REQUIRE(chain != checks.end());
    BOOST_TEST(chain->passed);
    // what a report of before printed can still be found
    record = asAna();
    BOOST_TEST(record->findAudit({}, 1000).size() == record->anchor().generation);
}

BOOST_FIXTURE_TEST_CASE(needsTheOwnersPassphraseAndAnotherOwnerForHerself, TwoPeople)
{
    BOOST_CHECK_THROW(record->startEpoch(bo, false, own(boPassphrase)), WrongKey);
    BOOST_CHECK_THROW(record->startEpoch(record->person().id, false, own()), Refused);
    BOOST_CHECK_THROW(record->startEpoch(care::PersonId{77}, false, own()), Refused);
    BOOST_TEST(epoch() == 1U);
    record.reset();
    BOOST_TEST(asBo()->client(client).name == "Maria Kovac");
}

BOOST_FIXTURE_TEST_CASE(givesANewRecoveryKeyWhenAsked, TwoPeople)
{
    const auto renewed = record->startEpoch(bo, true, own());
    BOOST_REQUIRE(renewed);
    record.reset();
    BOOST_CHECK_THROW(
        openWithRecoveryKey(folder, {}, recoveryKey, own(otherPassphrase), surroundings), WrongKey);
    BOOST_TEST(openWithRecoveryKey(
                   folder, {}, renewed->text(), own(otherPassphrase), surroundings) != nullptr);
}

BOOST_FIXTURE_TEST_CASE(interruptedBeforeTheKeyFileFollowedLeavesTheOldOne, TwoPeople)
{
    record.reset();
    const FolderCopy old(folder);
    record = asAna();
    record->startEpoch(bo, false, own());
    record.reset();
    const auto next = bytesOf(folder / "records.db");
    old.restoreTo(folder);
    put(folder / nextDatabaseName, next);
    surroundings.stateFolder = base.path / "another state";
    BOOST_TEST(asBo()->client(client).name == "Maria Kovac");
    BOOST_TEST(!fs::exists(folder / nextDatabaseName));
    const std::vector<unsigned char> beginning(next.begin(), next.begin() + 4096);
    for (const auto& left : {std::vector<unsigned char>(), {1, 2, 3}, beginning}) {
        put(folder / nextDatabaseName, left);
        BOOST_TEST(asAna()->client(client).name == "Maria Kovac");
        BOOST_TEST(!fs::exists(folder / nextDatabaseName));
    }
}

BOOST_FIXTURE_TEST_CASE(interruptedAfterTheKeyFileFollowedIsFinishedAtOpening, TwoPeople)
{
    record.reset();
    const auto oldDatabase = bytesOf(folder / "records.db");
    record = asAna();
    record->startEpoch(bo, false, own());
    record.reset();
    fs::rename(folder / "records.db", folder / nextDatabaseName);
    put(folder / "records.db", oldDatabase);
    BOOST_CHECK_THROW(asBo(), WrongKey);
    BOOST_TEST(asAna()->client(client).name == "Maria Kovac");
    BOOST_TEST(!fs::exists(folder / nextDatabaseName));
    BOOST_TEST(isSound());
}

BOOST_FIXTURE_TEST_CASE(isSealedByNobodyFromOutside, TwoPeople)
{
    record->startEpoch({}, false, own());
    record.reset();
    const Header header = readHeader(folder).header;
    const KeySlot& sealed = header.slots.at(2);
    BOOST_REQUIRE(sealed.isSealed);
    const Secret knowledge = own(boPassphrase);
    BOOST_TEST(openSlot(sealed, header.fixedFields(), knowledge.bytes()).has_value());
    // any byte, and any other practice or epoch
    for (const std::size_t at : {0U, 31U, 47U, 48U, 95U}) {
        KeySlot changed = sealed;
        changed.sealed[at] ^= 1;
        BOOST_CHECK_THROW(openSlot(changed, header.fixedFields(), knowledge.bytes()), Damaged);
    }
    FixedFields elsewhere = header.fixedFields();
    elsewhere[20] ^= 1;
    BOOST_CHECK_THROW(openSlot(sealed, elsewhere, knowledge.bytes()), Damaged);
    // who knows his public key and not what the record keeps
    const auto his = openSlot(sealed, header.fixedFields(), knowledge.bytes());
    HolderKeys forged{his->holder.publicKey, RecordFixture::filled(7)};
    KeySlot twin = sealed;
    sealKey(twin, header.fixedFields(), RecordFixture::filled(9), forged);
    BOOST_CHECK_THROW(openSlot(twin, header.fixedFields(), knowledge.bytes()), Damaged);
}

BOOST_AUTO_TEST_SUITE_END()
