#include "attune/reports/trends.h"

#include "attune/care/words.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <tuple>

namespace attune::reports {

namespace {

using questionnaires::Instrument;

TrendPoint pointOf(const questionnaires::Result& result, care::Instant at, care::CheckInId checkIn)
{
    const questionnaires::ScaleScore* total = result.scale("total");
    return {.date = care::localTime(at).date,
            .value = total == nullptr ? std::nullopt : total->value,
            .otherLayout = false,
            .checkIn = checkIn};
}

std::string titleOf(const care::Visit& visit, const Instrument& instrument, care::InfantId about)
{
    const std::string infant = care::infantName(visit.client, about);
    return infant.empty() ? instrument.shortTitle
                          : fmt::format("{} · {}", instrument.shortTitle, infant);
}

} // namespace

bool isWithheld(const care::Visit& visit, care::InfantId infant)
{
    const bool askedToday =
        std::ranges::find(visit.assessments, infant, &care::Assessment::infantId) !=
        visit.assessments.end();
    return !askedToday && std::ranges::any_of(visit.client.infants, [&](const auto& each) {
        return each.id == infant && each.deceased;
    });
}

std::vector<Trend> trendsOf(const care::Visit& visit, const questionnaires::Library& library)
{
    struct Sample
    {
        care::Instant at;
        const questionnaires::Result* result;
        care::InfantId infant;
        std::string layout;
        care::Mode mode;
        care::CheckInId checkIn;
    };

    std::vector<Sample> samples;
    for (const care::EarlierResult& earlier : visit.earlier) {
        samples.push_back({earlier.at,
                           &earlier.result,
                           earlier.infantId,
                           earlier.layout,
                           earlier.mode,
                           earlier.checkIn});
    }
    for (const care::Assessment& assessment : visit.assessments) {
        samples.push_back({care::answeredAt(visit.checkIn),
                           &assessment.result,
                           assessment.infantId,
                           visit.checkIn.layout,
                           visit.checkIn.mode,
                           visit.checkIn.id});
    }
    std::ranges::stable_sort(samples, {}, &Sample::at);

    std::map<std::tuple<int, std::string, care::InfantId>, std::vector<Sample>> series;
    for (const Sample& sample : samples) {
        const Instrument* instrument = library.find(sample.result->instrumentId);
        if (instrument != nullptr && !instrument->isAid()) {
            series[{static_cast<int>(instrument->construct), instrument->id, sample.infant}]
                .push_back(sample);
        }
    }
    const questionnaires::Audience audience = care::audienceOf(visit.client, visit.checkIn);
    std::vector<Trend> trends;
    for (const auto& [key, own] : series) {
        if (own.size() < 2 || isWithheld(visit, std::get<2>(key))) {
            continue;
        }
        const Instrument* instrument = library.find(std::get<1>(key));
        Trend trend{.title = titleOf(visit, *instrument, std::get<2>(key)),
                    .scale = std::make_shared<const questionnaires::Scale>(
                        questionnaires::scaleFor(instrument->scales.front(), audience)),
                    .points = {}};
        for (const Sample& sample : own) {
            trend.points.push_back(pointOf(*sample.result, sample.at, sample.checkIn));
            trend.points.back().otherLayout =
                sample.layout != own.back().layout || sample.mode != own.back().mode;
        }
        trends.push_back(std::move(trend));
    }
    return trends;
}

} // namespace attune::reports
