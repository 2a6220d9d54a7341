#include "attune/care/settings.h"
#include "open_record.h"

#include <algorithm>

namespace attune::records {

care::ClientRecord OpenRecord::wholeRecord(care::ClientId of)
{
    need(care::Action::exportClient);
    care::ClientRecord whole;
    whole.client = storedClient(of);
    whole.practice = practice();
    whole.madeAt = now();
    whole.followUps = followUps(of);
    whole.notes = notes(of);
    whole.plans = safetyPlans(of);
    whole.disclosures = disclosures(of);
    const double baseRate = care::settingsFrom(setting(care::settingsKey)).baseRate;
    auto rows = checkInsOf(of);
    std::ranges::sort(rows, {}, [](const CheckInRow& row) { return std::pair(row.at, row.id); });
    std::vector<care::EarlierResult> before; // handed from one visit to the next: each is read once
    for (const CheckInRow& row : rows) {
        care::Visit visit = visitAlone(checkIn(row.id), whole.client);
        visit.alerts = alerts(row.id);
        visit.earlier = std::move(before);
        readSuggestions(visit);
        whole.checkIns.push_back(
            care::recordedCheckIn(visit, questionnaires::Library::builtIn(), baseRate));
        before = std::move(visit.earlier);
        if (row.state == care::CheckInState::handedBack ||
            row.state == care::CheckInState::signedOff) {
            appendResults(before, visit.checkIn, visit.assessments);
        }
    }
    noteView(of);
    return whole;
}

} // namespace attune::records
