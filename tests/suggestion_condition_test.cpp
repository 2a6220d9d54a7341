// What a condition says of a visit: met, not met, or unknown.
#include "suggestion_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace attune;
using namespace attune::care;
using namespace attune::tests;
using questionnaires::Library;

namespace {

/// One rule of a practice's own, with this condition.
std::vector<SuggestionRule> rule(const std::string& when)
{
    return parseSuggestionRules(
        R"({"formatVersion": 1, "rules": [{"id": "own", "service": "repeat-screen",
            "tier": "routine", "text": "Consider it.", "source": "us", "when": )" +
            when + "}]}",
        "own.json",
        Library::builtIn());
}

bool isMet(const std::string& when, const Visit& visit)
{
    return !suggested(visit, rule(when)).empty();
}

/// "met", "not met" or "unknown", told apart by the condition and its opposite.
std::string truthOf(const std::string& when, const Visit& visit)
{
    if (isMet(when, visit)) {
        return "met";
    }
    return isMet(R"({"not": )" + when + "}", visit) ? "not met" : "unknown";
}

const char* const phq10 = R"({"score": "total", "of": "phq-9", "atOrAbove": 10})";
const char* const epds10 = R"({"score": "total", "of": "epds", "atOrAbove": 10})";

} // namespace

BOOST_AUTO_TEST_SUITE(ACondition)

BOOST_AUTO_TEST_CASE(isUnknownWhereTheScoreIsAbsentOrTheQuestionnaireWasNotGiven)
{
    BOOST_TEST(truthOf(phq10, visitOf({total("phq-9", 10)})) == "met");
    BOOST_TEST(truthOf(phq10, visitOf({total("phq-9", 9)})) == "not met");
    BOOST_TEST(truthOf(phq10, visitOf({answered("phq-9", "444444...1")})) == "unknown");
    BOOST_TEST(truthOf(phq10, visitOf({})) == "unknown");
}

BOOST_AUTO_TEST_CASE(joinsThreeTruths)
{
    const Visit ten = visitOf({total("phq-9", 10)});
    const Visit nine = visitOf({total("phq-9", 9)});
    const auto joined = [](const char* key) {
        return std::string("{\"") + key + "\": [" + phq10 + ", " + epds10 + "]}";
    };
    BOOST_TEST(truthOf(joined("any"), ten) == "met");
    BOOST_TEST(truthOf(joined("any"), nine) == "unknown");
    BOOST_TEST(truthOf(joined("all"), ten) == "unknown");
    BOOST_TEST(truthOf(joined("all"), nine) == "not met");
}

BOOST_AUTO_TEST_CASE(isUnknownWhereNobodyLookedForSigns)
{
    Visit visit = visitOf({});
    const char* mania = R"({"redFlag": "mania"})";
    BOOST_TEST(truthOf(mania, visit) == "not met");
    BOOST_TEST(truthOf(mania, noticing(visit, "mania")) == "met");
    visit.redFlags.reset();
    BOOST_TEST(truthOf(mania, visit) == "unknown");
    BOOST_TEST(reasonOf(suggested(visit), "red-flag-psychosis") == nullptr);
}

BOOST_AUTO_TEST_CASE(countsWeeksFromBirthWithBothEndsNamed)
{
    const auto weeks = [](const char* range, int days) {
        const Visit visit = born(born(visitOf({}), elin, days), nils, days);
        return truthOf(std::string(R"({"since": "birth", )") + range + "}", visit);
    };
    BOOST_TEST(weeks(R"("atOrAbove": 2)", 14) == "met");
    BOOST_TEST(weeks(R"("atOrAbove": 2)", 13) == "not met");
    BOOST_TEST(weeks(R"("below": 2)", 13) == "met");
    BOOST_TEST(weeks(R"("below": 2)", 14) == "not met");
    BOOST_TEST(weeks(R"("below": 2)", -1) == "unknown");
    BOOST_TEST(weeks(R"("below": 2, "orUnknown": true)", -1) == "met");
}

BOOST_AUTO_TEST_CASE(findsASafetyItemByItsNumber)
{
    const char* item = R"({"safety": ["declined", "unanswered"], "of": "pbq-2006", "item": 24})";
    const auto sheet = [](char answer) {
        return visitOf(
            {answered("pbq-2006", "16616661161666616666616" + std::string(1, answer) + "1")});
    };
    BOOST_TEST(isMet(item, sheet('x')));
    BOOST_TEST(isMet(item, sheet('.')));
    BOOST_TEST(!isMet(item, sheet('5')));
    BOOST_TEST(!isMet(item, sheet('6')));
}

BOOST_AUTO_TEST_CASE(looksForAStraightLineInOneQuestionnaireOrInAny)
{
    const Visit visit = visitOf({answered("gad-7", "2222222"), total("phq-9", 3)});
    BOOST_TEST(isMet(R"({"straightLine": "any"})", visit));
    BOOST_TEST(isMet(R"({"straightLine": "gad-7"})", visit));
    BOOST_TEST(!isMet(R"({"straightLine": "phq-9"})", visit));
    BOOST_TEST(!isMet(R"({"straightLine": "any"})", visitOf({answered("gad-7", "1111111")})));
}

BOOST_AUTO_TEST_CASE(saysThatAScoreIsMadeUpForMissingAnswers)
{
    // Seven answers of 2 points, two missing: 14 times 9 by 7 is 18.
    const auto all = suggested(visitOf({answered("phq-9", "3333333..1")}));
    BOOST_REQUIRE(reasonOf(all, "phq-9-marked") != nullptr);
    BOOST_TEST(reasonOf(all, "phq-9-marked")->text == "PHQ-9 total 18, pro-rated (15 or more)");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(AVisitWithoutMuch)

BOOST_AUTO_TEST_CASE(isNotSentToTheScheduleWhileSomethingIsOpen)
{
    BOOST_TEST(reasonOf(suggested(visitOf({total("phq-9", 3)})), "by-schedule") != nullptr);
    const auto missing = suggested(visitOf({answered("phq-9", "111111...1")}));
    BOOST_TEST(reasonOf(missing, "by-schedule") == nullptr);
    BOOST_TEST(reasonOf(missing, "answers-missing") != nullptr);
    Visit unseen = visitOf({total("phq-9", 3)});
    unseen.redFlags.reset();
    BOOST_TEST(suggested(unseen).empty());
    BOOST_TEST(suggested(visitOf({})).empty());
    BOOST_TEST(
        suggested(visitOf({answered("attunement-reflection", std::string(10, '1'))})).empty());
}

BOOST_AUTO_TEST_CASE(isNotSentToTheScheduleByARuleThatIsSwitchedOff)
{
    const auto all =
        suggestedWithout(visitOf({total("pc-ptsd-5", 0), total("gad-2", 3)}), {"anxiety-in-full"});
    BOOST_TEST(all.empty());
}

BOOST_AUTO_TEST_CASE(takesNoHarmFromAQuestionnaireItDoesNotKnow)
{
    Assessment stranger = total("phq-9", 27);
    stranger.instrumentId = "phq-99";
    stranger.result.straightLine = true;
    const auto all = suggested(visitOf({stranger}));
    // Its safety item says by itself what it is.
    BOOST_REQUIRE(all.size() == 2U);
    BOOST_TEST(all[0].service == "safety-inquiry");
    BOOST_TEST(all[0].reasons.at(0).text == "phq-99 item 9 answered above zero");
    BOOST_TEST(all[1].service == "safety-plan");
}

BOOST_AUTO_TEST_SUITE_END()
