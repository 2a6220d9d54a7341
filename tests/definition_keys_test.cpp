// The loader, the JSON Schemas and docs/instrument-format.md name the same keys.
#include "definition_keys.h"
#include "definition_sample.h"
#include "format_keys.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace attune::questionnaires;
using namespace attune::tests;
using nlohmann::json;

namespace {

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
    expectSame(documentKeys("docs/instrument-format.md"), due);
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
