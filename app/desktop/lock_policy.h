#pragma once

#include "attune/care/clock.h"

#include <chrono>

namespace attune::desktop {

/// Bounds and default of the time without input after which the program locks by itself.
inline constexpr std::chrono::seconds shortestIdleLimit{60};
inline constexpr std::chrono::seconds longestIdleLimit{900};
inline constexpr std::chrono::seconds usualIdleLimit{600};
/// How long before that it says so.
inline constexpr std::chrono::seconds lockWarning{30};

/// What may lead to locking.
enum class LockEvent {
    tick,         ///< a second or so went by
    screenLocked, ///< the desktop locked its screen
    goingToSleep,
    otherSession, ///< somebody else's session took the screen
};

/// Who has the screen.
enum class ScreenOwner {
    nobody, ///< no practice is open: there is nothing to lock
    therapist,
    client,
};

enum class LockStep {
    nothing,
    warn,
    pause,       ///< the client's neutral page; the record stays open, the PIN leads back
    lock,        ///< the record closes, the unlock page shows
    lockToPause, ///< the record closes, the client's neutral page shows until it is unlocked
};

/// Decides when to warn, pause and lock. Knows no windows.
///
/// A client who thinks for long must not lose the thread: for her, idleness only covers the screen,
/// and closes the record after as long again. A screen that locks or a computer that sleeps may be
/// in a bag the next moment: then no key may stay in memory, also with a client.
class LockPolicy
{
public:
    /// `idleLimit` is brought within its bounds.
    LockPolicy(care::Clock clock, std::chrono::seconds idleLimit);

    void setIdleLimit(std::chrono::seconds limit);

    /// Somebody is there.
    void input();

    /// What to do now. `pause` is said once, until there is input again.
    LockStep after(LockEvent event, ScreenOwner owner);

    care::Instant lastInput() const { return m_lastInput; }

    /// Whole seconds until the program locks or pauses, rounded up; never below 0.
    std::chrono::seconds left() const;

private:
    LockStep afterIdleness(ScreenOwner owner);

    care::Clock m_clock;
    std::chrono::seconds m_limit{};
    care::Instant m_lastInput;
    bool m_paused = false;
};

} // namespace attune::desktop
