#include "main_frame.h"

#include "about_page.h"
#include "appearance.h"
#include "attune/records/practice_folder.h"
#include "attune_mark.h"
#include "audit_page.h"
#include "backup_page.h"
#include "check_in_view.h"
#include "client_form_page.h"
#include "client_page.h"
#include "closing_page.h"
#include "context_page.h"
#include "disclosures_page.h"
#include "emergency_access_page.h"
#include "erasure_page.h"
#include "frame_size.h"
#include "handed_back_page.h"
#include "manual.h"
#include "own_passphrase_page.h"
#include "palette.h"
#include "paper_entry_view.h"
#include "people_page.h"
#include "preferences.h"
#include "record_check_page.h"
#include "record_copy_page.h"
#include "report_page.h"
#include "restore_page.h"
#include "retention_page.h"
#include "review_page.h"
#include "settings_page.h"
#include "spacing.h"
#include "start_check_in_page.h"
#include "text.h"
#include "today_page.h"
#include "unlock_page.h"
#include "welcome_page.h"
#include "wording_library.h"
#include "wording_paste_page.h"

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
    CallAfter([this, make = std::move(make)] { replacePage(make); });
}

void MainFrame::replacePage(const std::function<wxWindow*()>& make)
{
    if (m_page != nullptr) {
        GetSizer()->Detach(m_page);
        m_page->Destroy();
        m_page = nullptr;
        m_clientMode = nullptr;
    }
    m_page = make();
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

void MainFrame::showWelcome()
{
    show([this] { return new WelcomePage(this, *this); });
}

void MainFrame::showRestore()
{
    show([this] { return new RestorePage(this, *this); });
}

void MainFrame::showUnlock()
{
    show([this] { return new UnlockPage(this, *this); });
}

void MainFrame::showToday()
{
    show([this]() -> wxWindow* {
        if (offer().clients) {
            return new TodayPage(this, *this);
        }
        return new AuditPage(this, *this);
    });
}

void MainFrame::showClient(care::ClientId id)
{
    show([this, id] { return new ClientPage(this, *this, id); });
}

void MainFrame::showClientForm(std::optional<care::ClientId> id)
{
    show([this, id] { return new ClientFormPage(this, *this, id); });
}

void MainFrame::showStartCheckIn(care::ClientId id)
{
    show([this, id] { return new StartCheckInPage(this, *this, id); });
}

void MainFrame::showClientMode(care::CheckInId id)
{
    show([this, id] { return new CheckInView(this, *this, id); });
}

void MainFrame::showPaperEntry(care::CheckInId id)
{
    show([this, id] { return new PaperEntryPage(this, *this, id); });
}

void MainFrame::showReview(care::CheckInId id)
{
    show([this, id]() -> wxWindow* {
        if (offer().results) {
            return new ReviewPage(this, *this, id);
        }
        return new HandedBackPage(this, *this, id);
    });
}

void MainFrame::showReport(care::CheckInId id)
{
    show([this, id] { return new ReportPage(this, *this, id); });
}

void MainFrame::showDisclosures(care::ClientId id)
{
    show([this, id] { return new DisclosuresPage(this, *this, id); });
}

void MainFrame::showRecordCopy(care::ClientId id)
{
    show([this, id] { return new RecordCopyPage(this, *this, id); });
}

void MainFrame::showErasure(care::ClientId id)
{
    show([this, id] { return new ErasurePage(this, *this, id); });
}

void MainFrame::showRetention()
{
    show([this] { return new RetentionPage(this, *this); });
}

void MainFrame::showContext(care::ClientId id)
{
    show([this, id] { return new ContextPage(this, *this, id); });
}

void MainFrame::showAudit()
{
    show([this] { return new AuditPage(this, *this); });
}

void MainFrame::showBackups()
{
    show([this] { return new BackupPage(this, *this); });
}

void MainFrame::showPeople(const PeopleTask& task)
{
    show([this, task] { return makePeoplePage(this, *this, task); });
}

void MainFrame::showRecordCheck()
{
    show([this] { return new RecordCheckPage(this, *this); });
}

void MainFrame::showEmergencyAccess(care::ClientId id)
{
    show([this, id] { return new EmergencyAccessPage(this, *this, id); });
}

void MainFrame::showOwnPassphrase()
{
    show([this] { return new OwnPassphrasePage(this, *this); });
}

void MainFrame::showSettings()
{
    show([this] { return new SettingsPage(this, *this); });
}

void MainFrame::showFirstSteps()
{
    Preferences preferences = loadPreferences();
    preferences.tourSeen = false;
    savePreferences(preferences);
    showToday();
}

void MainFrame::showAbout()
{
    show([this] { return new AboutPage(this, *this); });
}

void MainFrame::useNewAppearance()
{
    show([this] {
        useAppearance(loadPreferences());
        SetBackgroundColour(palette().page);
        m_menu->forgetWords();
        return new SettingsPage(this, *this);
    });
}

void MainFrame::showWordingPaste(const std::string& instrumentId)
{
    show([this, instrumentId] { return new WordingPastePage(this, *this, instrumentId); });
}

} // namespace attune::desktop
