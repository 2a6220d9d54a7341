#include "definition_rules.h"

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

Check itemsHold(const Instrument& instrument)
{
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

Check accuracyHolds(const Instrument& instrument, const CutOff& cutOff, const std::string& pointer)
{
    if (!cutOff.accuracy) {
        return {};
    }
    for (const double share : {cutOff.accuracy->sensitivity, cutOff.accuracy->specificity}) {
        if (share <= 0 || share >= 1) {
            return Fault{pointer + "/accuracy", "sensitivity and specificity lie between 0 and 1"};
        }
    }
    return sourceIsKnown(instrument, cutOff.accuracy->sourceId, pointer + "/accuracy");
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
        if (auto fault = accuracyHolds(instrument, cutOff, pointer)) {
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

} // namespace

std::optional<Fault> firstFault(const Instrument& instrument)
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
    return {};
}

} // namespace attune::questionnaires
