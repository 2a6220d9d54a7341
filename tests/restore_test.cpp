#include "restore.h"
#include "vault_fixture.h"

#include <boost/test/unit_test.hpp>

#include <limits>
#include <new>

using namespace attune;
using namespace attune::desktop;
using namespace attune::records::test;
namespace fs = std::filesystem;

namespace {

/// A backup of a small practice, and a place for what comes of it.
struct Shelf : PracticeFixture
{
    fs::path file;
    fs::path restored = base.path / "restored";

    Shelf()
    {
        make();
        fs::create_directory(base.path / "shelf");
        file = open()->makeBackup(base.path / "shelf", false, {}).file;
    }

    /// Come as far as choosing the folder.
    Restore atFolder() const
    {
        Restore restore(restored);
        BOOST_REQUIRE(!restore.acceptFile(file));
        restore.described(records::describeBackup(file));
        return restore;
    }

    Restore working() const
    {
        Restore restore = atFolder();
        BOOST_REQUIRE(!restore.acceptFolder(restored));
        BOOST_REQUIRE(restore.isWorking());
        return restore;
    }
};

/// How work ended.
template <class Work>
std::exception_ptr failureOf(const Work& work)
{
    try {
        work();
    } catch (...) {
        return std::current_exception();
    }
    return {};
}

RestoreProblem problemWith(const fs::path& file)
{
    Restore restore("/tmp/anywhere");
    BOOST_REQUIRE(!restore.acceptFile(file));
    const auto problem = restore.notDescribed(failureOf([&] { records::describeBackup(file); }));
    BOOST_TEST((restore.step() == RestoreStep::file));
    return problem;
}

bool says(const RestoreProblem& problem, const std::string& words)
{
    return problem.sentence.find(words) != std::string::npos;
}

} // namespace

BOOST_AUTO_TEST_SUITE(ARestore)

BOOST_FIXTURE_TEST_CASE(leadsFromTheFileToAPracticeThatOpens, Shelf)
{
    Restore restore(restored);
    BOOST_TEST((restore.step() == RestoreStep::file));
    BOOST_TEST(!restore.acceptFile(file));
    BOOST_TEST((restore.step() == RestoreStep::reading));
    restore.described(records::describeBackup(file));
    BOOST_TEST((restore.step() == RestoreStep::folder));
    BOOST_TEST((restore.backup().at == *time.now));
    BOOST_TEST(!restore.acceptFolder(restored / "")); // a slash at the end
    BOOST_TEST((restore.step() == RestoreStep::restoring));
    BOOST_TEST(restore.folder() == restored);
    records::restoreBackup(restore.file(), restore.folder());
    restore.restored();
    BOOST_TEST((restore.step() == RestoreStep::restored));
    surroundings.stateFolder = base.path / "state of a new computer";
    folder = restored;
    BOOST_TEST(opens());
}

BOOST_FIXTURE_TEST_CASE(goesBackWhileNothingIsBeingDone, Shelf)
{
    Restore restore = atFolder();
    restore.back();
    BOOST_TEST((restore.step() == RestoreStep::file));
    BOOST_TEST(restore.file() == file);
    Restore busy = working();
    busy.back();
    BOOST_TEST((busy.step() == RestoreStep::restoring));
}

BOOST_AUTO_TEST_CASE(asksForAFileFirst)
{
    Restore restore("/tmp/anywhere");
    const auto problem = restore.acceptFile({});
    BOOST_REQUIRE(problem.has_value());
    BOOST_TEST((problem->field == RestoreField::file));
    BOOST_TEST((restore.step() == RestoreStep::file));
}

BOOST_FIXTURE_TEST_CASE(saysWhatIsWrongWithAFile, Shelf)
{
    BOOST_TEST(says(problemWith(base.path / "missing"), "There is no backup of this name"));
    put(base.path / "letter.txt", std::vector<unsigned char>(5000, 'x'));
    BOOST_TEST(says(problemWith(base.path / "letter.txt"), "no backup made by Attune"));
    auto bytes = bytesOf(file);
    bytes[bytes.size() / 2] ^= 1U;
    put(file, bytes);
    BOOST_TEST(says(problemWith(file), "damaged"));
    BOOST_TEST((problemWith(file).field == RestoreField::file));
}

BOOST_FIXTURE_TEST_CASE(saysWhatIsWrongWithAFolder, Shelf)
{
    Restore restore = atFolder();
    const auto sentence = [&restore](const fs::path& chosen) {
        const auto problem = restore.acceptFolder(chosen);
        BOOST_REQUIRE(problem.has_value());
        BOOST_TEST((problem->field == RestoreField::folder));
        BOOST_TEST((restore.step() == RestoreStep::folder));
        return *problem;
    };
    BOOST_TEST(says(sentence(base.path / "shelf"), "not empty"));
    BOOST_TEST(says(sentence(folder), "holds a practice already"));
    BOOST_TEST(says(sentence(file / "below"), "stands in the way"));
    BOOST_TEST(says(sentence({}), "Choose a folder"));
    auto huge = restore.backup();
    huge.bytes = std::numeric_limits<std::uintmax_t>::max();
    restore.described(huge);
    BOOST_TEST(says(sentence(restored), "not enough room"));
}

BOOST_FIXTURE_TEST_CASE(thatWasStoppedLeavesNothingAndMayBeginAnew, Shelf)
{
    Restore restore = working();
    const auto problem = restore.notRestored(failureOf(
        [&] { records::restoreBackup(file, restored, [](double done) { return done < 0.5; }); }));
    BOOST_TEST((restore.step() == RestoreStep::folder));
    BOOST_TEST((problem.field == RestoreField::folder));
    BOOST_TEST(says(problem, "Stopped, as you asked"));
    BOOST_TEST(!fs::exists(restored));
    BOOST_TEST(!restore.acceptFolder(restored));
}

BOOST_FIXTURE_TEST_CASE(whoseFileWentAwayOrWentBadAsksForAFile, Shelf)
{
    Restore restore = working();
    const auto damaged = std::make_exception_ptr(records::Damaged("The backup is damaged."));
    BOOST_TEST((restore.notRestored(damaged).field == RestoreField::file));
    BOOST_TEST((restore.step() == RestoreStep::file));
    Restore other = working();
    fs::remove(file);
    const auto problem =
        other.notRestored(failureOf([&] { records::restoreBackup(file, restored); }));
    BOOST_TEST((problem.field == RestoreField::file));
    BOOST_TEST(says(problem, "There is no backup of this name"));
}

BOOST_FIXTURE_TEST_CASE(withoutMemorySaysSo, Shelf)
{
    Restore restore = working();
    BOOST_TEST(
        says(restore.notRestored(std::make_exception_ptr(std::bad_alloc())), "enough memory"));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(TheProposedFolder)

BOOST_AUTO_TEST_CASE(isTheFirstThatIsFree)
{
    const TemporaryFolder scratch;
    const fs::path wanted = scratch.path / "practice";
    BOOST_TEST(freeFolder(wanted) == wanted);
    fs::create_directory(wanted);
    BOOST_TEST(freeFolder(wanted) == wanted);
    put(wanted / "vault.keys", {1});
    BOOST_TEST(freeFolder(wanted) == scratch.path / "practice-2");
    fs::create_directory(scratch.path / "practice-2");
    put(scratch.path / "practice-2" / "vault.keys", {1});
    BOOST_TEST(freeFolder(wanted) == scratch.path / "practice-3");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(TheSizeOfABackup)

BOOST_AUTO_TEST_CASE(isSaidInThousands)
{
    BOOST_TEST(sizeText(999) == "999 bytes");
    BOOST_TEST(sizeText(1000) == "1 kB");
    BOOST_TEST(sizeText(212'992) == "213 kB");
    BOOST_TEST(sizeText(3'400'000) == "3.4 MB");
}

BOOST_AUTO_TEST_SUITE_END()
