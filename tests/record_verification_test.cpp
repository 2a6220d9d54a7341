// The record checked while it is open.
#include "large_practice.h"
#include "opened_vault.h"
#include "progress_watcher.h"
#include "record_fixture.h"
#include "vault.h"

#include <boost/test/unit_test.hpp>

using namespace attune;
using namespace attune::records;
using namespace attune::records::test;

namespace {

Secret own(const char* text = goodPassphrase)
{
    return Secret::fromText(text);
}

/// With more audit entries than opening looks at.
struct LongPractice : PracticeFixture
{
    LongPractice()
    {
        make();
        fillPractice(*this, 1'000'000);
    }

    void tell(const char* sql) const
    {
        Vault vault(folder, surroundings);
        vault.load();
        const RecordKeys keys = recordKeys(vault.unlockAsAnyone(own()));
        Connection(vault.databaseFile(), keys.database, Connection::Mode::open).execute(sql);
    }

    /// Garbles bytes within the last page but one.
    void garble() const
    {
        constexpr std::size_t pageBytes = 4096;
        auto bytes = bytesOf(folder / databaseFileName);
        bytes.at(bytes.size() - pageBytes - 100) ^= 1U;
        put(folder / databaseFileName, bytes);
    }
};

const Verification::Check& called(const Verification& found, std::string_view name)
{
    const auto check = std::ranges::find(found.checks, name, &Verification::Check::name);
    BOOST_REQUIRE(check != found.checks.end());
    return *check;
}

} // namespace

BOOST_AUTO_TEST_SUITE(CheckingAnOpenRecord)

BOOST_FIXTURE_TEST_CASE(saysThatItIsSoundAndNotesIt, LongPractice)
{
    const auto record = open();
    const Verification found = record->verify(own(), {});
    BOOST_TEST(found.sound);
    BOOST_TEST(called(found, "encrypted pages").passed);
    BOOST_TEST(called(found, "tables and indices").passed);
    BOOST_TEST(called(found, "audit chain").passed);
    BOOST_TEST(called(found, "generation").detail == "as new as was seen before");
    const AuditEntry entry = record->audit(1).front();
    BOOST_TEST(entry.action == "record.verify");
    BOOST_TEST(entry.outcome == "ok");
    record->setSetting("still", "open");
    BOOST_TEST(record->verify(own(), {}).sound); // with what it wrote itself
}

BOOST_FIXTURE_TEST_CASE(asksForThePassphraseOfWhoOpenedIt, LongPractice)
{
    const auto record = open();
    BOOST_CHECK_THROW(record->verify(own(otherPassphrase), {}), WrongKey);
    BOOST_TEST(record->audit(1).front().action == "passphrase.confirm");
}

BOOST_FIXTURE_TEST_CASE(looksAtAuditEntriesThatOpeningDoesNot, LongPractice)
{
    tell("DROP TRIGGER audit_is_never_changed; UPDATE audit SET outcome = 'x' WHERE sequence = 5");
    const auto record = open();
    const Verification found = record->verify(own(), {});
    BOOST_TEST(!found.sound);
    BOOST_TEST(called(found, "encrypted pages").passed);
    BOOST_TEST(called(found, "audit chain").detail == "audit entry 5 was altered");
}

BOOST_FIXTURE_TEST_CASE(closesARecordWhosePageIsDamaged, LongPractice)
{
    const auto record = open();
    garble();
    const Verification found = record->verify(own(), {});
    BOOST_TEST(!found.sound);
    BOOST_TEST(!called(found, "encrypted pages").passed);
    BOOST_CHECK_THROW(record->setting("still"), Damaged);
}

BOOST_FIXTURE_TEST_CASE(tellsHowFarItIsAndCanBeStoppedAnywhere, LongPractice)
{
    const auto record = open();
    Watcher watcher;
    BOOST_TEST(record->verify(own(), watcher.progress()).sound);
    checkThatItRises(watcher.told);
    const int stopped =
        stopEverywhere([&](const Progress& progress) { record->verify(own(), progress); },
                       [&] {
                           const AuditEntry last = record->audit(1).front();
                           BOOST_TEST(last.action == "record.verify");
                           BOOST_TEST(last.outcome == "stopped");
                       });
    BOOST_TEST(stopped > 5);
    record->setSetting("still", "open");
    BOOST_TEST(record->setting("still") == "open");
}

BOOST_AUTO_TEST_SUITE_END()
