#include "definition_conditions.h"

#include "definition_keys.h"
#include "definition_values.h"

#include <utility>

namespace attune::questionnaires {

namespace {

Condition readCount(const JsonNode& node)
{
    Condition condition;
    condition.atLeast = node.at("atLeast").whole();
    for (const JsonNode& item : node.at("of").elements()) {
        condition.items.push_back(item.whole());
    }
    condition.points = node.at("points").number();
    condition.declinedCounts = node.truthOr("declinedCounts", false);
    return condition;
}

std::vector<Condition> readParts(const JsonNode& list)
{
    std::vector<Condition> parts;
    for (const JsonNode& part : list.elements()) {
        parts.push_back(readCondition(part));
    }
    if (parts.size() < 2) {
        list.refuse("at least two conditions are joined");
    }
    return parts;
}

} // namespace

Condition readCondition(const JsonNode& node)
{
    Condition condition;
    for (const auto& [key, form] : {std::pair("all", Condition::Form::all),
                                    std::pair("any", Condition::Form::any),
                                    std::pair("not", Condition::Form::negation)}) {
        if (!node.has(key)) {
            continue;
        }
        node.expectKeys(keysOf(key));
        condition.form = form;
        if (form == Condition::Form::negation) {
            condition.parts.push_back(readCondition(node.at(key)));
        } else {
            condition.parts = readParts(node.at(key));
        }
        return condition;
    }
    if (!node.has("atLeast")) {
        node.refuse("a condition has one of the keys \"atLeast\", \"all\", \"any\" and \"not\"");
    }
    node.expectKeys(keysOf("count"));
    return readCount(node);
}

std::optional<Accuracy> readAccuracy(const JsonNode& parent, const std::vector<Source>& sources)
{
    if (!parent.has("accuracy")) {
        return {};
    }
    const JsonNode node = parent.at("accuracy");
    node.expectKeys(keysOf("accuracy"));
    Accuracy accuracy{.sensitivity = node.at("sensitivity").number(),
                      .specificity = node.at("specificity").number(),
                      .condition = node.at("condition").text(),
                      .sourceId = node.at("source").text(),
                      .sourceName = {}};
    for (const Source& source : sources) {
        if (source.id == accuracy.sourceId) {
            accuracy.sourceName = source.shortName;
        }
    }
    return accuracy;
}

std::vector<Criterion> readCriteria(const JsonNode& list, const std::vector<Source>& sources)
{
    std::vector<Criterion> criteria;
    for (const JsonNode& node : list.elements()) {
        node.expectKeys(keysOf("criterion"));
        criteria.push_back({.id = readId(node.at("id")),
                            .title = node.at("title").text(),
                            .when = readCondition(node.at("when")),
                            .met = node.at("met").text(),
                            .notMet = node.at("notMet").text(),
                            .sourceId = node.at("source").text(),
                            .evidence = readEvidence(node),
                            .accuracy = readAccuracy(node, sources),
                            .alerts = node.truthOr("alerts", false)});
    }
    return criteria;
}

} // namespace attune::questionnaires
