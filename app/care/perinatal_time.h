#pragma once

#include <chrono>
#include <optional>
#include <vector>

namespace attune::care {

/// A stretch of the perinatal time, counted in days from the latest birth.
enum class PerinatalWindow {
    pregnancy,
    days0To13,
    weeks2To5,
    weeks6To11,
    months3To5,
    months6To11,
    later,
    unknown, ///< neither birth nor due date says
};

/// In the order of time.
inline constexpr std::size_t perinatalWindowCount = 8;

/// What is known about when a client gives or gave birth, or became the carer of a baby born then.
struct PerinatalDates
{
    std::vector<std::chrono::sys_days> births; ///< ascending
    std::optional<std::chrono::sys_days> dueDate;
};

/// Where a day lies.
PerinatalWindow windowOf(const PerinatalDates& dates, std::chrono::sys_days day);

/// Whether any day from `from` to `to`, both included, lies in pregnancy or in the year after a
/// birth.
bool touchesPerinatalYear(const PerinatalDates& dates,
                          std::chrono::sys_days from,
                          std::chrono::sys_days to);

} // namespace attune::care
