#pragma once

#include "attune/care/visit.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::care {

/// A stretch of time in which a client should be screened once, in days from the birth (or, in
/// pregnancy, from the due date: negative). All three belong to it: opens <= target <= closes.
struct ScheduleWindow
{
    std::string id;           ///< unique within its schedule: "6-weeks"
    std::string title;        ///< "6 weeks"
    bool inPregnancy = false; ///< counted from the due date
    int opens = 0;
    int target = 0;      ///< after it, she is overdue
    int closes = 0;      ///< after it, the window was missed
    std::string battery; ///< id of a built-in battery or title of the practice's own

    bool operator==(const ScheduleWindow&) const = default;
};

/// When a practice screens.
struct Schedule
{
    std::string id;                      ///< empty: the practice's own
    std::string title;                   ///< "ACOG"
    std::string source;                  ///< citation; empty for the practice's own
    std::vector<ScheduleWindow> windows; ///< by time
};

/// The presets, from data.
const std::vector<Schedule>& builtInSchedules();
/// The preset a practice starts with.
const Schedule& defaultSchedule();

/// A window that was put off or refused, with the reason.
struct ScheduleException
{
    ClientId client;
    std::string windowId;
    InfantId infant;           ///< of the birth it counts from; 0 in pregnancy
    bool declined = false;     ///< she does not want it; else it waits until `until`
    std::optional<Date> until; ///< empty exactly where declined
    std::string reason;        ///< never empty
    std::string personName;
    Instant at{};
};

/// A check-in as the schedule counts it.
struct Screening
{
    CheckInId checkIn;
    Date on{};
    CheckInState state = CheckInState::handedBack;
    bool isScreening = true; ///< it held a scored questionnaire about mood
    std::string reason;      ///< of `notToday`
};

enum class WindowState {
    upcoming, ///< not open yet
    due,      ///< open, target not passed
    overdue,  ///< open, target passed
    done,
    missed, ///< closed without a screening
    declined,
    deferred ///< put off to a day that has not come
};

/// How a client stands to one window.
struct WindowStanding
{
    ScheduleWindow window;
    InfantId infant; ///< of the birth it counts from; 0 in pregnancy
    Date opens{};
    Date target{};
    Date closes{};
    WindowState state = WindowState::upcoming;
    CheckInId doneBy;   ///< 0 unless done
    std::string reason; ///< declined, deferred, or "not today" within an open window
};

/// Every window of the schedule for this client on `today`, by time; none where neither birth nor
/// due date is known. A window counts as done by the screening nearest to its target that no other
/// window has. Births more than two years back count no more.
std::vector<WindowStanding> standings(const Client& client,
                                      const Schedule& schedule,
                                      const std::vector<Screening>& screenings,
                                      const std::vector<ScheduleException>& exceptions,
                                      Date today);

/// The window to act upon now: overdue before due before the next upcoming one; null: none.
const WindowStanding* nextDue(const std::vector<WindowStanding>& all);

/// Reads what `scheduleText` wrote; empty where it is unreadable or breaks a rule.
std::optional<Schedule> scheduleFrom(std::string_view text);
std::string scheduleText(const Schedule& schedule);

/// Why a schedule cannot be used, one sentence a problem; empty where it can.
std::vector<std::string> problemsOf(const Schedule& schedule);

} // namespace attune::care
