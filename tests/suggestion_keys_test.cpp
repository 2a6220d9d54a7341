// The loader, the JSON Schema and docs/suggestion-rules.md name the same keys and words.
#include "attune/care/red_flags.h"
#include "attune/care/suggestion.h"
#include "format_keys.h"
#include "rule_keys.h"

#include <boost/test/unit_test.hpp>

using namespace attune;
using namespace attune::tests;
using nlohmann::json;

namespace {

json schema()
{
    return json::parse(readText("docs/suggestion-rules.schema.json"));
}

json words(const std::string& pointer)
{
    return schema().at(json::json_pointer(pointer)).at("enum");
}

template <class List>
json idsOf(const List& list)
{
    json ids = json::array();
    for (const auto& each : list) {
        ids.push_back(each.id);
    }
    return ids;
}

} // namespace

BOOST_AUTO_TEST_SUITE(RuleKeys)

BOOST_AUTO_TEST_CASE(areTheSameInTheSchema)
{
    expectSame(schemaKeys(schema(), "rules"), loaderKeys(care::ruleObjects()));
}

BOOST_AUTO_TEST_CASE(areTheSameInTheDocument)
{
    expectSame(documentKeys("docs/suggestion-rules.md"), loaderKeys(care::ruleObjects()));
}

BOOST_AUTO_TEST_CASE(areClosedInTheSchema)
{
    BOOST_TEST(schema().at("$schema") == "https://json-schema.org/draft/2020-12/schema");
    std::vector<json> objects;
    collectObjects(schema(), objects);
    BOOST_TEST(objects.size() == care::ruleObjects().size());
    for (const json& object : objects) {
        BOOST_TEST(object.at("additionalProperties") == false, object.dump());
    }
}

BOOST_AUTO_TEST_CASE(takeTheWordsThatTheSchemaLists)
{
    BOOST_TEST(words("/$defs/service") == idsOf(care::allServices()));
    BOOST_TEST(words("/$defs/tier") == idsOf(care::allTiers()));
    BOOST_TEST(words("/$defs/redFlag/properties/redFlag") == idsOf(care::redFlags()));
    BOOST_TEST(words("/$defs/context/properties/context") == idsOf(care::bondingContext()));
}

BOOST_AUTO_TEST_CASE(listEveryServiceAndSignInTheDocument)
{
    const std::string document = readText("docs/suggestion-rules.md");
    for (const json& list :
         {idsOf(care::allServices()), idsOf(care::allTiers()), idsOf(care::redFlags())}) {
        for (const json& id : list) {
            BOOST_TEST(document.find("`" + id.get<std::string>() + "`") != std::string::npos, id);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
