#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace attune::care {

/// A calendar day without a time zone: birth dates, dates on a paper sheet.
using Date = std::chrono::year_month_day;
/// A moment in UTC.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// Where "now" comes from; tests inject their own.
using Clock = std::function<Instant()>;

/// The computer's clock.
Clock systemClock();

/// A moment as people in the computer's zone read it.
struct LocalTime
{
    Date date;
    int hour = 0;
    int minute = 0;
    std::string zone; ///< abbreviation, e.g. "CET"
};

LocalTime localTime(Instant moment);
/// The first moment of a day in the computer's zone.
Instant startOfDay(Date date);

/// "2026-03-09".
std::string isoDate(Date date);
/// "2026-03-09T14:05:00.000Z"; what the record stores.
std::string isoInstant(Instant moment);
/// "9 March 2026", in English; translated text is the windows' business.
std::string longDate(Date date);
/// "9 March 2026, 14:05 CET".
std::string longTime(Instant moment);

/// Reads "2026-03-09", "9.3.2026", "3/9/2026" (month first) or "9 Mar 2026".
/// Empty for anything else and for days that do not exist.
std::optional<Date> parseDate(std::string_view text);
/// Reads what `isoInstant` wrote. Empty for anything else.
std::optional<Instant> parseInstant(std::string_view text);

} // namespace attune::care
