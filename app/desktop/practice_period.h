#pragma once

#include "attune/care/measures.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::desktop {

/// A period one can choose by name.
struct NamedPeriod
{
    std::string label; ///< in the language of the windows
    care::Period period;
};

/// This month, last month, this quarter, last quarter, this year, last year; none ends after today.
std::vector<NamedPeriod> namedPeriods(care::Date today);

/// What was typed as two dates, or why it is no period.
struct TypedPeriod
{
    std::optional<care::Period> period;
    std::string problem; ///< empty exactly where there is a period
};

TypedPeriod readPeriod(std::string_view from, std::string_view to, care::Date today);

/// "12 of 20 (60 %)"; "0 of 0" has no share.
std::string figureText(const care::Proportion& proportion);
/// "12"; of hidden numbers "not shown".
std::string figureText(const care::MeasureCell& cell);
/// "20 results: median 9, middle half 6 to 13, from 0 to 21"; without results it says so.
std::string figureText(const care::Distribution& distribution);

} // namespace attune::desktop
