#include "sample_visit.h"

#include "attune/questionnaires/library.h"

namespace attune::tests {

namespace {

constexpr care::InfantId infantId{7};

const questionnaires::Instrument& instrument(const std::string& id)
{
    return *questionnaires::Library::builtIn().find(id);
}

care::EarlierResult
earlier(int daysBefore, const std::string& instrumentId, const std::vector<int>& positions)
{
    const care::Assessment made = assessmentOf(900 + daysBefore, instrumentId, positions);
    care::EarlierResult result;
    result.assessmentId = made.id;
    result.at = sampleNow() - std::chrono::days(daysBefore);
    result.instrumentId = instrumentId;
    result.infantId = made.infantId;
    result.layout = "one-per-page/1";
    result.language = "en";
    result.result = made.result;
    return result;
}

} // namespace

care::Instant sampleNow()
{
    using namespace std::chrono;
    return sys_days(year(2026) / 3 / 9) + 14h + 30min;
}

questionnaires::Response responseOf(const std::string& instrumentId,
                                    const std::vector<int>& positions)
{
    questionnaires::Response response(positions.size());
    for (std::size_t index = 0; index < positions.size(); ++index) {
        const int number = static_cast<int>(index) + 1;
        const auto& options = instrument(instrumentId).item(number)->options;
        if (positions[index] < 0) {
            response.set(number, questionnaires::Answer::declined());
        } else if (positions[index] > 0) {
            response.set(number,
                         questionnaires::Answer::chosen(
                             options.at(static_cast<std::size_t>(positions[index] - 1)).id));
        }
    }
    return response;
}

care::Assessment
assessmentOf(std::int64_t id, const std::string& instrumentId, const std::vector<int>& positions)
{
    care::Assessment made;
    made.id = {id};
    made.instrumentId = instrumentId;
    made.instrumentVersion = instrument(instrumentId).version;
    made.infantId = instrument(instrumentId).aboutInfant ? infantId : care::InfantId{};
    made.response = responseOf(instrumentId, positions);
    made.result = questionnaires::score(instrument(instrumentId), made.response);
    return made;
}

care::Visit sampleVisit()
{
    using namespace std::chrono;
    care::Visit visit;
    visit.client.id = {3};
    visit.client.name = "Maya Lindqvist";
    visit.client.chartNumber = "C-1001";
    visit.client.birthDate = year(1993) / 4 / 17;
    care::Infant infant;
    infant.id = infantId;
    infant.name = "Elin";
    infant.birthDate = year(2026) / 1 / 26;
    visit.client.infants = {infant};
    visit.clinician = {{1}, "Ana Lopez", "LCSW, PMH-C"};
    visit.checkIn.id = {12};
    visit.checkIn.clientId = visit.client.id;
    visit.checkIn.state = care::CheckInState::signedOff;
    visit.checkIn.layout = "one-per-page/1";
    visit.checkIn.presence = "alone";
    visit.checkIn.startedAt = sampleNow() - 30min;
    visit.checkIn.finishedAt = sampleNow() - 24min;
    const std::vector<int> bonding{2, 5, 5, 2, 6, 6, 5, 2, 1, 5, 2, 4, 6,
                                   5, 6, 3, 6, 6, 5, 6, 5, 2, 6, 6, 2};
    visit.assessments = {assessmentOf(21, "phq-9", {3, 3, 2, 4, 3, 2, 2, 1, 2, 3}),
                         assessmentOf(22, "gad-7", {2, 3, 2, 2, 1, 2, 2}),
                         assessmentOf(23, "pbq-2006", bonding)};
    care::Alert alert;
    alert.id = {5};
    alert.assessmentId = {21};
    alert.finding = visit.assessments.front().result.safety.front();
    alert.raisedAt = sampleNow() - 26min;
    alert.action = care::Alert::Action{
        {1}, "Ana Lopez", sampleNow() - 10min, "Passing thoughts, no plan.", "Safety plan made."};
    visit.alerts = {alert};
    visit.earlier = {earlier(28, "phq-9", {4, 4, 3, 4, 3, 3, 3, 2, 3, 3}),
                     earlier(28, "gad-7", {3, 4, 3, 3, 3, 2, 3}),
                     earlier(28, "pbq-2006", bonding),
                     earlier(14, "phq-9", {3, 4, 3, 3, 3, 3, 2, 1, 2, 3}),
                     earlier(14, "gad-7", {3, 3, 3, 2, 2, 2, 3}),
                     earlier(14, "pbq-2006", bonding)};
    visit.impression = "Steadier than last time. Sleep is the first lever.";
    visit.signature = care::Signature{{1}, "Ana Lopez", "LCSW, PMH-C", sampleNow() - 2min};
    return visit;
}

} // namespace attune::tests
