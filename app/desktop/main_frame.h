#pragma once

#include "due_backup.h"
#include "lock_watch.h"
#include "main_menu.h"
#include "navigator.h"
#include "own_words.h"
#include "page.h"

#include <wx/frame.h>

#include <string>

namespace attune::desktop {

class CheckInView;

/// What the program starts with.
struct StartOptions
{
    std::filesystem::path practiceFolder;
    records::Surroundings surroundings;
};

/// The one window. It holds one page at a time and destroys it when another takes its place.
class MainFrame : public wxFrame, public Navigator
{
public:
    explicit MainFrame(StartOptions options);
    ~MainFrame() override;

    Session& session() override { return m_session; }

    const records::Surroundings& surroundings() const override { return m_options.surroundings; }

    const std::filesystem::path& practiceFolder() const override
    {
        return m_options.practiceFolder;
    }

    void usePracticeFolder(const std::filesystem::path& folder) override;

    const questionnaires::Library& library() override;
    care::PracticeSettings settings() override;

    void forgetLibrary() override { m_library.reset(); }

    void showWelcome() override;
    void showRestore() override;
    void showUnlock() override;
    void showToday() override;
    void showClient(care::ClientId id) override;
    void showClientForm(std::optional<care::ClientId> id) override;
    void showStartCheckIn(care::ClientId id) override;
    void showClientMode(care::CheckInId id) override;
    void showPaperEntry(care::CheckInId id) override;
    void showReview(care::CheckInId id) override;
    void showReport(care::CheckInId id) override;
    void showPapers(PaperSet set) override;
    void showLetter(care::ClientId client, care::FollowUpId id) override;
    void showDisclosures(care::ClientId id) override;
    void showFollowUp(care::ClientId client, care::FollowUpId id) override;
    void showNewFollowUp(care::ClientId id) override;
    void showNote(care::ClientId id) override;
    void showSafetyPlan(care::ClientId id) override;
    void showSchedule(care::ClientId id) override;
    void showPracticeSummary(const std::optional<care::Period>& period) override;
    void showMeasureClients(const care::Period& period,
                            const std::string& figure,
                            const std::string& title) override;
    void showDirectory() override;
    void showScheduleChoice() override;
    void showRules() override;
    void showSupportLines() override;
    void showRecordCopy(care::ClientId id) override;
    void showErasure(care::ClientId id) override;
    void showRetention() override;
    void showSettings() override;
    void showAudit() override;
    void showOwnPassphrase() override;
    void showBackups() override;
    void showPeople(const PeopleTask& task) override;
    void showRecordCheck() override;
    void showEmergencyAccess(care::ClientId id) override;
    void showContext(care::ClientId id) override;
    void showWordingPaste(const std::string& instrumentId) override;
    void showAbout() override;
    void showAfterUnlock() override;
    void lock() override;

    const std::string& lastPerson() const override { return m_lastPerson; }

    void useNewAppearance() override;
    void setIdleLimit(std::chrono::seconds limit) override;

    const records::Secret& clientModePin() const override { return m_pin; }

    void setClientModePin(records::Secret pin) override { m_pin = std::move(pin); }

private:
    /// Replaces the page once the event that asked for it is over.
    void show(std::function<wxWindow*()> make);
    void replacePage(const std::function<wxWindow*()>& make);
    void showClientModeFrame(bool clientMode);
    void showFirstSteps();
    void updateMenu();
    void onClose(wxCloseEvent& event);

    bool clientHasScreen() const { return m_clientMode != nullptr || m_paused; }

    ScreenOwner screenOwner() const;
    std::string lockWarning() const;
    void carryOut(LockStep step, const std::function<void()>& done);
    /// Closes the record and shows the page that `paused` asks for; then calls `done`.
    void lockTo(std::optional<care::CheckInId> paused, const std::function<void()>& done);
    bool mayLeavePage();

    StartOptions m_options;
    Session m_session;
    records::Secret m_pin;
    std::string m_lastPerson;
    std::optional<questionnaires::Library> m_library; ///< made when first asked for; gone on lock
    wxWindow* m_page = nullptr;
    CheckInView* m_clientMode = nullptr; ///< m_page while the client has the screen
    /// The check-in that waits for the unlock page which stands in a client's way.
    std::optional<care::CheckInId> m_paused;

    /// Where the person who locked had words that are not saved; only she is led back there.
    struct WayBack
    {
        std::string person;
        std::function<void()> show;
    };

    std::optional<WayBack> m_wayBack;
    std::optional<OwnWords> m_clientsWords; ///< of the check-in that had the screen last
    std::unique_ptr<LockWatch> m_lockWatch;
    DueBackup m_backup;
    std::unique_ptr<MainMenu> m_menu;
    bool m_closing = false; ///< the backup on the way out is on the screen: closing again closes
};

} // namespace attune::desktop
