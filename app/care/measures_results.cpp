#include "attune/questionnaires/interpretation.h"
#include "measures_draft.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <optional>
#include <set>

namespace attune::care {

namespace {

using questionnaires::ChangeKind;
using questionnaires::Scale;

std::string shortTitleOf(const std::string& id, const InstrumentTally& tally)
{
    return tally.instrument != nullptr ? tally.instrument->shortTitle : id;
}

const Scale* totalOf(const InstrumentTally& tally)
{
    return tally.instrument != nullptr ? tally.instrument->scale("total") : nullptr;
}

/// Null where the first result is the only one; else by place in `changeTexts`.
std::optional<std::size_t> changeOf(const Scale* scale, const ResultLine& line)
{
    if (line.first.id == line.last.id) {
        return {};
    }
    const double difference = line.last.total - line.first.total;
    const ChangeKind kind =
        scale != nullptr ? questionnaires::changeKind(*scale, difference) : ChangeKind::noThreshold;
    return kind == ChangeKind::reliablyBetter ? 0U : kind == ChangeKind::reliablyWorse ? 2U : 1U;
}

/// How many lines of one instrument there are to compare.
int addChange(Draft& draft,
              const std::string& id,
              const InstrumentTally& tally,
              const AskedFigure& asked)
{
    const Scale* scale = totalOf(tally);
    const bool isPublished = scale != nullptr && scale->reliableChange;
    const std::string whole = figureId(family::change, id);
    std::array<int, 3> counts{};
    std::array<bool, 3> isWanted{};
    for (std::size_t kind = 0; kind < isWanted.size(); ++kind) {
        isWanted.at(kind) =
            isPublished ? asked.isPart(family::change, figureId(id, changeTexts().at(kind).id))
                        : asked.isPart(family::changeWithoutFigure, id);
    }
    int pairs = 0;
    for (const ResultLine& line : tally.lines.all()) {
        const auto change = changeOf(scale, line);
        if (!change) {
            continue;
        }
        ++pairs;
        ++counts.at(*change);
        draft.wanted[line.client] = draft.wanted[line.client] || isWanted.at(*change);
    }
    if (isPublished && pairs > 0) {
        addPartition(draft.measures, whole, shortTitleOf(id, tally), changeTexts(), counts);
    }
    return isPublished ? 0 : pairs;
}

/// The total at `rank`, counted from 0 and below their number, of all totals in ascending order.
double totalAt(const std::map<double, int>& totals, int rank)
{
    auto each = totals.begin();
    for (rank -= each->second; rank >= 0; rank -= each->second) {
        ++each;
    }
    return each->first;
}

/// `share`: 0 to 1 of the way from the least to the greatest.
double quantile(const InstrumentTally& tally, double share)
{
    const double place = share * (tally.results - 1);
    const int rank = static_cast<int>(std::floor(place));
    const double below = totalAt(tally.totals, rank);
    const double above = totalAt(tally.totals, std::min(rank + 1, tally.results - 1));
    return below + (place - rank) * (above - below);
}

void addDistribution(Measures& measures, const std::string& id, const InstrumentTally& tally)
{
    measures.distributions.push_back({.id = figureId(family::scores, id),
                                      .title = shortTitleOf(id, tally),
                                      .n = tally.results,
                                      .least = tally.totals.begin()->first,
                                      .lowerQuartile = quantile(tally, 0.25),
                                      .median = quantile(tally, 0.5),
                                      .upperQuartile = quantile(tally, 0.75),
                                      .greatest = tally.totals.rbegin()->first});
}

void addCutOffs(Measures& measures, const std::string& id, const InstrumentTally& tally)
{
    std::set<double> cutOffs;
    if (const Scale* scale = totalOf(tally)) {
        for (const questionnaires::CutOff& cutOff : scale->cutOffs) {
            cutOffs.insert(cutOff.atOrAbove);
        }
    }
    for (const double cutOff : cutOffs) {
        int reached = 0;
        for (auto each = tally.totals.lower_bound(cutOff); each != tally.totals.end(); ++each) {
            reached += each->second;
        }
        const std::string points = questionnaires::formatPoints(cutOff);
        measures.proportions.push_back(
            {.id = figureId(figureId(family::reached, id), points),
             .title = fmt::format("{}: {} or more", shortTitleOf(id, tally), points),
             .count = reached,
             .of = tally.results});
    }
}

} // namespace

void addByWindow(Measures& measures,
                 const std::map<std::string, InstrumentTally, std::less<>>& instruments)
{
    for (const auto& [id, tally] : instruments) {
        addPartition(measures,
                     figureId(family::byWindow, id),
                     shortTitleOf(id, tally),
                     windowTexts(),
                     tally.windows);
    }
}

void addInstruments(Draft& draft,
                    const std::map<std::string, InstrumentTally, std::less<>>& instruments,
                    const AskedFigure& asked)
{
    std::vector<PartText> used;
    std::vector<int> results;
    std::vector<PartText> withoutFigure;
    std::vector<int> pairs;
    for (const auto& [id, tally] : instruments) {
        const std::string title = shortTitleOf(id, tally);
        used.push_back({id, title});
        results.push_back(tally.results);
        draft.measures.proportions.push_back(
            {figureId(family::positive, id), title, tally.positive, tally.results});
        addCutOffs(draft.measures, id, tally);
        addDistribution(draft.measures, id, tally);
        if (const int uncompared = addChange(draft, id, tally, asked); uncompared > 0) {
            withoutFigure.push_back({id, title});
            pairs.push_back(uncompared);
        }
    }
    const auto addCounts = [&](std::string_view family, const auto& parts, const auto& counts) {
        addPartition(draft.measures, std::string(family), titleOf(family), parts, counts);
    };
    addCounts(family::instruments, used, results);
    addCounts(family::changeWithoutFigure, withoutFigure, pairs);
}

} // namespace attune::care
