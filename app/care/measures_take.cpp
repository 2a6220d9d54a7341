#include "measures_draft.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace attune::care {

namespace {

void addPartition(Measures& measures, std::string_view family, const NamedCounts& named)
{
    std::vector<PartText> parts;
    std::vector<int> counts;
    for (const auto& [name, count] : named) {
        parts.push_back({name, name});
        counts.push_back(count);
    }
    addPartition(measures, std::string(family), titleOf(family), parts, counts);
}

void addReferrals(Measures& measures, std::string_view family, const ReferralTallies& tallies)
{
    ReferralTally all;
    std::vector<Proportion> byService;
    for (const auto& [service, tally] : tallies) {
        byService.push_back({figureId(family, service), service, tally.attended, tally.of});
        all.of += tally.of;
        all.attended += tally.attended;
    }
    addProportion(measures, family, all.attended, all.of);
    std::ranges::move(byService, std::back_inserter(measures.proportions));
}

template <class Figure>
const Figure* find(const std::vector<Figure>& figures, std::string_view id)
{
    const auto found = std::ranges::find(figures, id, &Figure::id);
    return found == figures.end() ? nullptr : &*found;
}

} // namespace

void addPartition(Measures& measures,
                  std::string id,
                  std::string title,
                  std::span<const PartText> parts,
                  std::span<const int> counts)
{
    Partition partition{.id = std::move(id), .title = std::move(title), .cells = {}, .total = 0};
    for (std::size_t part = 0; part < parts.size(); ++part) {
        partition.cells.push_back(
            {figureId(partition.id, parts[part].id), parts[part].title, counts[part]});
        *partition.total += counts[part];
    }
    measures.partitions.push_back(std::move(partition));
}

void addProportion(Measures& measures, std::string_view family, int count, int of)
{
    measures.proportions.push_back({std::string(family), titleOf(family), count, of});
}

std::string titleOf(std::string_view family)
{
    return measureTextOf(family)->title;
}

const Partition* Measures::partition(std::string_view id) const
{
    return find(partitions, id);
}

const Proportion* Measures::proportion(std::string_view id) const
{
    return find(proportions, id);
}

const Distribution* Measures::distribution(std::string_view id) const
{
    return find(distributions, id);
}

const MeasureCell* Measures::cell(std::string_view id) const
{
    for (const Partition& partition : partitions) {
        if (const MeasureCell* found = find(partition.cells, id)) {
            return found;
        }
    }
    return nullptr;
}

Measures MeasureTaker::take() const
{
    const State& state = *m_state;
    Draft draft;
    Measures& measures = draft.measures;
    measures.period = state.period;
    for (const ClientTally& client : state.clients) {
        draft.wanted.push_back(client.isWanted);
    }
    const auto addFixed = [&](std::string_view family, const auto& parts, const auto& counts) {
        addPartition(measures, std::string(family), titleOf(family), parts, counts);
    };
    addReach(draft, state.clients, state.asked);
    addPartition(measures, family::declined, state.declined);
    addInstruments(draft, state.instruments, state.asked);
    addFixed(family::windows, windowTexts(), state.windows);
    addByWindow(measures, state.instruments);
    addFixed(family::alerts, alertTexts(), state.alerts);
    addFixed(family::acknowledged, acknowledgementTexts(), state.acknowledged);
    addReferrals(measures, family::referrals30, state.referrals30);
    addReferrals(measures, family::referrals60, state.referrals60);
    addDeliveries(draft, state.clients, state.asked);
    addFixed(family::modes, modeTexts(), state.modes);
    addPartition(measures, family::languages, state.languages);
    addProportion(measures, family::missingAny, state.resultsWithMissing, state.results);
    addProportion(measures, family::missingItems, state.missingItems, state.items);
    addProportion(
        measures, family::noScore, state.questionnaires - state.results, state.questionnaires);
    for (std::size_t index = 0; index < state.clients.size(); ++index) {
        if (draft.wanted[index]) {
            measures.clients.push_back(state.clients[index].id);
        }
    }
    std::ranges::sort(measures.clients);
    return std::move(draft.measures);
}

} // namespace attune::care
