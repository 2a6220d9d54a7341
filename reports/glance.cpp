#include "glance.h"

#include "attune/reports/trends.h"
#include "chart_labels.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace attune::reports {

namespace {

using questionnaires::Construct;

/// An infant's long name stands in full above its scores.
constexpr std::size_t mostTitleLines = 4;

struct Aspect
{
    Construct construct;
    const char* name;
};

constexpr std::array aspects{Aspect{Construct::depression, "Depression"},
                             Aspect{Construct::anxiety, "Anxiety"},
                             Aspect{Construct::bonding, "Bonding"},
                             Aspect{Construct::trauma, "Trauma"},
                             Aspect{Construct::risk, "Risk"},
                             Aspect{Construct::other, "Other"}};

bool isShownAlways(Construct construct, const care::Visit& visit)
{
    return construct == Construct::depression || construct == Construct::anxiety ||
           (construct == Construct::bonding && !care::infantsForBonding(visit.client).empty());
}

/// "Reaches 10 or more: probable depression", for the highest cut-off that is reached.
std::string reachText(const care::ScaleReview& scale)
{
    if (!scale.score->value) {
        return "no score";
    }
    const auto reached = questionnaires::reachedCutOffs(*scale.scale, *scale.score->value);
    if (!reached.empty()) {
        return cutOffLabel(*reached.front());
    }
    return scale.scale->cutOffs.empty() ? "no published cut-off" : "below every cut-off";
}

std::string changeText(const care::ScaleReview& scale)
{
    if (scale.earlier == nullptr) {
        return "first result";
    }
    const auto change = questionnaires::changeBetween(*scale.scale, *scale.earlier, *scale.score);
    return change ? change->sentence : "not comparable: a score is absent";
}

Table::Row rowOf(const char* area, const care::AssessmentReview& review)
{
    const care::ScaleReview& total = review.scales.front();
    const bool screensPositive = questionnaires::isPositiveScreen(*total.scale, *total.score);
    Table::Row row;
    row.cells = {{area, type::strong},
                 {review.shortTitle, type::body, mostTitleLines},
                 {total.headline, screensPositive ? type::strong : type::body},
                 {reachText(total), type::body},
                 {changeText(total), type::body}};
    return row;
}

/// The last total of this construct before the visit; "not asked today" where there is none.
std::string
lastText(Construct construct, const care::Visit& visit, const questionnaires::Library& library)
{
    for (auto earlier = visit.earlier.rbegin(); earlier != visit.earlier.rend(); ++earlier) {
        const auto* instrument = library.find(earlier->instrumentId);
        if (instrument == nullptr || instrument->isAid() || instrument->construct != construct ||
            isWithheld(visit, earlier->infantId)) {
            continue;
        }
        const auto* total = earlier->result.scale("total");
        const auto& scale = instrument->scales.front();
        return fmt::format("Not asked today. Last: {} {}, {}",
                           instrument->shortTitle,
                           total != nullptr && total->value
                               ? fmt::format("{} of {}",
                                             questionnaires::formatPoints(*total->value),
                                             questionnaires::formatPoints(scale.highest))
                               : "without a score",
                           care::longDate(care::localTime(earlier->at).date));
    }
    return "Not asked today";
}

} // namespace

Table glanceTable(const care::Visit& visit,
                  const std::vector<care::AssessmentReview>& reviews,
                  const questionnaires::Library& library,
                  double widthPt)
{
    Table table;
    constexpr std::array shares{0.13, 0.15, 0.19, 0.24, 0.29};
    for (const double share : shares) {
        table.columns.push_back({widthPt * share, Align::left});
    }
    table.headers = {"", "Questionnaire", "Total", "Cut-off reached", "Since last time"};
    for (const Aspect& aspect : aspects) {
        bool found = false;
        for (const care::AssessmentReview& review : reviews) {
            if (review.instrument != nullptr && review.instrument->construct == aspect.construct &&
                !review.scales.empty()) {
                table.rows.push_back(rowOf(found ? "" : aspect.name, review));
                found = true;
            }
        }
        if (!found && isShownAlways(aspect.construct, visit)) {
            table.rows.push_back(
                {.cells = {{aspect.name, type::strong},
                           {"", type::quiet},
                           {lastText(aspect.construct, visit, library), type::quiet}},
                 .standsOut = false});
        }
    }
    return table;
}

} // namespace attune::reports
