#include "attune/questionnaires/scoring.h"

#include <algorithm>
#include <cmath>

namespace attune::questionnaires {

namespace {

/// The option that was chosen; null where the item is unanswered, declined or the id unknown.
const Option* chosenOption(const Item& item, const Answer& answer)
{
    return answer.isChosen() ? item.option(answer.optionId()) : nullptr;
}

bool isNotAsked(const Instrument& instrument, const Item& item, const Response& response)
{
    return item.askedWhen && isAsked(instrument, item, response) == Truth::notMet;
}

struct Sum
{
    double points = 0;
    int answered = 0;
    int missing = 0;
};

Sum sumOf(const Instrument& instrument, const Scale& scale, const Response& response)
{
    Sum sum;
    for (const int number : scale.items) {
        const Item& item = *instrument.item(number);
        const Option* option = chosenOption(item, response.at(number));
        if (isNotAsked(instrument, item, response)) {
            sum.points += std::ranges::min(item.options, {}, &Option::points).points;
            ++sum.answered;
        } else if (option == nullptr) {
            ++sum.missing;
        } else {
            sum.points += option->points;
            ++sum.answered;
        }
    }
    return sum;
}

ScaleScore scoreScale(const Instrument& instrument, const Scale& scale, const Response& response)
{
    ScaleScore score;
    score.scaleId = scale.id;
    const Sum sum = sumOf(instrument, scale, response);
    score.missing = sum.missing;
    if (sum.missing > scale.missing.mostMissing || sum.answered == 0) {
        return score;
    }
    score.status = sum.missing == 0 ? ScoreStatus::complete : ScoreStatus::prorated;
    double value = sum.points;
    if (sum.missing > 0) {
        value = sum.points * static_cast<double>(scale.items.size()) / sum.answered;
        if (scale.missing.roundsToWhole) {
            value = std::floor(value + 0.5);
        }
    }
    score.value = value;
    if (const Band* band = scale.bandAt(value)) {
        score.bandId = band->id;
    }
    return score;
}

bool isStraightLine(const Instrument& instrument, const Response& response)
{
    int position = 0;
    for (const Item& item : instrument.items) {
        if (!item.scored) {
            continue;
        }
        const Answer& answer = response.at(item.number);
        const int own = answer.isChosen() ? printedPosition(item, answer.optionId()) : 0;
        if (own == 0 || (position != 0 && own != position)) {
            return false;
        }
        position = own;
    }
    return position != 0;
}

} // namespace

const ScaleScore* Result::scale(std::string_view scaleId) const
{
    const auto found = std::ranges::find(scales, scaleId, &ScaleScore::scaleId);
    return found == scales.end() ? nullptr : &*found;
}

Result score(const Instrument& instrument, const Response& response)
{
    Result result;
    result.instrumentId = instrument.id;
    result.instrumentVersion = instrument.version;
    result.ruleVersion = std::string(ruleVersion);
    result.scales.reserve(instrument.scales.size());
    for (const Scale& scale : instrument.scales) {
        result.scales.push_back(scoreScale(instrument, scale, response));
    }
    for (const Criterion& criterion : instrument.criteria) {
        result.criteria.push_back(
            {.criterionId = criterion.id, .truth = evaluate(instrument, criterion.when, response)});
    }
    result.safety = safetyFindings(instrument, response, true);
    result.straightLine = isStraightLine(instrument, response);
    return result;
}

std::vector<SafetyFinding>
safetyFindings(const Instrument& instrument, const Response& response, bool atEnd)
{
    std::vector<SafetyFinding> findings;
    for (const Item& item : instrument.items) {
        if (item.safety == SafetyKind::none) {
            continue;
        }
        const Answer& answer = response.at(item.number);
        SafetyFinding finding{.itemNumber = item.number,
                              .kind = item.safety,
                              .state = SafetyFinding::State::unanswered,
                              .optionId = {}};
        const Option* option = chosenOption(item, answer);
        if (option == nullptr && isNotAsked(instrument, item, response)) {
            continue;
        }
        if (answer.isDeclined()) {
            finding.state = SafetyFinding::State::declined;
        } else if (option != nullptr) {
            if (option->points == 0) {
                continue;
            }
            finding.state = SafetyFinding::State::endorsed;
            finding.optionId = option->id;
        } else if (!atEnd) {
            continue;
        }
        findings.push_back(std::move(finding));
    }
    return findings;
}

bool contradictsItself(const Instrument& instrument, const Response& response)
{
    return std::ranges::any_of(instrument.items, [&](const Item& item) {
        return response.at(item.number).isChosen() && isNotAsked(instrument, item, response);
    });
}

int printedPosition(const Item& item, std::string_view optionId)
{
    const auto found = std::ranges::find(item.options, optionId, &Option::id);
    return found == item.options.end() ? 0 : static_cast<int>(found - item.options.begin()) + 1;
}

} // namespace attune::questionnaires
