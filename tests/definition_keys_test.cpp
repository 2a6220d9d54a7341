// The loader, the JSON Schemas and docs/instrument-format.md name the same keys.
#include "definition_keys.h"
#include "definition_sample.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <map>
#include <regex>
#include <set>

using namespace attune::questionnaires;
using namespace attune::tests;
using nlohmann::json;

namespace {

/// The keys of one kind of object, as one of the three says them.
struct Keys
{
    std::set<std::string> required;
    std::set<std::string> optional;

    bool operator==(const Keys&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Keys& keys)
{
    out << "required:";
    for (const auto& key : keys.required) {
        out << ' ' << key;
    }
    out << "; optional:";
    for (const auto& key : keys.optional) {
        out << ' ' << key;
    }
    return out;
}

using KeysByObject = std::map<std::string, Keys>;

KeysByObject loaderKeys(const std::vector<ObjectKeys>& objects)
{
    KeysByObject all;
    for (const ObjectKeys& object : objects) {
        all[std::string(object.object)] = {{object.required.begin(), object.required.end()},
                                           {object.optional.begin(), object.optional.end()}};
    }
    return all;
}

std::string readText(const std::string& path)
{
    std::ifstream stream(std::filesystem::path(ATTUNE_SOURCE_DIR) / path);
    return {std::istreambuf_iterator<char>(stream), {}};
}

Keys schemaKeysOf(const json& object)
{
    Keys keys;
    for (const json& key : object.at("required")) {
        keys.required.insert(key.get<std::string>());
        BOOST_TEST(object.at("properties").contains(key.get<std::string>()), key);
    }
    for (const auto& [key, value] : object.at("properties").items()) {
        if (!keys.required.contains(key)) {
            keys.optional.insert(key);
        }
    }
    return keys;
}

/// The root under `rootName`, and every object of its $defs.
KeysByObject schemaKeys(const json& schema, const std::string& rootName)
{
    KeysByObject all{{rootName, schemaKeysOf(schema)}};
    for (const auto& [name, definition] : schema.at("$defs").items()) {
        if (definition.contains("properties")) {
            all[name] = schemaKeysOf(definition);
        }
    }
    return all;
}

/// The tables below the headings "### object" of the document.
KeysByObject documentKeys()
{
    static const std::regex heading("### (\\w+)");
    static const std::regex row("\\| `(\\w+)` \\| (yes|no)\\b.*");
    KeysByObject all;
    std::string object;
    std::istringstream lines(readText("docs/instrument-format.md"));
    for (std::string line; std::getline(lines, line);) {
        std::smatch match;
        if (std::regex_match(line, match, heading)) {
            object = match[1];
            all[object];
        } else if (std::regex_match(line, match, row)) {
            Keys& keys = all[object];
            (match[2] == "yes" ? keys.required : keys.optional).insert(match[1]);
        }
    }
    return all;
}

void expectSame(const KeysByObject& found, const KeysByObject& due)
{
    for (const auto& [object, keys] : due) {
        BOOST_TEST_CONTEXT(object)
        {
            BOOST_TEST_REQUIRE(found.contains(object));
            BOOST_TEST(found.at(object) == keys);
        }
    }
    BOOST_TEST(found.size() == due.size());
}

/// Every object of a schema, however deep, that lists keys.
void collectObjects(const json& node, std::vector<json>& objects)
{
    if (node.is_object() && node.contains("properties")) {
        objects.push_back(node);
    }
    for (const json& child : node) {
        if (child.is_structured()) {
            collectObjects(child, objects);
        }
    }
}

json schemaFile(const std::string& name)
{
    return json::parse(readText("docs/" + name));
}

} // namespace

BOOST_AUTO_TEST_SUITE(DefinitionKeys)

BOOST_AUTO_TEST_CASE(areTheSameInTheInstrumentSchema)
{
    expectSame(schemaKeys(schemaFile("instrument.schema.json"), "instrument"),
               loaderKeys(instrumentObjects()));
}

BOOST_AUTO_TEST_CASE(areTheSameInTheWordingSchema)
{
    expectSame(schemaKeys(schemaFile("wording.schema.json"), "wording"),
               loaderKeys(wordingObjects()));
}

BOOST_AUTO_TEST_CASE(areTheSameInTheDocument)
{
    KeysByObject due = loaderKeys(instrumentObjects());
    due.merge(loaderKeys(wordingObjects()));
    expectSame(documentKeys(), due);
}

BOOST_AUTO_TEST_CASE(areClosedInTheSchemas)
{
    for (const char* name : {"instrument.schema.json", "wording.schema.json"}) {
        const json schema = schemaFile(name);
        BOOST_TEST(schema.at("$schema") == "https://json-schema.org/draft/2020-12/schema");
        std::vector<json> objects;
        collectObjects(schema, objects);
        BOOST_TEST(objects.size() > 1U);
        for (const json& object : objects) {
            BOOST_TEST(object.at("additionalProperties") == false, object.dump());
        }
    }
}

BOOST_AUTO_TEST_CASE(holdTheWordsThatTheSchemaLists)
{
    const json schema = schemaFile("instrument.schema.json");
    const std::vector<std::pair<std::string, std::string>> places{
        {"/properties/construct", "/construct"},
        {"/properties/about", "/about"},
        {"/$defs/population", "/scales/0/cutOffs/0/population"},
        {"/$defs/evidence", "/scales/0/bands/0/evidence"},
        {"/$defs/rights/properties/state", "/rights/state"},
        {"/$defs/item/properties/safety", "/items/0/safety"},
    };
    for (const auto& [inSchema, inSample] : places) {
        const json words = schema.at(json::json_pointer(inSchema)).at("enum");
        const std::string refusal = refusalOf(with(sampleDefinition(), inSample, "none of them"));
        const auto named = std::ranges::count(refusal, '"') / 2 - 1; // beside the wrong word itself
        BOOST_TEST(named == static_cast<std::ptrdiff_t>(words.size()), refusal);
        for (const json& word : words) {
            BOOST_TEST(refusalOf(with(sampleDefinition(), inSample, word)) == "", inSample);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
