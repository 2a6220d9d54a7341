#include "lock_policy.h"

#include <boost/test/unit_test.hpp>

#include <initializer_list>
#include <ostream>

using namespace std::chrono_literals;

namespace attune::desktop {

std::ostream& operator<<(std::ostream& out, LockStep step)
{
    return out << static_cast<int>(step);
}

} // namespace attune::desktop

namespace {

using namespace attune;
using namespace attune::desktop;

struct Desk
{
    care::Instant now{std::chrono::sys_days(std::chrono::year(2026) / 3 / 9)};
    LockPolicy policy{[this] { return now; }, 600s};

    LockStep tick(ScreenOwner owner = ScreenOwner::therapist)
    {
        return policy.after(LockEvent::tick, owner);
    }
};

constexpr auto desktopEvents = {
    LockEvent::screenLocked, LockEvent::goingToSleep, LockEvent::otherSession};

} // namespace

BOOST_FIXTURE_TEST_SUITE(LockingByItself, Desk)

BOOST_AUTO_TEST_CASE(warnsThirtySecondsBeforeItLocks)
{
    now += 570s - 1ms;
    BOOST_TEST(tick() == LockStep::nothing);
    now += 1ms;
    BOOST_TEST(tick() == LockStep::warn);
    BOOST_TEST(policy.left().count() == 30);
    now += 29s + 1ms;
    BOOST_TEST(tick() == LockStep::warn);
    BOOST_TEST(policy.left().count() == 1);
    now += 999ms;
    BOOST_TEST(tick() == LockStep::lock);
    BOOST_TEST(policy.left().count() == 0);
}

BOOST_AUTO_TEST_CASE(beginsAnewAtEveryInput)
{
    now += 599s;
    policy.input();
    now += 569s;
    BOOST_TEST(tick() == LockStep::nothing);
    now += 31s;
    BOOST_TEST(tick() == LockStep::lock);
}

BOOST_AUTO_TEST_CASE(hasNothingToLockWhileNoPracticeIsOpen)
{
    now += 24h;
    BOOST_TEST(tick(ScreenOwner::nobody) == LockStep::nothing);
    for (const LockEvent event : desktopEvents) {
        BOOST_TEST(policy.after(event, ScreenOwner::nobody) == LockStep::nothing);
    }
}

BOOST_AUTO_TEST_CASE(keepsItsTimeWithinBounds)
{
    policy.setIdleLimit(1s);
    now += 59s;
    BOOST_TEST(tick() == LockStep::warn);
    now += 1s;
    BOOST_TEST(tick() == LockStep::lock);
    policy.input();
    policy.setIdleLimit(24h);
    now += 899s;
    BOOST_TEST(tick() == LockStep::warn);
    now += 1s;
    BOOST_TEST(tick() == LockStep::lock);
}

BOOST_AUTO_TEST_CASE(isNotPutOffByAClockThatWasSetBack)
{
    now -= 1h;
    BOOST_TEST(tick() == LockStep::nothing);
    now += 600s;
    BOOST_TEST(tick() == LockStep::lock);
}

BOOST_AUTO_TEST_CASE(onlyCoversTheScreenOfAClientWhoThinksForLong)
{
    now += 570s;
    BOOST_TEST(tick(ScreenOwner::client) == LockStep::warn);
    now += 30s;
    BOOST_TEST(tick(ScreenOwner::client) == LockStep::pause);
    now += 1s;
    BOOST_TEST(tick(ScreenOwner::client) == LockStep::nothing); // it is covered already
    policy.input();
    now += 600s;
    BOOST_TEST(tick(ScreenOwner::client) == LockStep::pause);
}

BOOST_AUTO_TEST_CASE(closesTheRecordOnceAClientsScreenWasCoveredAsLongAgain)
{
    now += 600s;
    BOOST_TEST(tick(ScreenOwner::client) == LockStep::pause);
    now += 600s - 1ms;
    BOOST_TEST(tick(ScreenOwner::client) == LockStep::nothing);
    now += 1ms;
    BOOST_TEST(tick(ScreenOwner::client) == LockStep::lockToPause);
}

BOOST_AUTO_TEST_CASE(followsTheDesktopAtOnce)
{
    for (const LockEvent event : desktopEvents) {
        BOOST_TEST(policy.after(event, ScreenOwner::therapist) == LockStep::lock);
        BOOST_TEST(policy.after(event, ScreenOwner::client) == LockStep::lockToPause);
    }
}

BOOST_AUTO_TEST_SUITE_END()
