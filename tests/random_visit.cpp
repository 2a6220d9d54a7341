#include "random_content.h"
#include "sample_visit.h"

#include <algorithm>

namespace attune::tests {

care::Client RandomContent::client()
{
    care::Client client = sampleVisit().client;
    client.name = name();
    client.preferredName = oneIn(3) ? name() : "";
    client.chartNumber = oneIn(10) ? name() : "C-" + std::to_string(upTo(9999));
    client.relation = static_cast<care::Relation>(upTo(4));
    if (oneIn(3)) {
        client.birthDate.reset();
    }
    const care::Infant model = client.infants.front();
    client.infants.clear();
    for (int count = skewed(3); count > 0; --count) {
        care::Infant infant = model;
        infant.id = {static_cast<std::int64_t>(7 + client.infants.size())};
        infant.name = oneIn(4) ? "" : name();
        infant.deceased = oneIn(6);
        if (oneIn(4)) {
            infant.gestationDays = 196 + upTo(90);
        }
        for (const care::ContextFactor& factor : care::bondingContext()) {
            if (oneIn(4)) {
                infant.context.push_back(factor.id);
            }
        }
        client.infants.push_back(infant);
    }
    return client;
}

care::Assessment RandomContent::assessment(std::int64_t id, const care::Client& client)
{
    const auto& library = questionnaires::Library::builtIn();
    const auto& instruments = library.instruments();
    const auto& instrument =
        oneIn(6)
            ? library.aids().front()
            : instruments[static_cast<std::size_t>(upTo(static_cast<int>(instruments.size()) - 1))];
    std::vector<int> positions;
    const int openness = upTo(8);
    for (const auto& item : instrument.items) {
        positions.push_back(upTo(9) < openness && oneIn(3)
                                ? -upTo(1)
                                : 1 + upTo(static_cast<int>(item.options.size()) - 1));
    }
    care::Assessment made = assessmentOf(id, instrument.id, positions);
    if (instrument.aboutInfant && !client.infants.empty()) {
        made.infantId = client
                            .infants[static_cast<std::size_t>(
                                upTo(static_cast<int>(client.infants.size()) - 1))]
                            .id;
    }
    return made;
}

std::vector<care::Alert> RandomContent::alerts(const care::Visit& visit)
{
    std::vector<care::Alert> all;
    if (visit.assessments.empty()) {
        return all;
    }
    for (int count = skewed(40); count > 0; --count) {
        care::Alert alert = sampleVisit().alerts.front();
        alert.assessmentId = visit.assessments.front().id;
        alert.finding.kind = oneIn(2) ? questionnaires::SafetyKind::harmToInfant
                                      : questionnaires::SafetyKind::selfHarm;
        alert.finding.state = static_cast<questionnaires::SafetyFinding::State>(upTo(2));
        alert.action->found = prose(200);
        alert.action->done = prose(200);
        alert.action->personName = name();
        if (oneIn(4)) {
            alert.action.reset();
        }
        all.push_back(alert);
    }
    return all;
}

std::vector<care::EarlierResult> RandomContent::earlier(const care::Client& client)
{
    std::vector<care::EarlierResult> all;
    for (int count = skewed(200); count > 0; --count) {
        const care::Assessment made = assessment(1000 + count, client);
        care::EarlierResult result;
        result.checkIn = {count};
        result.assessmentId = made.id;
        result.at = sampleNow() - std::chrono::days(count * (1 + upTo(6)));
        result.instrumentId = made.instrumentId;
        result.infantId = made.infantId;
        result.layout = oneIn(4) ? "paper" : "one-per-page/1";
        result.language = "en";
        result.response = made.response;
        result.result = made.result;
        all.push_back(result);
    }
    std::ranges::stable_sort(all, {}, &care::EarlierResult::at);
    return all;
}

care::Visit RandomContent::visit()
{
    care::Visit visit = sampleVisit();
    visit.client = client();
    visit.clinician.name = name();
    visit.clinician.credentials = oneIn(3) ? name(60) : "";
    visit.assessments.clear();
    for (int count = upTo(5); count > 0; --count) {
        visit.assessments.push_back(assessment(20 + count, visit.client));
    }
    visit.alerts = alerts(visit);
    visit.earlier = earlier(visit.client);
    visit.impression = prose(400);
    visit.checkIn.state = oneIn(8) ? care::CheckInState::notToday : care::CheckInState::signedOff;
    visit.checkIn.notTodayReason = prose(30);
    visit.checkIn.mode = static_cast<care::Mode>(upTo(3));
    visit.checkIn.language = oneIn(4) ? "es" : "en";
    if (oneIn(3)) {
        visit.signature.reset();
    } else {
        visit.signature->personName = visit.clinician.name;
    }
    for (int count = skewed(6); count > 0; --count) {
        visit.amendments.push_back({name(), sampleNow(), prose(150)});
    }
    return visit;
}

} // namespace attune::tests
