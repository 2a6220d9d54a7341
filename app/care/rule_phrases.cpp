#include "rule_phrases.h"

#include "attune/care/marked_text.h"
#include "attune/care/words.h"
#include "attune/questionnaires/interpretation.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace attune::care {

using questionnaires::formatPoints;

std::string titleOf(const RuleSubject& subject, const Assessment& assessment)
{
    const auto* instrument = subject.library.find(assessment.instrumentId);
    const std::string infant = infantName(subject.visit.client, assessment.infantId);
    return (instrument == nullptr ? assessment.instrumentId : instrument->shortTitle) +
           (infant.empty() ? infant : fmt::format(" ({})", infant));
}

std::string withinPhrase(std::string title)
{
    const auto isUpper = [](char letter) {
        return letter >= 'A' && letter <= 'Z';
    };
    if (title.size() > 1 && isUpper(title[0]) && !isUpper(title[1])) {
        title[0] = static_cast<char>(title[0] - 'A' + 'a');
    }
    return title;
}

std::string rangeText(const RuleCondition& condition)
{
    std::vector<std::string> ends;
    if (condition.atOrAbove) {
        ends.push_back(
            fmt::format(fmt::runtime(marked("{} or more")), formatPoints(*condition.atOrAbove)));
    }
    if (condition.below) {
        ends.push_back(
            fmt::format(fmt::runtime(marked("below {}")), formatPoints(*condition.below)));
    }
    return fmt::format("{}", fmt::join(ends, ", "));
}

std::string scorePhrase(const std::string& questionnaire,
                        const questionnaires::Scale& scale,
                        const questionnaires::ScaleScore& score,
                        const std::string& range)
{
    const bool isProrated = score.status == questionnaires::ScoreStatus::prorated;
    return fmt::format("{} {} {}{} ({})",
                       questionnaire,
                       withinPhrase(scale.title),
                       formatPoints(score.value.value()),
                       isProrated ? marked(", pro-rated") : "",
                       range);
}

} // namespace attune::care
