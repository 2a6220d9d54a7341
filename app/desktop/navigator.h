#pragma once

#include "attune/care/clock.h"
#include "attune/care/settings.h"
#include "attune/care/visit.h"
#include "attune/records/follow_through.h"
#include "attune/records/practice_folder.h"
#include "offer.h"
#include "session.h"

#include <filesystem>
#include <optional>

namespace attune::desktop {

struct PaperSet;

/// What an owner is about to do with the people of the practice.
struct PeopleTask
{
    enum class Kind { list, add, change, reset, remove, renewRecoveryKey };

    Kind kind = Kind::list;
    care::PersonId person{}; ///< whom `change`, `reset` and `remove` are about
};

/// What pages ask of the frame around them: the record, the time, and another page.
/// A `show…` call replaces the calling page: return at once after it.
class Navigator
{
public:
    Navigator() = default;
    Navigator(const Navigator&) = delete;
    Navigator& operator=(const Navigator&) = delete;
    virtual ~Navigator() = default;

    virtual Session& session() = 0;
    virtual const records::Surroundings& surroundings() const = 0;
    virtual const std::filesystem::path& practiceFolder() const = 0;
    virtual void usePracticeFolder(const std::filesystem::path& folder) = 0;

    /// What the windows offer to who opened the practice. Only while one is open.
    Offer offer()
    {
        return offerFor([this](care::Action action) {
            return session().ask([action](records::Record& record) { return record.may(action); });
        });
    }

    /// The instruments with every wording that may be shown in this practice: what comes with the
    /// program and what the practice holds a licence for. Only while a practice is open.
    virtual const questionnaires::Library& library() = 0;
    /// The practice's own settings. Only while a practice is open.
    virtual care::PracticeSettings settings() = 0;
    /// After wordings or settings were changed.
    virtual void forgetLibrary() = 0;

    care::Instant now() const { return surroundings().clock(); }

    care::Date today() const { return care::localTime(now()).date; }

    virtual void showWelcome() = 0; ///< first run
    virtual void showRestore() = 0; ///< a practice of a backup
    virtual void showUnlock() = 0;
    virtual void showToday() = 0; ///< the audit for who may see no client
    virtual void showClient(care::ClientId id) = 0;
    virtual void showClientForm(std::optional<care::ClientId> id) = 0; ///< empty: a new client
    virtual void showStartCheckIn(care::ClientId id) = 0;
    /// Hands the screen to the client until she hands back; nothing else can be reached.
    virtual void showClientMode(care::CheckInId id) = 0;
    virtual void showPaperEntry(care::CheckInId id) = 0;
    /// Thanks instead, for who may not see the result.
    virtual void showReview(care::CheckInId id) = 0;
    virtual void showReport(care::CheckInId id) = 0;
    /// What can be printed, with a preview.
    virtual void showPapers(PaperSet set) = 0;
    virtual void showLetter(care::ClientId client, care::FollowUpId id) = 0; ///< of a referral
    virtual void showDisclosures(care::ClientId id) = 0;
    virtual void showFollowUp(care::ClientId client, care::FollowUpId id) = 0;
    virtual void showNewFollowUp(care::ClientId id) = 0;
    virtual void showNote(care::ClientId id) = 0; ///< where one is written
    virtual void showSafetyPlan(care::ClientId id) = 0;
    virtual void showSchedule(care::ClientId id) = 0; ///< one client's screening times
    /// Empty: of this month.
    virtual void showPracticeSummary(const std::optional<care::Period>& period) = 0;
    /// The clients behind one figure of it; `title`: the figure in words.
    virtual void showMeasureClients(const care::Period& period,
                                    const std::string& figure,
                                    const std::string& title) = 0;
    virtual void showDirectory() = 0;
    virtual void showScheduleChoice() = 0; ///< when the practice screens
    virtual void showRules() = 0;          ///< suggestion rules on and off
    virtual void showSupportLines() = 0;
    virtual void showRecordCopy(care::ClientId id) = 0; ///< one client's whole record, for her
    virtual void showErasure(care::ClientId id) = 0;    ///< deleting it
    virtual void showRetention() = 0; ///< whose records may go, and which were deleted
    virtual void showSettings() = 0;
    virtual void showAudit() = 0;
    /// Replacing one's own passphrase; until that is done, where an owner chose it.
    virtual void showOwnPassphrase() = 0;
    virtual void showBackups() = 0;
    virtual void showPeople(const PeopleTask& task) = 0;
    virtual void showRecordCheck() = 0;
    /// Asks why the results of this client have to be seen now.
    virtual void showEmergencyAccess(care::ClientId id) = 0;
    virtual void showContext(care::ClientId id) = 0; ///< bonding context
    /// Where the practice adds its own licensed wording of an instrument.
    virtual void showWordingPaste(const std::string& instrumentId) = 0;
    virtual void showAbout() = 0; ///< versions, licences, and where each questionnaire comes from
    /// The practice was opened: to a passphrase of one's own where an owner chose it, else back to
    /// the check-in that locking interrupted, or to Today.
    virtual void showAfterUnlock() = 0;
    /// Closes the record and shows the unlock page.
    virtual void lock() = 0;
    /// Who had this practice open last since the program was started; empty: nobody yet. Kept in
    /// memory only, so that nobody learns from this computer who works in the practice.
    virtual const std::string& lastPerson() const = 0;
    /// After colours or language were changed: shows Settings anew in them.
    virtual void useNewAppearance() = 0;
    /// From now on, and remembered on this computer.
    virtual void setIdleLimit(std::chrono::seconds limit) = 0;

    /// The PIN of client mode, valid while unlocked; empty: none set, the passphrase is asked.
    virtual const records::Secret& clientModePin() const = 0;
    virtual void setClientModePin(records::Secret pin) = 0;
};

} // namespace attune::desktop
