#include "attune/questionnaires/library.h"
#include "definition_conditions.h"
#include "definition_keys.h"
#include "definition_rules.h"
#include "definition_values.h"

#include <fmt/format.h>
#include <set>

namespace attune::questionnaires {

namespace {

using OptionSets = std::map<std::string, std::vector<Option>>;

Rights readRights(const JsonNode& node)
{
    node.expectKeys(keysOf("rights"));
    return {.state = node.at("state").oneOf<RightsState>(
                {{"free", RightsState::free}, {"licence-needed", RightsState::licenceNeeded}}),
            .holder = node.at("holder").text(),
            .statement = node.at("statement").text(),
            .checked = readDate(node.at("checked")),
            .notice = node.at("notice").text()};
}

std::vector<Source> readSources(const JsonNode& list)
{
    std::vector<Source> sources;
    for (const JsonNode& node : list.elements()) {
        node.expectKeys(keysOf("source"));
        sources.push_back({.id = readId(node.at("id")),
                           .shortName = node.at("short").text(),
                           .citation = node.at("citation").text(),
                           .doi = node.has("doi") ? readDoi(node.at("doi")) : std::string()});
    }
    return sources;
}

std::vector<Option> readOptions(const JsonNode& list)
{
    // Longer ids would not fit a string without memory of its own; scoring copies them often.
    constexpr std::size_t mostLetters = 15;
    std::vector<Option> options;
    std::set<std::string> seen;
    for (const JsonNode& node : list.elements()) {
        node.expectKeys(keysOf("option"));
        options.push_back(
            {.id = readId(node.at("id"), mostLetters), .points = node.at("points").number()});
        const std::string& id = options.back().id;
        if (id == "declined") {
            node.at("id").refuse("\"declined\" is an answer of its own, not an option");
        }
        if (!seen.insert(id).second) {
            node.at("id").refuse(fmt::format("the id \"{}\" stands twice", id));
        }
    }
    if (options.size() < 2) {
        list.refuse("at least two options are needed");
    }
    return options;
}

OptionSets readOptionSets(const JsonNode& object)
{
    OptionSets sets;
    for (const auto& [name, list] : object.members()) {
        sets[name] = readOptions(list);
    }
    return sets;
}

std::vector<Item> readItems(const JsonNode& list, const OptionSets& sets)
{
    std::vector<Item> items;
    for (const JsonNode& node : list.elements()) {
        node.expectKeys(keysOf("item"));
        Item item;
        item.number = node.at("number").whole();
        item.topic = node.at("topic").text();
        item.scored = node.truthOr("scored", true);
        item.reversed = node.truthOr("reversed", false);
        item.printedAs = node.textOr("printedAs", "");
        if (node.has("askedWhen")) {
            item.askedWhen = readCondition(node.at("askedWhen"));
        }
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

/// A set that no item uses is a slip of the pen: some item uses another one by mistake.
void expectSetsAreUsed(const JsonNode& root)
{
    std::set<std::string> used;
    for (const JsonNode& item : root.at("items").elements()) {
        used.insert(item.at("options").text());
    }
    for (const auto& [name, set] : root.at("optionSets").members()) {
        if (!used.contains(name)) {
            set.refuse("no item uses this option set");
        }
    }
}

MissingRule readMissing(const JsonNode& node)
{
    node.expectKeys(keysOf("missing"));
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
        node.expectKeys(keysOf("band"));
        bands.push_back({.id = readId(node.at("id")),
                         .label = node.at("label").text(),
                         .from = node.at("from").number(),
                         .to = node.at("to").number(),
                         .sourceId = node.at("source").text(),
                         .evidence = readEvidence(node)});
    }
    return bands;
}

std::vector<CutOff> readCutOffs(const JsonNode& list, const std::vector<Source>& sources)
{
    std::vector<CutOff> cutOffs;
    for (const JsonNode& node : list.elements()) {
        node.expectKeys(keysOf("cutOff"));
        cutOffs.push_back(
            {.id = readId(node.at("id")),
             .atOrAbove = node.at("atOrAbove").number(),
             .meaning = node.at("meaning").text(),
             .population = readPopulation(node.at("population")),
             .language = node.has("language") ? readLanguage(node.at("language")) : std::string(),
             .sourceId = node.at("source").text(),
             .evidence = readEvidence(node),
             .accuracy = readAccuracy(node, sources),
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
    node.expectKeys(keysOf("reliableChange"));
    return ReliableChange{.points = node.at("points").number(),
                          .sourceId = node.at("source").text(),
                          .evidence = readEvidence(node)};
}

std::vector<Scale> readScales(const JsonNode& list, const std::vector<Source>& sources)
{
    std::vector<Scale> scales;
    for (const JsonNode& node : list.elements()) {
        node.expectKeys(keysOf("scale"));
        Scale scale;
        scale.id = readId(node.at("id"));
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
            scale.cutOffs = readCutOffs(node.at("cutOffs"), sources);
        }
        scale.reliableChange = readReliableChange(node);
        scales.push_back(std::move(scale));
    }
    return scales;
}

Instrument readInstrument(const JsonNode& root)
{
    root.expectKeys(keysOf("instrument"));
    if (root.at("formatVersion").whole() != 1) {
        root.at("formatVersion").refuse("this program reads format 1");
    }
    Instrument instrument;
    instrument.id = readId(root.at("id"));
    instrument.version = root.at("version").text();
    instrument.title = root.at("title").text();
    instrument.shortTitle = root.at("shortTitle").text();
    instrument.measures = root.at("measures").text();
    instrument.construct = readConstruct(root.at("construct"));
    instrument.aboutInfant = root.at("about").oneOf<bool>({{"self", false}, {"infant", true}});
    instrument.askedByClinician =
        root.has("askedBy") &&
        root.at("askedBy").oneOf<bool>({{"self", false}, {"clinician", true}});
    instrument.authors = root.at("authors").text();
    instrument.sources = readSources(root.at("sources"));
    instrument.rights = readRights(root.at("rights"));
    instrument.recall = root.at("recall").text();
    instrument.populations = readPopulations(root.at("populations"));
    instrument.minutes = root.at("minutes").number();
    instrument.items = readItems(root.at("items"), readOptionSets(root.at("optionSets")));
    expectSetsAreUsed(root);
    instrument.scales = readScales(root.at("scales"), instrument.sources);
    if (root.has("criteria")) {
        instrument.criteria = readCriteria(root.at("criteria"), instrument.sources);
    }
    if (root.has("stepsUpTo")) {
        const JsonNode step = root.at("stepsUpTo");
        step.expectKeys(keysOf("nextStep"));
        instrument.stepsUpTo = NextStep{.instrumentId = readId(step.at("instrument")),
                                        .sharesItems = step.truthOr("sharesItems", false)};
    }
    if (root.has("cautions")) {
        instrument.cautions = readTexts(root.at("cautions"));
    }
    if (root.has("loinc")) {
        const JsonNode loinc = root.at("loinc");
        loinc.expectKeys(keysOf("loinc"));
        instrument.loincPanel = loinc.has("panel") ? readLoinc(loinc.at("panel")) : std::string();
        instrument.loincTotal = loinc.has("total") ? readLoinc(loinc.at("total")) : std::string();
    }
    return instrument;
}

} // namespace

Instrument parseInstrument(std::string_view json, std::string_view file)
{
    Instrument instrument = readInstrument(JsonNode::parse(json, file));
    if (const auto fault = firstFault(instrument)) {
        throw DefinitionError(file, fault->pointer, fault->reason);
    }
    return instrument;
}

Instrument parseAid(std::string_view json, std::string_view file)
{
    Instrument aid = readInstrument(JsonNode::parse(json, file));
    if (const auto fault = firstFaultOfAid(aid)) {
        throw DefinitionError(file, fault->pointer, fault->reason);
    }
    return aid;
}

} // namespace attune::questionnaires
