#include "throttle.h"
#include "vault_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace attune::records;
using namespace attune::records::test;
using namespace std::chrono_literals;

namespace {

struct Tries
{
    TemporaryFolder base;
    FakeClock time;
    fs::path file = base.path / "id.tries";

    /// As after every start of the program: nothing is kept but the file.
    Throttle throttle() const { return {file, time.clock()}; }

    bool mayTry() const
    {
        try {
            throttle().beforeTry();
            return true;
        } catch (const TryLater&) {
            return false;
        }
    }

    void fail(int times)
    {
        for (int i = 0; i < times; ++i) {
            time.advance(15min);
            BOOST_REQUIRE(mayTry());
        }
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(TheThrottle)

BOOST_AUTO_TEST_CASE(waitsTwiceAsLongAfterEachTryBeyondThree)
{
    const std::vector<std::pair<int, std::chrono::seconds>> table{{0, 0s},
                                                                  {1, 0s},
                                                                  {2, 0s},
                                                                  {3, 0s},
                                                                  {4, 2s},
                                                                  {5, 4s},
                                                                  {6, 8s},
                                                                  {12, 512s},
                                                                  {13, 900s},
                                                                  {99, 900s},
                                                                  {2147483647, 900s}};
    for (const auto& [wrong, delay] : table) {
        BOOST_TEST_CONTEXT(wrong << " wrong tries")
        BOOST_TEST(delayAfter(wrong).count() == delay.count());
    }
}

BOOST_FIXTURE_TEST_CASE(letsThreeWrongTriesPassAndThenAFourth, Tries)
{
    for (int i = 0; i < 4; ++i) {
        BOOST_TEST(mayTry());
    }
    BOOST_TEST(!mayTry());
    time.advance(1999ms);
    BOOST_TEST(!mayTry());
    time.advance(1ms);
    BOOST_TEST(mayTry()); // the fifth; four seconds from here
    time.advance(3999ms);
    BOOST_TEST(!mayTry());
    time.advance(1ms);
    BOOST_TEST(mayTry());
}

BOOST_FIXTURE_TEST_CASE(saysHowLongToWait, Tries)
{
    fail(4);
    BOOST_CHECK_EXCEPTION(throttle().beforeTry(), TryLater, [](const TryLater& error) {
        return std::string(error.what()) == "Too many wrong tries. Wait 2 seconds, then try again.";
    });
    fail(9);
    BOOST_CHECK_EXCEPTION(throttle().beforeTry(), TryLater, [](const TryLater& error) {
        return std::string(error.what()) ==
               "Too many wrong tries. Wait 15 minutes, then try again.";
    });
}

BOOST_FIXTURE_TEST_CASE(forgetsAfterSuccess, Tries)
{
    fail(8);
    throttle().succeeded();
    BOOST_TEST(mayTry());
    BOOST_TEST(mayTry());
}

BOOST_FIXTURE_TEST_CASE(neitherSkipsNorStretchesAWaitWhenTheClockIsSetBack, Tries)
{
    fail(5);
    time.advance(-24h * 365);
    BOOST_TEST(!mayTry());
    time.advance(3999ms);
    BOOST_TEST(!mayTry());
    time.advance(1ms);
    BOOST_TEST(mayTry());
}

BOOST_FIXTURE_TEST_CASE(doesNotPunishAClockThatIsSetRight, Tries)
{
    fail(2);
    time.advance(-24h * 365);
    BOOST_TEST(mayTry());
}

BOOST_FIXTURE_TEST_CASE(leavesOnlyTheRecoveryKeyAfter99, Tries)
{
    fail(99);
    time.advance(24h * 365);
    BOOST_CHECK_EXCEPTION(throttle().beforeTry(), TryLater, [](const TryLater& error) {
        return std::string(error.what()).find("recovery key") != std::string::npos;
    });
}

BOOST_FIXTURE_TEST_CASE(startsAfreshFromWhatItDidNotWrite, Tries)
{
    for (const std::string text : {"", "x", "12", "-4 0", "4 ", "99999999999999999999 1"}) {
        put(file, {text.begin(), text.end()});
        BOOST_TEST(mayTry());
    }
}

BOOST_FIXTURE_TEST_CASE(startsAfreshWhereItsFileCannotBeRead, Tries)
{
    fs::create_directory(file);
    BOOST_TEST(mayTry());
}

BOOST_FIXTURE_TEST_CASE(worksWhereItsFolderDoesNot, Tries)
{
    file = base.path / "missing" / "id.tries";
    BOOST_TEST(mayTry());
}

BOOST_AUTO_TEST_SUITE_END()
