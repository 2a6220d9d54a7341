#include "attune/care/safety_plan.h"
#include "reading_grade.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cctype>
#include <set>

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

} // namespace

BOOST_AUTO_TEST_SUITE(TheSafetyPlan)

BOOST_AUTO_TEST_CASE(goesFromSignsToWhatMatters)
{
    std::vector<std::string> ids;
    for (const SafetyPlanPart& part : safetyPlanParts()) {
        ids.push_back(part.id);
    }
    const std::vector<std::string> expected{"warning-signs",
                                            "on-my-own",
                                            "people-and-places",
                                            "people-to-ask",
                                            "trained-help",
                                            "safer-place",
                                            "what-matters"};
    BOOST_TEST(ids == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(isWithinReachAfterSixYearsOfSchool)
{
    for (const SafetyPlanPart& part : safetyPlanParts()) {
        BOOST_TEST(part.question.ends_with(
                       part.id == "what-matters" || part.id == "safer-place" ? '?' : '.'),
                   part.question);
        for (const std::string& text : {part.title, part.question}) {
            BOOST_TEST(readingGrade(text) <= 6.0, text << ": " << readingGrade(text));
        }
    }
}

BOOST_AUTO_TEST_CASE(presumesNothingAndJudgesNothing)
{
    for (const SafetyPlanPart& part : safetyPlanParts()) {
        for (const char* word :
             {"baby", "child", "mother", "famil", "birth", "good", "normal", "should", "must"}) {
            BOOST_TEST(lower(part.title + " " + part.question).find(word) == std::string::npos,
                       part.id << ": " << word);
        }
    }
}

BOOST_AUTO_TEST_CASE(isEmptyUntilSomethingCanBeRead)
{
    SafetyPlan plan;
    BOOST_TEST(plan.isEmpty());
    plan.parts.assign(safetyPlanParts().size(), "");
    BOOST_TEST(plan.isEmpty());
    plan.parts.front() = " \n";
    BOOST_TEST(plan.isEmpty());
    plan.parts.back() = "Music";
    BOOST_TEST(!plan.isEmpty());
}

BOOST_AUTO_TEST_SUITE_END()
