#include "main_frame.h"

#include "attune/records/practice_folder.h"
#include "audit_page.h"
#include "backup_page.h"
#include "backup_plan.h"
#include "check_in_view.h"
#include "client_form_page.h"
#include "client_page.h"
#include "closing_page.h"
#include "context_page.h"
#include "disclosures_page.h"
#include "native_input.h"
#include "own_passphrase_page.h"
#include "palette.h"
#include "paper_entry_view.h"
#include "preferences.h"
#include "report_page.h"
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

#include <wx/aboutdlg.h>
#include <wx/app.h>
#include <wx/menu.h>
#include <wx/msgdlg.h>
#include <wx/sizer.h>

#include <spdlog/spdlog.h>

namespace attune::desktop {

namespace {

/// As it was left; at first large enough for a page and small enough for a laptop.
wxSize sizeToOpenWith()
{
    const auto size = loadPreferences().windowSize;
    return size ? wxSize(size->width, size->height) : wxSize(1120, 780);
}

enum MenuId { idToday = wxID_HIGHEST + 1, idNewClient, idSettings, idLock };

} // namespace

MainFrame::MainFrame(StartOptions options)
    : wxFrame(nullptr,
              wxID_ANY,
              toWx("Attune"),
              wxDefaultPosition,
              wxDefaultSize,
              wxDEFAULT_FRAME_STYLE | wxFULL_REPAINT_ON_RESIZE),
      m_options(std::move(options)),
      m_session([](const std::function<void()>& then) { wxTheApp->CallAfter(then); })
{
    SetMinClientSize(FromDIP(wxSize(720, 560)));
    SetClientSize(FromDIP(sizeToOpenWith()));
    SetBackgroundColour(palette().page);
    SetSizer(new wxBoxSizer(wxVERTICAL));
    bindCommands();
    Bind(wxEVT_CLOSE_WINDOW, &MainFrame::onClose, this);
    m_lockWatch = std::make_unique<LockWatch>(
        this,
        surroundings().clock,
        loadPreferences().idleLimit,
        LockWatch::Frame{
            .owner = [this] { return screenOwner(); },
            .carryOut = [this](LockStep step, std::function<void()> done) { carryOut(step, done); },
            .tick = [this] { considerBackup(); },
            .touched = [this] { m_backup.reset(); },
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

void MainFrame::buildMenu()
{
    auto* attune = new wxMenu;
    attune->Append(idToday, toWx(tr("&Today") + "\tCtrl+T"));
    attune->Append(idNewClient, toWx(tr("New &client…") + "\tCtrl+N"));
    attune->AppendSeparator();
    attune->Append(idSettings, toWx(tr("&Settings") + "\tCtrl+,"));
    attune->Append(idLock, toWx(tr("&Lock") + "\tCtrl+L"));
    attune->Append(wxID_EXIT, toWx(tr("&Quit") + "\tCtrl+Q"));
    auto* help = new wxMenu;
    help->Append(wxID_ABOUT, toWx(tr("&About Attune")));
    auto* bar = new wxMenuBar;
    bar->Append(attune, toWx("&Attune"));
    bar->Append(help, toWx(tr("&Help")));
    SetMenuBar(bar);
}

void MainFrame::bindCommands()
{
    wxAcceleratorEntry quit(wxACCEL_CTRL, 'Q', wxID_EXIT);
    SetAcceleratorTable(wxAcceleratorTable(1, &quit)); // also while no menu is there
    Bind(
        wxEVT_MENU,
        [this](wxCommandEvent&) {
            if (mayLeavePage()) {
                showToday();
            }
        },
        idToday);
    Bind(
        wxEVT_MENU,
        [this](wxCommandEvent&) {
            if (mayLeavePage()) {
                showClientForm({});
            }
        },
        idNewClient);
    Bind(
        wxEVT_MENU,
        [this](wxCommandEvent&) {
            if (mayLeavePage()) {
                showSettings();
            }
        },
        idSettings);
    Bind(
        wxEVT_MENU, [this](wxCommandEvent&) { lock(); }, idLock);
    Bind(
        wxEVT_MENU,
        [this](wxCommandEvent&) {
            if (!clientHasScreen()) {
                Close();
            }
        },
        wxID_EXIT);
    Bind(
        wxEVT_MENU, [this](wxCommandEvent&) { showAbout(); }, wxID_ABOUT);
}

/// The menu is there while a practice is open and the client has not the screen. Its keys are
/// switched off as well: they would work without it.
void MainFrame::updateMenu()
{
    const bool wanted = m_session.isOpen() && !clientHasScreen();
    const bool free = wanted && !m_session.ask([this](records::Record& record) {
        m_lastPerson = record.person().name;
        return record.mustChangePassphrase();
    });
    if (GetMenuBar() == nullptr) {
        if (!wanted) {
            return;
        }
        buildMenu();
    }
    GetMenuBar()->Show(wanted);
    for (const int id : {int(idToday),
                         int(idNewClient),
                         int(idSettings),
                         int(idLock),
                         int(wxID_EXIT),
                         int(wxID_ABOUT)}) {
        const bool always = id == idLock || id == wxID_EXIT || id == wxID_ABOUT;
        GetMenuBar()->Enable(id, always ? wanted : free);
    }
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

void MainFrame::showUnlock()
{
    show([this] { return new UnlockPage(this, *this); });
}

void MainFrame::showToday()
{
    show([this] { return new TodayPage(this, *this); });
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
    show([this, id] { return new ReviewPage(this, *this, id); });
}

void MainFrame::showReport(care::CheckInId id)
{
    show([this, id] { return new ReportPage(this, *this, id); });
}

void MainFrame::showDisclosures(care::ClientId id)
{
    show([this, id] { return new DisclosuresPage(this, *this, id); });
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

void MainFrame::showOwnPassphrase()
{
    show([this] { return new OwnPassphrasePage(this, *this); });
}

void MainFrame::showSettings()
{
    show([this] { return new SettingsPage(this, *this); });
}

void MainFrame::showWordingPaste(const std::string& instrumentId)
{
    show([this, instrumentId] { return new WordingPastePage(this, *this, instrumentId); });
}

void MainFrame::lock()
{
    if (auto* page = dynamic_cast<Page*>(m_page); page != nullptr && m_session.isOpen()) {
        try {
            page->keepDrafts();
        } catch (const records::RecordError& failure) {
            spdlog::warn("drafts were not kept before locking: {}", failure.what());
        }
    }
    lockTo(m_paused, [] {});
}

void MainFrame::lockTo(std::optional<care::CheckInId> paused, const std::function<void()>& done)
{
    m_backup.reset();
    show([this, paused, done] {
        m_session.close(); // what is being stored is stored first
        m_pin = {};
        m_library.reset();
        m_paused = paused;
        forgetClipboard();
        CallAfter(done);
        return new UnlockPage(
            this, *this, paused ? UnlockPage::Reader::client : UnlockPage::Reader::therapist);
    });
}

void MainFrame::showAfterUnlock()
{
    if (m_session.ask([](records::Record& record) { return record.mustChangePassphrase(); })) {
        showOwnPassphrase(); // a check-in that waits waits on
        return;
    }
    const auto paused = std::exchange(m_paused, {});
    if (!paused) {
        showToday();
        return;
    }
    const auto state = m_session.ask(
        [id = *paused](records::Record& record) { return record.visit(id).checkIn.state; });
    if (state == care::CheckInState::started) {
        showClientMode(*paused);
    } else {
        showReview(*paused);
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
    if (event.CanVeto() && !m_closing && wantsBackupOnClosing()) {
        event.Veto();
        show([this] { return new ClosingPage(this, *this, [this] { Close(); }); });
        return;
    }
    m_backup.reset();
    rememberSize();
    if (m_page != nullptr) {
        m_page->Destroy();
        m_page = nullptr;
    }
    m_session.close();
    forgetClipboard();
    Destroy();
}

void MainFrame::rememberSize()
{
    if (IsMaximized() || IsFullScreen()) {
        return;
    }
    Preferences preferences = loadPreferences();
    const wxSize size = ToDIP(GetClientSize());
    if (size != sizeToOpenWith()) {
        preferences.windowSize = WindowSize{size.x, size.y};
        savePreferences(preferences);
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

void MainFrame::considerBackup()
{
    const std::filesystem::path folder =
        m_session.isOpen() && !m_backup ? loadPreferences().backupFolder : std::filesystem::path();
    BackupMoment moment{.folderChosen = !folder.empty(),
                        .clientHasScreen = clientHasScreen(),
                        .last = {},
                        .tried = m_backupTried,
                        .lastInput = m_lockWatch->lastInput(),
                        .now = now()};
    if (!isBackupDue(moment)) { // without a last one: no need to ask for it
        return;
    }
    moment.last =
        m_session.ask([](records::Record& record) { return record.backupState(); }).lastMade;
    if (!isBackupDue(moment)) {
        return;
    }
    m_backupTried = moment.now;
    m_backup.emplace();
    m_session.run(
        [folder, practice = practiceFolder(), progress = m_backup->progress()](
            records::Record& record) {
            if (backupFolderProblem(folder, practice).empty()) {
                makeAndKeep(record, folder, progress);
            }
        },
        [this](const std::exception_ptr& failure) {
            m_backup.reset();
            if (failure != nullptr) { // Today says how old the last one is
                spdlog::warn("the backup that was due was not made");
            }
        });
}

bool MainFrame::wantsBackupOnClosing()
{
    return m_session.isOpen() && !loadPreferences().backupFolder.empty() &&
           m_session.ask([](records::Record& record) { return record.backupState(); }).changedSince;
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

void MainFrame::showAbout()
{
    wxAboutDialogInfo info;
    info.SetName(toWx("Attune"));
    info.SetVersion(toWx(ATTUNE_VERSION));
    info.SetDescription(toWx(tr("Screening and bonding assessment after birth.\n"
                                "It screens. It never diagnoses.")));
    info.SetLicence(toWx(tr("GNU General Public License, version 3 or later.")));
    wxAboutBox(info, this);
}

} // namespace attune::desktop
