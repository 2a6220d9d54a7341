#include "attune/questionnaires/library.h"
#include "definition_rules.h"
#include "json_node.h"

#include <regex>

namespace attune::questionnaires {

namespace {

using OptionSets = std::map<std::string, std::vector<Option>>;

Evidence readEvidence(const JsonNode& parent)
{
    return parent.has("evidence") ? parent.at("evidence")
                                        .oneOf<Evidence>({{"confirmed", Evidence::confirmed},
                                                          {"unconfirmed", Evidence::unconfirmed}})
                                  : Evidence::confirmed;
}

std::string readIsoDate(const JsonNode& node)
{
    static const std::regex shape("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    std::string date = node.text();
    if (!std::regex_match(date, shape)) {
        node.refuse("a date like 2026-03-09 is needed here");
    }
    return date;
}

std::vector<std::string> readTexts(const JsonNode& list)
{
    std::vector<std::string> texts;
    for (const JsonNode& node : list.elements()) {
        texts.push_back(node.text());
    }
    return texts;
}

Rights readRights(const JsonNode& node)
{
    node.expectKeys({"state", "holder", "statement", "checked", "notice"});
    return {.state = node.at("state").oneOf<RightsState>(
                {{"free", RightsState::free}, {"licence-needed", RightsState::licenceNeeded}}),
            .holder = node.at("holder").text(),
            .statement = node.at("statement").text(),
            .checked = readIsoDate(node.at("checked")),
            .notice = node.at("notice").text()};
}

std::vector<Source> readSources(const JsonNode& list)
{
    std::vector<Source> sources;
    for (const JsonNode& node : list.elements()) {
        node.expectKeys({"id", "citation"}, {"doi"});
        sources.push_back({.id = node.at("id").text(),
                           .citation = node.at("citation").text(),
                           .doi = node.textOr("doi", "")});
    }
    return sources;
}

OptionSets readOptionSets(const JsonNode& object)
{
    OptionSets sets;
    for (const auto& [name, list] : object.members()) {
        std::vector<Option>& options = sets[name];
        for (const JsonNode& node : list.elements()) {
            node.expectKeys({"id", "points"});
            options.push_back({.id = node.at("id").text(), .points = node.at("points").number()});
            if (options.back().id == "declined") {
                node.at("id").refuse("\"declined\" is an answer of its own, not an option");
            }
        }
    }
    return sets;
}

std::vector<Item> readItems(const JsonNode& list, const OptionSets& sets)
{
    std::vector<Item> items;
    for (const JsonNode& node : list.elements()) {
        node.expectKeys({"number", "topic", "options"}, {"safety", "scored"});
        Item item;
        item.number = node.at("number").whole();
        item.topic = node.at("topic").text();
        item.scored = node.truthOr("scored", true);
        const auto set = sets.find(node.at("options").text());
        if (set == sets.end()) {
            node.at("options").refuse("no option set has this name");
        }
        item.options = set->second;
        if (node.has("safety")) {
            item.safety =
                node.at("safety").oneOf<SafetyKind>({{"self-harm", SafetyKind::selfHarm},
                                                     {"harm-to-infant", SafetyKind::harmToInfant}});
        }
        items.push_back(std::move(item));
    }
    return items;
}

MissingRule readMissing(const JsonNode& node)
{
    node.expectKeys({"most", "statement"}, {"roundsToWhole", "source", "evidence"});
    return {.mostMissing = node.at("most").whole(),
            .roundsToWhole = node.truthOr("roundsToWhole", false),
            .statement = node.at("statement").text(),
            .sourceId = node.textOr("source", ""),
            .evidence = readEvidence(node)};
}

std::vector<Band> readBands(const JsonNode& list)
{
    std::vector<Band> bands;
    for (const JsonNode& node : list.elements()) {
        node.expectKeys({"id", "label", "from", "to", "source"}, {"evidence"});
        bands.push_back({.id = node.at("id").text(),
                         .label = node.at("label").text(),
                         .from = node.at("from").number(),
                         .to = node.at("to").number(),
                         .sourceId = node.at("source").text(),
                         .evidence = readEvidence(node)});
    }
    return bands;
}

std::optional<Accuracy> readAccuracy(const JsonNode& cutOff)
{
    if (!cutOff.has("accuracy")) {
        return {};
    }
    const JsonNode node = cutOff.at("accuracy");
    node.expectKeys({"sensitivity", "specificity", "source"});
    return Accuracy{.sensitivity = node.at("sensitivity").number(),
                    .specificity = node.at("specificity").number(),
                    .sourceId = node.at("source").text()};
}

std::vector<CutOff> readCutOffs(const JsonNode& list)
{
    std::vector<CutOff> cutOffs;
    for (const JsonNode& node : list.elements()) {
        node.expectKeys({"id", "atOrAbove", "meaning", "population", "source"},
                        {"evidence", "accuracy", "alerts"});
        cutOffs.push_back({.id = node.at("id").text(),
                           .atOrAbove = node.at("atOrAbove").number(),
                           .meaning = node.at("meaning").text(),
                           .population = node.at("population").text(),
                           .sourceId = node.at("source").text(),
                           .evidence = readEvidence(node),
                           .accuracy = readAccuracy(node),
                           .alerts = node.truthOr("alerts", false)});
    }
    return cutOffs;
}

std::optional<ReliableChange> readReliableChange(const JsonNode& scale)
{
    if (!scale.has("reliableChange")) {
        return {};
    }
    const JsonNode node = scale.at("reliableChange");
    node.expectKeys({"points", "source"}, {"evidence"});
    return ReliableChange{.points = node.at("points").number(),
                          .sourceId = node.at("source").text(),
                          .evidence = readEvidence(node)};
}

std::vector<Scale> readScales(const JsonNode& list)
{
    std::vector<Scale> scales;
    for (const JsonNode& node : list.elements()) {
        node.expectKeys({"id", "title", "items", "lowest", "highest", "higherIsWorse", "missing"},
                        {"bands", "cutOffs", "reliableChange"});
        Scale scale;
        scale.id = node.at("id").text();
        scale.title = node.at("title").text();
        for (const JsonNode& item : node.at("items").elements()) {
            scale.items.push_back(item.whole());
        }
        scale.lowest = node.at("lowest").number();
        scale.highest = node.at("highest").number();
        scale.higherIsWorse = node.at("higherIsWorse").truth();
        scale.missing = readMissing(node.at("missing"));
        if (node.has("bands")) {
            scale.bands = readBands(node.at("bands"));
        }
        if (node.has("cutOffs")) {
            scale.cutOffs = readCutOffs(node.at("cutOffs"));
        }
        scale.reliableChange = readReliableChange(node);
        scales.push_back(std::move(scale));
    }
    return scales;
}

Construct readConstruct(const JsonNode& node)
{
    return node.oneOf<Construct>({{"depression", Construct::depression},
                                  {"anxiety", Construct::anxiety},
                                  {"bonding", Construct::bonding},
                                  {"trauma", Construct::trauma},
                                  {"risk", Construct::risk},
                                  {"other", Construct::other}});
}

} // namespace

Instrument parseInstrument(std::string_view json, std::string_view file)
{
    const nlohmann::json value = JsonNode::parse(json, file);
    const JsonNode root(value, std::string(file));
    root.expectKeys({"formatVersion",
                     "id",
                     "version",
                     "title",
                     "shortTitle",
                     "construct",
                     "about",
                     "authors",
                     "sources",
                     "rights",
                     "recall",
                     "minutes",
                     "items",
                     "populations",
                     "optionSets",
                     "scales"},
                    {"cautions", "loinc"});
    if (root.at("formatVersion").whole() != 1) {
        root.at("formatVersion").refuse("this program reads format 1");
    }
    Instrument instrument;
    instrument.id = root.at("id").text();
    instrument.version = root.at("version").text();
    instrument.title = root.at("title").text();
    instrument.shortTitle = root.at("shortTitle").text();
    instrument.construct = readConstruct(root.at("construct"));
    instrument.aboutInfant = root.at("about").oneOf<bool>({{"self", false}, {"infant", true}});
    instrument.authors = root.at("authors").text();
    instrument.sources = readSources(root.at("sources"));
    instrument.rights = readRights(root.at("rights"));
    instrument.recall = root.at("recall").text();
    instrument.populations = readTexts(root.at("populations"));
    instrument.minutes = root.at("minutes").number();
    instrument.items = readItems(root.at("items"), readOptionSets(root.at("optionSets")));
    instrument.scales = readScales(root.at("scales"));
    if (root.has("cautions")) {
        instrument.cautions = readTexts(root.at("cautions"));
    }
    if (root.has("loinc")) {
        const JsonNode loinc = root.at("loinc");
        loinc.expectKeys({}, {"panel", "total"});
        instrument.loincPanel = loinc.textOr("panel", "");
        instrument.loincTotal = loinc.textOr("total", "");
    }
    if (const auto fault = firstFault(instrument)) {
        throw DefinitionError(file, fault->pointer, fault->reason);
    }
    return instrument;
}

} // namespace attune::questionnaires
