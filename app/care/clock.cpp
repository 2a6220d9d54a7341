#include "attune/care/clock.h"

#include <ctime>

namespace attune::care {

Clock systemClock()
{
    return [] {
        return std::chrono::time_point_cast<std::chrono::milliseconds>(
            std::chrono::system_clock::now());
    };
}

LocalTime localTime(Instant moment)
{
    const std::time_t seconds =
        std::chrono::floor<std::chrono::seconds>(moment).time_since_epoch().count();
    std::tm parts{};
    localtime_r(&seconds, &parts);
    constexpr int tmYearZero = 1900;
    LocalTime local;
    local.date = std::chrono::year(parts.tm_year + tmYearZero) /
                 std::chrono::month(static_cast<unsigned>(parts.tm_mon) + 1) /
                 std::chrono::day(static_cast<unsigned>(parts.tm_mday));
    local.hour = parts.tm_hour;
    local.minute = parts.tm_min;
    local.zone = parts.tm_zone == nullptr ? "" : parts.tm_zone;
    return local;
}

Instant startOfDay(Date date)
{
    constexpr int tmYearZero = 1900;
    std::tm parts{};
    parts.tm_year = static_cast<int>(date.year()) - tmYearZero;
    parts.tm_mon = static_cast<int>(static_cast<unsigned>(date.month())) - 1;
    parts.tm_mday = static_cast<int>(static_cast<unsigned>(date.day()));
    parts.tm_isdst = -1; // the zone's own rule for that day
    return std::chrono::time_point_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::from_time_t(std::mktime(&parts)));
}

} // namespace attune::care
