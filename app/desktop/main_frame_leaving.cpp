// How the window is left: locking, closing, and coming back.
#include "check_in_view.h"
#include "client_words.h"
#include "closing_page.h"
#include "frame_size.h"
#include "main_frame.h"
#include "native_input.h"
#include "page.h"
#include "preferences.h"
#include "text.h"
#include "unlock_page.h"

#include <algorithm>
#include <spdlog/spdlog.h>
#include <utility>

namespace attune::desktop {

void MainFrame::lock()
{
    auto* page = dynamic_cast<Page*>(m_page);
    if (page != nullptr && !page->mayLockByItself() && !page->mayLeave()) {
        return;
    }
    if (page != nullptr && m_session.isOpen()) {
        try {
            page->keepDrafts();
            if (auto again = page->wayBack()) {
                m_wayBack = {m_lastPerson, std::move(again)};
            }
        } catch (const records::RecordError& failure) {
            spdlog::warn("drafts were not kept before locking: {}", failure.what());
        }
    }
    lockTo(m_paused, [] {});
}

void MainFrame::lockTo(std::optional<care::CheckInId> paused, const std::function<void()>& done)
{
    m_backup.stop();
    // Also where it is locked already: whoever waits for `done` is told.
    CallAfter([this, paused, done] {
        replacePage([this, paused, done] {
            m_session.close(); // what is being stored is stored first
            m_pin = {};
            m_library.reset();
            m_paused = paused;
            forgetClipboard();
            CallAfter(done);
            return new UnlockPage(this, *this, paused ? m_clientsWords : std::nullopt);
        });
    });
}

void MainFrame::showAfterUnlock()
{
    if (m_session.ask([](records::Record& record) { return record.mustChangePassphrase(); })) {
        showOwnPassphrase(); // a check-in that waits waits on
        return;
    }
    const auto wayBack = std::exchange(m_wayBack, {});
    const auto paused = std::exchange(m_paused, {});
    if (wayBack && !paused && m_session.ask([](records::Record& record) {
            return record.person().name;
        }) == wayBack->person) {
        wayBack->show();
        return;
    }
    if (!paused || !offer().checkIns) { // who may not run it leaves it to others, under Interrupted
        showToday();
        return;
    }
    const std::vector<records::CheckInRow> underWay =
        m_session.ask([](records::Record& record) { return record.attention().unfinished; });
    if (std::ranges::find(underWay, *paused, &records::CheckInRow::id) != underWay.end()) {
        showClientMode(*paused);
    } else {
        showReview(*paused);
    }
}

ScreenOwner MainFrame::screenOwner() const
{
    const auto* page = dynamic_cast<Page*>(m_page);
    if (!m_session.isOpen() || (page != nullptr && !page->mayLockByItself())) {
        return ScreenOwner::nobody;
    }
    return m_clientMode == nullptr ? ScreenOwner::therapist : ScreenOwner::client;
}

std::string MainFrame::lockWarning() const
{
    return m_clientMode == nullptr ? tr("Locking in {} s – move the mouse or press a key to stay.")
                                   : m_clientMode->words()(words::stillThere);
}

void MainFrame::carryOut(LockStep step, const std::function<void()>& done)
{
    if (step == LockStep::lock || m_clientMode == nullptr) {
        lock();
        CallAfter(done);
        return;
    }
    m_clientMode->pause(); // at once, whatever is still being stored
    if (step == LockStep::lockToPause) {
        lockTo(m_clientMode->id(), done);
    } else {
        done();
    }
}

void MainFrame::setIdleLimit(std::chrono::seconds limit)
{
    Preferences preferences = loadPreferences();
    preferences.idleLimit = limit;
    savePreferences(preferences);
    m_lockWatch->setIdleLimit(limit);
}

void MainFrame::onClose(wxCloseEvent& event)
{
    if (clientHasScreen() && event.CanVeto()) {
        if (m_clientMode != nullptr) {
            m_clientMode->pause();
        }
        event.Veto();
        return;
    }
    if (event.CanVeto() && !mayLeavePage()) {
        event.Veto();
        return;
    }
    if (event.CanVeto() && !m_closing && m_backup.isWantedOnClosing()) {
        event.Veto();
        show([this] { return new ClosingPage(this, *this, [this] { Close(); }); });
        return;
    }
    m_backup.stop();
    rememberSize(*this);
    if (m_page != nullptr) {
        m_page->Destroy();
        m_page = nullptr;
    }
    m_session.close();
    forgetClipboard();
    Destroy();
}

} // namespace attune::desktop
