#include "attune/records/errors.h"
#include "attune/records/practice_folder.h"
#include "scratch_folder.h"
#include "unlock.h"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <new>

using namespace attune;
using namespace attune::desktop;
using namespace std::chrono_literals;

namespace {

struct Desk
{
    care::Instant now{std::chrono::days(20000)};
    Unlock unlock{[this] {
        return now;
    }};

    template <class Failure>
    void tryAndFail(const Failure& failure)
    {
        unlock.begin();
        unlock.failed(std::make_exception_ptr(failure));
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(Unlocking)

BOOST_AUTO_TEST_CASE(runsOneTryAtATime)
{
    Desk desk;
    BOOST_TEST(desk.unlock.mayTry());
    desk.unlock.begin();
    BOOST_TEST(!desk.unlock.mayTry());
    BOOST_TEST(desk.unlock.isWorking());
    desk.unlock.succeeded();
    BOOST_TEST(!desk.unlock.isWorking());
}

BOOST_AUTO_TEST_CASE(letsAWrongPassphraseBeTypedAgainAtOnce)
{
    Desk desk;
    desk.tryAndFail(records::WrongKey("That does not open this practice."));
    BOOST_TEST((desk.unlock.trouble() == UnlockTrouble::wrongKey));
    BOOST_TEST(desk.unlock.sentence() == "That does not open this practice.");
    BOOST_TEST(desk.unlock.mayTry());
}

BOOST_AUTO_TEST_CASE(countsDownTheWaitThatTheRecordNames)
{
    Desk desk;
    desk.tryAndFail(records::TryLater("Too many wrong tries. Try again in 8 seconds."));
    BOOST_TEST((desk.unlock.trouble() == UnlockTrouble::wait));
    BOOST_TEST(!desk.unlock.mayTry());
    BOOST_TEST(desk.unlock.left().count() == 8);

    desk.now += 7001ms;
    BOOST_TEST(desk.unlock.left().count() == 1);
    BOOST_TEST(!desk.unlock.mayTry());

    desk.now += 999ms;
    BOOST_TEST(desk.unlock.left().count() == 0);
    BOOST_TEST(desk.unlock.mayTry());
    BOOST_TEST(desk.unlock.sentence() == "You can try again now.");
}

BOOST_AUTO_TEST_CASE(asksAboutAnOlderCopyAndNotAboutOtherDamage)
{
    Desk desk;
    desk.tryAndFail(records::OlderCopy("This copy is older."));
    BOOST_TEST((desk.unlock.trouble() == UnlockTrouble::older));
    BOOST_TEST(desk.unlock.sentence() == "This copy is older.");
    BOOST_TEST(desk.unlock.mayTry());
    desk.tryAndFail(records::Damaged("A page is damaged."));
    BOOST_TEST((desk.unlock.trouble() == UnlockTrouble::cannotOpen));
}

BOOST_AUTO_TEST_CASE(doesNotBlameThePassphraseForDamage)
{
    Desk desk;
    desk.tryAndFail(records::Damaged("The practice is damaged."));
    BOOST_TEST((desk.unlock.trouble() == UnlockTrouble::cannotOpen));
    BOOST_TEST(desk.unlock.sentence() == "The practice is damaged.");
    desk.tryAndFail(records::InUse("Another Attune has it open."));
    BOOST_TEST((desk.unlock.trouble() == UnlockTrouble::cannotOpen));
    desk.tryAndFail(std::bad_alloc());
    BOOST_TEST(desk.unlock.sentence().find("free memory") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(forgetsTheLastTroubleWhenANewTryBegins)
{
    Desk desk;
    desk.tryAndFail(records::WrongKey("That does not open this practice."));
    desk.unlock.begin();
    BOOST_TEST((desk.unlock.trouble() == UnlockTrouble::none));
    BOOST_TEST(desk.unlock.sentence().empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(WaitNamedIn)

BOOST_AUTO_TEST_CASE(isReadFromSecondsAndMinutes)
{
    BOOST_TEST(waitNamedIn("Try again in 1 second.").value().count() == 1);
    BOOST_TEST(waitNamedIn("Try again in 15 minutes.").value().count() == 900);
    BOOST_TEST(waitNamedIn("Wait 2 min 5 s.").value().count() == 125);
    BOOST_TEST(waitNamedIn("Wait 1 minute and 30 seconds.").value().count() == 90);
}

BOOST_AUTO_TEST_CASE(isUnknownWhereNoneIsNamed)
{
    BOOST_TEST(!waitNamedIn("").has_value());
    BOOST_TEST(!waitNamedIn("After 3 wrong tries, wait.").has_value());
    BOOST_TEST(!waitNamedIn("99999999999999999999 minutes").has_value());
}

BOOST_AUTO_TEST_CASE(readsAsMinutesAndSeconds)
{
    BOOST_TEST(countdown(0s) == "0:00");
    BOOST_TEST(countdown(9s) == "0:09");
    BOOST_TEST(countdown(65s) == "1:05");
    BOOST_TEST(countdown(900s) == "15:00");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(TheNameBesideThePassphrase)

BOOST_AUTO_TEST_CASE(isNotAskedForWhereTheKeyFileCannotBeRead)
{
    const tests::ScratchFolder folder;
    BOOST_TEST(!needsName(folder.path()));
    BOOST_TEST(!needsName(folder.path() / "absent"));
}

BOOST_AUTO_TEST_CASE(isAskedForOnceASecondPersonMayOpen)
{
    const tests::ScratchFolder folder;
    const auto practice = folder.path() / "practice";
    records::Surroundings surroundings;
    surroundings.stateFolder = folder.path() / "state";
    const auto phrase = [](const char* words) {
        return records::Secret::fromText(words);
    };
    auto made = records::createPractice(practice,
                                        {{"Harbour Street", {}, true},
                                         {{}, "Ana Lopez", {}, care::Role::owner},
                                         phrase("lantern otter seventeen brook")},
                                        surroundings);
    BOOST_TEST(!needsName(practice));
    made.record->addPerson({{}, "Bea Ruiz", {}, care::Role::frontDesk},
                           phrase("granite willow parcel eleven"),
                           phrase("lantern otter seventeen brook"));
    BOOST_TEST(needsName(practice));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(PracticeFolderName)

BOOST_AUTO_TEST_CASE(isItsLastPartOnly)
{
    BOOST_TEST(folderLabel("/home/someone/Lotus practice") == "Lotus practice");
    BOOST_TEST(folderLabel("/home/someone/Lotus practice/") == "Lotus practice");
    BOOST_TEST(folderLabel("") == "");
}

BOOST_AUTO_TEST_CASE(isRefusedWithItsReasonWhereThereIsNoPractice)
{
    const tests::ScratchFolder folder;
    BOOST_TEST(notAPractice(folder.path()).find("holds no practice") != std::string::npos);
    BOOST_TEST(notAPractice(folder.path() / "absent").find("not there") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
