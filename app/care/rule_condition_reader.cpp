#include "rule_condition_reader.h"

#include "attune/questionnaires/interpretation.h"
#include "rule_keys.h"
#include "rule_values.h"

#include <algorithm>
#include <fmt/format.h>

namespace attune::care {

using questionnaires::formatPoints;
using questionnaires::Instrument;
using questionnaires::JsonNode;
using questionnaires::Scale;
using Form = RuleCondition::Form;

namespace {

/// The key that tells which condition this is.
std::string_view formKeyOf(const JsonNode& node)
{
    constexpr std::ptrdiff_t fileAndRule = 2;
    const auto& objects = ruleObjects();
    std::string known;
    for (auto object = objects.begin() + fileAndRule; object != objects.end(); ++object) {
        if (node.has(object->object)) {
            return object->object;
        }
        known += fmt::format("{}\"{}\"", known.empty() ? "" : ", ", object->object);
    }
    node.refuse("a condition has one of the keys " + known);
}

const Scale& scaleAt(const JsonNode& node, const Instrument& instrument)
{
    const Scale* scale = instrument.scale(node.text());
    if (scale == nullptr) {
        node.refuse(fmt::format("\"{}\" has no scale \"{}\"", instrument.id, node.text()));
    }
    return *scale;
}

void expectInRange(const JsonNode& node, const char* key, const Scale& scale)
{
    if (!node.has(key)) {
        return;
    }
    const double value = node.at(key).number();
    if (value <= scale.lowest || value > scale.highest) {
        node.at(key).refuse(fmt::format("this scale runs from {} to {}: a threshold lies above the "
                                        "first and not above the second",
                                        formatPoints(scale.lowest),
                                        formatPoints(scale.highest)));
    }
}

} // namespace

RuleConditionReader::RuleConditionReader(const JsonNode& root,
                                         const questionnaires::Library& library)
    : m_library(library)
{
    if (root.has("conditions")) {
        for (const auto& [name, node] : root.at("conditions").members()) {
            m_named.emplace(name, node);
        }
    }
}

RuleCondition RuleConditionReader::readWhole(const JsonNode& node)
{
    if (node.has("nothingElse")) {
        node.expectKeys(ruleKeysOf("nothingElse"));
        return readNothingElse(node);
    }
    return read(node);
}

void RuleConditionReader::expectAllAreUsed() const
{
    for (const auto& [name, node] : m_named) {
        if (!m_used.contains(name)) {
            node.refuse("no rule uses this condition");
        }
    }
}

RuleCondition RuleConditionReader::read(const JsonNode& node)
{
    const std::string_view key = formKeyOf(node);
    node.expectKeys(ruleKeysOf(key));
    if (key == "score") {
        return readScore(node);
    }
    if (key == "positive") {
        return readPositive(node);
    }
    if (key == "criterion") {
        return readCriterion(node);
    }
    if (key == "safety") {
        return readSafety(node);
    }
    if (key == "redFlag") {
        return readRedFlag(node);
    }
    if (key == "context") {
        return readContext(node);
    }
    if (key == "since") {
        return readSince(node);
    }
    if (key == "relation") {
        return readRelation(node);
    }
    if (key == "straightLine") {
        return readWithInstrument(node.at(key), Form::straightLine);
    }
    if (key == "incomplete") {
        return readWithInstrument(node.at(key), Form::incomplete);
    }
    if (key == "screened") {
        return {.form = Form::screened, .instrument = instrumentAt(node.at(key)).id};
    }
    if (key == "condition") {
        return readNamed(node.at(key));
    }
    if (key == "not") {
        return {.form = Form::negation, .parts = {read(node.at(key))}};
    }
    if (key == "nothingElse") {
        node.refuse("\"nothingElse\" stands alone in its rule");
    }
    return {.form = key == "all" ? Form::all : Form::any, .parts = readParts(node.at(key))};
}

RuleCondition RuleConditionReader::readNamed(const JsonNode& name)
{
    const std::string word = name.text();
    const auto found = m_named.find(word);
    if (found == m_named.end()) {
        name.refuse(fmt::format("no condition of this file is called \"{}\"", word));
    }
    if (std::ranges::find(m_open, word) != m_open.end()) {
        name.refuse(fmt::format("the condition \"{}\" leads back to itself", word));
    }
    m_used.insert(word);
    m_open.push_back(word);
    RuleCondition condition = read(found->second);
    m_open.pop_back();
    return condition;
}

std::vector<RuleCondition> RuleConditionReader::readParts(const JsonNode& list)
{
    std::vector<RuleCondition> parts;
    for (const JsonNode& part : list.elements()) {
        parts.push_back(read(part));
    }
    if (parts.size() < 2) {
        list.refuse("at least two conditions are joined");
    }
    return parts;
}

RuleCondition RuleConditionReader::readScore(const JsonNode& node) const
{
    const Instrument& instrument = instrumentAt(node.at("of"));
    const Scale& scale = scaleAt(node.at("score"), instrument);
    RuleCondition condition{.form = Form::score, .instrument = instrument.id, .part = scale.id};
    expectInRange(node, "atOrAbove", scale);
    expectInRange(node, "below", scale);
    readRange(node, condition);
    return condition;
}

RuleCondition RuleConditionReader::readPositive(const JsonNode& node) const
{
    const Instrument& instrument = instrumentAt(node.at("positive"));
    RuleCondition condition{.form = Form::positive, .instrument = instrument.id};
    if (node.has("scale")) {
        condition.part = scaleAt(node.at("scale"), instrument).id;
    }
    const bool announces = std::ranges::any_of(instrument.scales, [&](const Scale& scale) {
        return (condition.part.empty() || scale.id == condition.part) &&
               std::ranges::any_of(scale.cutOffs, &questionnaires::CutOff::alerts);
    });
    if (!announces) {
        node.refuse("no such score announces a positive screen");
    }
    return condition;
}

RuleCondition RuleConditionReader::readCriterion(const JsonNode& node) const
{
    const Instrument& instrument = instrumentAt(node.at("of"));
    const std::string id = node.at("criterion").text();
    if (instrument.criterion(id) == nullptr) {
        node.at("criterion")
            .refuse(fmt::format("\"{}\" has no criterion \"{}\"", instrument.id, id));
    }
    return {.form = Form::criterion, .instrument = instrument.id, .part = id};
}

RuleCondition RuleConditionReader::readSafety(const JsonNode& node) const
{
    RuleCondition condition{.form = Form::safety};
    condition.states = readSafetyStates(node.at("safety"));
    const bool byItem = node.has("of") && node.has("item") && !node.has("kind");
    const bool byKind = node.has("kind") && !node.has("of") && !node.has("item");
    if (!byItem && !byKind) {
        node.refuse("either \"of\" and \"item\" or \"kind\" is needed");
    }
    if (byKind) {
        condition.kind = node.at("kind").oneOf<questionnaires::SafetyKind>(
            {{"self-harm", questionnaires::SafetyKind::selfHarm},
             {"harm-to-infant", questionnaires::SafetyKind::harmToInfant}});
        return condition;
    }
    const Instrument& instrument = instrumentAt(node.at("of"));
    const auto* item = instrument.item(node.at("item").whole());
    if (item == nullptr || item->safety == questionnaires::SafetyKind::none) {
        node.at("item").refuse(fmt::format("this is not a safety item of \"{}\"", instrument.id));
    }
    condition.instrument = instrument.id;
    condition.item = item->number;
    return condition;
}

RuleCondition RuleConditionReader::readWithInstrument(const JsonNode& node, Form form) const
{
    return {.form = form,
            .instrument = node.text() == "any" ? std::string() : instrumentAt(node).id};
}

const Instrument& RuleConditionReader::instrumentAt(const JsonNode& node) const
{
    const std::string id = node.text();
    const Instrument* instrument = m_library.find(id);
    if (instrument == nullptr || instrument->isAid()) {
        node.refuse(fmt::format("no questionnaire is called \"{}\"", id));
    }
    return *instrument;
}

} // namespace attune::care
