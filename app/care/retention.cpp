#include "attune/care/retention.h"

#include "attune/care/marked_text.h"

#include <algorithm>
#include <stdexcept>

namespace attune::care {

namespace {

constexpr int ageOfMajority = 18;

Date yearsAfter(Date date, int years)
{
    const Date same = date + std::chrono::years(years);
    return same.ok() ? same : same.year() / std::chrono::March / 1;
}

} // namespace

const std::vector<ErasureReasonText>& allErasureReasons()
{
    static const std::vector<ErasureReasonText> reasons{
        {ErasureReason::retentionOver, "retention over", marked("It need not be kept any longer")},
        {ErasureReason::clientAsked, "client asked", marked("The client asked for it")},
        {ErasureReason::enteredByMistake,
         "entered by mistake",
         marked("It was entered by mistake")}};
    return reasons;
}

const ErasureReasonText& textOf(ErasureReason reason)
{
    const auto found = std::ranges::find(allErasureReasons(), reason, &ErasureReasonText::reason);
    if (found == allErasureReasons().end()) {
        throw std::logic_error("a reason without words");
    }
    return *found;
}

Date keepUntil(Date lastEntry, const std::optional<Date>& birthDate, int years)
{
    const Date fromEntry = yearsAfter(lastEntry, years);
    return birthDate ? std::max(fromEntry, yearsAfter(*birthDate, ageOfMajority + years))
                     : fromEntry;
}

} // namespace attune::care
