#include "attune/reports/trends.h"
#include "sample_visit.h"

#include <boost/test/unit_test.hpp>

using namespace attune;
using namespace attune::tests;

namespace {

std::vector<reports::Trend> trendsOf(const care::Visit& visit)
{
    return reports::trendsOf(visit, questionnaires::Library::builtIn());
}

} // namespace

BOOST_AUTO_TEST_SUITE(Trends)

BOOST_AUTO_TEST_CASE(runFromDepressionOverAnxietyToBondingOldestFirst)
{
    const auto trends = trendsOf(sampleVisit());
    BOOST_REQUIRE(trends.size() == 3U);
    BOOST_TEST(trends[0].title == "PHQ-9");
    BOOST_TEST(trends[1].title == "GAD-7");
    BOOST_TEST(trends[2].title == "PBQ · Elin");
    // By hand: 3+3+2+3+2+2+2+1+2, 2+3+2+2+2+2+1+0+1, 2+2+1+3+2+1+1+0+1.
    const std::vector<double> expected{20, 15, 13};
    BOOST_REQUIRE(trends[0].points.size() == 3U);
    for (std::size_t point = 0; point < expected.size(); ++point) {
        BOOST_TEST(*trends[0].points[point].value == expected[point]);
        BOOST_TEST(!trends[0].points[point].otherLayout);
    }
    BOOST_TEST((trends[0].points[0].date == std::chrono::year(2026) / 2 / 9));
}

BOOST_AUTO_TEST_CASE(needTwoResults)
{
    care::Visit visit = sampleVisit();
    visit.earlier.clear();
    BOOST_TEST(trendsOf(visit).empty());
}

BOOST_AUTO_TEST_CASE(keepAnAbsentScoreAbsent)
{
    care::Visit visit = sampleVisit();
    visit.earlier[0].result = assessmentOf(90, "phq-9", {1, 1, 1, 0, 0, 0, 1, 1, 1, 1}).result;
    BOOST_TEST(!trendsOf(visit)[0].points[0].value.has_value());
}

BOOST_AUTO_TEST_CASE(markResultsOfAnotherLayoutThanTheLatest)
{
    care::Visit visit = sampleVisit();
    visit.earlier[0].layout = "paper";
    const auto points = trendsOf(visit)[0].points;
    BOOST_TEST(points[0].otherLayout);
    BOOST_TEST(!points[1].otherLayout);
    BOOST_TEST(!points[2].otherLayout);
}

BOOST_AUTO_TEST_CASE(markResultsOfAnotherModeThanTheLatest)
{
    care::Visit visit = sampleVisit();
    visit.earlier[0].mode = care::Mode::readAloud;
    const auto points = trendsOf(visit)[0].points;
    BOOST_TEST(points[0].otherLayout);
    BOOST_TEST(!points[1].otherLayout);
}

BOOST_AUTO_TEST_CASE(keepTwinsApart)
{
    care::Visit visit = sampleVisit();
    visit.client.infants.push_back({});
    visit.client.infants.back().id = {8};
    visit.assessments.back().infantId = {8};
    const auto trends = trendsOf(visit);
    BOOST_REQUIRE(trends.size() == 3U);
    BOOST_TEST(trends[2].title == "PBQ · Elin");
    BOOST_TEST(trends[2].points.size() == 2U);
}

BOOST_AUTO_TEST_CASE(areWithheldAfterADeath)
{
    care::Visit visit = sampleVisit();
    visit.client.infants.front().deceased = true;
    BOOST_TEST(trendsOf(visit).size() == 3U); // asked at this very visit
    visit.assessments.pop_back();
    BOOST_TEST(trendsOf(visit).size() == 2U);
}

BOOST_AUTO_TEST_CASE(leaveOutWhatThisVersionDoesNotKnow)
{
    care::Visit visit = sampleVisit();
    for (care::EarlierResult& earlier : visit.earlier) {
        earlier.result.instrumentId = "phq-15";
    }
    BOOST_TEST(trendsOf(visit).empty());
}

BOOST_AUTO_TEST_SUITE_END()
