#include "attune/care/schedule.h"

#include "attune/care/settings.h"
#include "schedule_lines.h"

#include <algorithm>
#include <tuple>

namespace attune::care {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// A window of a line, not yet held against screenings.
struct Placed
{
    WindowStanding standing;
    const Line* line = nullptr;
};

std::optional<Placed> place(const ScheduleWindow& window, const Line& line)
{
    const sys_days opens = line.from + days(window.opens);
    sys_days closes = line.from + days(window.closes);
    if (line.lastDay) {
        closes = std::min(closes, *line.lastDay);
    }
    if (opens > closes) {
        return {};
    }
    WindowStanding standing;
    standing.window = window;
    standing.infant = line.infants.empty() ? InfantId() : line.infants.front();
    standing.opens = opens;
    standing.target = std::min(line.from + days(window.target), closes);
    standing.closes = closes;
    return Placed{.standing = std::move(standing), .line = &line};
}

std::vector<Placed> placeAll(const Schedule& schedule, const std::vector<Line>& lines)
{
    std::vector<Placed> all;
    for (const Line& line : lines) {
        for (const ScheduleWindow& window : schedule.windows) {
            if (window.inPregnancy == line.inPregnancy) {
                if (auto placed = place(window, line)) {
                    all.push_back(std::move(*placed));
                }
            }
        }
    }
    std::ranges::stable_sort(all, {}, [](const Placed& each) {
        return std::tuple(each.standing.opens, each.standing.target);
    });
    return all;
}

bool isWithin(const Screening& screening, const WindowStanding& standing)
{
    return screening.isScreening && screening.on >= standing.opens &&
           screening.on <= standing.closes;
}

bool hasResult(const Screening& screening)
{
    return screening.state == CheckInState::handedBack ||
           screening.state == CheckInState::signedOff;
}

/// The index of the screening that fills the window; empty: none is left for it.
std::optional<std::size_t> nearest(const WindowStanding& standing,
                                   const std::vector<Screening>& screenings,
                                   const std::vector<bool>& used)
{
    const auto rank = [&](std::size_t index) {
        const Screening& each = screenings[index];
        const auto distance = sys_days(each.on) - sys_days(standing.target);
        return std::tuple(std::chrono::abs(distance), each.on, each.checkIn);
    };
    std::optional<std::size_t> best;
    for (std::size_t index = 0; index < screenings.size(); ++index) {
        if (!used[index] && hasResult(screenings[index]) && isWithin(screenings[index], standing) &&
            (!best || rank(index) < rank(*best))) {
            best = index;
        }
    }
    return best;
}

bool isAbout(const ScheduleException& exception, const Placed& placed, ClientId client)
{
    if (exception.client != client || exception.windowId != placed.standing.window.id) {
        return false;
    }
    const Line& line = *placed.line;
    if (!line.inPregnancy) {
        return std::ranges::find(line.infants, exception.infant) != line.infants.end();
    }
    // What was said in an earlier pregnancy says nothing about this one.
    return !exception.infant && exception.at >= line.from + days(firstDayInPregnancy - 1);
}

const ScheduleException*
lastAbout(const Placed& placed, const std::vector<ScheduleException>& exceptions, ClientId client)
{
    const auto found = std::find_if(exceptions.rbegin(), exceptions.rend(), [&](const auto& each) {
        return isAbout(each, placed, client);
    });
    return found == exceptions.rend() ? nullptr : &*found;
}

std::string notTodayReason(const WindowStanding& standing, const std::vector<Screening>& screenings)
{
    const Screening* last = nullptr;
    for (const Screening& each : screenings) {
        if (each.state == CheckInState::notToday && isWithin(each, standing) &&
            (last == nullptr ||
             std::tuple(each.on, each.checkIn) > std::tuple(last->on, last->checkIn))) {
            last = &each;
        }
    }
    return last == nullptr ? std::string() : last->reason;
}

/// By the calendar and the exception alone.
WindowState
openState(const WindowStanding& standing, const ScheduleException* exception, Date today)
{
    if (exception != nullptr && exception->declined) {
        return WindowState::declined;
    }
    if (today > standing.closes) {
        return WindowState::missed;
    }
    if (exception != nullptr && exception->until > today && exception->until > standing.opens) {
        return WindowState::deferred;
    }
    if (today < standing.opens) {
        return WindowState::upcoming;
    }
    return today <= standing.target ? WindowState::due : WindowState::overdue;
}

} // namespace

std::vector<WindowStanding> standings(const Client& client,
                                      const Schedule& schedule,
                                      const std::vector<Screening>& screenings,
                                      const std::vector<ScheduleException>& exceptions,
                                      Date today)
{
    const std::vector<Line> lines = linesOf(client, today);
    std::vector<WindowStanding> all;
    std::vector<bool> used(screenings.size());
    for (const Placed& placed : placeAll(schedule, lines)) {
        WindowStanding standing = placed.standing;
        if (const auto filledBy = nearest(standing, screenings, used)) {
            used[*filledBy] = true;
            standing.state = WindowState::done;
            standing.doneBy = screenings[*filledBy].checkIn;
        } else {
            const ScheduleException* exception = lastAbout(placed, exceptions, client.id);
            standing.state = openState(standing, exception, today);
            if (standing.state == WindowState::declined ||
                standing.state == WindowState::deferred) {
                standing.reason = exception->reason;
            } else if (standing.state == WindowState::due ||
                       standing.state == WindowState::overdue) {
                standing.reason = notTodayReason(standing, screenings);
            }
        }
        all.push_back(std::move(standing));
    }
    return all;
}

const WindowStanding* nextDue(const std::vector<WindowStanding>& all)
{
    for (const WindowState state :
         {WindowState::overdue, WindowState::due, WindowState::upcoming}) {
        const auto found = std::ranges::find(all, state, &WindowStanding::state);
        if (found != all.end()) {
            return &*found;
        }
    }
    return nullptr;
}

std::string batteryFor(const ScheduleWindow& window, const Client& client)
{
    const bool gaveBirth =
        client.relation == Relation::mother || client.relation == Relation::pregnant;
    const auto& builtIn = builtInBatteries();
    const bool isBuiltIn =
        std::ranges::find(builtIn, window.battery, &Battery::id) != builtIn.end();
    return gaveBirth || !isBuiltIn || window.battery == "birth-trauma" ? window.battery : "partner";
}

} // namespace attune::care
