#pragma once

#include "lock_policy.h"

#include <functional>
#include <memory>

namespace attune::desktop {

/// Hears from the desktop and the system (over D-Bus: screen savers and logind) that the screen was
/// locked, that the computer is about to sleep, or that another session took the screen. Connects
/// in the background; where there is no bus or nobody who tells, nothing happens.
class SessionWatch
{
public:
    /// `tell` is called on the windows' thread. Before sleep the system waits for `readyToSleep`, a
    /// few seconds at most.
    explicit SessionWatch(std::function<void(LockEvent)> tell);
    SessionWatch(const SessionWatch&) = delete;
    SessionWatch& operator=(const SessionWatch&) = delete;
    ~SessionWatch();

    /// What had to be done before sleeping is done.
    void readyToSleep();

private:
    class Buses;
    std::unique_ptr<Buses> m_buses;
};

} // namespace attune::desktop
