#pragma once

#include "attune/care/follow_up.h"
#include "attune/care/measures.h"
#include "attune/care/note.h"
#include "attune/care/safety_plan.h"
#include "attune/care/schedule.h"
#include "attune/care/visit.h"
#include "attune/records/record.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::records {

/// What is to happen for a client, as it is entered.
struct NewFollowUp
{
    care::ClientId client;
    care::CheckInId checkIn; ///< 0: it came from none
    std::string service;     ///< id of a care::Service
    std::string text;        ///< never blank
    care::Tier tier = care::Tier::routine;
    bool isReferral = false;
    care::DirectoryId destination; ///< 0: not chosen; a referral only
    care::Date due{};
    care::PersonId owner; ///< who looks after it; 0: who opened the record
};

/// What an accepted suggestion becomes.
struct Acceptance
{
    std::string wording; ///< empty: as suggested
    bool isReferral = false;
    care::DirectoryId destination;
    std::optional<care::Date> due; ///< empty: by its tier; routine: none is made
    care::PersonId owner;
};

/// A follow-up as lists show it.
struct FollowUpRow
{
    care::FollowUp followUp;
    std::string clientName; ///< as she is called
};

/// A client whose screening is due, as lists show her.
struct DueRow
{
    care::ClientId client;
    std::string clientName;        ///< as she is called
    care::WindowStanding standing; ///< due or overdue
};

/// The part of the record in which results become care. Durable, audited and by role as all of the
/// record, see `Record`; the same errors. Nothing here is ever rewritten: each step is a row.
class FollowThrough
{
public:
    FollowThrough(const FollowThrough&) = delete;
    FollowThrough& operator=(const FollowThrough&) = delete;

    /// What the clinician saw on hand-back; an empty list: she looked and saw none of it.
    /// \throws Refused before the hand-back, after signing, or for a flag this version lacks
    virtual void setRedFlags(care::CheckInId id, const std::vector<std::string>& flags) = 0;
    /// Accepts what is suggested for this service, and makes the follow-up of it. Returns 0 where
    /// none is made. Deciding anew replaces the decision; a follow-up made before is dropped.
    /// \throws Refused where nothing of the kind is suggested, or after signing
    virtual care::FollowUpId
    accept(care::CheckInId id, std::string_view service, const Acceptance& how) = 0;
    /// \throws Refused as `accept`, and without a reason
    virtual void decline(care::CheckInId id, std::string_view service, std::string_view reason) = 0;
    /// Whether the client was told what came out. \throws Refused after signing
    virtual void setFeedbackGiven(care::CheckInId id, bool given) = 0;

    /// \throws Refused: unknown client, check-in of another, service, person or place; blank text;
    /// a day that is none
    virtual care::FollowUpId addFollowUp(const NewFollowUp& made) = 0;
    /// \throws Refused where `care::nextStatuses` does not name it, a needed note is missing, or
    /// the day is to come or before the last step
    virtual void advance(care::FollowUpId id,
                         care::FollowUpStatus status,
                         care::Date on,
                         std::string_view note) = 0;
    /// \throws Refused after its end
    virtual void
    reschedule(care::FollowUpId id, care::Date due, care::PersonId owner, std::string_view why) = 0;
    /// A referral's place. \throws Refused after its end
    virtual void sendTo(care::FollowUpId id, care::DirectoryId destination) = 0;
    /// Open ones first, by the day they are due; then ended ones, newest first.
    virtual std::vector<care::FollowUp> followUps(care::ClientId of) = 0;
    /// Everyone's open ones, by the day they are due.
    virtual std::vector<FollowUpRow> openFollowUps() = 0;

    /// \throws Refused where it is blank
    virtual void addNote(care::ClientId of, std::string_view text) = 0;
    virtual std::vector<care::ClientNote> notes(care::ClientId of) = 0; ///< newest first

    /// \throws Refused where it is empty or has other parts than `care::safetyPlanParts`
    virtual void saveSafetyPlan(care::ClientId of, const std::vector<std::string>& parts) = 0;
    virtual std::vector<care::SafetyPlan> safetyPlans(care::ClientId of) = 0; ///< newest first

    /// Retired ones too, by service and name.
    virtual std::vector<care::DirectoryEntry> directory() = 0;
    /// Id 0: a new one. \throws Refused where `care::problemsOf` finds any
    virtual care::DirectoryId saveDirectoryEntry(const care::DirectoryEntry& entry) = 0;

    /// How this client stands to the practice's schedule today.
    virtual std::vector<care::WindowStanding> standings(care::ClientId of) = 0;
    /// Whose screening is due or overdue, the longest overdue first, at most `most`.
    virtual std::vector<DueRow> screeningsDue(int most) = 0;
    /// \throws Refused: unknown client or window, no reason, a day to defer to that is not to come
    virtual void except(const care::ScheduleException& exception) = 0;

    /// What the practice did in a period; docs/measures.md says what each figure counts.
    /// \throws Refused: it ends before it begins, or after today; Cancelled
    virtual care::Measures measures(const care::Period& period, const Progress& progress = {}) = 0;
    /// The clients behind one figure of it, in no order. \throws as `measures`
    virtual std::vector<ClientRow> clientsBehind(const care::Period& period,
                                                 std::string_view figure,
                                                 const Progress& progress = {}) = 0;

protected:
    FollowThrough() = default;
    ~FollowThrough() = default;
};

} // namespace attune::records
