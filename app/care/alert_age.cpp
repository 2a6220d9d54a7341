#include "attune/care/marked_text.h"
#include "attune/care/safety.h"

#include <fmt/format.h>

namespace attune::care {

namespace {

using std::chrono::hours;

std::int64_t calendarDays(Instant from, Instant to)
{
    return (std::chrono::sys_days(localTime(to).date) - std::chrono::sys_days(localTime(from).date))
        .count();
}

} // namespace

std::optional<AlertAge> ageOf(const Alert& alert, Instant now)
{
    if (alert.action) {
        return {};
    }
    if (now - alert.raisedAt < hours(1)) {
        return AlertAge::fresh;
    }
    return calendarDays(alert.raisedAt, now) > 0 ? AlertAge::overdue : AlertAge::today;
}

std::string alertAgeText(const Alert& alert, Instant now)
{
    const auto age = ageOf(alert, now);
    if (!age) {
        return {};
    }
    if (*age == AlertAge::fresh) {
        return marked("open for less than an hour");
    }
    if (*age == AlertAge::today) {
        const auto open = std::chrono::floor<hours>(now - alert.raisedAt).count();
        return open == 1 ? marked("open for an hour") : fmt::format("open for {} hours", open);
    }
    const auto open = calendarDays(alert.raisedAt, now);
    return open == 1 ? marked("open since yesterday") : fmt::format("open for {} days", open);
}

} // namespace attune::care
