#include "levels.h"

#include <algorithm>

namespace attune::reports {

namespace {

using questionnaires::ChangeKind;
using questionnaires::Truth;

bool hasAnswer(const questionnaires::Response& response)
{
    for (std::size_t number = 1; number <= response.size(); ++number) {
        if (response.at(static_cast<int>(number)).isChosen()) {
            return true;
        }
    }
    return false;
}

bool isRaised(const care::ScaleReview& review)
{
    return questionnaires::isPositiveScreen(*review.scale, *review.score);
}

/// A criterion or a total that announces a positive screen. Factors of a bonding questionnaire
/// announce one as well; the anxiety part of a mood questionnaire is not low mood.
bool isMany(const care::AssessmentReview& review)
{
    for (const auto& criterion : review.assessment->result.criteria) {
        const auto* known = review.instrument->criterion(criterion.criterionId);
        if (known != nullptr && known->alerts && criterion.truth == Truth::met) {
            return true;
        }
    }
    const bool anyScale = review.instrument->construct == questionnaires::Construct::bonding;
    return anyScale ? std::ranges::any_of(review.scales, isRaised)
                    : isRaised(review.scales.front());
}

bool isSome(const care::AssessmentReview& review)
{
    const care::ScaleReview& total = review.scales.front();
    const double value = *total.score->value;
    const auto* band = total.scale->bandAt(value);
    const bool isAboveLowestBand = band != nullptr && band != &total.scale->bands.front();
    return isAboveLowestBand || !questionnaires::reachedCutOffs(*total.scale, value).empty() ||
           std::ranges::any_of(review.scales, isRaised);
}

bool isDivided(const care::AssessmentReview& review)
{
    return std::ranges::any_of(review.scales,
                               [](const care::ScaleReview& each) {
                                   return !each.scale->cutOffs.empty() ||
                                          !each.scale->bands.empty();
                               }) ||
           !review.criteria.empty();
}

Level levelOf(const care::AssessmentReview& review)
{
    if (!hasAnswer(review.assessment->response)) {
        return Level::unknown;
    }
    if (isMany(review)) {
        return Level::many;
    }
    if (!review.scales.front().score->value) {
        return Level::unknown;
    }
    if (!isDivided(review)) {
        return Level::noLine;
    }
    return isSome(review) ? Level::some : Level::few;
}

std::optional<Course> courseOf(const care::AssessmentReview& review)
{
    const care::ScaleReview& total = review.scales.front();
    if (total.earlier == nullptr) {
        return {};
    }
    const auto change = questionnaires::changeBetween(*total.scale, *total.earlier, *total.score);
    if (!change || change->kind == ChangeKind::noThreshold) {
        return {};
    }
    return change->kind == ChangeKind::withinError     ? Course::same
           : change->kind == ChangeKind::reliablyWorse ? Course::more
                                                       : Course::fewer;
}

/// A short questionnaire that the full one has taken over.
bool isTakenOver(const care::Visit& visit, care::AssessmentId id)
{
    return std::ranges::any_of(visit.assessments,
                               [id](const auto& other) { return other.sharesWith == id; });
}

bool isLiving(const care::Visit& visit, care::InfantId id)
{
    const auto living = care::infantsForBonding(visit.client);
    return std::ranges::find(living, id, &care::Infant::id) != living.end();
}

} // namespace

std::vector<Area> areasOf(const care::Visit& visit,
                          const std::vector<care::AssessmentReview>& reviews)
{
    std::vector<Area> areas;
    for (const care::AssessmentReview& review : reviews) {
        if (review.instrument == nullptr || review.scales.empty() ||
            isTakenOver(visit, review.assessment->id) ||
            (review.instrument->aboutInfant && !isLiving(visit, review.assessment->infantId))) {
            continue;
        }
        const care::InfantId infant = review.assessment->infantId;
        auto area = std::ranges::find_if(areas, [&](const Area& each) {
            return each.construct == review.instrument->construct && each.infant == infant;
        });
        if (area == areas.end()) {
            area = areas.insert(areas.end(),
                                Area{.construct = review.instrument->construct,
                                     .infant = infant,
                                     .level = Level::unknown,
                                     .course = {},
                                     .anyAnswer = false,
                                     .reviews = {}});
        }
        const Level level = levelOf(review);
        if (level > area->level || area->reviews.empty()) {
            area->level = level;
            area->course = courseOf(review);
        }
        area->anyAnswer = area->anyAnswer || hasAnswer(review.assessment->response);
        area->reviews.push_back(&review);
    }
    return areas;
}

bool hasAnyAnswer(const care::Visit& visit)
{
    return std::ranges::any_of(visit.assessments,
                               [](const auto& each) { return hasAnswer(each.response); });
}

} // namespace attune::reports
