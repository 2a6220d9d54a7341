#pragma once

#include "attune/care/people.h"

#include <optional>
#include <vector>

namespace attune::care {

/// What windows count from: a birth, or the due date of a pregnancy.
struct Line
{
    std::chrono::sys_days from;
    bool inPregnancy = false;
    std::vector<InfantId> infants{};                ///< the first of twins first; none in pregnancy
    std::optional<std::chrono::sys_days> lastDay{}; ///< of a pregnancy that ended
};

/// The births that count on `today`, by time, then the pregnancy. See `standings`.
std::vector<Line> linesOf(const Client& client, Date today);

} // namespace attune::care
