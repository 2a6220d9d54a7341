// A file of rules that cannot be meant is refused with file, JSON pointer and reason.
#include "definition_sample.h"
#include "suggestion_fixture.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace attune::tests;
using nlohmann::json;

namespace {

namespace data = boost::unit_test::data;

const json& sample()
{
    static const json rules = sampleFile("suggestion-rules.json");
    return rules;
}

std::string refusalOfRules(std::string_view rules)
{
    try {
        attune::care::parseSuggestionRules(
            rules, "own.json", attune::questionnaires::Library::builtIn());
        return {};
    } catch (const attune::questionnaires::DefinitionError& error) {
        return error.what();
    }
}

const json phq9 = json::parse(R"({"score": "total", "of": "phq-9", "atOrAbove": 10})");

const std::vector<Broken> brokenRules{
    {"/formatVersion", 2, "/formatVersion", "format 1"},
    {"/author", "us", "/", "\"author\" is unknown"},
    {"/rules", nullptr, "/", "\"rules\" is missing"},
    {"/rules/0/note", "x", "/rules/0", "\"note\" is unknown"},
    {"/rules/0/source", nullptr, "/rules/0", "\"source\" is missing"},
    {"/rules/0/when", nullptr, "/rules/0", "\"when\" is missing"},
    {"/rules/0/source", "", "/rules/0/source", "not empty"},
    {"/rules/0/id", "Walk", "/rules/0/id", "lower-case"},
    {"/rules/1/id", "walk", "/rules/1/id", "twice"},
    {"/rules/0/service", "yoga", "/rules/0/service", "no service is called \"yoga\""},
    {"/rules/0/tier", "soon", "/rules/0/tier", "\"two-weeks\""},
    {"/rules/0/text", "Send her for a walk.", "/rules/0/text", "begins with \"Consider\""},
    {"/rules/0/text", "Considerable rest.", "/rules/0/text", "begins with \"Consider\""},
    {"/rules/0/replaces/0", "rest", "/rules/0/replaces/0", "\"rest\""},
    {"/rules/0/replaces/0", "walk", "/rules/0/replaces/0", "no other rule"},
    {"/rules/0/replaces/0", "ask", "/rules/0/replaces/0", "more urgent"},
};

const std::vector<Broken> brokenConditions{
    {"/conditions/spare", phq9, "/conditions/spare", "no rule uses"},
    {"/conditions/early",
     json::parse(R"({"condition": "early"})"),
     "/conditions/early/condition",
     "leads back to itself"},
    {"/rules/0/when/all/0/condition", "lowmood", "/rules/0/when/all/0/condition", "\"lowmood\""},
    {"/rules/0/when/all", json::array(), "/rules/0/when/all", "at least two"},
    {"/rules/1/when/any", json::array({phq9}), "/rules/1/when/any", "at least two"},
    {"/rules/0/when", json::object(), "/rules/0/when", "\"nothingElse\""},
    {"/rules/0/when/any", json::array({phq9, phq9}), "/rules/0/when", "\"any\" is unknown"},
    {"/rules/0/when/all/3/not",
     json::parse(R"({"nothingElse": true})"),
     "/rules/0/when/all/3/not",
     "stands alone"},
    {"/rules/2/when/nothingElse", false, "/rules/2/when/nothingElse", "only true"},
    {"/rules/0/when/all/2/relation/0", "mum", "/rules/0/when/all/2/relation/0", "\"other-carer\""},
    {"/rules/0/when/all/2/relation/0", "partner", "/rules/0/when/all/2/relation/1", "stands twice"},
    {"/rules/0/when/all/2/relation", json::array(), "/rules/0/when/all/2/relation", "at least one"},
    {"/rules/0/when/all/3/not/redFlag",
     "fever",
     "/rules/0/when/all/3/not/redFlag",
     "no red flag is called \"fever\""},
    {"/rules/0/when/all/4/context",
     "weather",
     "/rules/0/when/all/4/context",
     "no factor of the bonding context"},
    {"/conditions/early/since", "conception", "/conditions/early/since", "\"birth\""},
    {"/conditions/early/atOrAbove", -1, "/conditions/early/atOrAbove", "never below 0"},
    {"/conditions/early/atOrAbove", 2.5, "/conditions/early/atOrAbove", "whole number"},
    {"/conditions/early/below", 2, "/conditions/early/below", "more than"},
};

const std::string scoreAt = "/conditions/low-mood/any/0";
const std::string positiveAt = "/conditions/low-mood/any/1";
const std::string criterionAt = "/conditions/low-mood/any/2";
const std::string safetyAt = "/rules/1/when/any/0";

const std::vector<Broken> brokenResults{
    {scoreAt + "/of", "phq-8", scoreAt + "/of", "no questionnaire is called \"phq-8\""},
    {scoreAt + "/of", "attunement-reflection", scoreAt + "/of", "no questionnaire"},
    {scoreAt + "/score", "sum", scoreAt + "/score", "no scale \"sum\""},
    {scoreAt + "/above", 10, scoreAt, "\"above\" is unknown"},
    {scoreAt + "/atOrAbove", 0, scoreAt + "/atOrAbove", "runs from 0 to 27"},
    {scoreAt + "/atOrAbove", "10", scoreAt + "/atOrAbove", "number"},
    {scoreAt + "/below", 28, scoreAt + "/below", "runs from 0 to 27"},
    {scoreAt + "/below", 10, scoreAt + "/below", "more than"},
    {scoreAt, json::parse(R"({"score": "total", "of": "phq-9"})"), scoreAt, "or both"},
    {positiveAt + "/positive", "pass", positiveAt, "announces"},
    {positiveAt + "/scale", "sum", positiveAt + "/scale", "no scale \"sum\""},
    {positiveAt, json::parse(R"({"positive": "pass"})"), positiveAt, "announces"},
    {positiveAt, json::parse(R"({"positive": "edps"})"), positiveAt + "/positive", "\"edps\""},
    {criterionAt + "/criterion", "severe", criterionAt + "/criterion", "no criterion \"severe\""},
    {criterionAt + "/of", "epds", criterionAt + "/criterion", "no criterion"},
    {safetyAt + "/item", 8, safetyAt + "/item", "not a safety item"},
    {safetyAt + "/item", 11, safetyAt + "/item", "not a safety item"},
    {safetyAt + "/item", nullptr, safetyAt, "either"},
    {safetyAt + "/kind", "self-harm", safetyAt, "either"},
    {safetyAt + "/safety/0", "denied", safetyAt + "/safety/0", "\"unanswered\""},
    {safetyAt + "/safety", json::array(), safetyAt + "/safety", "at least one"},
    {"/rules/1/when/any/1/kind", "harm", "/rules/1/when/any/1/kind", "\"self-harm\""},
    {"/rules/1/when/any/2/straightLine", "gad", "/rules/1/when/any/2/straightLine", "\"gad\""},
    {"/rules/1/when/any/3/incomplete", "gad", "/rules/1/when/any/3/incomplete", "\"gad\""},
    {"/rules/1/when/any/4/screened", "any", "/rules/1/when/any/4/screened", "\"any\""},
};

void expectRefusal(const Broken& broken)
{
    const std::string refusal = refusalOfRules(brokenSample(sample(), broken).dump());
    BOOST_TEST(refusal.starts_with("own.json at " + broken.at + ": "), refusal);
    BOOST_TEST(refusal.find(broken.reason) != std::string::npos, refusal);
    BOOST_TEST(refusal.ends_with("."), refusal);
}

} // namespace

BOOST_AUTO_TEST_SUITE(AFileOfRules)

BOOST_AUTO_TEST_CASE(isReadWhereItHoldsEveryKey)
{
    BOOST_TEST(refusalOfRules(sample().dump()) == "");
    const auto rules = attune::care::parseSuggestionRules(
        sample().dump(), "own.json", attune::questionnaires::Library::builtIn());
    BOOST_REQUIRE(rules.size() == 3U);
    BOOST_TEST(rules[0].id == "walk");
    BOOST_TEST((rules[0].tier == attune::care::Tier::fourWeeks));
    BOOST_TEST((rules[0].replaces == std::vector<std::string>{"wait"}));
}

BOOST_DATA_TEST_CASE(isRefusedForABrokenRule, data::make(brokenRules), broken)
{
    expectRefusal(broken);
}

BOOST_DATA_TEST_CASE(isRefusedForABrokenCondition, data::make(brokenConditions), broken)
{
    expectRefusal(broken);
}

BOOST_DATA_TEST_CASE(isRefusedForAConditionOnResultsThatCannotBe, data::make(brokenResults), broken)
{
    expectRefusal(broken);
}

BOOST_AUTO_TEST_CASE(isRefusedWhereItIsNotJson)
{
    BOOST_TEST(refusalOfRules("{").starts_with("own.json at /: this is not JSON"));
    BOOST_TEST(refusalOfRules(R"({"formatVersion": 1, "formatVersion": 1, "rules": []})")
                   .find("stands twice") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
