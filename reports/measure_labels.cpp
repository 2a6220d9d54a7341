#include "measure_labels.h"

#include "attune/care/suggestion.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace attune::reports {

using care::MeasureUnit;
using care::Proportion;

namespace {

/// What a figure that is its family's only one counts: the family's title stands above it already.
std::string ownLabel(const Proportion& share)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 9> labels{
        {{"screened-positive", "With a positive result"},
         {"screened-bonding", "With a bonding result"},
         {"referrals-30", "All services"},
         {"referrals-60", "All services"},
         {"pds-e-screened", "Screened on day 7 to 84"},
         {"pds-e-followed-up", "Followed up"},
         {"missing-any", "With items left out"},
         {"missing-items", "Left out"},
         {"no-score", "Without a total"}}};
    const auto found =
        std::ranges::find(labels, share.id, &std::pair<std::string_view, std::string_view>::first);
    return found == labels.end() ? share.title : std::string(found->second);
}

} // namespace

std::string unitText(MeasureUnit unit)
{
    switch (unit) {
    case MeasureUnit::clients:
        return "clients";
    case MeasureUnit::results:
        return "results";
    case MeasureUnit::questionnaires:
        return "questionnaires";
    case MeasureUnit::items:
        return "items";
    case MeasureUnit::checkIns:
        return "check-ins";
    case MeasureUnit::alerts:
        return "safety items";
    case MeasureUnit::referrals:
        return "referrals";
    case MeasureUnit::deliveries:
        return "deliveries";
    case MeasureUnit::comparisons:
        return "comparisons";
    }
    return {};
}

std::string labelOf(const care::MeasureCell& cell)
{
    return cell.id == "declined/not-said" ? "No reason given"
           : cell.id == "languages/en"    ? "English"
           : cell.id == "languages/es"    ? "Spanish"
                                          : cell.title;
}

std::string labelOf(const Proportion& share)
{
    if (share.id.starts_with("referrals-")) {
        const care::Service* service = care::serviceOf(share.title);
        return service == nullptr ? ownLabel(share) : service->label;
    }
    return ownLabel(share);
}

} // namespace attune::reports
