#include "perinatal_time.h"

#include <algorithm>
#include <array>
#include <utility>

namespace attune::care {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// From the last period to the due date.
constexpr days pregnancyLength{280};
/// 42 weeks: later than that a birth has happened that nobody recorded.
constexpr days longestBeyondDueDate{14};
/// Months are counted in weeks: 26 and 52 of them are half a year and a year.
constexpr std::array<std::pair<days, PerinatalWindow>, 5> windowEnds{
    {{days(14), PerinatalWindow::days0To13},
     {days(42), PerinatalWindow::weeks2To5},
     {days(84), PerinatalWindow::weeks6To11},
     {days(182), PerinatalWindow::months3To5},
     {days(365), PerinatalWindow::months6To11}}};
constexpr days yearAfterBirth = windowEnds.back().first;

} // namespace

PerinatalWindow windowOf(const PerinatalDates& dates, sys_days day)
{
    const auto next = std::ranges::upper_bound(dates.births, day);
    const bool hasLatest = next != dates.births.begin();
    const auto beganAfterLatest = [&](sys_days begin) {
        return begin <= day && (!hasLatest || *std::prev(next) < begin);
    };
    const bool isBeforeBirth =
        next != dates.births.end() && beganAfterLatest(*next - pregnancyLength);
    const bool isBeforeDueDate = dates.dueDate && day <= *dates.dueDate + longestBeyondDueDate &&
                                 beganAfterLatest(*dates.dueDate - pregnancyLength);
    if (isBeforeBirth || isBeforeDueDate) {
        return PerinatalWindow::pregnancy;
    }
    if (!hasLatest) {
        return PerinatalWindow::unknown;
    }
    const days since = day - *std::prev(next);
    for (const auto& [end, window] : windowEnds) {
        if (since < end) {
            return window;
        }
    }
    return PerinatalWindow::later;
}

bool touchesPerinatalYear(const PerinatalDates& dates, sys_days from, sys_days to)
{
    const auto touches = [&](sys_days begin, sys_days end) {
        return begin <= to && from < end;
    };
    const bool byBirth = std::ranges::any_of(dates.births, [&](sys_days birth) {
        return touches(birth - pregnancyLength, birth + yearAfterBirth);
    });
    return byBirth || (dates.dueDate && touches(*dates.dueDate - pregnancyLength,
                                                *dates.dueDate + longestBeyondDueDate + days(1)));
}

} // namespace attune::care
