// Backups of a practice in which several people have a passphrase.
#include "backup_fixture.h"

using namespace attune;
using namespace attune::records;
using namespace attune::records::test;

namespace {

constexpr const char* boPassphrase = "cobalt harbour ninety lanterns";

/// Ana, owner, and Bo, clinician.
struct BackupOfTwo : BackupFixture
{
    BackupOfTwo()
    {
        constexpr const char* first = "granite willow parcel eleven";
        const auto given = Secret::fromText(first);
        open()->addPerson(
            {{}, "Bo Lind", "", care::Role::clinician}, given, Secret::fromText(goodPassphrase));
        open(first, "Bo Lind")->changePassphrase(given, Secret::fromText(boPassphrase));
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(ABackupOfTwoPeople, BackupOfTwo)

BOOST_AUTO_TEST_CASE(isTestedWithThePassphraseOfEither)
{
    open(boPassphrase, "Bo Lind")->makeBackup(file, false);
    for (const char* passphrase : {goodPassphrase, boPassphrase}) {
        const BackupTest found = test(passphrase);
        BOOST_TEST(found.verification.sound, passphrase);
        BOOST_TEST(found.backup.clients == 1U);
        BOOST_TEST(found.verification.checks.back().detail == "opens with this passphrase");
    }
    BOOST_CHECK_THROW(test(otherPassphrase), WrongKey);
}

BOOST_AUTO_TEST_CASE(opensForEitherOnceItIsRestored)
{
    open(goodPassphrase, "Ana Lopez")->makeBackup(file, false);
    restoreBackup(file, restored);
    BOOST_TEST(peopleWhoMayOpen(restored) == 2);
    Surroundings elsewhere = surroundings;
    elsewhere.stateFolder = base.path / "another computer";
    const auto opened = [&](const char* name, const char* passphrase) {
        return openPractice(restored, name, Secret::fromText(passphrase), elsewhere)->person().name;
    };
    BOOST_TEST(opened("Ana Lopez", goodPassphrase) == "Ana Lopez");
    BOOST_TEST(opened("Bo Lind", boPassphrase) == "Bo Lind");
}

BOOST_AUTO_TEST_CASE(isPrecededByAPracticeThatEitherCanVerify)
{
    for (const char* passphrase : {goodPassphrase, boPassphrase}) {
        BOOST_TEST(verifyPractice(folder, Secret::fromText(passphrase), surroundings).sound,
                   passphrase);
    }
}

BOOST_AUTO_TEST_SUITE_END()
