#include "lock_watch.h"

#include "lock_warning.h"
#include "native_input.h"
#include "native_layout.h"

#include <wx/frame.h>
#include <wx/sizer.h>
#include <wx/utils.h>

namespace attune::desktop {

namespace {

constexpr int tickMs = 1000;

} // namespace

LockWatch::LockWatch(wxFrame* window,
                     care::Clock clock,
                     std::chrono::seconds idleLimit,
                     Frame frame)
    : m_window(window),
      m_frame(std::move(frame)),
      m_policy(std::move(clock), idleLimit)
{
    watchInput([this] { noticeInput(); });
    m_timer.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { tick(); });
    m_timer.Start(tickMs);
}

LockWatch::~LockWatch()
{
    watchInput({});
}

void LockWatch::tick()
{
    if (!m_session) { // once the first window is there
        m_session = std::make_unique<SessionWatch>([this](LockEvent event) { heard(event); });
    }
    noticePointer();
    heard(LockEvent::tick);
    m_frame.tick();
}

void LockWatch::heard(LockEvent event)
{
    const LockStep step = m_policy.after(event, m_frame.owner());
    showWarning(step == LockStep::warn);
    const auto done = [this, event] {
        if (event == LockEvent::goingToSleep) {
            m_session->readyToSleep();
        }
    };
    if (step == LockStep::nothing || step == LockStep::warn) {
        done();
        return;
    }
    // A dialog stands on the page's own call stack: it has to be gone before the page is.
    dismissDialogs();
    m_frame.carryOut(step, done);
}

/// Also while the pointer moves over another program's window: somebody sits here.
void LockWatch::noticePointer()
{
    if (const wxPoint pointer = wxGetMousePosition(); pointer != m_lastPointer) {
        m_lastPointer = pointer;
        noticeInput();
    }
}

void LockWatch::noticeInput()
{
    m_policy.input();
    m_frame.touched();
    showWarning(false);
}

void LockWatch::showWarning(bool wanted)
{
    if (wanted && m_warning == nullptr) {
        m_warning = new LockWarning(m_window, m_frame.warning());
        m_window->GetSizer()->Add(m_warning, 0, wxEXPAND);
    }
    if (wanted) {
        m_warning->say(m_policy.left());
    } else if (m_warning != nullptr) {
        m_window->GetSizer()->Detach(m_warning);
        m_warning->Destroy();
        m_warning = nullptr;
        m_window->Layout();
    }
}

} // namespace attune::desktop
