#pragma once

#include "attune/care/visit.h"

#include <chrono>
#include <optional>
#include <span>
#include <string_view>

namespace attune::care {

// What practice measures are taken from, row by row. Days are calendar days in the practice's own
// zone. Views need to live only as long as the call they are handed to.

/// A stretch of days; both belong to it, `from` is not after `to`.
struct Period
{
    Date from{};
    Date to{}; ///< not after today: what can still happen would count as not done

    bool operator==(const Period&) const = default;
};

/// A birth whose day is known.
struct BirthFacts
{
    std::chrono::sys_days on{};
    bool deceased = false; ///< the baby died or was stillborn
};

/// A client of the practice.
struct ClientFacts
{
    ClientId client;
    Relation relation = Relation::mother;
    std::optional<std::chrono::sys_days> dueDate; ///< empty: none recorded
    std::span<const BirthFacts> births;           ///< in any order; twins are two
    /// Since when the practice has known her; empty: not recorded, then always.
    std::optional<std::chrono::sys_days> knownSince;
};

/// A check-in that ended without a result, with the reason.
struct NotTodayFacts
{
    ClientId client;
    CheckInId checkIn;
    std::chrono::sys_days day{};
    /// One of the reasons that are offered, never free text: it names a figure. Empty: not said.
    std::string_view reason;
};

/// A finished questionnaire of a check-in that was handed back. Conversation aids are passed over.
struct AssessmentFacts
{
    AssessmentId assessment;
    CheckInId checkIn;
    ClientId client;
    InfantId infant;             ///< 0: about the client
    std::string_view instrument; ///< id
    std::chrono::sys_days day{}; ///< of `answeredAt`
    Mode mode = Mode::selfOnDevice;
    std::string_view language;   ///< BCP 47
    std::optional<double> total; ///< of the scale "total"; empty: it has no score
    bool isPositive = false;     ///< as decided when it was scored, see questionnaires::isPositive
    int missingItems = 0;        ///< unanswered or declined, 0 to `items`
    int items = 0;               ///< that were asked
};

/// A safety item that was answered above zero, declined or left unanswered.
struct AlertFacts
{
    ClientId client;
    CheckInId checkIn;
    questionnaires::SafetyKind kind = questionnaires::SafetyKind::selfHarm; ///< never `none`
    questionnaires::SafetyFinding::State state = questionnaires::SafetyFinding::State::endorsed;
    std::chrono::sys_days raisedOn{};
    std::optional<std::chrono::sys_days> actedOn; ///< empty: nobody has acted yet
};

/// A referral, from its making on.
struct ReferralFacts
{
    ClientId client;
    std::string_view service; ///< id of a `Service`
    std::chrono::sys_days madeOn{};
    std::optional<std::chrono::sys_days> attendedOn; ///< empty: not attended, for whatever reason
};

/// A follow-up task that was recorded as done. Attended referrals count as follow-up by themselves.
struct FollowUpFacts
{
    ClientId client;
    std::chrono::sys_days doneOn{};
};

/// The first day whose rows bear on the figures of a period: feeding from here to its end is
/// enough. Clients are fed whole.
Date firstDayNeeded(const Period& period);

} // namespace attune::care
