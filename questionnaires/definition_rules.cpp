#include "definition_rules.h"

#include "condition_rules.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <set>

namespace attune::questionnaires {

namespace {

using Check = std::optional<Fault>;

Check sourceIsKnown(const Instrument& instrument, const std::string& id, const std::string& pointer)
{
    if (instrument.source(id) != nullptr) {
        return {};
    }
    return Fault{pointer + "/source", fmt::format("no source has the id \"{}\"", id)};
}

template <class Row>
Check idsAreUnique(const std::vector<Row>& rows, const std::string& pointer)
{
    std::set<std::string> seen;
    for (std::size_t index = 0; index < rows.size(); ++index) {
        if (!seen.insert(rows[index].id).second) {
            return Fault{fmt::format("{}/{}/id", pointer, index),
                         fmt::format("the id \"{}\" stands twice", rows[index].id)};
        }
    }
    return {};
}

/// The flag says again which way the points run, so that neither can be wrong alone.
Check directionHolds(const Item& item, const std::string& pointer)
{
    if (!item.scored) {
        return item.reversed ? Fault{pointer + "/reversed", "only a scored item is reversed"}
                             : Check();
    }
    const bool rises = std::ranges::is_sorted(item.options, std::ranges::less(), &Option::points);
    const bool falls =
        std::ranges::is_sorted(item.options, std::ranges::greater(), &Option::points);
    if (rises == falls) {
        return Fault{pointer + "/options", "a scored item's points run one way, up or down"};
    }
    if (falls != item.reversed) {
        return Fault{pointer + "/reversed",
                     item.reversed ? "this item is called reversed, but its points do not fall"
                                   : "this item's points fall, but it is not called reversed"};
    }
    return {};
}

Check markHolds(const Item& item, const std::string& pointer)
{
    constexpr std::size_t mostLetters = 8;
    return item.printedAs.size() > mostLetters
               ? Fault{pointer + "/printedAs", "a mark has 8 letters at most"}
               : Check();
}

Check itemsHold(const Instrument& instrument)
{
    std::set<std::string> marks;
    for (std::size_t index = 0; index < instrument.items.size(); ++index) {
        const Item& item = instrument.items[index];
        const std::string pointer = fmt::format("/items/{}", index);
        if (item.number != static_cast<int>(index) + 1) {
            return Fault{pointer + "/number",
                         fmt::format("items are numbered 1, 2, 3 …; here {} is due", index + 1)};
        }
        const bool hasZero = std::ranges::any_of(
            item.options, [](const Option& option) { return option.points == 0; });
        if (item.safety != SafetyKind::none && !hasZero) {
            return Fault{pointer + "/safety",
                         "a safety item needs an option of 0 points: anything above it counts"};
        }
        if (!marks.insert(item.mark()).second) {
            return Fault{pointer + "/printedAs", "another item has this mark"};
        }
        for (const auto check : {directionHolds, markHolds}) {
            if (auto fault = check(item, pointer)) {
                return fault;
            }
        }
        if (item.askedWhen) {
            if (auto fault = conditionFault(
                    instrument, *item.askedWhen, item.number, pointer + "/askedWhen")) {
                return fault;
            }
        }
    }
    return {};
}

/// Every score that a scale with bands can have must lie in one: only whole points are sure to.
Check scoresAreWhole(const Instrument& instrument,
                     const Scale& scale,
                     const std::string& scalePointer)
{
    if (scale.missing.mostMissing > 0 && !scale.missing.roundsToWhole) {
        return Fault{scalePointer + "/missing",
                     "a pro-rated score is rounded to the whole where a scale has bands"};
    }
    for (const int number : scale.items) {
        for (const Option& option : instrument.item(number)->options) {
            if (option.points != std::floor(option.points)) {
                return Fault{scalePointer + "/bands",
                             fmt::format("bands need whole points; item {} has an option of {}",
                                         number,
                                         option.points)};
            }
        }
    }
    return {};
}

Check bandsHold(const Instrument& instrument, const Scale& scale, const std::string& scalePointer)
{
    if (scale.bands.empty()) {
        return {};
    }
    if (auto fault = scoresAreWhole(instrument, scale, scalePointer)) {
        return fault;
    }
    double due = scale.lowest;
    for (std::size_t index = 0; index < scale.bands.size(); ++index) {
        const Band& band = scale.bands[index];
        const std::string pointer = fmt::format("{}/bands/{}", scalePointer, index);
        if (auto fault = sourceIsKnown(instrument, band.sourceId, pointer)) {
            return fault;
        }
        if (band.from != std::floor(band.from) || band.to != std::floor(band.to)) {
            return Fault{pointer, "bands begin and end at whole points"};
        }
        if (band.from != due) {
            return Fault{pointer + "/from",
                         fmt::format("bands leave no gap and do not overlap: {} is due here, {} "
                                     "was found",
                                     due,
                                     band.from)};
        }
        if (band.to < band.from) {
            return Fault{pointer + "/to", "a band ends at or above where it begins"};
        }
        due = band.to + 1;
    }
    if (scale.bands.back().to != scale.highest) {
        return Fault{
            fmt::format("{}/bands/{}/to", scalePointer, scale.bands.size() - 1),
            fmt::format("the last band ends at the scale's highest score, {}", scale.highest)};
    }
    return idsAreUnique(scale.bands, scalePointer + "/bands");
}

Check accuracyHolds(const Instrument& instrument,
                    const std::optional<Accuracy>& accuracy,
                    const std::string& pointer)
{
    if (!accuracy) {
        return {};
    }
    for (const double share : {accuracy->sensitivity, accuracy->specificity}) {
        if (share <= 0 || share >= 1) {
            return Fault{pointer + "/accuracy", "sensitivity and specificity lie between 0 and 1"};
        }
    }
    return sourceIsKnown(instrument, accuracy->sourceId, pointer + "/accuracy");
}

Check cutOffsHold(const Instrument& instrument, const Scale& scale, const std::string& scalePointer)
{
    for (std::size_t index = 0; index < scale.cutOffs.size(); ++index) {
        const CutOff& cutOff = scale.cutOffs[index];
        const std::string pointer = fmt::format("{}/cutOffs/{}", scalePointer, index);
        if (auto fault = sourceIsKnown(instrument, cutOff.sourceId, pointer)) {
            return fault;
        }
        if (cutOff.atOrAbove <= scale.lowest || cutOff.atOrAbove > scale.highest) {
            return Fault{pointer + "/atOrAbove",
                         fmt::format("a cut-off lies above {} and not above {}",
                                     scale.lowest,
                                     scale.highest)};
        }
        if (cutOff.alerts && cutOff.evidence == Evidence::unconfirmed) {
            return Fault{pointer + "/alerts", "an unconfirmed figure drives nothing alone"};
        }
        if (auto fault = accuracyHolds(instrument, cutOff.accuracy, pointer)) {
            return fault;
        }
    }
    return idsAreUnique(scale.cutOffs, scalePointer + "/cutOffs");
}

/// The items exist, stand once, and their points add up to the range that is given.
Check sumHolds(const Instrument& instrument, const Scale& scale, const std::string& pointer)
{
    if (scale.items.empty()) {
        return Fault{pointer + "/items", "a scale sums at least one item"};
    }
    double lowest = 0;
    double highest = 0;
    std::set<int> seen;
    for (std::size_t index = 0; index < scale.items.size(); ++index) {
        const Item* item = instrument.item(scale.items[index]);
        if (item == nullptr || !item->scored || !seen.insert(scale.items[index]).second) {
            return Fault{fmt::format("{}/items/{}", pointer, index),
                         "a scale sums scored items of this instrument, each once"};
        }
        const auto [least, most] = std::ranges::minmax(item->options, {}, &Option::points);
        lowest += least.points;
        highest += most.points;
    }
    if (scale.lowest != lowest) {
        return Fault{
            pointer + "/lowest",
            fmt::format("the items' points add up to {} at least, not {}", lowest, scale.lowest)};
    }
    if (scale.highest != highest) {
        return Fault{
            pointer + "/highest",
            fmt::format("the items' points add up to {} at most, not {}", highest, scale.highest)};
    }
    return {};
}

Check missingRuleHolds(const Instrument& instrument, const Scale& scale, const std::string& pointer)
{
    const int most = scale.missing.mostMissing;
    if (most < 0 || most >= static_cast<int>(scale.items.size())) {
        return Fault{pointer + "/missing/most", "at least one item must be answered"};
    }
    if (most > 0 && scale.missing.sourceId.empty()) {
        return Fault{pointer + "/missing/source", "pro-rating needs a source"};
    }
    return scale.missing.sourceId.empty()
               ? Check()
               : sourceIsKnown(instrument, scale.missing.sourceId, pointer + "/missing");
}

Check scaleHolds(const Instrument& instrument, std::size_t index)
{
    const Scale& scale = instrument.scales[index];
    const std::string pointer = fmt::format("/scales/{}", index);
    for (const auto check : {sumHolds, missingRuleHolds, bandsHold, cutOffsHold}) {
        if (auto fault = check(instrument, scale, pointer)) {
            return fault;
        }
    }
    if (!scale.reliableChange) {
        return {};
    }
    if (scale.reliableChange->points <= 0) {
        return Fault{pointer + "/reliableChange/points", "a reliable change is more than 0 points"};
    }
    return sourceIsKnown(instrument, scale.reliableChange->sourceId, pointer + "/reliableChange");
}

Check criterionHolds(const Instrument& instrument, std::size_t index)
{
    const Criterion& criterion = instrument.criteria[index];
    const std::string pointer = fmt::format("/criteria/{}", index);
    if (instrument.scale(criterion.id) != nullptr) {
        return Fault{pointer + "/id", "a scale has this id already"};
    }
    if (criterion.alerts && criterion.evidence == Evidence::unconfirmed) {
        return Fault{pointer + "/alerts", "an unconfirmed figure drives nothing alone"};
    }
    if (auto fault = sourceIsKnown(instrument, criterion.sourceId, pointer)) {
        return fault;
    }
    if (auto fault = accuracyHolds(instrument, criterion.accuracy, pointer)) {
        return fault;
    }
    const int end = static_cast<int>(instrument.items.size()) + 1;
    return conditionFault(instrument, criterion.when, end, pointer + "/when");
}

/// What holds for instruments and conversation aids alike.
Check headHolds(const Instrument& instrument)
{
    if (instrument.sources.empty()) {
        return Fault{"/sources", "at least one source is needed"};
    }
    if (auto fault = idsAreUnique(instrument.sources, "/sources")) {
        return fault;
    }
    if (instrument.minutes <= 0) {
        return Fault{"/minutes", "answering takes more than 0 minutes"};
    }
    if (auto fault = itemsHold(instrument)) {
        return fault;
    }
    return {};
}

} // namespace

std::optional<Fault> firstFault(const Instrument& instrument)
{
    if (auto fault = headHolds(instrument)) {
        return fault;
    }
    if (instrument.scales.empty() || instrument.scales.front().id != "total") {
        return Fault{"/scales", "the first scale has the id \"total\""};
    }
    if (auto fault = idsAreUnique(instrument.scales, "/scales")) {
        return fault;
    }
    for (std::size_t index = 0; index < instrument.scales.size(); ++index) {
        if (auto fault = scaleHolds(instrument, index)) {
            return fault;
        }
    }
    for (std::size_t index = 0; index < instrument.criteria.size(); ++index) {
        if (auto fault = criterionHolds(instrument, index)) {
            return fault;
        }
    }
    return idsAreUnique(instrument.criteria, "/criteria");
}

std::optional<Fault> firstFaultOfAid(const Instrument& aid)
{
    if (!aid.scales.empty() || !aid.criteria.empty()) {
        return Fault{"/scales", "a conversation aid measures nothing: no scales, no criteria"};
    }
    for (std::size_t index = 0; index < aid.items.size(); ++index) {
        if (aid.items[index].scored || aid.items[index].safety != SafetyKind::none) {
            return Fault{fmt::format("/items/{}", index),
                         "a conversation aid scores nothing and raises no alert"};
        }
    }
    return headHolds(aid);
}

} // namespace attune::questionnaires
