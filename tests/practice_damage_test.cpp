#include "header_copies.h"
#include "header_reseal.h"
#include "small_disk.h"
#include "vault_fixture.h"

#include <boost/test/unit_test.hpp>

#include <chrono>

using namespace attune::records;
using namespace attune::records::test;

namespace {

struct Files
{
    fs::path folder;

    fs::path main() const { return folder / headerFileName; }

    fs::path copy() const { return folder / headerCopyName; }

    void putBoth(const std::vector<unsigned char>& bytes) const
    {
        put(main(), bytes);
        put(copy(), bytes);
    }
};

struct MadePractice : PracticeFixture
{
    std::string recoveryKey = make();
    Files files{folder};
    std::vector<unsigned char> bytes = bytesOf(files.main());
};

} // namespace

BOOST_AUTO_TEST_SUITE(ADamagedPractice)

BOOST_FIXTURE_TEST_CASE(opensFromEitherCopyAndMendsTheOther, MadePractice)
{
    for (const fs::path& torn : {files.main(), files.copy()}) {
        put(torn, {bytes.begin(), bytes.begin() + 3000});
        BOOST_TEST(opens());
        BOOST_TEST(bytesOf(files.main()) == bytesOf(files.copy()));
        fs::remove(torn);
        BOOST_TEST(opens());
        BOOST_TEST(bytesOf(files.main()) == bytesOf(files.copy()));
    }
}

BOOST_FIXTURE_TEST_CASE(withBothCopiesFlippedIsToldFromAWrongPassphrase, MadePractice)
{
    for (std::size_t at = 0; at < headerBytes; at += 61) {
        auto flipped = bytes;
        flipped[at] ^= 1;
        files.putBoth(flipped);
        BOOST_CHECK_THROW(open(), Damaged);
        BOOST_CHECK_THROW(open(otherPassphrase), Damaged);
    }
    files.putBoth(bytes);
    surroundings.acceptOlder = true;
    BOOST_TEST(opens());
}

BOOST_FIXTURE_TEST_CASE(neverOpensAfterAChangeWithMendedChecksums, MadePractice)
{
    surroundings.acceptOlder = true;
    for (std::size_t at = 0; at < 128 + 2 * slotBytes; at += 3) {
        auto changed = bytes;
        changed[at] ^= 1;
        reseal(changed);
        files.putBoth(changed);
        const bool harmless = changed == bytes;
        time.advance(std::chrono::minutes(15));
        BOOST_TEST_CONTEXT("byte " << at)
        {
            bool opened = false;
            try {
                opened = open() != nullptr;
            } catch (const RecordError&) {
                opened = false;
            }
            BOOST_TEST(opened == harmless);
        }
    }
}

BOOST_FIXTURE_TEST_CASE(refusesASlotMovedFromAnotherPractice, MadePractice)
{
    PracticeFixture other;
    other.make(); // the same passphrase
    const auto theirs = bytesOf(other.folder / headerFileName);
    std::copy_n(theirs.begin() + 128, slotBytes, bytes.begin() + 128);
    reseal(bytes);
    files.putBoth(bytes);
    BOOST_CHECK_THROW(open(), Damaged);
}

BOOST_FIXTURE_TEST_CASE(refusesAnotherPracticesKeyFile, MadePractice)
{
    PracticeFixture other;
    other.make();
    put(files.copy(), bytesOf(other.folder / headerCopyName));
    BOOST_CHECK_THROW(open(), Damaged);
}

BOOST_FIXTURE_TEST_CASE(refusesAbsurdCostsWithoutSpendingThem, MadePractice)
{
    const std::vector<std::pair<std::uint64_t, std::uint32_t>> costs{{~0ULL, 1},
                                                                     {0, 1},
                                                                     {1ULL << 40U, 1},
                                                                     {(1ULL << 30U) + 1024, 1},
                                                                     {8ULL << 20U, ~0U},
                                                                     {8ULL << 20U, 0},
                                                                     {8ULL << 20U, 17},
                                                                     {4096, 1}};
    for (const auto& [memory, passes] : costs) {
        auto changed = bytes;
        for (std::size_t i = 0; i < 8; ++i) {
            changed[128 + 8 + i] = static_cast<unsigned char>(memory >> (8 * i));
        }
        for (std::size_t i = 0; i < 4; ++i) {
            changed[128 + 4 + i] = static_cast<unsigned char>(passes >> (8 * i));
        }
        reseal(changed);
        files.putBoth(changed);
        const auto start = std::chrono::steady_clock::now();
        BOOST_CHECK_THROW(open(), Damaged);
        BOOST_TEST((std::chrono::steady_clock::now() - start < std::chrono::seconds(5)));
    }
}

BOOST_FIXTURE_TEST_CASE(madeForTestsIsRefusedByTheReleasePolicy, MadePractice)
{
    surroundings.kdf = KdfPolicy{};
    BOOST_CHECK_THROW(open(), Damaged);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(AnOlderCopy)

BOOST_FIXTURE_TEST_CASE(ofTheKeyFileIsNoticedUnlessItIsAccepted, MadePractice)
{
    const auto old = bytesOf(files.main());
    openWithRecoveryKey(folder, {}, recoveryKey, Secret::fromText(otherPassphrase), surroundings);
    files.putBoth(old); // the forgotten passphrase would open again
    BOOST_CHECK_THROW(open(), OlderCopy);
    surroundings.acceptOlder = true;
    BOOST_TEST(opens());
    surroundings.acceptOlder = false;
    BOOST_TEST(opens());
}

BOOST_FIXTURE_TEST_CASE(ofOneOfTheTwoIsOverruledByTheNewer, MadePractice)
{
    const auto old = bytesOf(files.copy());
    openWithRecoveryKey(folder, {}, recoveryKey, Secret::fromText(otherPassphrase), surroundings);
    for (const fs::path& stale : {files.main(), files.copy()}) {
        put(stale, old);
        BOOST_TEST(!opens());
        BOOST_TEST(opens(otherPassphrase));
        BOOST_TEST(bytesOf(files.main()) == bytesOf(files.copy()));
    }
}

BOOST_FIXTURE_TEST_CASE(ofTheWholeFolderIsNoticed, MadePractice)
{
    const fs::path backup = base.path / "backup";
    fs::copy(folder, backup);
    for (int i = 0; i < 3; ++i) {
        open()->setSetting("theme", "dark");
    }
    fs::remove_all(folder);
    fs::copy(backup, folder);
    BOOST_CHECK_THROW(open(), Damaged);
    surroundings.acceptOlder = true;
    BOOST_TEST(opens());
    surroundings.acceptOlder = false;
    BOOST_TEST(opens());
}

BOOST_FIXTURE_TEST_CASE(ofTheRecordAloneIsNoticedByAnyComputer, MadePractice)
{
    const auto old = bytesOf(folder / "records.db");
    open()->setSetting("theme", "dark");
    put(folder / "records.db", old);
    surroundings.stateFolder = base.path / "another computer";
    BOOST_CHECK_THROW(open(), Damaged);
}

BOOST_FIXTURE_TEST_CASE(isNotSeenInAStateThatSomeoneElseWrote, MadePractice)
{
    for (const auto& entry : fs::directory_iterator(surroundings.stateFolder)) {
        if (entry.path().extension() == ".seen") {
            auto text = bytesOf(entry.path());
            text[9] = '9'; // a sequence number far ahead
            put(entry.path(), text);
        }
    }
    BOOST_TEST(opens());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(VerifyingAPractice)

BOOST_FIXTURE_TEST_CASE(findsASoundOneSound, MadePractice)
{
    const auto found = verifyPractice(folder, Secret::fromText(goodPassphrase), surroundings);
    BOOST_TEST(found.sound);
    BOOST_TEST(found.checks.size() > 5U);
    for (const auto& check : found.checks) {
        BOOST_TEST_CONTEXT(check.name << ": " << check.detail)
        BOOST_TEST(check.passed);
    }
}

BOOST_FIXTURE_TEST_CASE(namesTheTornCopyAndLeavesItAsItIs, MadePractice)
{
    put(files.copy(), {});
    const auto found = verifyPractice(folder, Secret::fromText(goodPassphrase), surroundings);
    BOOST_TEST(!found.sound);
    for (const auto& check : found.checks) {
        BOOST_TEST_CONTEXT(check.name)
        BOOST_TEST(check.passed == (check.name != "Key file, second copy"));
    }
    BOOST_TEST(bytesOf(files.copy()).empty());
}

BOOST_FIXTURE_TEST_CASE(reportsTamperingAndThrowsForAWrongPassphrase, MadePractice)
{
    BOOST_CHECK_THROW(verifyPractice(folder, Secret::fromText(otherPassphrase), surroundings),
                      WrongKey);
    bytes[64] ^= 1; // the sequence number: no slot vouches for it, the MAC does
    reseal(bytes);
    files.putBoth(bytes);
    const auto tampered = verifyPractice(folder, Secret::fromText(goodPassphrase), surroundings);
    BOOST_TEST(!tampered.sound);
    BOOST_TEST(tampered.checks.back().name == "Key file, signature");
    files.putBoth({});
    BOOST_TEST(!verifyPractice(folder, Secret::fromText(goodPassphrase), surroundings).sound);
}

BOOST_FIXTURE_TEST_CASE(reportsADamagedRecord, MadePractice)
{
    const auto record = bytesOf(folder / "records.db");
    for (const std::size_t at : {std::size_t(20), std::size_t(5000), record.size() - 100}) {
        auto flipped = record;
        flipped[at] ^= 1;
        put(folder / "records.db", flipped);
        BOOST_TEST(!verifyPractice(folder, Secret::fromText(goodPassphrase), surroundings).sound);
    }
    put(folder / "records.db", {});
    BOOST_TEST(!verifyPractice(folder, Secret::fromText(goodPassphrase), surroundings).sound);
    fs::remove(folder / "records.db");
    BOOST_TEST(!verifyPractice(folder, Secret::fromText(goodPassphrase), surroundings).sound);
    BOOST_TEST(!fs::exists(folder / "records.db"));
}

BOOST_FIXTURE_TEST_CASE(reportsAnOlderKeyFile, MadePractice)
{
    const auto old = bytesOf(files.main());
    openWithRecoveryKey(folder, {}, recoveryKey, Secret::fromText(otherPassphrase), surroundings);
    files.putBoth(old);
    const auto found = verifyPractice(folder, Secret::fromText(goodPassphrase), surroundings);
    BOOST_TEST(!found.sound);
}

BOOST_AUTO_TEST_SUITE_END()
