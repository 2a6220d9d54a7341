#include "attune/questionnaires/interpretation.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace attune::questionnaires {

std::string formatPoints(double points)
{
    const double tenths = std::round(points * 10) / 10 + 0.0; // a zero has no sign
    return tenths == std::floor(tenths) ? fmt::format("{:.0f}", tenths)
                                        : fmt::format("{:.1f}", tenths);
}

Scale scaleFor(const Scale& scale, const Audience& audience)
{
    constexpr std::string_view afterBirth = "postpartum";
    const auto speaksIt = [&](const CutOff& cutOff) {
        return cutOff.language.empty() || cutOff.language == audience.language;
    };
    const auto isTheirs = [&](const CutOff& cutOff) {
        return speaksIt(cutOff) &&
               (cutOff.population == audience.population || cutOff.population == "general");
    };
    const bool hasOwn = std::ranges::any_of(scale.cutOffs, isTheirs);
    const bool announcesToThem = std::ranges::any_of(
        scale.cutOffs, [&](const CutOff& cutOff) { return cutOff.alerts && isTheirs(cutOff); });
    Scale own = scale;
    std::erase_if(own.cutOffs, [&](const CutOff& cutOff) {
        const bool standsIn = cutOff.population == afterBirth && speaksIt(cutOff) &&
                              (!hasOwn || (cutOff.alerts && !announcesToThem));
        return !isTheirs(cutOff) && !standsIn;
    });
    return own;
}

std::vector<const CutOff*> reachedCutOffs(const Scale& scale, double value)
{
    std::vector<const CutOff*> reached;
    for (const CutOff& cutOff : scale.cutOffs) {
        if (value >= cutOff.atOrAbove) {
            reached.push_back(&cutOff);
        }
    }
    std::ranges::stable_sort(
        reached, std::ranges::greater(), [](const CutOff* cutOff) { return cutOff->atOrAbove; });
    return reached;
}

bool isPositiveScreen(const Scale& scale, const ScaleScore& score)
{
    return score.value && std::ranges::any_of(scale.cutOffs, [&score](const CutOff& cutOff) {
               return cutOff.alerts && cutOff.evidence == Evidence::confirmed &&
                      *score.value >= cutOff.atOrAbove;
           });
}

bool isPositive(const Instrument& instrument, const Result& result, const Audience& audience)
{
    const bool byScale = std::ranges::any_of(result.scales, [&](const ScaleScore& score) {
        const Scale* scale = instrument.scale(score.scaleId);
        return scale != nullptr && isPositiveScreen(scaleFor(*scale, audience), score);
    });
    return byScale || std::ranges::any_of(result.criteria, [&](const CriterionResult& found) {
               const Criterion* criterion = instrument.criterion(found.criterionId);
               return criterion != nullptr && criterion->alerts && found.truth == Truth::met;
           });
}

std::optional<NaturalFrequency> naturalFrequency(const CutOff& cutOff, double baseRate)
{
    const bool isProportion = baseRate > 0 && baseRate < 1;
    if (!cutOff.accuracy || !isProportion) {
        return {};
    }
    const double found = baseRate * cutOff.accuracy->sensitivity;
    const double falsely = (1 - baseRate) * (1 - cutOff.accuracy->specificity);
    const int have = static_cast<int>(std::lround(100 * found / (found + falsely)));
    return NaturalFrequency{
        .have = have,
        .sentence = fmt::format("Of 100 people who score {} or more, about {} have {} by "
                                "diagnostic interview where {} in 100 do ({}).",
                                formatPoints(cutOff.atOrAbove),
                                have,
                                cutOff.accuracy->condition,
                                formatPoints(100 * baseRate),
                                cutOff.accuracy->sourceName)};
}

std::string absenceReason(const Scale& scale, const ScaleScore& score)
{
    if (score.value) {
        return {};
    }
    return fmt::format("No score: {} of {} items {} not answered. {}",
                       score.missing,
                       scale.items.size(),
                       score.missing == 1 ? "was" : "were",
                       scale.missing.statement);
}

} // namespace attune::questionnaires
