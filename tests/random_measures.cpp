#include "attune/care/suggestion.h"
#include "random_content.h"
#include "sample_visit.h"

#include <algorithm>
#include <fmt/format.h>

namespace attune::tests {

namespace {

using namespace care;

const std::vector<std::string>& shareFamilies()
{
    static const std::vector<std::string> ids{"screened-positive",
                                              "screened-bonding",
                                              "referrals-30",
                                              "referrals-60",
                                              "pds-e-screened",
                                              "pds-e-followed-up",
                                              "missing-any",
                                              "no-score"};
    return ids;
}

} // namespace

/// Now and then hidden, mostly small, up to a million.
std::optional<int> RandomContent::figure()
{
    return oneIn(4) ? std::nullopt : std::optional(oneIn(3) ? upTo(1'000'000) : upTo(60));
}

Measures RandomContent::measures()
{
    Measures made;
    made.period = {std::chrono::year(2026) / 1 / 1, std::chrono::year(2026) / 3 / 31};
    for (const char* family : {"eligible",
                               "screened",
                               "declined",
                               "instruments",
                               "windows",
                               "change/phq-9",
                               "acknowledged",
                               "languages"}) {
        Partition whole{.id = family, .title = name(), .cells = {}, .total = figure()};
        for (int count = skewed(40); count > 0; --count) {
            whole.cells.push_back({fmt::format("{}/{}", family, count), name(), figure()});
        }
        if (whole.total) {
            for (MeasureCell& cell : whole.cells) {
                cell.count =
                    cell.count ? std::optional(std::min(*cell.count, *whole.total)) : std::nullopt;
            }
        }
        made.partitions.push_back(whole);
    }
    const auto add = [&](const std::string& id, const std::string& title) {
        const auto of = figure();
        const auto count = figure();
        made.proportions.push_back({id, title, of && count ? std::min(of, count) : count, of});
    };
    for (const std::string& family : shareFamilies()) {
        add(family, name());
    }
    for (int count = skewed(40); count > 0; --count) {
        add(fmt::format("positive/{}", count), name());
        add(fmt::format("referrals-30/{}", count), oneIn(2) ? allServices().front().id : name());
    }
    for (const char* form : {"phq-9", "gad-7", "of-nobody"}) {
        Distribution scores;
        scores.id = std::string("scores/") + form;
        scores.title = name();
        scores.n = figure();
        if (scores.n && !oneIn(5)) {
            scores.lowerQuartile = upTo(40) / 4.0;
            scores.median = *scores.lowerQuartile + upTo(40) / 4.0;
            scores.upperQuartile = *scores.median + upTo(40) / 4.0;
        }
        made.distributions.push_back(scores);
    }
    return made;
}

SafetyPlan RandomContent::safetyPlan()
{
    SafetyPlan plan;
    for (std::size_t part = 0; part < safetyPlanParts().size(); ++part) {
        plan.parts.push_back(oneIn(5) ? name() : prose(80));
    }
    plan.parts.back() += "x"; // so that something is written
    plan.personName = name();
    plan.at = sampleNow();
    return plan;
}

} // namespace attune::tests
