#include "practice_period.h"

#include "attune/questionnaires/interpretation.h"
#include "translation.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace attune::desktop {

namespace {

using std::chrono::month;
using std::chrono::months;
using std::chrono::year_month;

care::Date lastDay(year_month of)
{
    return care::Date(of / std::chrono::last);
}

year_month quarterOf(care::Date day)
{
    return day.year() / month((static_cast<unsigned>(day.month()) - 1) / 3 * 3 + 1);
}

std::string points(double value)
{
    return questionnaires::formatPoints(value);
}

} // namespace

std::vector<NamedPeriod> namedPeriods(care::Date today)
{
    const auto named = [today](std::string label, year_month first, year_month last) {
        return NamedPeriod{std::move(label), {first / 1, std::min(lastDay(last), today)}};
    };
    const year_month now = today.year() / today.month();
    const year_month quarter = quarterOf(today);
    const year_month january = today.year() / month(1);
    return {named(tr("This month"), now, now),
            named(tr("Last month"), now - months(1), now - months(1)),
            named(tr("This quarter"), quarter, quarter + months(2)),
            named(tr("Last quarter"), quarter - months(3), quarter - months(1)),
            named(tr("This year"), january, january + months(11)),
            named(tr("Last year"), january - months(12), january - months(1))};
}

TypedPeriod readPeriod(std::string_view from, std::string_view to, care::Date today)
{
    const auto first = care::parseDate(from);
    const auto last = care::parseDate(to);
    if (!first || !last) {
        return {{}, tr("Write both days like 2026-03-09.")};
    }
    if (*first > *last) {
        return {{}, tr("The period ends before it begins. Check both days.")};
    }
    if (*last > today) {
        return {{},
                tr("The period can end today at the latest: what is still to come would count "
                   "as not done.")};
    }
    return {care::Period{*first, *last}, {}};
}

std::string figureText(const care::Proportion& proportion)
{
    if (!proportion.count || !proportion.of) {
        return tr("not shown");
    }
    const std::string text =
        fmt::format(fmt::runtime(tr("{} of {}")), *proportion.count, *proportion.of);
    if (*proportion.of == 0) {
        return text;
    }
    return fmt::format("{} ({:.0f} %)", text, 100.0 * *proportion.count / *proportion.of);
}

std::string figureText(const care::MeasureCell& cell)
{
    return cell.count ? std::to_string(*cell.count) : tr("not shown");
}

std::string figureText(const care::Distribution& distribution)
{
    if (!distribution.n) {
        return tr("not shown");
    }
    if (*distribution.n == 0 || !distribution.median) {
        return tr("no results");
    }
    std::string text = fmt::format(fmt::runtime(tr("{} results: median {}, middle half {} to {}")),
                                   *distribution.n,
                                   points(*distribution.median),
                                   points(distribution.lowerQuartile.value_or(0)),
                                   points(distribution.upperQuartile.value_or(0)));
    if (distribution.least && distribution.greatest) {
        text += fmt::format(fmt::runtime(tr(", from {} to {}")),
                            points(*distribution.least),
                            points(*distribution.greatest));
    }
    return text;
}

} // namespace attune::desktop
