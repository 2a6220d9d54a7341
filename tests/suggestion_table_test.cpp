// The table: for each rule the least result that triggers it and the greatest that does not.
#include "format_keys.h"
#include "suggestion_fixture.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

using namespace attune;
using namespace attune::tests;
using care::SuggestionRule;
using nlohmann::json;

namespace {

const std::vector<std::string> ruleFiles{
    "safety", "mood", "anxiety", "bonding", "trauma", "results"};

json ruleFile(const std::string& name)
{
    return json::parse(readText("app/care/rules/" + name + ".json"));
}

std::string inWords(const std::vector<care::Suggestion>& all)
{
    std::string words;
    for (const care::Suggestion& suggestion : all) {
        words += "\n  " + textOf(suggestion.tier).id + " " + suggestion.service;
        for (const care::SuggestionReason& reason : suggestion.reasons) {
            words += "\n    " + reason.ruleId + ": " + reason.text;
        }
    }
    return words;
}

/// A value of the rules at `pointer`, changed so that a wrong rule comes out.
struct Fault
{
    std::string pointer;
    json changed; ///< the whole file
};

json changedAt(json file, const std::string& pointer, const json& value)
{
    file[json::json_pointer(pointer)] = value;
    return file;
}

/// The list at `pointer` without each of its elements in turn.
void leaveOutEach(const json& file, const std::string& pointer, std::vector<Fault>& faults)
{
    const json list = file.at(json::json_pointer(pointer));
    for (std::size_t index = 0; index < list.size(); ++index) {
        json rest = list;
        rest.erase(index);
        faults.push_back({pointer + "/" + std::to_string(index), changedAt(file, pointer, rest)});
    }
}

/// A joined condition without each of its parts in turn; what is left alone stands alone.
void leaveOutEachPart(const json& file,
                      const std::string& pointer,
                      const std::string& key,
                      std::vector<Fault>& faults)
{
    const json list = file.at(json::json_pointer(pointer)).at(key);
    for (std::size_t index = 0; index < list.size(); ++index) {
        json rest = list;
        rest.erase(index);
        const json left = rest.size() == 1 ? rest[0] : json{{key, rest}};
        faults.push_back(
            {pointer + "/" + key + "/" + std::to_string(index), changedAt(file, pointer, left)});
    }
}

/// Every threshold one up and one down; every part, state, relation and replaced rule left out;
/// every negation and every indulgence taken away.
void collectFaults(const json& file,
                   const json& node,
                   const std::string& pointer,
                   std::vector<Fault>& faults)
{
    if (!node.is_structured()) {
        return;
    }
    for (const auto& [key, value] : node.items()) {
        const std::string at = pointer + "/" + key;
        if (key == "atOrAbove" || key == "below") {
            faults.push_back({at + " - 1", changedAt(file, at, value.get<int>() - 1)});
            faults.push_back({at + " + 1", changedAt(file, at, value.get<int>() + 1)});
        } else if (key == "all" || key == "any") {
            leaveOutEachPart(file, pointer, key, faults);
        } else if (key == "safety" || key == "relation" || key == "replaces") {
            leaveOutEach(file, at, faults);
        } else if (key == "not") {
            faults.push_back({at, changedAt(file, pointer, value)});
        } else if (key == "orUnknown") {
            faults.push_back({at, changedAt(file, at, false)});
        }
        collectFaults(file, value, at, faults);
    }
}

/// The rules of the program with one file changed; none where that is refused at once.
std::vector<SuggestionRule> rulesWith(const std::string& changedName, const json& changed)
{
    std::vector<SuggestionRule> all;
    for (const std::string& name : ruleFiles) {
        const json file = name == changedName ? changed : ruleFile(name);
        const auto rules = care::parseSuggestionRules(
            file.dump(), name + ".json", questionnaires::Library::builtIn());
        all.insert(all.end(), rules.begin(), rules.end());
    }
    return all;
}

bool isNoticed(const std::string& name, const Fault& fault)
{
    static const std::vector<TriggerRow> rows = triggerRows();
    try {
        const auto rules = rulesWith(name, fault.changed);
        return !std::ranges::all_of(rows, [&](const TriggerRow& row) { return holds(row, rules); });
    } catch (const questionnaires::DefinitionError&) {
        return true;
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(TheTableOfTriggers)

BOOST_AUTO_TEST_CASE(holdsForTheRulesThatComeWithTheProgram)
{
    for (const TriggerRow& row : triggerRows()) {
        BOOST_TEST(holds(row, care::builtInSuggestionRules()),
                   row.rule << ": " << row.reason << "\nleast:" << inWords(suggested(row.least))
                            << "\ngreatest:" << inWords(suggested(row.greatest)));
    }
}

BOOST_AUTO_TEST_CASE(namesTheTierAndTheServiceOfEachRule)
{
    for (const TriggerRow& row : triggerRows()) {
        const auto& rules = care::builtInSuggestionRules();
        const auto rule = std::ranges::find(rules, row.rule, &SuggestionRule::id);
        BOOST_REQUIRE(rule != rules.end());
        BOOST_TEST(rule->service == row.service, row.rule);
        BOOST_TEST((rule->tier == row.tier), row.rule);
    }
}

BOOST_AUTO_TEST_CASE(hasARowForEveryRule)
{
    std::set<std::string> tested;
    for (const TriggerRow& row : triggerRows()) {
        tested.insert(row.rule);
    }
    for (const SuggestionRule& rule : care::builtInSuggestionRules()) {
        BOOST_TEST(tested.contains(rule.id), rule.id);
    }
}

BOOST_AUTO_TEST_CASE(noticesEveryFaultThatIsMadeInTheRules)
{
    std::size_t count = 0;
    for (const std::string& name : ruleFiles) {
        const json file = ruleFile(name);
        std::vector<Fault> faults;
        collectFaults(file, file, "", faults);
        for (const Fault& fault : faults) {
            BOOST_TEST(isNoticed(name, fault), name << " " << fault.pointer);
        }
        count += faults.size();
    }
    BOOST_TEST_MESSAGE(count << " faults, " << triggerRows().size() << " rows");
    BOOST_TEST(count > 100U);
}

BOOST_AUTO_TEST_SUITE_END()
