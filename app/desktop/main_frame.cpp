#include "main_frame.h"

#include "attune/records/practice_folder.h"
#include "attune_mark.h"
#include "check_in_view.h"
#include "closing_page.h"
#include "frame_size.h"
#include "manual.h"
#include "palette.h"
#include "preferences.h"
#include "spacing.h"
#include "text.h"
#include "wording_library.h"

#include <wx/app.h>
#include <wx/sizer.h>

namespace attune::desktop {

MainFrame::MainFrame(StartOptions options)
    : wxFrame(nullptr,
              wxID_ANY,
              toWx("Attune"),
              wxDefaultPosition,
              wxDefaultSize,
              wxDEFAULT_FRAME_STYLE | wxFULL_REPAINT_ON_RESIZE),
      m_options(std::move(options)),
      m_session([](const std::function<void()>& then) { wxTheApp->CallAfter(then); }),
      m_backup(*this)
{
    SetMinClientSize(FromDIP(wxSize(720, 560)));
    SetClientSize(FromDIP(sizeToOpenWith()));
    SetBackgroundColour(palette().page);
    SetSizer(new wxBoxSizer(wxVERTICAL));
    const auto ifMayLeave = [this](const std::function<void()>& then) {
        return [this, then] {
            if (mayLeavePage()) {
                then();
            }
        };
    };
    m_menu = std::make_unique<MainMenu>(
        this,
        MainMenu::Commands{.showToday = ifMayLeave([this] { showToday(); }),
                           .addClient = ifMayLeave([this] { showClientForm({}); }),
                           .showSettings = ifMayLeave([this] { showSettings(); }),
                           .changePassphrase = ifMayLeave([this] { showOwnPassphrase(); }),
                           .findClient = ifMayLeave([this] { showToday(); }),
                           .openManual =
                               [this] {
                                   if (!clientHasScreen()) {
                                       openManual(this);
                                   }
                               },
                           .showFirstSteps = ifMayLeave([this] { showFirstSteps(); }),
                           .showPracticeSummary = ifMayLeave([this] { showPracticeSummary({}); }),
                           .showAbout = ifMayLeave([this] { showAbout(); }),
                           .lock = [this] { lock(); },
                           .quit =
                               [this] {
                                   if (!clientHasScreen()) {
                                       Close();
                                   }
                               }});
    Bind(wxEVT_CLOSE_WINDOW, &MainFrame::onClose, this);
    CallAfter([this] { showAttuneMark(this); });
    m_lockWatch = std::make_unique<LockWatch>(
        this,
        surroundings().clock,
        loadPreferences().idleLimit,
        LockWatch::Frame{
            .owner = [this] { return screenOwner(); },
            .warning = [this] { return lockWarning(); },
            .carryOut = [this](LockStep step, std::function<void()> done) { carryOut(step, done); },
            .tick =
                [this] {
                    if (screenOwner() != ScreenOwner::nobody) { // the record may be busy for long
                        m_backup.consider(m_lockWatch->lastInput(), clientHasScreen());
                    }
                },
            .touched = [this] { m_backup.stop(); },
        });
    if (records::isPractice(m_options.practiceFolder)) {
        MainFrame::showUnlock();
    } else {
        MainFrame::showWelcome();
    }
}

MainFrame::~MainFrame() = default;

void MainFrame::usePracticeFolder(const std::filesystem::path& folder)
{
    m_options.practiceFolder = folder;
    m_lastPerson.clear();
    Preferences preferences = loadPreferences();
    preferences.practiceFolder = folder;
    savePreferences(preferences);
}

const questionnaires::Library& MainFrame::library()
{
    if (!m_library) {
        m_library = m_session.ask([](records::Record& record) { return libraryOf(record); });
    }
    return *m_library;
}

care::PracticeSettings MainFrame::settings()
{
    return m_session.ask([](records::Record& record) {
        return care::settingsFrom(record.setting(care::settingsKey));
    });
}

void MainFrame::updateMenu()
{
    const bool wanted = m_session.isOpen() && !clientHasScreen();
    if (m_session.isOpen()) {
        m_lastPerson = m_session.ask([](records::Record& record) { return record.person().name; });
    }
    m_menu->show(wanted, wanted ? offer() : Offer());
}

bool MainFrame::mayLeavePage()
{
    auto* page = dynamic_cast<Page*>(m_page);
    return !clientHasScreen() && (page == nullptr || page->mayLeave());
}

void MainFrame::show(std::function<wxWindow*()> make)
{
    CallAfter([this, make = std::move(make), wasOpen = m_session.isOpen()] {
        if (!wasOpen || m_session.isOpen()) { // else it was locked in between, and stays so
            replacePage(make);
        }
    });
}

void MainFrame::replacePage(const std::function<wxWindow*()>& make)
{
    if (auto* page = dynamic_cast<Page*>(m_page)) {
        page->stopReading();
    }
    wxWindow* next = make(); // where it cannot be made, the page before stays
    if (m_page != nullptr) {
        GetSizer()->Detach(m_page);
        m_page->Destroy();
    }
    m_page = next;
    m_clientMode = dynamic_cast<CheckInView*>(m_page);
    if (m_clientMode != nullptr) {
        m_clientsWords = m_clientMode->words();
    }
    m_closing = dynamic_cast<ClosingPage*>(m_page) != nullptr;
    showClientModeFrame(clientHasScreen());
    GetSizer()->Insert(0, m_page, 1, wxEXPAND); // above what warns of locking
    updateMenu();
    Layout();
    if (auto* page = dynamic_cast<Page*>(m_page)) {
        page->FitInside();
        page->takeFocus();
    } else if (m_clientMode != nullptr) {
        m_clientMode->takeFocus();
    }
}

void MainFrame::showClientModeFrame(bool clientMode)
{
    if (clientMode != IsFullScreen()) {
        ShowFullScreen(clientMode, wxFULLSCREEN_ALL);
    }
}

} // namespace attune::desktop
