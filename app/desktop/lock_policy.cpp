#include "lock_policy.h"

#include <algorithm>
#include <utility>

namespace attune::desktop {

LockPolicy::LockPolicy(care::Clock clock, std::chrono::seconds idleLimit)
    : m_clock(std::move(clock)),
      m_lastInput(m_clock())
{
    setIdleLimit(idleLimit);
}

void LockPolicy::setIdleLimit(std::chrono::seconds limit)
{
    m_limit = std::clamp(limit, shortestIdleLimit, longestIdleLimit);
}

void LockPolicy::input()
{
    m_lastInput = m_clock();
    m_paused = false;
}

LockStep LockPolicy::after(LockEvent event, ScreenOwner owner)
{
    if (owner == ScreenOwner::nobody) {
        return LockStep::nothing;
    }
    if (event == LockEvent::tick) {
        return afterIdleness(owner);
    }
    return owner == ScreenOwner::client ? LockStep::lockToPause : LockStep::lock;
}

LockStep LockPolicy::afterIdleness(ScreenOwner owner)
{
    // A clock that was set back must not put locking off.
    m_lastInput = std::min(m_lastInput, m_clock());
    const auto idle = m_clock() - m_lastInput;
    if (owner == ScreenOwner::client && idle >= 2 * m_limit) {
        return LockStep::lockToPause;
    }
    if (idle < m_limit) {
        return idle < m_limit - lockWarning ? LockStep::nothing : LockStep::warn;
    }
    if (owner == ScreenOwner::therapist) {
        return LockStep::lock;
    }
    return std::exchange(m_paused, true) ? LockStep::nothing : LockStep::pause;
}

std::chrono::seconds LockPolicy::left() const
{
    return std::max(std::chrono::ceil<std::chrono::seconds>(m_lastInput + m_limit - m_clock()),
                    std::chrono::seconds(0));
}

} // namespace attune::desktop
