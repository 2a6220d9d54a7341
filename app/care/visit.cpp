#include "attune/care/visit.h"

#include <algorithm>

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

questionnaires::Audience audienceOf(const Client& client, const CheckIn& checkIn)
{
    questionnaires::Audience audience;
    audience.language = checkIn.language;
    switch (client.relation) {
    case Relation::mother:
        break;
    case Relation::pregnant:
        audience.population = "antenatal";
        break;
    case Relation::father:
    case Relation::partner:
    case Relation::otherCarer:
        audience.population = "partner";
        break;
    }
    return audience;
}

std::vector<DueStep> dueSteps(const Visit& visit, const questionnaires::Library& library)
{
    std::vector<DueStep> due;
    if (!visit.checkIn.stepped || visit.checkIn.state != CheckInState::started) {
        return due;
    }
    for (const Assessment& assessment : visit.assessments) {
        const auto* instrument = library.find(assessment.instrumentId);
        if (instrument == nullptr || !instrument->stepsUpTo) {
            continue;
        }
        const std::string& next = instrument->stepsUpTo->instrumentId;
        const bool isThere =
            std::ranges::find(visit.assessments, next, &Assessment::instrumentId) !=
                visit.assessments.end() ||
            std::ranges::find(due, next, &DueStep::instrumentId) != due.end();
        if (!isThere && library.wording(next, visit.checkIn.language) != nullptr &&
            questionnaires::isPositive(
                *instrument, assessment.result, audienceOf(visit.client, visit.checkIn))) {
            due.push_back({.from = assessment.id, .instrumentId = next});
        }
    }
    return due;
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
