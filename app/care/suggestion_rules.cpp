#include "attune/care/suggestion_rules.h"

#include "attune/questionnaires/json_node.h"
#include "embedded/suggestion_rule_files.h"
#include "rule_condition_reader.h"
#include "rule_keys.h"

#include <algorithm>
#include <fmt/format.h>

namespace attune::care {

using questionnaires::JsonNode;

const std::string_view suggestionRulesVersion = "1";

namespace {

std::string readText(const JsonNode& node)
{
    std::string text = node.text();
    if (!text.starts_with("Consider ")) {
        node.refuse("a suggestion begins with \"Consider\"");
    }
    return text;
}

std::string readService(const JsonNode& node)
{
    std::string id = node.text();
    if (serviceOf(id) == nullptr) {
        node.refuse(fmt::format("no service is called \"{}\"", id));
    }
    return id;
}

Tier readTier(const JsonNode& node)
{
    std::map<std::string_view, Tier> words;
    for (const TierText& tier : allTiers()) {
        words[tier.id] = tier.tier;
    }
    return node.oneOf(words);
}

SuggestionRule readRule(const JsonNode& node, RuleConditionReader& conditions)
{
    node.expectKeys(ruleKeysOf("rule"));
    SuggestionRule rule{
        .id = questionnaires::readId(node.at("id")),
        .service = readService(node.at("service")),
        .tier = readTier(node.at("tier")),
        .text = readText(node.at("text")),
        .source = node.at("source").text(),
        .replaces = {},
        .when = std::make_shared<const RuleCondition>(conditions.readWhole(node.at("when")))};
    if (node.has("replaces")) {
        for (const JsonNode& id : node.at("replaces").elements()) {
            rule.replaces.push_back(id.text());
        }
    }
    return rule;
}

/// What `rule` replaces stands in the file, is another rule and no more urgent.
void expectReplaceable(const SuggestionRule& rule,
                       const JsonNode& node,
                       const std::vector<SuggestionRule>& rules)
{
    if (!node.has("replaces")) {
        return;
    }
    for (const JsonNode& id : node.at("replaces").elements()) {
        const auto replaced = std::ranges::find(rules, id.text(), &SuggestionRule::id);
        if (replaced == rules.end() || replaced->id == rule.id) {
            id.refuse(fmt::format("no other rule of this file is called \"{}\"", id.text()));
        }
        if (replaced->tier < rule.tier) {
            id.refuse("a rule never replaces a more urgent one");
        }
    }
}

void expectNewId(const std::vector<SuggestionRule>& rules, const JsonNode& id)
{
    if (std::ranges::find(rules, id.text(), &SuggestionRule::id) != rules.end()) {
        id.refuse(fmt::format("the id \"{}\" stands twice", id.text()));
    }
}

std::vector<SuggestionRule> readBuiltIn()
{
    std::vector<SuggestionRule> all;
    for (const embedded::File& file : embedded::suggestion_rule_files()) {
        for (SuggestionRule& rule :
             parseSuggestionRules(file.content, file.name, questionnaires::Library::builtIn())) {
            // COVERAGE_OFF: a fault of our own files, which every test of rules would meet
            if (std::ranges::find(all, rule.id, &SuggestionRule::id) != all.end()) {
                throw questionnaires::DefinitionError(
                    file.name, "/rules", fmt::format("another file has a rule \"{}\"", rule.id));
            }
            // COVERAGE_ON
            all.push_back(std::move(rule));
        }
    }
    return all;
}

} // namespace

std::vector<SuggestionRule> parseSuggestionRules(std::string_view json,
                                                 std::string_view file,
                                                 const questionnaires::Library& library)
{
    const JsonNode root = JsonNode::parse(json, file);
    root.expectKeys(ruleKeysOf("rules"));
    if (root.at("formatVersion").whole() != 1) {
        root.at("formatVersion").refuse("this program reads format 1");
    }
    RuleConditionReader conditions(root, library);
    const std::vector<JsonNode> nodes = root.at("rules").elements();
    std::vector<SuggestionRule> rules;
    for (const JsonNode& node : nodes) {
        SuggestionRule rule = readRule(node, conditions);
        expectNewId(rules, node.at("id"));
        rules.push_back(std::move(rule));
    }
    for (std::size_t index = 0; index < rules.size(); ++index) {
        expectReplaceable(rules[index], nodes[index], rules);
    }
    conditions.expectAllAreUsed();
    return rules;
}

const std::vector<SuggestionRule>& builtInSuggestionRules()
{
    static const std::vector<SuggestionRule> rules = readBuiltIn();
    return rules;
}

} // namespace attune::care
