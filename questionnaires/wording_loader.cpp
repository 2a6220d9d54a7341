#include "attune/questionnaires/library.h"
#include "json_node.h"

#include <fmt/format.h>

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

} // namespace

Wording parseWording(std::string_view json, std::string_view file, const Instrument& instrument)
{
    const nlohmann::json value = JsonNode::parse(json, file);
    const JsonNode root(value, std::string(file));
    root.expectKeys(
        {"instrument", "language", "title", "instructions", "items", "labelSets", "attribution"});
    if (root.at("instrument").text() != instrument.id) {
        root.at("instrument").refuse(fmt::format("this wording is not of {}", instrument.id));
    }
    if (instrument.rights.state != RightsState::free) {
        root.at("instrument")
            .refuse("the wording of this instrument needs a licence and is not shipped");
    }
    Wording wording;
    wording.instrumentId = instrument.id;
    wording.language = root.at("language").text();
    wording.title = root.at("title").text();
    wording.instructions = root.at("instructions").text();
    wording.attribution = root.at("attribution").text();
    const JsonNode labelSets = root.at("labelSets");
    const auto items = root.at("items").elements();
    if (items.size() != instrument.items.size()) {
        root.at("items").refuse(fmt::format("{} has {} items, {} stand here",
                                            instrument.id,
                                            instrument.items.size(),
                                            items.size()));
    }
    for (std::size_t index = 0; index < items.size(); ++index) {
        items[index].expectKeys({"stem", "labels"});
        wording.stems.push_back(items[index].at("stem").text());
        wording.optionLabels.push_back(
            readLabels(labelSets.at(items[index].at("labels").text()), instrument.items[index]));
    }
    return wording;
}

} // namespace attune::questionnaires
