#include "sample_measures.h"

#include "measure_practice.h"

#include <algorithm>

namespace attune::tests {

namespace {

using namespace care;

void setParts(Measures& measures, std::string_view id, const std::vector<int>& counts)
{
    const auto whole = std::ranges::find(measures.partitions, id, &Partition::id);
    whole->total = 0;
    for (std::size_t part = 0; part < whole->cells.size(); ++part) {
        whole->cells[part].count = part < counts.size() ? counts[part] : 0;
        *whole->total += *whole->cells[part].count;
    }
}

void setShare(Measures& measures, std::string_view id, int count, int of)
{
    const auto share = std::ranges::find(measures.proportions, id, &Proportion::id);
    share->count = count;
    share->of = of;
}

void dropOthers(Measures& measures)
{
    const auto isOther = [](const auto& figure) {
        const auto slash = figure.id.find('/');
        return slash != std::string::npos && figure.id.find("epds") == std::string::npos &&
               figure.id.find("phq-9") == std::string::npos && !figure.id.starts_with("referrals");
    };
    std::erase_if(measures.proportions, isOther);
    std::erase_if(measures.distributions, isOther);
    const auto used = std::ranges::find(measures.partitions, "instruments", &Partition::id);
    std::erase_if(used->cells, isOther);
}

} // namespace

Measures sampleMeasures()
{
    Measures made = measuresOf(practiceOf40(), periodOf40());
    dropOthers(made);
    setParts(made, "eligible", {4211, 3, 137});
    setParts(made, "screened", {2005, 211, 1995});
    setShare(made, "screened-positive", 911, 4211);
    setShare(made, "screened-bonding", 1530, 3907);
    setParts(made, "instruments", {3120, 2617});
    const int results = 3120 + 2617;
    setParts(made, "windows", {500, 20, 1100, results - 1620});
    setParts(made, "modes", {results});
    setParts(made, "languages", {results - 700, 700});
    setShare(made, "missing-any", 58, results);
    setShare(made, "no-score", 40, results + 40);
    for (Proportion& share : made.proportions) {
        const bool isEpds = share.id.find("epds") != std::string::npos;
        if (isEpds || share.id.find("phq-9") != std::string::npos) {
            share.of = isEpds ? 3120 : 2617;
            share.count = isEpds ? 642 : 2;
        }
    }
    for (Distribution& scores : made.distributions) {
        const bool isEpds = scores.id == "scores/epds";
        scores = {scores.id, scores.title, isEpds ? 3120 : 2617, 0, 4.5, 7, 11.5, 27};
    }
    setParts(made, "alerts", {61, 5, 0, 19, 0, 0});
    setParts(made, "acknowledged", {76, 9, 0});
    setShare(made, "pds-e-screened", 122, 163);
    setShare(made, "pds-e-followed-up", 13, 15);
    return made;
}

} // namespace attune::tests
