#pragma once

#include "lock_policy.h"
#include "session_watch.h"

#include <wx/timer.h>

#include <functional>
#include <memory>
#include <string>

class wxFrame;

namespace attune::desktop {

class LockWarning;

/// Watches for idleness, for the desktop's lock and for sleep, warns in a bar at the window's foot,
/// and has the frame do what the policy decides.
class LockWatch
{
public:
    /// What it asks of the frame around it.
    struct Frame
    {
        std::function<ScreenOwner()> owner;
        /// The sentence that warns whoever has the screen, with `{}` for the seconds left.
        std::function<std::string()> warning;
        /// `LockStep::pause`, `lock` or `lockToPause`; no dialog is open any more.
        /// `done` once it has happened.
        std::function<void(LockStep step, std::function<void()> done)> carryOut;
        /// About once a second.
        std::function<void()> tick;
        /// Somebody touched the keyboard or the mouse.
        std::function<void()> touched;
    };

    LockWatch(wxFrame* window, care::Clock clock, std::chrono::seconds idleLimit, Frame frame);
    ~LockWatch();

    void setIdleLimit(std::chrono::seconds limit) { m_policy.setIdleLimit(limit); }

    /// When somebody last touched the keyboard or the mouse in this program.
    care::Instant lastInput() const { return m_policy.lastInput(); }

private:
    void tick();
    void heard(LockEvent event);
    void noticePointer();
    void noticeInput();
    void showWarning(bool wanted);

    wxFrame* m_window;
    Frame m_frame;
    LockPolicy m_policy;
    wxTimer m_timer;
    LockWarning* m_warning = nullptr; ///< there while it is shown
    std::unique_ptr<SessionWatch> m_session;
    wxPoint m_lastPointer;
};

} // namespace attune::desktop
