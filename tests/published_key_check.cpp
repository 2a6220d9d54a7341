#include "published_key_check.h"

#include "attune/questionnaires/interpretation.h"
#include "attune/questionnaires/scoring.h"

#include <algorithm>
#include <fmt/format.h>

namespace {

using namespace attune::questionnaires;

/// Printed positions by item; 0: not answered, -1: declined.
using Positions = std::vector<int>;
constexpr int unanswered = 0;
constexpr int declined = -1;

Response responseOf(const Instrument& instrument, const Positions& positions)
{
    Response response(positions.size());
    for (std::size_t index = 0; index < positions.size(); ++index) {
        const int number = static_cast<int>(index) + 1;
        if (positions[index] == declined) {
            response.set(number, Answer::declined());
        } else if (positions[index] != unanswered) {
            const auto place = static_cast<std::size_t>(positions[index] - 1);
            response.set(number, Answer::chosen(instrument.items[index].options.at(place).id));
        }
    }
    return response;
}

struct Expected
{
    ScoreStatus status = ScoreStatus::complete;
    int value = 0;
    int missing = 0;
};

/// By the published key and rule alone, in whole numbers.
Expected expectedScore(const PublishedKey& key, const PublishedScale& scale, const Positions& given)
{
    Expected expected;
    int answered = 0;
    for (const int item : scale.items) {
        const int position = given.at(item - 1);
        if (position <= 0) {
            ++expected.missing;
        } else {
            expected.value += key.points.at(item - 1).at(position - 1);
            ++answered;
        }
    }
    if (expected.missing > scale.mostMissing || answered == 0) {
        return {.status = ScoreStatus::absent, .value = 0, .missing = expected.missing};
    }
    if (expected.missing > 0) {
        const int items = static_cast<int>(scale.items.size());
        expected.status = ScoreStatus::prorated;
        expected.value = (2 * expected.value * items + answered) / (2 * answered); // half upward
    }
    return expected;
}

std::string bandOf(const PublishedScale& scale, int value)
{
    std::string id;
    for (const auto& [from, band] : scale.bands) {
        if (value >= from) {
            id = band;
        }
    }
    return id;
}

std::string
compareScores(const Instrument& instrument, const PublishedKey& key, const Positions& given)
{
    const Result result = score(instrument, responseOf(instrument, given));
    for (const PublishedScale& scale : key.scales) {
        const ScaleScore* found = result.scale(scale.id);
        const Expected expected = expectedScore(key, scale, given);
        const bool present = expected.status != ScoreStatus::absent;
        if (found == nullptr || found->status != expected.status ||
            found->missing != expected.missing || found->value.has_value() != present ||
            (present &&
             (*found->value != expected.value || found->bandId != bandOf(scale, expected.value)))) {
            return fmt::format("{} scores otherwise for {}", scale.id, fmt::join(given, " "));
        }
    }
    return {};
}

/// Every item at every answer, with all the others at their first and at their last.
std::string compareEachAnswer(const Instrument& instrument, const PublishedKey& key)
{
    for (const bool last : {false, true}) {
        Positions others(key.points.size(), 1);
        if (last) {
            std::ranges::transform(key.points, others.begin(), [](const auto& points) {
                return static_cast<int>(points.size());
            });
        }
        for (std::size_t item = 0; item < key.points.size(); ++item) {
            const int most = static_cast<int>(key.points[item].size());
            for (int position = declined; position <= most; ++position) {
                Positions given = others;
                given[item] = position;
                if (auto fault = compareScores(instrument, key, given); !fault.empty()) {
                    return fault;
                }
            }
        }
    }
    return {};
}

/// One, two and three missing at once from answers whose mean is no whole number, and nothing
/// answered at all.
std::string compareMissing(const Instrument& instrument, const PublishedKey& key)
{
    for (std::size_t steps = 1; steps < key.points.size(); ++steps) {
        Positions given(key.points.size(), 1);
        std::fill_n(given.rbegin(), steps, 2);
        for (const std::size_t item : {0U, 2U, 1U}) {
            given[item] = item == 2 ? declined : unanswered;
            if (auto fault = compareScores(instrument, key, given); !fault.empty()) {
                return fault;
            }
        }
    }
    return compareScores(instrument, key, Positions(key.points.size(), unanswered));
}

std::string compareBands(const Scale& scale, const PublishedScale& published)
{
    if (scale.bands.size() != published.bands.size()) {
        return fmt::format("the number of bands of {}", scale.id);
    }
    for (std::size_t index = 0; index < scale.bands.size(); ++index) {
        const Band& band = scale.bands[index];
        const bool isLast = index + 1 == scale.bands.size();
        const int to = isLast ? published.highest : published.bands[index + 1].first - 1;
        if (band.id != published.bands[index].second || band.from != published.bands[index].first ||
            band.to != to || band.evidence != Evidence::confirmed) {
            return fmt::format("the band {} of {}", band.id, scale.id);
        }
    }
    for (int value = published.lowest; value <= published.highest; ++value) {
        const Band* band = scale.bandAt(value);
        if ((band == nullptr ? "" : band->id) != bandOf(published, value)) {
            return fmt::format("the band of {} at {}", scale.id, value);
        }
    }
    return {};
}

bool isAsPublished(const CutOff& found, const PublishedScale::CutOff& published)
{
    const double sensitivity = found.accuracy ? found.accuracy->sensitivity : 0;
    const double specificity = found.accuracy ? found.accuracy->specificity : 0;
    return found.atOrAbove == published.atOrAbove &&
           (found.evidence == Evidence::confirmed) == published.confirmed &&
           found.alerts == published.alerts && sensitivity == published.sensitivity &&
           specificity == published.specificity;
}

/// Every score of the scale reaches the cut-offs at and below it, highest first.
std::string compareCutOffs(const Scale& scale, const PublishedScale& published)
{
    for (int value = published.lowest; value <= published.highest; ++value) {
        std::vector<PublishedScale::CutOff> expected;
        bool positive = false;
        for (const auto& cutOff : published.cutOffs) {
            if (value >= cutOff.atOrAbove) {
                expected.insert(expected.begin(), cutOff);
                positive = positive || (cutOff.alerts && cutOff.confirmed);
            }
        }
        const auto reached = reachedCutOffs(scale, value);
        const bool same = std::ranges::equal(
            reached, expected, [](const CutOff* found, const PublishedScale::CutOff& cutOff) {
                return isAsPublished(*found, cutOff);
            });
        ScaleScore score;
        score.status = ScoreStatus::complete;
        score.value = value;
        if (!same || isPositiveScreen(scale, score) != positive) {
            return fmt::format("the cut-offs of {} at {}", scale.id, value);
        }
    }
    return scale.cutOffs.size() == published.cutOffs.size()
               ? std::string()
               : fmt::format("the number of cut-offs of {}", scale.id);
}

bool isAsPublished(const std::optional<ReliableChange>& found,
                   const std::optional<PublishedScale::ReliableChange>& published)
{
    if (!found || !published) {
        return found.has_value() == published.has_value();
    }
    return found->points == published->points &&
           (found->evidence == Evidence::confirmed) == published->confirmed;
}

std::string compareReading(const Scale& scale, const PublishedScale& published)
{
    if (scale.lowest != published.lowest || scale.highest != published.highest ||
        !scale.higherIsWorse) {
        return fmt::format("the range of {}", scale.id);
    }
    if (!isAsPublished(scale.reliableChange, published.reliableChange)) {
        return fmt::format("the reliable change of {}", scale.id);
    }
    if (auto fault = compareBands(scale, published); !fault.empty()) {
        return fault;
    }
    return compareCutOffs(scale, published);
}

std::string compareSafety(const Instrument& instrument, const PublishedKey& key)
{
    for (const Item& item : instrument.items) {
        const bool selfHarm = std::ranges::count(key.selfHarmItems, item.number) != 0;
        const bool infant = std::ranges::count(key.harmToInfantItems, item.number) != 0;
        const auto kind = selfHarm ? SafetyKind::selfHarm
                          : infant ? SafetyKind::harmToInfant
                                   : SafetyKind::none;
        const auto& points = key.points.at(item.number - 1);
        for (std::size_t place = 0; place < points.size(); ++place) {
            Response response;
            response.set(item.number, Answer::chosen(item.options.at(place).id));
            const auto findings = safetyFindings(instrument, response, false);
            const bool counts = kind != SafetyKind::none && points[place] > 0;
            if (findings.size() != (counts ? 1 : 0) ||
                (counts && (findings[0].kind != kind || findings[0].itemNumber != item.number))) {
                return fmt::format("the safety of item {} at position {}", item.number, place + 1);
            }
        }
    }
    return {};
}

} // namespace

std::string firstDisagreement(const Instrument& instrument, const PublishedKey& key)
{
    if (instrument.items.size() != key.points.size() ||
        instrument.scales.size() != key.scales.size()) {
        return "the number of items or scales";
    }
    if (instrument.loincPanel != key.loincPanel || instrument.loincTotal != key.loincTotal) {
        return "the LOINC codes";
    }
    for (const Item& item : instrument.items) {
        const auto& points = key.points[item.number - 1];
        const bool unscored = std::ranges::count(key.unscoredItems, item.number) != 0;
        if (item.scored == unscored ||
            !std::ranges::equal(item.options, points, {}, &Option::points)) {
            return fmt::format("the key of item {}", item.number);
        }
    }
    for (const PublishedScale& published : key.scales) {
        const Scale* scale = instrument.scale(published.id);
        if (scale == nullptr) {
            return fmt::format("there is no scale {}", published.id);
        }
        if (auto fault = compareReading(*scale, published); !fault.empty()) {
            return fault;
        }
    }
    for (const auto compare : {compareEachAnswer, compareMissing, compareSafety}) {
        if (auto fault = compare(instrument, key); !fault.empty()) {
            return fault;
        }
    }
    return {};
}
