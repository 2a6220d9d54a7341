// What suggestions say, and the lists they are made of.
#include "attune/care/red_flags.h"
#include "suggestion_fixture.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cctype>
#include <regex>
#include <set>

using namespace attune;
using namespace attune::care;
using namespace attune::tests;

namespace {

std::string lower(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char letter) {
        return static_cast<char>(std::tolower(letter));
    });
    return text;
}

bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

/// A sentence to clinicians and, printed, to clients: whole, in plain signs, and no verdict.
void expectPlain(const std::string& text)
{
    BOOST_TEST(text.ends_with('.'), text);
    for (const char* verdict : {"diagnos",
                                "good",
                                "abuse",
                                "abusive",
                                "psychotic",
                                "dangerous client",
                                "at risk",
                                "high risk",
                                "low risk",
                                "normal",
                                "indicates",
                                "will harm",
                                "mother",
                                "your baby",
                                "is suicid",
                                "nothing to worry",
                                "reassur"}) {
        BOOST_TEST(!contains(lower(text), verdict), text);
    }
    // Signs that the fonts of the reports lack.
    for (const char* sign : {"≥", "≤", "→", "☐"}) {
        BOOST_TEST(!contains(text, sign), text);
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(TheWordsOfSuggestions)

BOOST_AUTO_TEST_CASE(considerAndNeverConclude)
{
    for (const SuggestionRule& rule : builtInSuggestionRules()) {
        BOOST_TEST(rule.text.starts_with("Consider "), rule.text);
        expectPlain(rule.text);
        BOOST_TEST(!rule.source.empty(), rule.id);
    }
}

BOOST_AUTO_TEST_CASE(tellThoughtsFromIntentWhereHarmToTheBabyIsTheMatter)
{
    for (const SuggestionRule& rule : builtInSuggestionRules()) {
        if (rule.service == "infant-safety-inquiry") {
            BOOST_TEST(contains(rule.text, "reasonable suspicion"), rule.text);
        }
        if (rule.id == "infant-harm-answered") {
            BOOST_TEST(contains(rule.text, "are not intent"));
            BOOST_TEST(contains(rule.text, "The answer alone shows neither."));
        }
    }
}

BOOST_AUTO_TEST_CASE(markFiguresThatWereNotConfirmed)
{
    for (const char* id : {"pbq-total",
                           "pbq-total-severe",
                           "pbq-therapy",
                           "pass-raised",
                           "mibs-month",
                           "bipolar-before-antidepressant",
                           "gad-7-perinatal"}) {
        const auto& rules = builtInSuggestionRules();
        const auto rule = std::ranges::find(rules, id, &SuggestionRule::id);
        BOOST_REQUIRE(rule != rules.end());
        BOOST_TEST(contains(rule->source, "not confirmed"), rule->source);
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(Tiers)

BOOST_AUTO_TEST_CASE(areInOrderWithTheirDays)
{
    std::vector<std::string> ids;
    std::vector<int> days;
    for (const TierText& tier : allTiers()) {
        ids.push_back(tier.id);
        days.push_back(tier.dueDays.value_or(-1));
        BOOST_TEST(textOf(tier.tier).id == tier.id);
    }
    BOOST_TEST((ids == std::vector<std::string>{
                           "emergency", "same-day", "two-weeks", "four-weeks", "routine"}));
    BOOST_TEST((days == std::vector<int>{0, 0, 14, 28, -1}));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(Services)

BOOST_AUTO_TEST_CASE(areFoundByTheirIds)
{
    std::set<std::string> labels;
    for (const Service& service : allServices()) {
        BOOST_TEST(serviceOf(service.id) == &service);
        labels.insert(service.label);
    }
    BOOST_TEST(labels.size() == allServices().size());
    BOOST_TEST(serviceOf("no-such-service") == nullptr);
    BOOST_TEST(serviceOf("psychiatry")->isReferral);
    BOOST_TEST(!serviceOf("safety-plan")->isReferral);
}

BOOST_AUTO_TEST_CASE(areEachSuggestedBySomeRule)
{
    for (const Service& service : allServices()) {
        BOOST_TEST(
            std::ranges::count(builtInSuggestionRules(), service.id, &SuggestionRule::service) > 0,
            service.id);
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(SignsOfAnEmergency)

BOOST_AUTO_TEST_CASE(haveALabelEach)
{
    BOOST_TEST(redFlags().size() == 7U);
    for (const RedFlag& flag : redFlags()) {
        BOOST_TEST(redFlagLabel(flag.id) == flag.label);
    }
    BOOST_TEST(redFlagLabel("a-later-version") == "a-later-version");
}

BOOST_AUTO_TEST_CASE(leadToStepsThatNameNoNumberOfTheirOwn)
{
    BOOST_TEST(emergencySteps().front() ==
               "Do not leave this person alone, and no child alone with this person.");
    bool namesFrequency = false;
    for (const std::string& step : emergencySteps()) {
        expectPlain(step);
        BOOST_TEST(!std::regex_search(step, std::regex("911|988|112|999|\\d{3}-\\d")), step);
        namesFrequency = namesFrequency || contains(step, "1 to 2 in 1,000 births");
    }
    BOOST_TEST(namesFrequency);
}

BOOST_AUTO_TEST_SUITE_END()
