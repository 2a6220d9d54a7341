// Each step on the disk fails in turn while a practice changes its keys, backs up or restores.
#include "attune/records/backup.h"
#include "faulty_calls.h"
#include "header_copies.h"
#include "record_fixture.h"
#include "vault.h"

#include <boost/test/unit_test.hpp>

#include <cerrno>
#include <functional>

using namespace attune;
using namespace attune::records;
using namespace attune::records::test;

namespace {

Secret secret(const std::string& text)
{
    return Secret::fromText(text);
}

struct APractice : PracticeFixture
{
    APractice()
    {
        faulty_calls::repair();
        faulty_calls::skipSyncs(true);
        make();
    }

    ~APractice()
    {
        faulty_calls::skipSyncs(false);
        faulty_calls::repair();
    }

    std::uint64_t epoch() const { return readHeader(folder).header.epoch; }

    bool isSound(const std::string& passphrase = goodPassphrase) const
    {
        return verifyPractice(folder, secret(passphrase), surroundings).sound;
    }

    /// Does the deed again and again, a later change of the disk failing every time, until none
    /// does. Tells `look` what was said; empty: it was done. Returns how often something was said.
    static int failEachStep(bool forGood,
                            const std::function<void()>& prepare,
                            const std::function<void()>& deed,
                            const std::function<void(const std::string& said)>& look)
    {
        int refused = 0;
        bool wasReached = true;
        for (int step = 1; wasReached; ++step) {
            BOOST_TEST_CONTEXT("step " << step)
            {
                prepare();
                faulty_calls::failAt(step, forGood, EIO);
                const std::string said = sentenceOf<RecordError>(deed);
                wasReached = faulty_calls::steps() >= step;
                faulty_calls::repair();
                refused += said.empty() ? 0 : 1;
                look(said);
            }
        }
        return refused;
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(APracticeOnAFailingDisk)

BOOST_FIXTURE_TEST_CASE(opensWithEitherPassphraseAndNeverBothOrNone, APractice)
{
    std::string before = goodPassphrase;
    std::string after = otherPassphrase;
    std::unique_ptr<Record> record;
    const int refused = failEachStep(
        false,
        [&] { record = open(before); },
        [&] { record->changePassphrase(secret(before), secret(after)); },
        [&](const std::string& said) {
            record.reset();
            time.advance(std::chrono::hours(1));
            const bool isNew = opens(after);
            time.advance(std::chrono::hours(1));
            BOOST_TEST(opens(before) != isNew);
            if (said.empty()) {
                BOOST_TEST(isNew);
            } else if (said.find("The key file") != std::string::npos) {
                BOOST_TEST(!isNew); // closing wrote the key file again, as it was
            }
            if (isNew) {
                std::swap(before, after);
            }
        });
    BOOST_TEST(refused > 5);
    BOOST_TEST(isSound(before));
}

BOOST_FIXTURE_TEST_CASE(hasTheOldDataKeyOrTheNewOne, APractice)
{
    std::unique_ptr<Record> record;
    std::uint64_t before = 0;
    const int refused = failEachStep(
        false,
        [&] {
            record = open();
            before = epoch();
        },
        [&] { record->startEpoch({}, false, secret(goodPassphrase)); },
        [&](const std::string& said) {
            const bool isNew = epoch() == before + 1;
            BOOST_TEST((isNew || (epoch() == before && !said.empty())));
            const std::string theme = isNew ? "new" : "old";
            if (said.empty() || !isNew) { // and so it goes on, in the one way or the other
                record->setSetting("theme", theme);
            }
            record.reset();
            if (const auto again = open(); said.empty() || !isNew) {
                BOOST_TEST(again->setting("theme") == theme);
            }
            BOOST_TEST(!fs::exists(folder / nextDatabaseName));
        });
    BOOST_TEST(refused > 10);
    BOOST_TEST(isSound());
}

BOOST_FIXTURE_TEST_CASE(opensThoughItsDamagedCopyCannotBeMended, APractice)
{
    put(folder / headerCopyName, {});
    Vault vault(folder, surroundings);
    vault.load();
    vault.unlock("", secret(goodPassphrase));
    faulty_calls::failAt(1, true, ENOSPC);
    BOOST_CHECK_NO_THROW(vault.settle());
    BOOST_TEST(faulty_calls::steps() > 0);
}

BOOST_FIXTURE_TEST_CASE(tellsThatAVerificationCouldNotBeFinished, APractice)
{
    int unfinished = 0;
    bool wasReached = true;
    for (int step = 1; wasReached && unfinished < 3; ++step) {
        const auto record = open();
        faulty_calls::failReadingAt(step, false, EIO);
        // a page that cannot be read is one that fails its check, if nothing was said of the disk
        const bool isUnfinished =
            !sentenceOf<StorageError>([&] { record->verify(secret(goodPassphrase), {}); }).empty();
        wasReached = faulty_calls::readings() >= step;
        faulty_calls::repair();
        if (isUnfinished) {
            ++unfinished;
            BOOST_TEST(record->audit(1).at(0).action == "record.verify");
            BOOST_TEST(record->audit(1).at(0).outcome == "not finished");
        }
    }
    BOOST_TEST(unfinished == 3);
}

BOOST_FIXTURE_TEST_CASE(tellsWhatAVerificationFoundAlsoWhereItCannotBeNoted, APractice)
{
    const auto record = open();
    faulty_calls::failAt(1, true, ENOSPC);
    BOOST_TEST(record->verify(secret(goodPassphrase), {}).sound);
    faulty_calls::repair();
    BOOST_TEST(record->audit(1).at(0).action != "record.verify");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ABackupOnAFailingDisk)

BOOST_FIXTURE_TEST_CASE(isMadeWholeOrNotAtAll, APractice)
{
    const auto record = open();
    const fs::path shelf = base.path / "shelf";
    const fs::path target = shelf / "one.attune-backup";
    const int refused = failEachStep(
        true,
        [&] {
            fs::remove_all(shelf);
            fs::create_directory(shelf);
        },
        [&] { record->makeBackup(target, false); },
        [&](const std::string& said) {
            if (said.empty() || fs::exists(target)) {
                BOOST_CHECK_NO_THROW(describeBackup(target));
            } else {
                BOOST_CHECK_NO_THROW(record->makeBackup(target, false));
            }
            const fs::directory_iterator left(shelf);
            BOOST_TEST(std::distance(begin(left), end(left)) == 1); // nothing of the failed one
        });
    BOOST_TEST(refused > 10);
}

BOOST_FIXTURE_TEST_CASE(isRestoredWholeOrNotAtAll, APractice)
{
    const fs::path backup = base.path / "one.attune-backup";
    open()->makeBackup(backup, false);
    const fs::path restored = base.path / "restored";
    const int refused = failEachStep(
        false,
        [&] { fs::remove_all(restored); },
        [&] { restoreBackup(backup, restored); },
        [&](const std::string& said) {
            BOOST_TEST(isPractice(restored) == said.empty());
            BOOST_TEST(fs::exists(restored) == said.empty());
        });
    BOOST_TEST(refused > 10);
}

BOOST_FIXTURE_TEST_CASE(isDamagedWhereItEndsTooSoonAndOtherwiseOnlyUnreadable, APractice)
{
    const fs::path backup = base.path / "one.attune-backup";
    open()->makeBackup(backup, false);
    faulty_calls::failReadingAt(2, true, 0);
    BOOST_CHECK_THROW(describeBackup(backup), Damaged);
    faulty_calls::failReadingAt(2, true, EIO);
    BOOST_CHECK_THROW(describeBackup(backup), StorageError);
    faulty_calls::failReadingAt(2, false, EINTR);
    BOOST_CHECK_NO_THROW(describeBackup(backup));
}

BOOST_FIXTURE_TEST_CASE(thatIsDueToGoIsNamedWhereItStays, APractice)
{
    const std::string oldest = "attune-20260301-080000.attune-backup";
    const std::string older = "attune-20260302-080000.attune-backup";
    for (const std::string& name : {oldest, older}) {
        put(base.path / name, {'x'});
    }
    faulty_calls::failAt(1, false, EACCES);
    BOOST_CHECK_EXCEPTION(keepBackups(base.path, 0, ""), StorageError, [](const auto& error) {
        return std::string(error.what()).starts_with("The folder of backups cannot be used");
    });
    faulty_calls::failAt(1, false, ENOENT); // somebody else was faster
    BOOST_TEST(keepBackups(base.path, 0, "") == std::vector<std::string>{older});
}

BOOST_AUTO_TEST_SUITE_END()
