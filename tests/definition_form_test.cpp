// The form of a definition: the keys of each of its objects, the kind of each value, and text that
// is no definition at all.
#include "definition_keys.h"
#include "definition_sample.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <set>

using namespace attune::questionnaires;
using namespace attune::tests;
using nlohmann::json;

namespace {

namespace data = boost::unit_test::data;

/// Where in the sample an object of each kind stands that holds all of its keys.
const std::vector<std::pair<std::string, std::string>> places{
    {"instrument", ""},
    {"source", "/sources/0"},
    {"rights", "/rights"},
    {"option", "/optionSets/rising/0"},
    {"item", "/items/2"},
    {"count", "/items/2/askedWhen/any/0"},
    {"all", "/items/2/askedWhen/any/1"},
    {"any", "/items/2/askedWhen"},
    {"not", "/items/2/askedWhen/any/1/all/0"},
    {"criterion", "/criteria/0"},
    {"scale", "/scales/0"},
    {"missing", "/scales/0/missing"},
    {"band", "/scales/0/bands/0"},
    {"cutOff", "/scales/0/cutOffs/0"},
    {"accuracy", "/scales/0/cutOffs/0/accuracy"},
    {"reliableChange", "/scales/0/reliableChange"},
    {"nextStep", "/stepsUpTo"},
    {"loinc", "/loinc"},
};

/// Optional keys that the rest of the sample cannot do without; definition_refusal_test tells why.
const std::set<std::string> neededHere{"/scales/0/missing/source",
                                       "/scales/0/missing/roundsToWhole"};

std::string placeOf(std::string_view object)
{
    for (const auto& [name, pointer] : places) {
        if (name == object) {
            return pointer;
        }
    }
    return "no place is known for " + std::string(object);
}

/// How a refusal begins that names this pointer.
std::string at(const std::string& pointer)
{
    return "sample.json at " + (pointer.empty() ? "/" : pointer) + ": ";
}

/// How a refusal ends where this key was left out.
std::string whatIsMissing(std::string_view key)
{
    static const std::set<std::string_view> forms{"atLeast", "all", "any", "not"};
    return forms.contains(key)
               ? R"(a condition has one of the keys "atLeast", "all", "any" and "not".)"
               : "the key \"" + std::string(key) + "\" is missing.";
}

struct NoDefinition
{
    std::string what;
    std::string text;
    std::string refusal; ///< how it begins
};

std::ostream& operator<<(std::ostream& out, const NoDefinition& given)
{
    return out << given.what;
}

const std::vector<NoDefinition> noDefinitions{
    {"an empty file", "", "sample.json at /: this is not JSON"},
    {"blanks", " \n ", "sample.json at /: this is not JSON"},
    {"prose", "Evenings", "sample.json at /: this is not JSON"},
    {"a file cut off", R"({"formatVersion": 1, "id": "ev)", "sample.json at /: this is not JSON"},
    {"two documents", "{} {}", "sample.json at /: this is not JSON"},
    {"a comment", "{} // made up", "sample.json at /: this is not JSON"},
    {"a comma too many", R"({"id": "evenings-4",})", "sample.json at /: this is not JSON"},
    {"no Unicode", "{\"id\": \"evening\xff\"}", "sample.json at /: this is not JSON"},
    {"a zero byte", std::string("{\"id\": \0\"a\"}", 12), "sample.json at /: this is not JSON"},
    {"a number without end", R"({"minutes": 1e999})", "sample.json at /: this is not JSON"},
    {"null", "null", "sample.json at /: an object is needed"},
    {"a list", "[]", "sample.json at /: an object is needed"},
    {"a text", R"("evenings-4")", "sample.json at /: an object is needed"},
    {"a number", "4", "sample.json at /: an object is needed"},
    {"an empty object", "{}", "sample.json at /: the key \"formatVersion\" is missing"},
    {"lists within lists",
     std::string(100'000, '[') + std::string(100'000, ']'),
     "sample.json at /: an object is needed"},
    {"a key that stands twice",
     R"({"id": "a", "id": "a"})",
     "sample.json at /: the key \"id\" stands twice"},
    {"a key that stands twice, once escaped",
     R"({"id": "a", "\u0069d": "b"})",
     "sample.json at /: the key \"id\" stands twice"},
    {"a key that stands twice further in",
     R"({"items": [{"topic": "a"}, {"topic": "b", "number": 1, "topic": "c"}]})",
     "sample.json at /: the key \"topic\" stands twice"},
};

} // namespace

BOOST_AUTO_TEST_SUITE(DefinitionForm)

BOOST_AUTO_TEST_CASE(hasASampleWithEveryKey)
{
    BOOST_TEST(places.size() == instrumentObjects().size());
    for (const ObjectKeys& keys : instrumentObjects()) {
        const json::json_pointer pointer(placeOf(keys.object));
        const json& object = sampleDefinition().at(pointer);
        BOOST_TEST(object.size() == keys.required.size() + keys.optional.size(), keys.object);
    }
}

BOOST_AUTO_TEST_CASE(hasNoKeyThatIsUnknown)
{
    for (const ObjectKeys& keys : instrumentObjects()) {
        const std::string place = placeOf(keys.object);
        for (const char* key : {"surprise", "Id", "title ", ""}) {
            const std::string refusal =
                refusalOf(with(sampleDefinition(), place + "/" + key, "something"));
            BOOST_TEST(refusal == at(place) + "the key \"" + key + "\" is unknown.");
        }
    }
}

BOOST_AUTO_TEST_CASE(hasEveryKeyThatIsRequired)
{
    for (const ObjectKeys& keys : instrumentObjects()) {
        const std::string place = placeOf(keys.object);
        for (const std::string_view key : keys.required) {
            const std::string pointer = place + "/" + std::string(key);
            const std::string refusal = refusalOf(without(sampleDefinition(), pointer));
            BOOST_TEST(refusal == at(place) + whatIsMissing(key));
        }
    }
}

BOOST_AUTO_TEST_CASE(doesWithoutEveryKeyThatIsOptional)
{
    for (const ObjectKeys& keys : instrumentObjects()) {
        for (const std::string_view key : keys.optional) {
            const std::string pointer = placeOf(keys.object) + "/" + std::string(key);
            if (!neededHere.contains(pointer)) {
                BOOST_TEST(refusalOf(without(sampleDefinition(), pointer)) == "", pointer);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(hasNoValueOfAnotherKind)
{
    const json kinds = json::parse(R"([null, true, 7, "word", [], {}, [7], {"word": 7}])");
    const json leaves = sampleDefinition().flatten();
    for (const auto& [pointer, value] : leaves.items()) {
        for (const json& other : kinds) {
            const bool sameKind = other.type_name() == std::string(value.type_name());
            if (!sameKind) {
                const std::string refusal = refusalOf(with(sampleDefinition(), pointer, other));
                BOOST_TEST(refusal.starts_with(at(pointer)),
                           pointer << " = " << other << ": " << refusal);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(hasNoEmptyText)
{
    const json leaves = sampleDefinition().flatten();
    for (const auto& [pointer, value] : leaves.items()) {
        if (value.is_string()) {
            const std::string refusal = refusalOf(with(sampleDefinition(), pointer, ""));
            BOOST_TEST(refusal.starts_with(at(pointer)), pointer << ": " << refusal);
        }
    }
}

BOOST_AUTO_TEST_CASE(hasListsAndObjectsWhereTheyAreDue)
{
    const std::vector<std::pair<std::string, std::string>> due{
        {"/sources", "a list"},
        {"/sources/0", "an object"},
        {"/rights", "an object"},
        {"/populations", "a list"},
        {"/optionSets", "an object"},
        {"/optionSets/rising", "a list"},
        {"/optionSets/rising/0", "an object"},
        {"/items", "a list"},
        {"/items/0", "an object"},
        {"/scales", "a list"},
        {"/scales/0", "an object"},
        {"/scales/0/items", "a list"},
        {"/scales/0/missing", "an object"},
        {"/scales/0/bands", "a list"},
        {"/scales/0/bands/0", "an object"},
        {"/scales/0/cutOffs", "a list"},
        {"/scales/0/cutOffs/0", "an object"},
        {"/cautions", "a list"},
        {"/loinc", "an object"}};
    for (const auto& [pointer, kind] : due) {
        for (const json& other : {json(nullptr), json("word"), json(3), json(true)}) {
            const std::string refusal = refusalOf(with(sampleDefinition(), pointer, other));
            BOOST_TEST(refusal == at(pointer) + kind + " is needed here.", refusal);
        }
    }
}

BOOST_DATA_TEST_CASE(isJsonWithOneObject, data::make(noDefinitions), given)
{
    const std::string refusal = refusalOf(std::string_view(given.text));
    BOOST_TEST(refusal.starts_with(given.refusal), refusal);
}

BOOST_AUTO_TEST_SUITE_END()
