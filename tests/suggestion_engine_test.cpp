// How rules are weighed: twins, losses, merging, replacing, switching off, answering.
#include "attune/care/red_flags.h"
#include "suggestion_fixture.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace attune;
using namespace attune::care;
using namespace attune::tests;

namespace {

Assessment bond(int factor1, InfantId infant)
{
    return summing("pbq-2006", {{"factor1", factor1}}, infant);
}

SuggestionDecision decisionOn(const Suggestion& suggestion)
{
    SuggestionDecision decision;
    decision.suggestion = suggestion;
    return decision;
}

} // namespace

BOOST_AUTO_TEST_SUITE(FindingsOfASuggestion)

BOOST_AUTO_TEST_CASE(standOnceHoweverManyRulesQuoteThem)
{
    const Suggestion suggestion{
        "peer-support",
        Tier::fourWeeks,
        "Consider it.",
        {{"one", "PHQ-9 total 12 (10 or more)", "A"},
         {"two", "PBQ total 27 (26 or more); PHQ-9 total 12 (10 or more)", "B"},
         {"three", "PBQ total 27 (26 or more); ticked: Alone", "C"}}};
    const std::vector<std::string> expected{
        "PHQ-9 total 12 (10 or more)", "PBQ total 27 (26 or more)", "ticked: Alone"};
    BOOST_TEST(findingsOf(suggestion) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(Twins)

BOOST_AUTO_TEST_CASE(areKeptApart)
{
    // Elin's bond is raised, Nils has the trouble with feeding: nothing links the two.
    const Visit apart = ticking(visitOf({bond(12, elin), bond(0, nils)}), nils, "feeding");
    BOOST_TEST(find(suggested(apart), "lactation") == nullptr);
    const auto same = reasonsOf(suggested(ticking(apart, elin, "feeding")), "bonding-feeding");
    BOOST_REQUIRE(same.size() == 1U);
    BOOST_TEST(same[0] == "PBQ (Elin) factor 1: impaired bonding 12 (12 or more); ticked: "
                          "Feeding is painful or hard (Elin)");
}

BOOST_AUTO_TEST_CASE(countWithoutBeingNamedInTheRecord)
{
    // An answered sheet about a baby who is not, or no longer, among the client's infants.
    const InfantId unknown{77};
    const auto all = suggested(visitOf({bond(12, unknown)}));
    BOOST_TEST(reasonsOf(all, "pbq-factor1").size() == 1U);
}

BOOST_AUTO_TEST_CASE(haveAnAgeEach)
{
    const Visit visit = born(born(visitOf({summing("mibs", {{"total", 3}}, elin),
                                           summing("mibs", {{"total", 4}}, nils)}),
                                  elin,
                                  42),
                             nils,
                             7);
    BOOST_TEST(reasonOf(suggested(visit), "mibs-month") == nullptr);
    BOOST_TEST(reasonOf(suggested(born(visit, nils, 42)), "mibs-month")->text ==
               "MIBS (Nils) total 4 (4 or more); weeks since birth 6 (4 or more)");
}

BOOST_AUTO_TEST_CASE(bothCountWithAReasonEach)
{
    const auto all = suggested(visitOf({bond(12, elin), bond(14, nils)}));
    const auto reasons = reasonsOf(all, "pbq-factor1");
    BOOST_REQUIRE(reasons.size() == 2U);
    BOOST_TEST(reasons[0] == "PBQ (Elin) factor 1: impaired bonding 12 (12 or more)");
    BOOST_TEST(reasons[1] == "PBQ (Nils) factor 1: impaired bonding 14 (12 or more)");
    BOOST_TEST(std::ranges::count(all, "parent-infant-work", &Suggestion::service) == 1);
}

BOOST_AUTO_TEST_CASE(doNotSilenceEachOther)
{
    const auto all =
        suggested(ticking(visitOf({bond(12, elin), bond(12, nils)}), elin, "separation"));
    const auto general = reasonsOf(all, "bonding-attunement");
    BOOST_REQUIRE(general.size() == 1U);
    BOOST_TEST(general[0] == "PBQ (Nils) factor 1: impaired bonding 12 (12 or more)");
    BOOST_TEST(reasonsOf(all, "bonding-separation").size() == 1U);
}

BOOST_AUTO_TEST_CASE(areNamedInOrderWhereTheyHaveNoNameYet)
{
    Visit visit = visitOf({bond(12, nils)});
    visit.client.infants[1].name.clear();
    BOOST_TEST(reasonOf(suggested(visit), "pbq-factor1")->text ==
               "PBQ (baby 2) factor 1: impaired bonding 12 (12 or more)");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ABereavedClient)

BOOST_AUTO_TEST_CASE(isNeverSuggestedWorkOnTheBond)
{
    const Visit sheets = visitOf({summing("pbq-2006", {{"total", 125}}),
                                  summing("mibs", {{"total", 24}}, nils),
                                  summing("pbq-2006", {{"total", 125}}, InfantId{}),
                                  total("epds", 30),
                                  total("phq-9", 27),
                                  total("gad-7", 21),
                                  total("asq", 4),
                                  total("core-10", 40),
                                  answered("pc-ptsd-5", "111111"),
                                  answered("mdq", "111111111111114"),
                                  answered("phq-2", "x.")});
    Visit visit = ticking(sheets, elin, "feeding");
    for (const RedFlag& flag : redFlags()) {
        if (flag.id != "infant-harm-intent") {
            visit = noticing(visit, flag.id);
        }
    }
    BOOST_TEST(find(suggested(visit), "lactation") != nullptr); // the sheets would trigger it
    const auto all = suggested(withDeceased(withDeceased(visit, elin), nils));
    BOOST_TEST(find(all, "emergency-services") != nullptr);
    BOOST_TEST(find(all, "perinatal-therapy") != nullptr);
    for (const Suggestion& suggestion : all) {
        std::string words = suggestion.text;
        for (const SuggestionReason& reason : suggestion.reasons) {
            words += " " + reason.text;
        }
        for (const char* hurt :
             {"baby", "bond", "infant", "PBQ", "MIBS", "feeding", "Elin", "Nils"}) {
            BOOST_TEST(words.find(hurt) == std::string::npos, words);
        }
    }
}

BOOST_AUTO_TEST_CASE(isNotAskedAgainAboutASheetOnTheBond)
{
    const Visit visit = visitOf({total("phq-9", 12),
                                 answered("pbq-2006", std::string(25, '.'), elin),
                                 answered("mibs", "22222222", nils)});
    const auto before = suggested(visit);
    BOOST_TEST(reasonOf(before, "answers-missing") != nullptr);
    BOOST_TEST(reasonOf(before, "straight-line") != nullptr);
    const auto after = suggested(withDeceased(withDeceased(visit, elin), nils));
    BOOST_TEST(reasonOf(after, "answers-missing") == nullptr);
    BOOST_TEST(reasonOf(after, "straight-line") == nullptr);
}

BOOST_AUTO_TEST_CASE(isOnlyOneWhoLostEveryChild)
{
    const Visit visit = withDeceased(visitOf({bond(12, elin), bond(12, nils)}), elin);
    const auto reasons = reasonsOf(suggested(visit), "pbq-factor1");
    BOOST_REQUIRE(reasons.size() == 1U);
    BOOST_TEST(reasons[0].starts_with("PBQ (Nils)"));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(AService)

BOOST_AUTO_TEST_CASE(isSuggestedOnceAtItsMostUrgentTierWithEveryReason)
{
    const auto all = suggested(visitOf({total("phq-9", 12), total("epds", 13)}));
    BOOST_TEST(std::ranges::count(all, "perinatal-therapy", &Suggestion::service) == 1);
    const Suggestion& therapy = *find(all, "perinatal-therapy");
    BOOST_TEST((therapy.tier == Tier::twoWeeks));
    BOOST_TEST(therapy.text ==
               "Consider a full assessment and therapy by someone with perinatal training.");
    BOOST_TEST(therapy.reasons.front().text == "EPDS total 13 (13 or more)");
    BOOST_TEST(reasonOf(all, "phq-9-moderate") != nullptr);
}

BOOST_AUTO_TEST_CASE(takesTheFirstTextOfTheFileWhereTwoAreAsUrgent)
{
    // The MDQ stands before the EPDS: no antidepressant before the psychiatric opinion.
    const auto all = suggested(visitOf({total("epds", 13), total("mdq", 8)}));
    const Suggestion& psychiatry = *find(all, "psychiatry");
    BOOST_TEST(psychiatry.text.find("before any antidepressant") != std::string::npos);
    BOOST_REQUIRE(psychiatry.reasons.size() == 2U);
    BOOST_TEST(psychiatry.reasons[0].ruleId == "mdq-positive");
    BOOST_TEST(psychiatry.reasons[1].ruleId == "epds-prescriber");
}

BOOST_AUTO_TEST_CASE(comesAfterWhatIsMoreUrgent)
{
    const auto all = suggested(noticing(visitOf({total("epds", 30), bond(60, elin)}), "confusion"));
    BOOST_TEST((all.front().tier == Tier::emergency));
    BOOST_TEST(std::ranges::is_sorted(all, {}, &Suggestion::tier));
}

BOOST_AUTO_TEST_CASE(hasOneReasonWhereTwoRulesSayTheSameFromTheSameSource)
{
    const auto twice = [](const char* otherSource) {
        const std::string rest = R"(, "service": "repeat-screen", "tier": "routine",
            "text": "Consider it.", "when": {"score": "total", "of": "phq-9", "atOrAbove": 5})";
        const std::string json = R"({"formatVersion": 1, "rules": [
            {"id": "one", "source": "us")" +
                                 rest + R"(}, {"id": "two", "source": ")" + otherSource + "\"" +
                                 rest + "}]}";
        const auto rules =
            parseSuggestionRules(json, "own.json", questionnaires::Library::builtIn());
        return suggested(only("phq-9", 5), rules).at(0).reasons.size();
    };
    BOOST_TEST(twice("us") == 1U);
    BOOST_TEST(twice("them") == 2U);
}

BOOST_AUTO_TEST_CASE(hasEachReasonOnce)
{
    const auto all = suggested(visitOf({bond(12, elin), total("epds", 30), total("phq-9", 27)}));
    for (const Suggestion& suggestion : all) {
        BOOST_TEST(!suggestion.reasons.empty());
        for (const SuggestionReason& reason : suggestion.reasons) {
            BOOST_TEST(!reason.text.empty());
            BOOST_TEST(std::ranges::count(suggestion.reasons, reason) == 1);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ARule)

BOOST_AUTO_TEST_CASE(saysNothingWhereAnotherReplacesIt)
{
    const auto severe = suggested(visitOf({total("phq-9", 20)}));
    BOOST_TEST(reasonOf(severe, "phq-9-severe") != nullptr);
    BOOST_TEST(reasonOf(severe, "phq-9-prescriber") == nullptr);
    const auto both = suggested(visitOf({total("phq-9", 20), total("mdq", 8)}));
    BOOST_TEST(reasonOf(both, "mdq-and-severe") != nullptr);
    for (const char* replaced : {"mdq-positive", "phq-9-severe", "phq-9-prescriber"}) {
        BOOST_TEST(reasonOf(both, replaced) == nullptr, replaced);
    }
}

BOOST_AUTO_TEST_CASE(speaksAgainWhereItsReplacementIsSwitchedOff)
{
    const auto all = suggestedWithout(visitOf({total("phq-9", 20)}), {"phq-9-severe"});
    BOOST_TEST(reasonOf(all, "phq-9-severe") == nullptr);
    BOOST_TEST(reasonOf(all, "phq-9-prescriber") != nullptr);
}

BOOST_AUTO_TEST_CASE(cannotBeSwitchedOffWhereItCannotWait)
{
    std::set<std::string> everything;
    for (const SuggestionRule& each : builtInSuggestionRules()) {
        everything.insert(each.id);
    }
    const Visit visit = noticing(visitOf({total("phq-9", 27), total("pbq-2006", 125)}), "mania");
    const auto all = suggestedWithout(visit, everything);
    std::vector<std::string> services;
    for (const Suggestion& suggestion : all) {
        BOOST_TEST((suggestion.tier <= Tier::sameDay));
        services.push_back(suggestion.service);
    }
    BOOST_TEST((services == std::vector<std::string>{"emergency-services",
                                                     "safety-inquiry",
                                                     "safety-plan",
                                                     "infant-safety-inquiry"}));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ADecision)

BOOST_AUTO_TEST_CASE(answersWhatItWasMadeAbout)
{
    const auto all = suggested(visitOf({total("epds", 13)}));
    const Suggestion& therapy = *find(all, "perinatal-therapy");
    BOOST_TEST(answers(decisionOn(therapy), therapy));
    BOOST_TEST(!answers(decisionOn(therapy), *find(all, "psychiatry")));
}

BOOST_AUTO_TEST_CASE(standsWhereLessIsLeftAndFallsWhereMoreIsFound)
{
    Suggestion then{
        "peer-support", Tier::twoWeeks, "Consider it.", {{"one", "A 1", "x"}, {"two", "B 2", "y"}}};
    Suggestion now = then;
    now.tier = Tier::fourWeeks;
    now.reasons.pop_back();
    now.text = "Consider it, in other words.";
    now.reasons[0].source = "x, third edition";
    BOOST_TEST(answers(decisionOn(then), now));
    now.tier = Tier::sameDay;
    BOOST_TEST(!answers(decisionOn(then), now));
    now = then;
    now.reasons.push_back({"three", "C 3", "z"});
    BOOST_TEST(!answers(decisionOn(then), now));
    now = then;
    now.reasons[0].text = "A 2"; // the number has changed
    BOOST_TEST(!answers(decisionOn(then), now));
}

BOOST_AUTO_TEST_SUITE_END()
