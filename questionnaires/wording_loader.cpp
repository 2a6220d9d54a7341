#include "attune/questionnaires/library.h"
#include "definition_keys.h"
#include "definition_values.h"

#include <fmt/format.h>
#include <set>

namespace attune::questionnaires {

namespace {

using Labels = std::map<std::string, std::string, std::less<>>;

Labels readLabels(const JsonNode& node, const Item& item)
{
    Labels labels;
    for (const auto& [optionId, label] : node.members()) {
        if (item.option(optionId) == nullptr) {
            label.refuse(fmt::format("item {} has no option \"{}\"", item.number, optionId));
        }
        labels[optionId] = label.text();
    }
    if (labels.size() != item.options.size()) {
        node.refuse(fmt::format("item {} has {} options, {} labels stand here",
                                item.number,
                                item.options.size(),
                                labels.size()));
    }
    return labels;
}

/// A set that no item uses is a slip of the pen: some item uses another one by mistake.
void expectSetsAreUsed(const JsonNode& root)
{
    std::set<std::string> used;
    for (const JsonNode& item : root.at("items").elements()) {
        used.insert(item.at("labels").text());
    }
    for (const auto& [name, set] : root.at("labelSets").members()) {
        if (!used.contains(name)) {
            set.refuse("no item uses this label set");
        }
    }
}

void readItems(const JsonNode& root, const Instrument& instrument, Wording& wording)
{
    const auto items = root.at("items").elements();
    if (items.size() != instrument.items.size()) {
        root.at("items").refuse(fmt::format("{} has {} items, {} stand here",
                                            instrument.id,
                                            instrument.items.size(),
                                            items.size()));
    }
    const auto members = root.at("labelSets").members();
    const std::map<std::string, JsonNode> labelSets(members.begin(), members.end());
    for (std::size_t index = 0; index < items.size(); ++index) {
        items[index].expectKeys(keysOf("wordingItem"));
        wording.stems.push_back(items[index].at("stem").text());
        const auto set = labelSets.find(items[index].at("labels").text());
        if (set == labelSets.end()) {
            items[index].at("labels").refuse("no label set has this name");
        }
        wording.optionLabels.push_back(readLabels(set->second, instrument.items[index]));
    }
}

Wording readWording(const JsonNode& root, const Instrument& instrument)
{
    root.expectKeys(keysOf("wording"));
    if (root.at("formatVersion").whole() != 1) {
        root.at("formatVersion").refuse("this program reads format 1");
    }
    if (root.at("instrument").text() != instrument.id) {
        root.at("instrument").refuse(fmt::format("this wording is not of {}", instrument.id));
    }
    Wording wording;
    wording.instrumentId = instrument.id;
    wording.language = readLanguage(root.at("language"));
    wording.title = root.at("title").text();
    wording.instructions = root.at("instructions").text();
    wording.attribution = root.at("attribution").text();
    readItems(root, instrument, wording);
    expectSetsAreUsed(root);
    return wording;
}

} // namespace

Wording parseWording(std::string_view json, std::string_view file, const Instrument& instrument)
{
    const JsonNode root = JsonNode::parse(json, file);
    Wording wording = readWording(root, instrument);
    if (instrument.rights.state != RightsState::free) {
        root.at("instrument")
            .refuse("the wording of this instrument needs a licence and is not shipped");
    }
    return wording;
}

Wording
parseLicensedWording(std::string_view json, std::string_view file, const Instrument& instrument)
{
    return readWording(JsonNode::parse(json, file), instrument);
}

} // namespace attune::questionnaires
