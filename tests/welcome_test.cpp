#include "attune/records/errors.h"
#include "scratch_folder.h"
#include "welcome.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fstream>
#include <new>
#include <set>

using namespace attune;
using namespace attune::desktop;
using attune::tests::ScratchFolder;

namespace {

const std::string goodPassphrase = "velvet orchid tractor moonlit 47";

PracticeDetails detailsIn(const std::filesystem::path& folder)
{
    return {"Willow Practice", "Dana Field", "LCSW", folder};
}

/// A first run that has come as far as choosing a passphrase.
Welcome atPassphrase(const ScratchFolder& scratch)
{
    Welcome welcome;
    welcome.begin();
    BOOST_REQUIRE(welcome.acceptPractice(detailsIn(scratch.path() / "practice")).empty());
    return welcome;
}

bool hasProblem(const WelcomeProblems& problems, WelcomeField field)
{
    return std::any_of(problems.begin(), problems.end(), [field](const WelcomeProblem& problem) {
        return problem.field == field && !problem.sentence.empty();
    });
}

} // namespace

BOOST_AUTO_TEST_SUITE(WelcomeSteps)

BOOST_AUTO_TEST_CASE(leadFromHelloToTheRecoveryKey)
{
    const ScratchFolder scratch;
    Welcome welcome = atPassphrase(scratch);
    BOOST_TEST((welcome.step() == WelcomeStep::passphrase));
    BOOST_TEST(welcome.acceptPassphrase(goodPassphrase, goodPassphrase).empty());
    BOOST_TEST((welcome.step() == WelcomeStep::creating));
    BOOST_TEST(!welcome.canGoBack());

    welcome.created();
    BOOST_TEST((welcome.step() == WelcomeStep::recoveryKey));
    BOOST_TEST(!welcome.canGoBack());
    welcome.back();
    BOOST_TEST((welcome.step() == WelcomeStep::recoveryKey));
}

BOOST_AUTO_TEST_CASE(goBackWithoutLosingWhatWasTyped)
{
    const ScratchFolder scratch;
    Welcome welcome = atPassphrase(scratch);
    welcome.back();
    BOOST_TEST((welcome.step() == WelcomeStep::practice));
    BOOST_TEST(welcome.details().practiceName == "Willow Practice");
    welcome.back();
    BOOST_TEST((welcome.step() == WelcomeStep::hello));
    BOOST_TEST(welcome.details().yourName == "Dana Field");
}

BOOST_AUTO_TEST_CASE(nameEveryFieldThatIsMissing)
{
    Welcome welcome;
    welcome.begin();
    const auto problems = welcome.acceptPractice({"  ", "\t", "", ""});
    BOOST_TEST(hasProblem(problems, WelcomeField::practiceName));
    BOOST_TEST(hasProblem(problems, WelcomeField::yourName));
    BOOST_TEST(hasProblem(problems, WelcomeField::folder));
    BOOST_TEST((welcome.step() == WelcomeStep::practice));
}

BOOST_AUTO_TEST_CASE(carryTrimmedNamesIntoThePractice)
{
    const ScratchFolder scratch;
    Welcome welcome;
    welcome.begin();
    BOOST_TEST(
        welcome.acceptPractice({" Willow ", " Dana Field\n", " LCSW ", scratch.path() / "p/"})
            .empty());
    BOOST_TEST(welcome.details().folder == scratch.path() / "p");
    const records::NewPractice setup =
        welcome.newPractice(records::Secret::fromText(goodPassphrase));
    BOOST_TEST(setup.practice.name == "Willow");
    BOOST_TEST(setup.owner.name == "Dana Field");
    BOOST_TEST(setup.owner.credentials == "LCSW");
    BOOST_TEST(setup.passphrase.text() == goodPassphrase);
    BOOST_TEST(!setup.practice.isFictional);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(PracticeFolderChoice)

BOOST_AUTO_TEST_CASE(isAnAbsentOrEmptyFolder)
{
    const ScratchFolder scratch;
    BOOST_TEST(folderProblem(scratch.path()).empty());
    BOOST_TEST(folderProblem(scratch.path() / "new" / "practice").empty());
}

BOOST_AUTO_TEST_CASE(isAFolderThatAnInterruptedAttemptLeft)
{
    const ScratchFolder scratch;
    for (const char* name : {"unfinished", "records.db", "in-use.lock"}) {
        std::ofstream(scratch.path() / name) << "x";
    }
    BOOST_TEST(folderProblem(scratch.path()).empty());
    std::filesystem::remove(scratch.path() / "unfinished"); // now it may be somebody's record
    BOOST_TEST(folderProblem(scratch.path()).find("not empty") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(isRefusedWhereItWouldMixWithOtherFiles)
{
    const ScratchFolder scratch;
    std::ofstream(scratch.path() / "letter.txt") << "x";
    BOOST_TEST(folderProblem(scratch.path()).find("not empty") != std::string::npos);
    BOOST_TEST(folderProblem(scratch.path() / "letter.txt").find("stands in the way") !=
               std::string::npos);
    BOOST_TEST(
        folderProblem(scratch.path() / "letter.txt" / "practice").find("stands in the way") !=
        std::string::npos);
    BOOST_TEST(folderProblem("practice").find("whole path") != std::string::npos);
    BOOST_TEST(folderProblem("").find("Choose a folder") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(FirstPassphrase)

BOOST_AUTO_TEST_CASE(needsFifteenCharacters)
{
    const ScratchFolder scratch;
    Welcome welcome = atPassphrase(scratch);
    const std::string fourteen = goodPassphrase.substr(0, 14);
    BOOST_TEST(hasProblem(welcome.acceptPassphrase(fourteen, fourteen), WelcomeField::passphrase));
    BOOST_TEST((welcome.step() == WelcomeStep::passphrase));
}

BOOST_AUTO_TEST_CASE(mustBeTypedTwiceAlike)
{
    const ScratchFolder scratch;
    Welcome welcome = atPassphrase(scratch);
    BOOST_TEST(hasProblem(welcome.acceptPassphrase(goodPassphrase, ""), WelcomeField::repeated));
    BOOST_TEST(hasProblem(welcome.acceptPassphrase(goodPassphrase, goodPassphrase + " "),
                          WelcomeField::repeated));
    BOOST_TEST((welcome.step() == WelcomeStep::passphrase));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(FailedCreation)

BOOST_AUTO_TEST_CASE(leadsBackToTheFieldThatCanMendIt)
{
    const ScratchFolder scratch;
    Welcome welcome = atPassphrase(scratch);
    BOOST_REQUIRE(welcome.acceptPassphrase(goodPassphrase, goodPassphrase).empty());
    const auto problems =
        welcome.notCreated(std::make_exception_ptr(records::StorageError("The disk is full.")));
    BOOST_TEST(hasProblem(problems, WelcomeField::folder));
    BOOST_TEST(problems.front().sentence == "The disk is full.");
    BOOST_TEST((welcome.step() == WelcomeStep::practice));
    BOOST_TEST(welcome.details().practiceName == "Willow Practice");

    BOOST_TEST(hasProblem(welcome.notCreated(std::make_exception_ptr(std::bad_alloc())),
                          WelcomeField::passphrase));
    BOOST_TEST((welcome.step() == WelcomeStep::passphrase));
}

BOOST_AUTO_TEST_SUITE_END()
