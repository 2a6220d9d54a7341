#include "published_key_check.h"

#include "attune/questionnaires/interpretation.h"
#include "attune/questionnaires/scoring.h"
#include "published_keys_expected.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <iterator>

namespace {

using namespace attune::questionnaires;
using published::Positions;

Response responseOf(const Instrument& instrument, const Positions& positions)
{
    Response response(positions.size());
    for (std::size_t index = 0; index < positions.size(); ++index) {
        const int number = static_cast<int>(index) + 1;
        if (positions[index] == published::declined) {
            response.set(number, Answer::declined());
        } else if (positions[index] != published::unanswered) {
            const auto place = static_cast<std::size_t>(positions[index] - 1);
            response.set(number, Answer::chosen(instrument.items[index].options.at(place).id));
        }
    }
    return response;
}

ScoreStatus statusOf(published::Score::Kind kind)
{
    return kind == published::Score::Kind::complete   ? ScoreStatus::complete
           : kind == published::Score::Kind::prorated ? ScoreStatus::prorated
                                                      : ScoreStatus::absent;
}

bool isSame(double found, double published)
{
    return std::abs(found - published) < 1e-9;
}

std::string bandOf(const PublishedScale& scale, double value)
{
    std::string id;
    for (const auto& band : scale.bands) {
        id = value >= band.from ? band.id : id;
    }
    return id;
}

bool isAsExpected(const ScaleScore* found, const PublishedScale& scale, const published::Score& due)
{
    if (found == nullptr || found->status != statusOf(due.kind) || found->missing != due.missing) {
        return false;
    }
    const double value = due.tenths / 10.0;
    return due.kind == published::Score::Kind::absent
               ? !found->value && found->bandId.empty()
               : found->value && isSame(*found->value, value) &&
                     found->bandId == bandOf(scale, value);
}

/// Everything that one sheet comes to.
std::string
compareSheet(const Instrument& instrument, const PublishedKey& key, const Positions& given)
{
    const Response response = responseOf(instrument, given);
    const Result result = score(instrument, response);
    for (const PublishedScale& scale : key.scales) {
        if (!isAsExpected(result.scale(scale.id), scale, published::scoreOf(key, scale, given))) {
            return fmt::format("{} scores otherwise for {}", scale.id, fmt::join(given, " "));
        }
    }
    for (std::size_t index = 0; index < key.criteria.size(); ++index) {
        const auto& criterion = key.criteria[index];
        if (result.criteria.at(index).truth != published::truthOf(key, criterion, given)) {
            return fmt::format("{} is otherwise for {}", criterion.id, fmt::join(given, " "));
        }
    }
    for (const Item& item : instrument.items) {
        if (isAsked(instrument, item, response) != published::isAsked(key, item.number, given)) {
            return fmt::format(
                "item {} is asked otherwise for {}", item.number, fmt::join(given, " "));
        }
    }
    return {};
}

/// Every item at every answer, with all the others at their first and at their last.
std::string compareEachAnswer(const Instrument& instrument, const PublishedKey& key)
{
    std::vector<Positions> bases{Positions(key.points.size(), 1), {}};
    std::ranges::transform(key.points, std::back_inserter(bases[1]), [](const auto& points) {
        return static_cast<int>(points.size());
    });
    for (const Positions& others : bases) {
        for (std::size_t item = 0; item < key.points.size(); ++item) {
            const int most = static_cast<int>(key.points[item].size());
            for (int position = published::declined; position <= most; ++position) {
                Positions given = others;
                given[item] = position;
                if (auto fault = compareSheet(instrument, key, given); !fault.empty()) {
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
            if (item < given.size()) {
                given[item] = item == 2 ? published::declined : published::unanswered;
            }
            if (auto fault = compareSheet(instrument, key, given); !fault.empty()) {
                return fault;
            }
        }
    }
    return compareSheet(instrument, key, Positions(key.points.size(), published::unanswered));
}

std::string compareRules(const Instrument& instrument, const PublishedKey& key)
{
    for (const Positions& given : published::sheetsOfRules(key)) {
        if (auto fault = compareSheet(instrument, key, given); !fault.empty()) {
            return fault;
        }
    }
    return {};
}

bool isConfirmed(Evidence evidence)
{
    return evidence == Evidence::confirmed;
}

/// Every whole score from the lowest to the highest.
std::vector<int> scoresOf(const PublishedScale& published)
{
    return itemsFrom(static_cast<int>(published.lowest), static_cast<int>(published.highest));
}

std::string compareBands(const Scale& scale, const PublishedScale& published)
{
    if (scale.bands.size() != published.bands.size()) {
        return fmt::format("the number of bands of {}", scale.id);
    }
    for (std::size_t index = 0; index < scale.bands.size(); ++index) {
        const Band& band = scale.bands[index];
        const auto& due = published.bands[index];
        const bool isLast = index + 1 == scale.bands.size();
        const double to = isLast ? published.highest : published.bands[index + 1].from - 1;
        if (band.id != due.id || band.from != due.from || band.to != to ||
            isConfirmed(band.evidence) != due.confirmed) {
            return fmt::format("the band {} of {}", band.id, scale.id);
        }
    }
    for (const int value : scoresOf(published)) {
        const Band* band = scale.bandAt(value);
        if ((band == nullptr ? "" : band->id) != bandOf(published, value)) {
            return fmt::format("the band of {} at {}", scale.id, value);
        }
    }
    return {};
}

/// Criteria and cut-offs name their accuracy alike.
template <class Found, class Published>
bool isAnnouncedAsPublished(const Found& found, const Published& published)
{
    const double sensitivity = found.accuracy ? found.accuracy->sensitivity : 0;
    const double specificity = found.accuracy ? found.accuracy->specificity : 0;
    return isConfirmed(found.evidence) == published.confirmed && found.alerts == published.alerts &&
           sensitivity == published.sensitivity && specificity == published.specificity;
}

bool isAsPublished(const CutOff& found, const PublishedScale::CutOff& published)
{
    return found.atOrAbove == published.atOrAbove && found.population == published.population &&
           found.language == published.language && isAnnouncedAsPublished(found, published);
}

std::string named(const CutOff& cutOff)
{
    return fmt::format("{} from {} ({} {}, {}, {}alerting, {}/{})",
                       cutOff.id,
                       cutOff.atOrAbove,
                       cutOff.population,
                       cutOff.language,
                       isConfirmed(cutOff.evidence) ? "confirmed" : "unconfirmed",
                       cutOff.alerts ? "" : "not ",
                       cutOff.accuracy ? cutOff.accuracy->sensitivity : 0,
                       cutOff.accuracy ? cutOff.accuracy->specificity : 0);
}

/// Each cut-off stands in the key and the other way round, whatever their order.
std::string compareCutOffs(const Scale& scale, const PublishedScale& published)
{
    for (const CutOff& found : scale.cutOffs) {
        if (std::ranges::count_if(published.cutOffs, [&](const auto& cutOff) {
                return isAsPublished(found, cutOff);
            }) != 1) {
            return fmt::format("the cut-off {} of {}", named(found), scale.id);
        }
    }
    return scale.cutOffs.size() == published.cutOffs.size()
               ? std::string()
               : fmt::format("the number of cut-offs of {}", scale.id);
}

/// Every score of the scale reaches the cut-offs at and below it, highest first.
std::string compareReached(const Scale& scale, const PublishedScale& published)
{
    for (const int value : scoresOf(published)) {
        std::vector<double> due;
        bool positive = false;
        for (const auto& cutOff : published.cutOffs) {
            if (value >= cutOff.atOrAbove) {
                due.insert(due.begin(), cutOff.atOrAbove);
                positive = positive || (cutOff.alerts && cutOff.confirmed);
            }
        }
        ScaleScore score;
        score.status = ScoreStatus::complete;
        score.value = value;
        const auto reached = reachedCutOffs(scale, value);
        if (!std::ranges::equal(
                reached, due, {}, [](const CutOff* cutOff) { return cutOff->atOrAbove; }) ||
            isPositiveScreen(scale, score) != positive) {
            return fmt::format("the cut-offs that {} reaches at {}", scale.id, value);
        }
    }
    return {};
}

bool isAsPublished(const std::optional<ReliableChange>& found,
                   const std::optional<PublishedScale::ReliableChange>& published)
{
    if (!found || !published) {
        return found.has_value() == published.has_value();
    }
    return found->points == published->points &&
           isConfirmed(found->evidence) == published->confirmed;
}

std::string compareReading(const Scale& scale, const PublishedScale& published)
{
    if (!isSame(scale.lowest, published.lowest) || !isSame(scale.highest, published.highest) ||
        scale.higherIsWorse != published.higherIsWorse) {
        return fmt::format("the range of {}", scale.id);
    }
    if (isConfirmed(scale.missing.evidence) != published.missingConfirmed) {
        return fmt::format("the evidence of what {} does with missing answers", scale.id);
    }
    if (!isAsPublished(scale.reliableChange, published.reliableChange)) {
        return fmt::format("the reliable change of {}", scale.id);
    }
    for (const auto compare : {compareBands, compareCutOffs, compareReached}) {
        if (auto fault = compare(scale, published); !fault.empty()) {
            return fault;
        }
    }
    return {};
}

SafetyKind safetyOf(const PublishedKey& key, int item)
{
    if (std::ranges::count(key.selfHarmItems, item) != 0) {
        return SafetyKind::selfHarm;
    }
    return std::ranges::count(key.harmToInfantItems, item) != 0 ? SafetyKind::harmToInfant
                                                                : SafetyKind::none;
}

/// What is found about an item that is answered alone.
bool isFound(const std::vector<SafetyFinding>& findings, int item, SafetyKind kind)
{
    return findings.size() == 1 && findings[0].kind == kind && findings[0].itemNumber == item &&
           findings[0].state == SafetyFinding::State::endorsed;
}

std::string compareSafety(const Instrument& instrument, const PublishedKey& key)
{
    for (const Item& item : instrument.items) {
        const SafetyKind kind = safetyOf(key, item.number);
        const auto& points = key.points.at(item.number - 1);
        for (std::size_t place = 0; place < points.size(); ++place) {
            Response response;
            response.set(item.number, Answer::chosen(item.options.at(place).id));
            const auto findings = safetyFindings(instrument, response, false);
            const bool counts = kind != SafetyKind::none && points[place] > 0;
            if (counts ? !isFound(findings, item.number, kind) : !findings.empty()) {
                return fmt::format("the safety of item {} at position {}", item.number, place + 1);
            }
        }
    }
    return {};
}

std::string compareItems(const Instrument& instrument, const PublishedKey& key)
{
    for (const Item& item : instrument.items) {
        const auto& points = key.points[item.number - 1];
        const bool unscored = std::ranges::count(key.unscoredItems, item.number) != 0;
        const bool reversed = std::ranges::count(key.reversedItems, item.number) != 0;
        if (item.scored == unscored || item.reversed != reversed ||
            !std::ranges::equal(item.options, points, isSame, &Option::points)) {
            return fmt::format("the key of item {}", item.number);
        }
    }
    return {};
}

std::string compareCriteria(const Instrument& instrument, const PublishedKey& key)
{
    for (std::size_t index = 0; index < key.criteria.size(); ++index) {
        const Criterion& found = instrument.criteria[index];
        const PublishedCriterion& published = key.criteria[index];
        if (found.id != published.id || !isAnnouncedAsPublished(found, published)) {
            return fmt::format(
                "what stands with the criterion {} (here: {})", found.id, published.id);
        }
    }
    return {};
}

std::string compareScales(const Instrument& instrument, const PublishedKey& key)
{
    for (const PublishedScale& published : key.scales) {
        const Scale* scale = instrument.scale(published.id);
        if (scale == nullptr) {
            return fmt::format("there is no scale {}", published.id);
        }
        if (auto fault = compareReading(*scale, published); !fault.empty()) {
            return fault;
        }
    }
    return {};
}

} // namespace

std::string firstDisagreement(const Instrument& instrument, const PublishedKey& key)
{
    if (instrument.items.size() != key.points.size()) {
        return "the number of items";
    }
    if (instrument.scales.size() != key.scales.size()) {
        return "the number of scales";
    }
    if (instrument.criteria.size() != key.criteria.size()) {
        return "the number of criteria";
    }
    if (instrument.loincPanel != key.loincPanel || instrument.loincTotal != key.loincTotal) {
        return "the LOINC codes";
    }
    if (instrument.aboutInfant != key.aboutInfant ||
        instrument.askedByClinician != key.askedByClinician) {
        return "whom it is about or who asks it";
    }
    for (const auto compare : {compareItems,
                               compareScales,
                               compareCriteria,
                               compareEachAnswer,
                               compareMissing,
                               compareRules,
                               compareSafety}) {
        if (auto fault = compare(instrument, key); !fault.empty()) {
            return fault;
        }
    }
    return {};
}
