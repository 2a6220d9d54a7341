#include "attune/care/safety.h"

namespace attune::care {

using std::chrono::hours;

AlertAge ageOf(Instant raisedAt, Instant now)
{
    if (now - raisedAt < hours(1)) {
        return AlertAge::fresh;
    }
    return localTime(raisedAt).date < localTime(now).date ? AlertAge::overdue : AlertAge::today;
}

std::optional<AlertAge> ageOf(const Alert& alert, Instant now)
{
    return alert.action ? std::nullopt : std::optional(ageOf(alert.raisedAt, now));
}

} // namespace attune::care
