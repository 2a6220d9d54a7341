#include "rule_values.h"

#include "attune/care/red_flags.h"

#include <algorithm>
#include <fmt/format.h>

namespace attune::care {

namespace {

using questionnaires::JsonNode;
using Form = RuleCondition::Form;

template <class Value>
std::vector<Value> readWords(const JsonNode& list, const std::map<std::string_view, Value>& words)
{
    std::vector<Value> values;
    for (const JsonNode& node : list.elements()) {
        const Value value = node.oneOf(words);
        if (std::ranges::find(values, value) != values.end()) {
            node.refuse(fmt::format("\"{}\" stands twice", node.text()));
        }
        values.push_back(value);
    }
    if (values.empty()) {
        list.refuse("at least one is needed");
    }
    return values;
}

} // namespace

RuleCondition readRedFlag(const JsonNode& node)
{
    RuleCondition condition{.form = Form::redFlag, .part = node.at("redFlag").text()};
    if (std::ranges::find(redFlags(), condition.part, &RedFlag::id) == redFlags().end()) {
        node.at("redFlag").refuse(fmt::format("no red flag is called \"{}\"", condition.part));
    }
    return condition;
}

RuleCondition readContext(const JsonNode& node)
{
    RuleCondition condition{.form = Form::context, .part = node.at("context").text()};
    if (std::ranges::find(bondingContext(), condition.part, &ContextFactor::id) ==
        bondingContext().end()) {
        node.at("context").refuse(
            fmt::format("no factor of the bonding context is called \"{}\"", condition.part));
    }
    return condition;
}

RuleCondition readSince(const JsonNode& node)
{
    node.at("since").oneOf<bool>({{"birth", true}});
    RuleCondition condition{.form = Form::weeks};
    readRange(node, condition);
    for (const char* key : {"atOrAbove", "below"}) {
        if (node.has(key) && node.at(key).whole() < 0) {
            node.at(key).refuse("weeks since birth are never below 0");
        }
    }
    condition.orUnknown = node.truthOr("orUnknown", false);
    return condition;
}

RuleCondition readRelation(const JsonNode& node)
{
    return {.form = Form::relation,
            .relations = readWords<Relation>(node.at("relation"),
                                             {{"mother", Relation::mother},
                                              {"father", Relation::father},
                                              {"partner", Relation::partner},
                                              {"pregnant", Relation::pregnant},
                                              {"other-carer", Relation::otherCarer}})};
}

RuleCondition readNothingElse(const JsonNode& node)
{
    if (!node.at("nothingElse").truth()) {
        node.at("nothingElse").refuse("only true has a meaning here");
    }
    return {.form = Form::nothingElse};
}

std::vector<questionnaires::SafetyFinding::State> readSafetyStates(const JsonNode& list)
{
    using State = questionnaires::SafetyFinding::State;
    return readWords<State>(list,
                            {{"endorsed", State::endorsed},
                             {"declined", State::declined},
                             {"unanswered", State::unanswered}});
}

void readRange(const JsonNode& node, RuleCondition& condition)
{
    if (!node.has("atOrAbove") && !node.has("below")) {
        node.refuse("one of \"atOrAbove\" and \"below\" is needed, or both");
    }
    if (node.has("atOrAbove")) {
        condition.atOrAbove = node.at("atOrAbove").number();
    }
    if (node.has("below")) {
        condition.below = node.at("below").number();
        if (condition.atOrAbove && *condition.below <= *condition.atOrAbove) {
            node.at("below").refuse("\"below\" must be more than \"atOrAbove\"");
        }
    }
}

} // namespace attune::care
