#include "attune/records/hardening.h"
#include "vault.h"
#include "vault_fixture.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <csignal>
#include <functional>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>

using namespace attune::records;
using namespace attune::records::test;

namespace {

/// Runs `work` in a process of its own and kills it, finished or not, `patience` after it said
/// that it is ready.
void runAndKill(const std::function<void(const std::function<void()>& ready)>& work,
                std::chrono::microseconds patience)
{
    std::array<int, 2> pipe{};
    BOOST_REQUIRE(::pipe(pipe.data()) == 0);
    const FileDescriptor from(pipe[0]);
    FileDescriptor to(pipe[1]);
    const pid_t child = fork();
    BOOST_REQUIRE(child >= 0);
    if (child == 0) {
        try {
            work([&] { [[maybe_unused]] const ssize_t told = write(to.number(), "r", 1); });
        } catch (const std::exception&) {
            _exit(1);
        }
        _exit(0);
    }
    to = FileDescriptor(); // ours closes, so that the child's end is the only one
    char told = 0;
    BOOST_TEST(read(from.number(), &told, 1) == 1);
    std::this_thread::sleep_for(patience);
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    BOOST_TEST(!(WIFEXITED(status) && WEXITSTATUS(status) == 1)); // it must not fail by itself
}

} // namespace

BOOST_AUTO_TEST_SUITE(KilledAtAnyMoment)

BOOST_AUTO_TEST_CASE(aPracticeInTheMakingIsWholeOrCanBeMadeAgain)
{
    int whole = 0;
    int madeAgain = 0;
    for (int round = 0; round < 40; ++round) {
        PracticeFixture practice;
        const auto make = [&](const auto& ready) {
            ready();
            practice.make();
        };
        runAndKill(make, std::chrono::milliseconds(round * 12));
        if (isPractice(practice.folder)) {
            ++whole;
        } else {
            BOOST_CHECK_NO_THROW(practice.make());
            ++madeAgain;
        }
        BOOST_TEST(practice.opens());
        BOOST_TEST(!fs::exists(practice.folder / unfinishedName));
    }
    BOOST_TEST_MESSAGE("whole " << whole << ", made again " << madeAgain);
}

BOOST_AUTO_TEST_CASE(aHeaderBeingWrittenOpensAndNeverGoesBack)
{
    PracticeFixture practice;
    practice.make();
    std::uint64_t sequence = readHeader(practice.folder).header.sequence;
    for (int round = 0; round < 40; ++round) {
        const auto writeForEver = [&](const auto& ready) {
            Vault vault(practice.folder, practice.surroundings);
            vault.load();
            vault.unlock("", Secret::fromText(goodPassphrase));
            vault.settle();
            ready();
            for (;;) {
                vault.storeAnchor(vault.header().anchor.value());
            }
        };
        runAndKill(writeForEver, std::chrono::microseconds(1000 + 711 * round));
        const std::uint64_t now = readHeader(practice.folder).header.sequence;
        BOOST_TEST(now >= sequence);
        sequence = now;
        BOOST_TEST(practice.opens());
    }
    BOOST_TEST(sequence > 80U);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(AHardenedProcess)

BOOST_AUTO_TEST_CASE(dumpsNoMemoryAndMakesFilesForItsOwnerOnly)
{
    const mode_t before = umask(0);
    hardenProcess();
    rlimit core{};
    getrlimit(RLIMIT_CORE, &core);
    BOOST_TEST(core.rlim_cur == 0U);
    BOOST_TEST(core.rlim_max == 0U);
    BOOST_TEST(prctl(PR_GET_DUMPABLE) == 0);
    BOOST_TEST(umask(before) == 077U);
    prctl(PR_SET_DUMPABLE, 1, 0, 0, 0); // for the tests that follow, and for debuggers
}

BOOST_AUTO_TEST_SUITE_END()
