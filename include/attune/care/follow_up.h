#pragma once

#include "attune/care/suggestion.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::care {

using FollowUpId = Id<struct FollowUpTag>;
using DirectoryId = Id<struct DirectoryTag>;

/// Where a follow-up stands. A task is open, then done or dropped; a referral goes the long way and
/// may leave stations out.
enum class FollowUpStatus {
    open,            ///< task: to be done
    done,            ///< task: ended
    dropped,         ///< ended by the clinician without being done, with the reason
    offered,         ///< referral: spoken about
    accepted,        ///< referral: she wants it
    sent,            ///< referral: the letter has gone
    appointmentMade, ///< referral
    attended,        ///< referral: ended, completed
    declined,        ///< referral: ended, she does not want it
    notReached,      ///< referral: ended, no place or no answer
};

/// A status with its stored and shown words.
struct FollowUpStatusText
{
    FollowUpStatus status;
    std::string id;    ///< "appointment made"
    std::string label; ///< "Appointment made"
    bool isReferral = false;
    bool isEnd = false;     ///< nothing is due after it
    bool needsNote = false; ///< it cannot be recorded without saying why
};

const std::vector<FollowUpStatusText>& allFollowUpStatuses();
const FollowUpStatusText& textOf(FollowUpStatus status);

/// What can be recorded next, in the order in which it is offered; empty after an end. Statuses may
/// be skipped, never gone back to.
std::vector<FollowUpStatus> nextStatuses(FollowUpStatus status);

/// One thing that was recorded about a follow-up; steps are added only.
struct FollowUpStep
{
    FollowUpStatus status = FollowUpStatus::open;
    Date on{};        ///< when it happened, as the clinician says; not after `at`
    std::string note; ///< may be empty
    std::string personName;
    Instant at{}; ///< when it was recorded
};

/// Something that is to happen for a client after a check-in.
struct FollowUp
{
    FollowUpId id;
    ClientId client;
    std::int64_t checkIn = 0; ///< number of the check-in it came from; 0: none
    std::string service;      ///< id of a `Service`
    std::string text;         ///< "Consider …" as accepted, or the clinician's own words
    Tier tier = Tier::routine;
    DirectoryId destination;     ///< a referral: to whom; 0: not chosen
    std::string destinationName; ///< as it was called when it was chosen
    Date due{};
    PersonId owner; ///< who looks after it
    std::string ownerName;
    std::vector<FollowUpStep> steps; ///< oldest first, at least one

    FollowUpStatus status() const { return steps.back().status; }

    bool isReferral() const { return textOf(steps.front().status).isReferral; }

    bool isOpen() const { return !textOf(status()).isEnd; }

    /// The day of its making.
    Date madeOn() const { return steps.front().on; }
};

/// Days from making to `attended`, 0 where that was recorded as earlier; empty: not a referral, or
/// not attended.
std::optional<int> daysToAttendance(const FollowUp& followUp);

/// A service that the practice sends people to, or an emergency number.
struct DirectoryEntry
{
    DirectoryId id;
    std::string service; ///< id of a `Service`
    std::string name;
    std::string contact; ///< person or department; may be empty
    std::string phone;
    std::string address;   ///< lines separated by '\n'; may be empty
    std::string languages; ///< "English, Spanish"; may be empty
    std::string insurance; ///< note on payment; may be empty
    std::string note;
    std::optional<Date> lastChecked; ///< empty: never said
    bool isRetired = false;          ///< no longer offered; old referrals keep its name

    /// True where nobody has checked it within a year: then say so wherever it stands.
    bool isStale(Date today) const;
};

/// What is wrong with an entry as entered, empty where it can be stored. Fields are named as the
/// members are; without a telephone number and an address the problem is the phone's.
std::vector<FieldProblem> problemsOf(const DirectoryEntry& entry, Date today);

} // namespace attune::care
