#include "attune/care/visit.h"

namespace attune::care {

Instant answeredAt(const CheckIn& checkIn)
{
    if (checkIn.paperDate) {
        // Noon in UTC lies on the sheet's own calendar day in almost every zone.
        constexpr auto noon = std::chrono::hours(12);
        return std::chrono::sys_days(*checkIn.paperDate) + noon;
    }
    return checkIn.finishedAt.value_or(checkIn.startedAt);
}

std::vector<const EarlierResult*> comparable(const Visit& visit, const Assessment& assessment)
{
    std::vector<const EarlierResult*> results;
    for (const EarlierResult& earlier : visit.earlier) {
        if (earlier.instrumentId == assessment.instrumentId &&
            earlier.infantId == assessment.infantId && earlier.layout == visit.checkIn.layout &&
            earlier.mode == visit.checkIn.mode) {
            results.push_back(&earlier);
        }
    }
    return results;
}

} // namespace attune::care
