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
    std::string id;    ///< unique within its schedule; the same time has the same in every preset
    std::string title; ///< "6 weeks"
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
    std::vector<ScheduleWindow> windows; ///< by time, those in pregnancy first

    bool operator==(const Schedule&) const = default;
};

/// The earliest and latest day a window may name. In pregnancy: from the last period, 40 weeks
/// before the due date, to two weeks after it. From the birth: two years.
inline constexpr int firstDayInPregnancy = -280;
inline constexpr int lastDayInPregnancy = 14;
inline constexpr int lastDayAfterBirth = 730;

/// The presets, from data; the one a practice starts with first. See docs/schedule.md.
const std::vector<Schedule>& builtInSchedules();
const Schedule& defaultSchedule();

/// A window that was put off or refused, with the reason. Putting it off beyond its closing day
/// does not keep it open.
struct ScheduleException
{
    ClientId client;
    std::string windowId;
    InfantId infant;           ///< of the birth it counts from, any of twins; 0 in pregnancy
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
    bool isScreening = true; ///< it held a scored questionnaire about mood; else it counts not
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
    InfantId infant; ///< of the birth it counts from, the first of twins; 0 in pregnancy
    Date opens{};
    Date target{}; ///< not after `closes`
    Date closes{}; ///< in pregnancy not after the day before the birth that ended it
    WindowState state = WindowState::upcoming;
    CheckInId doneBy;   ///< 0 unless done
    std::string reason; ///< declined, deferred, or "not today" within an open window
};

/// Every window of the schedule for this client on `today`, by time; none where neither birth nor
/// due date is known. All who care for the baby follow its birth, and whoever has a due date the
/// pregnancy. Infants born within 14 days of the first are one birth. Births in the future count
/// not yet, births and due dates more than two years back no more. A birth ends the pregnancy it
/// belongs to: windows that would open later are left out.
///
/// A window is done by the screening between `opens` and `closes` that is nearest to its target,
/// of two the earlier, unless an earlier window has it. Done counts before any exception; of
/// several `exceptions` about a window the last in the list holds: give them as they were recorded.
std::vector<WindowStanding> standings(const Client& client,
                                      const Schedule& schedule,
                                      const std::vector<Screening>& screenings,
                                      const std::vector<ScheduleException>& exceptions,
                                      Date today);

/// The window to act upon now: overdue before due before the next upcoming one; null: none.
const WindowStanding* nextDue(const std::vector<WindowStanding>& all);

/// The battery for this window and client: the window's, or "partner" where a built-in one was
/// made for who gave birth and the client is a father, partner or another carer.
std::string batteryFor(const ScheduleWindow& window, const Client& client);

/// Reads what `scheduleText` wrote, putting windows in order of time; empty where it is unreadable
/// or `problemsOf` finds something.
std::optional<Schedule> scheduleFrom(std::string_view text);
/// As JSON, see docs/schedule.md.
std::string scheduleText(const Schedule& schedule);

/// Why a schedule cannot be used, one sentence a problem; empty where it can. Two windows in
/// pregnancy, or two after the birth, never share a day.
std::vector<std::string> problemsOf(const Schedule& schedule);

} // namespace attune::care
