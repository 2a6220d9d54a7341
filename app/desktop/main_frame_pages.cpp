// Every page of the window, and the way to it.
#include "about_page.h"
#include "appearance.h"
#include "audit_page.h"
#include "backup_page.h"
#include "check_in_view.h"
#include "client_form_page.h"
#include "client_page.h"
#include "context_page.h"
#include "directory_page.h"
#include "disclosures_page.h"
#include "emergency_access_page.h"
#include "erasure_page.h"
#include "follow_up_page.h"
#include "handed_back_page.h"
#include "letter_page.h"
#include "main_frame.h"
#include "new_follow_up_page.h"
#include "note_page.h"
#include "own_passphrase_page.h"
#include "palette.h"
#include "paper_entry_view.h"
#include "people_page.h"
#include "practice_period.h"
#include "practice_summary_page.h"
#include "preferences.h"
#include "record_check_page.h"
#include "record_copy_page.h"
#include "report_page.h"
#include "restore_page.h"
#include "retention_page.h"
#include "review_page.h"
#include "rules_page.h"
#include "safety_plan_page.h"
#include "schedule_choice_page.h"
#include "schedule_page.h"
#include "settings_page.h"
#include "start_check_in_page.h"
#include "support_lines_page.h"
#include "today_page.h"
#include "unlock_page.h"
#include "welcome_page.h"
#include "wording_paste_page.h"

namespace attune::desktop {

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
    show([this, id] { return new ReportPage(this, *this, papersOf(*this, id)); });
}

void MainFrame::showPapers(PaperSet set)
{
    show([this, set = std::move(set)] { return new ReportPage(this, *this, set); });
}

void MainFrame::showLetter(care::ClientId client, care::FollowUpId id)
{
    show([this, client, id] { return new LetterPage(this, *this, client, id); });
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

void MainFrame::showFollowUp(care::ClientId client, care::FollowUpId id)
{
    show([this, client, id] { return new FollowUpPage(this, *this, client, id); });
}

void MainFrame::showNewFollowUp(care::ClientId id)
{
    show([this, id] { return new NewFollowUpPage(this, *this, id); });
}

void MainFrame::showNote(care::ClientId id)
{
    show([this, id] { return new NotePage(this, *this, id); });
}

void MainFrame::showSafetyPlan(care::ClientId id)
{
    show([this, id] { return new SafetyPlanPage(this, *this, id); });
}

void MainFrame::showSchedule(care::ClientId id)
{
    show([this, id] { return new SchedulePage(this, *this, id); });
}

void MainFrame::showPracticeSummary(const std::optional<care::Period>& period)
{
    show([this, shown = period.value_or(namedPeriods(today()).front().period)] {
        return new PracticeSummaryPage(this, *this, shown);
    });
}

void MainFrame::showMeasureClients(const care::Period& period,
                                   const std::string& figure,
                                   const std::string& title)
{
    show([=, this] { return new MeasureClientsPage(this, *this, period, figure, title); });
}

void MainFrame::showDirectory()
{
    show([this] { return new DirectoryPage(this, *this); });
}

void MainFrame::showScheduleChoice()
{
    show([this] { return new ScheduleChoicePage(this, *this); });
}

void MainFrame::showRules()
{
    show([this] { return new RulesPage(this, *this); });
}

void MainFrame::showSupportLines()
{
    show([this] { return new SupportLinesPage(this, *this); });
}

} // namespace attune::desktop
