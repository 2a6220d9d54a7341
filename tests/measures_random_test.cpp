// Practice measures against a second, independent computation, over 10,000 random practices.
#include "naive_measures.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <fmt/format.h>
#include <set>

using namespace attune::care;
using namespace attune::tests;

namespace {

constexpr unsigned practices = 10'000;

int sizeOf(const std::map<std::string, NaiveMeasures::Who>& figures, const std::string& id)
{
    const auto found = figures.find(id);
    return found == figures.end() ? 0 : static_cast<int>(found->second.size());
}

std::vector<ClientId> clientsOf(const std::map<std::string, NaiveMeasures::Who>& figures,
                                const std::string& id)
{
    std::vector<ClientId> clients;
    const auto found = figures.find(id);
    if (found != figures.end()) {
        for (const std::int64_t client : std::set(found->second.begin(), found->second.end())) {
            clients.push_back({client});
        }
    }
    return clients;
}

/// What differs, a line a figure.
std::string differences(const Measures& measures, const NaiveMeasures& naive)
{
    std::string text;
    const auto expect = [&](const std::string& id, int found, int counted) {
        if (found != counted) {
            text += fmt::format("\n{}: {}, by the second computation {}", id, found, counted);
        }
    };
    for (const Partition& whole : measures.partitions) {
        expect(whole.id, whole.total.value(), sizeOf(naive.counted, whole.id));
        for (const MeasureCell& cell : whole.cells) {
            expect(cell.id, cell.count.value(), sizeOf(naive.counted, cell.id));
        }
    }
    for (const Proportion& share : measures.proportions) {
        if (share.id == "missing-items") {
            expect(share.id, share.count.value(), naive.missingItems);
            expect(share.id, share.of.value(), naive.items);
            continue;
        }
        const int counted = sizeOf(naive.counted, share.id);
        expect(share.id, share.count.value(), counted);
        if (share.of.value() != counted + sizeOf(naive.others, share.id)) {
            text += fmt::format("\n{}: of {}", share.id, share.of.value());
        }
    }
    for (const Distribution& scores : measures.distributions) {
        expect(scores.id, scores.n.value(), sizeOf(naive.counted, scores.id));
        const auto spread = naiveSpread(naive.totals.at(scores.id.substr(scores.id.find('/') + 1)));
        const std::array found{*scores.least,
                               *scores.lowerQuartile,
                               *scores.median,
                               *scores.upperQuartile,
                               *scores.greatest};
        for (std::size_t each = 0; each < spread.size(); ++each) {
            if (std::abs(found.at(each) - spread.at(each)) > 1e-9) {
                text += fmt::format("\n{}: {} for {}", scores.id, found.at(each), spread.at(each));
            }
        }
    }
    // What the second computation counted and the first does not show.
    for (const auto& [id, who] : naive.counted) {
        const bool isShown = measures.partition(id) != nullptr || measures.cell(id) != nullptr ||
                             measures.proportion(id) != nullptr ||
                             measures.distribution(id) != nullptr || id == "scores";
        text += isShown ? "" : fmt::format("\n{} is not there", id);
    }
    return text;
}

std::vector<std::string> idsOf(const Measures& measures)
{
    std::vector<std::string> ids;
    for (const Partition& whole : measures.partitions) {
        ids.push_back(whole.id);
        for (const MeasureCell& cell : whole.cells) {
            ids.push_back(cell.id);
        }
    }
    for (const Proportion& share : measures.proportions) {
        ids.push_back(share.id);
        ids.push_back(share.id + std::string(notCounted));
    }
    for (const Distribution& scores : measures.distributions) {
        ids.push_back(scores.id);
    }
    return ids;
}

} // namespace

BOOST_AUTO_TEST_SUITE(PracticeMeasuresOfRandomPractices)

BOOST_AUTO_TEST_CASE(agreeWithTheSecondComputation)
{
    std::map<std::string, std::set<int>> valuesMet;
    for (unsigned seed = 0; seed < practices; ++seed) {
        const RandomPractice random = randomPractice(seed);
        const NaiveMeasures naive = naiveMeasures(random.practice, random.period);
        const Measures measures = measuresOf(random.practice, random.period);
        BOOST_REQUIRE_MESSAGE(differences(measures, naive).empty(),
                              "practice " << seed << differences(measures, naive));
        const auto ids = idsOf(measures);
        for (const std::string& id : ids) {
            valuesMet[id].insert(sizeOf(naive.counted, id));
        }
        // Another figure's clients each time.
        std::string asked = ids[(seed * 31) % ids.size()];
        const bool isOthers = asked.ends_with(notCounted);
        const auto clients =
            isOthers ? clientsOf(naive.others, asked.substr(0, asked.size() - notCounted.size()))
                     : clientsOf(naive.counted, asked);
        BOOST_REQUIRE_MESSAGE(
            (measuresOf(random.practice, random.period, asked).clients == clients),
            "practice " << seed << ", clients behind " << asked);
    }
    // Agreement about figures that never move would prove nothing.
    for (const auto& [id, values] : valuesMet) {
        BOOST_TEST((values.size() > 2 || id.ends_with(notCounted)), id << " hardly ever moved");
    }
}

BOOST_AUTO_TEST_SUITE_END()
