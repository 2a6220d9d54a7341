// Charts by hand computation: every character is five points wide.
#include "attune/questionnaires/library.h"
#include "attune/reports/score_bar.h"
#include "attune/reports/trend_chart.h"
#include "fixed_metrics.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>

using namespace attune;
using namespace attune::reports;
using questionnaires::Scale;
using questionnaires::ScaleScore;
using questionnaires::ScoreStatus;

namespace {

const tests::FixedMetrics fivePoints(5);

/// 0 to 9 in two bands, with one cut-off at 5.
Scale tenSteps()
{
    Scale scale;
    scale.id = "total";
    scale.title = "Total";
    scale.items = {1, 2, 3};
    scale.lowest = 0;
    scale.highest = 9;
    scale.missing.statement = "All items are needed.";
    scale.bands = {{"low", "low", 0, 4, "", questionnaires::Evidence::confirmed},
                   {"high", "high", 5, 9, "", questionnaires::Evidence::confirmed}};
    questionnaires::CutOff cutOff;
    cutOff.atOrAbove = 5;
    cutOff.meaning = "ask";
    scale.cutOffs = {cutOff};
    return scale;
}

ScaleScore scored(double value)
{
    ScaleScore score;
    score.scaleId = "total";
    score.status = ScoreStatus::complete;
    score.value = value;
    return score;
}

ScaleScore absent(int missing)
{
    ScaleScore score;
    score.scaleId = "total";
    score.missing = missing;
    return score;
}

template <class Kind, class Condition>
std::vector<Kind> those(const Drawing& drawing, const Condition& condition)
{
    std::vector<Kind> found;
    for (const Shape& shape : drawing.shapes) {
        if (const auto* kind = std::get_if<Kind>(&shape); kind != nullptr && condition(*kind)) {
            found.push_back(*kind);
        }
    }
    return found;
}

template <class Kind>
std::vector<Kind> all(const Drawing& drawing)
{
    return those<Kind>(drawing, [](const Kind&) { return true; });
}

std::vector<TextRun> saying(const Drawing& drawing, const std::string& words)
{
    return those<TextRun>(drawing, [&](const TextRun& run) { return run.text == words; });
}

bool mentions(const Drawing& drawing, const std::string& words)
{
    return std::ranges::any_of(all<TextRun>(drawing), [&](const TextRun& run) {
        return run.text.find(words) != std::string::npos;
    });
}

std::vector<Dot> marks(const Drawing& drawing, bool filled)
{
    return those<Dot>(drawing, [filled](const Dot& dot) {
        return dot.ink == Ink::accent && dot.filled == filled;
    });
}

std::vector<Line> dashes(const Drawing& drawing)
{
    return those<Line>(drawing, [](const Line& line) { return line.dashed; });
}

/// A bar of 220 points: 5 for "9" and 5 of white at both ends leave 200 for ten steps of 20.
Drawing bar(const ScaleScore& score, const ScaleScore* earlier = nullptr, double widthPt = 220)
{
    static const Scale scale = tenSteps();
    return scoreBar(scale, score, earlier, widthPt, fivePoints);
}

} // namespace

BOOST_AUTO_TEST_SUITE(ScoreBar)

BOOST_AUTO_TEST_CASE(marksTheScoreInTheMiddleOfItsStep)
{
    for (const auto& [value, x] : {std::pair(0, 20.0), {4, 100.0}, {5, 120.0}, {9, 200.0}}) {
        const auto dots = marks(bar(scored(value)), true);
        BOOST_REQUIRE(dots.size() == 1U);
        BOOST_TEST(dots.front().x == x, boost::test_tools::tolerance(1e-9));
    }
    const auto number = saying(bar(scored(4)), "4");
    BOOST_REQUIRE(number.size() == 1U);
    BOOST_TEST(number.front().x == 100.0, boost::test_tools::tolerance(1e-9));
    BOOST_TEST((number.front().weight == Weight::bold));
}

BOOST_AUTO_TEST_CASE(marksABrokenScoreInProportion)
{
    // No steps then: 10 + 4.5 / 9 * 200.
    const auto dots = marks(bar(scored(4.5)), true);
    BOOST_REQUIRE(dots.size() == 1U);
    BOOST_TEST(dots.front().x == 110.0, boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(drawsTheCutLineBeforeTheScoreThatReachesIt)
{
    const Drawing drawing = bar(scored(5));
    const auto lines = dashes(drawing);
    BOOST_REQUIRE(lines.size() == 1U);
    BOOST_TEST(lines.front().x1 == 110.0, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(lines.front().x2 == lines.front().x1);
    BOOST_TEST(marks(drawing, true).front().x > lines.front().x1);
    BOOST_TEST(marks(bar(scored(4)), true).front().x < lines.front().x1);
}

BOOST_AUTO_TEST_CASE(labelsTheCutLine)
{
    // "5 or more: ask" takes 70 points and stands to the right of the line at 110.
    const auto label = saying(bar(scored(4)), "5 or more: ask");
    BOOST_REQUIRE(label.size() == 1U);
    BOOST_TEST(label.front().x > 110);
    BOOST_TEST((label.front().align == Align::left));
}

BOOST_AUTO_TEST_CASE(namesACutLineWithoutRoomBelow)
{
    const Drawing narrow = bar(scored(4), nullptr, 80);
    BOOST_TEST(dashes(narrow).size() == 1U);
    BOOST_TEST(mentions(narrow, "Cut-offs:"));
    BOOST_TEST(saying(narrow, "5 or more: ask").empty());
}

BOOST_AUTO_TEST_CASE(saysThatACutOffIsNotConfirmed)
{
    Scale scale = tenSteps();
    scale.cutOffs.front().evidence = questionnaires::Evidence::unconfirmed;
    const Drawing drawing = scoreBar(scale, scored(4), nullptr, 420, fivePoints);
    BOOST_TEST(saying(drawing, "5 or more: ask (not confirmed)").size() == 1U);
    BOOST_TEST((dashes(drawing).front().ink == Ink::faint));
}

BOOST_AUTO_TEST_CASE(tintsBandsByTheirEdges)
{
    const auto bands = those<Rect>(bar(scored(4)), [](const Rect& rect) { return rect.filled; });
    BOOST_REQUIRE(bands.size() == 2U);
    BOOST_TEST(bands[0].x == 10.0);
    BOOST_TEST(bands[0].width == 100.0, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(bands[1].x == 110.0, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(bands[1].width == 100.0, boost::test_tools::tolerance(1e-9));
    BOOST_TEST((bands[0].ink != bands[1].ink));
    BOOST_TEST(saying(bar(scored(4)), "low").size() == 1U);
    BOOST_TEST(saying(bar(scored(4)), "high").size() == 1U);
}

BOOST_AUTO_TEST_CASE(leavesAnAbsentScoreUnmarkedAndSaysWhy)
{
    const Drawing drawing = bar(absent(2));
    BOOST_TEST(all<Dot>(drawing).empty());
    std::string words;
    for (const TextRun& run : all<TextRun>(drawing)) {
        words += run.text + " ";
        BOOST_TEST((run.weight == Weight::regular), run.text);
    }
    BOOST_TEST(words.find("No score: 2 of 3 items were not answered. All items are needed.") !=
               std::string::npos);
    BOOST_TEST(drawing.description.find("No score: 2 of 3 items") != std::string::npos);
    BOOST_TEST(dashes(drawing).size() == 1U);
}

BOOST_AUTO_TEST_CASE(marksTheEarlierScoreAsAHollowDot)
{
    const ScaleScore earlier = scored(7);
    const Drawing drawing = bar(scored(4), &earlier);
    const auto hollow = marks(drawing, false);
    BOOST_REQUIRE(hollow.size() == 1U);
    BOOST_TEST(hollow.front().x == 160.0, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(marks(drawing, true).size() == 1U);
    BOOST_TEST(saying(drawing, "7").size() == 1U);
}

BOOST_AUTO_TEST_CASE(ringsAScoreThatStayedTheSame)
{
    const ScaleScore earlier = scored(4);
    const Drawing drawing = bar(scored(4), &earlier);
    BOOST_REQUIRE(marks(drawing, false).size() == 1U);
    BOOST_TEST(marks(drawing, false).front().radius > marks(drawing, true).front().radius);
    BOOST_TEST(saying(drawing, "4").size() == 1U);
}

BOOST_AUTO_TEST_CASE(leavesAnAbsentEarlierScoreUnmarked)
{
    const ScaleScore earlier = absent(1);
    BOOST_TEST(marks(bar(scored(4), &earlier), false).empty());
}

BOOST_AUTO_TEST_CASE(describesItselfInWords)
{
    const ScaleScore earlier = scored(7);
    BOOST_TEST(bar(scored(4), &earlier).description ==
               "Total: 4, on a scale from 0 to 9, in the band “low”. Last time: 7. "
               "Cut-off 5 or more: ask.");
}

BOOST_AUTO_TEST_SUITE_END()

namespace {

constexpr auto newYear = std::chrono::year(2026) / 1 / 1;

care::Date day(int daysAfterNewYear)
{
    return std::chrono::sys_days(newYear) + std::chrono::days(daysAfterNewYear);
}

/// 0 to 5 with a cut-off at 3. In a chart of 246 by 131.18 points "5" and white leave 11 to 235
/// for the frame and 23 to 223 for the points; below 11 points for numbers, one legend line and a
/// line of dates leave 100 points of height: 20 for each point of the scale.
Drawing chart(const std::vector<TrendPoint>& points, bool withCutOff = false)
{
    static Scale scale;
    scale = tenSteps();
    scale.highest = 5;
    scale.bands.clear();
    scale.cutOffs.front().atOrAbove = 3;
    if (!withCutOff) {
        scale.cutOffs.clear();
    }
    const double right = withCutOff ? 0 : -5; // the number of the cut-off
    return trendChart(scale, points, 246 + right, withCutOff ? 131.18 : 122, fivePoints);
}

/// 0 to 9 in "low" from 0 and "high" from `high`, without cut-offs or points; 90 points of plot
/// below 11 for numbers and above 11 for dates: 10 for each point of the scale.
Drawing banded(double high)
{
    static Scale scale;
    scale = tenSteps();
    scale.cutOffs.clear();
    scale.bands[0].to = high - 1;
    scale.bands[1].from = high;
    return trendChart(scale, {}, 200, 112, fivePoints);
}

std::vector<Rect> shades(const Drawing& drawing)
{
    return those<Rect>(drawing, [](const Rect& rect) { return rect.ink == Ink::accentSoft; });
}

std::vector<Line> joins(const Drawing& drawing)
{
    return those<Line>(drawing,
                       [](const Line& line) { return line.ink == Ink::accent && !line.dashed; });
}

} // namespace

BOOST_AUTO_TEST_SUITE(TrendChart)

BOOST_AUTO_TEST_CASE(setsPointsByDateAndValue)
{
    const Drawing drawing = chart({{day(0), 1, false}, {day(25), 5, false}, {day(100), 0, false}});
    const auto dots = marks(drawing, true);
    BOOST_REQUIRE(dots.size() == 3U);
    const std::vector<std::pair<double, double>> places{{23, 91}, {73, 11}, {223, 111}};
    for (std::size_t index = 0; index < places.size(); ++index) {
        BOOST_TEST(dots[index].x == places[index].first, boost::test_tools::tolerance(1e-9));
        BOOST_TEST(dots[index].y == places[index].second, boost::test_tools::tolerance(1e-9));
    }
    BOOST_TEST(joins(drawing).size() == 2U);
}

BOOST_AUTO_TEST_CASE(breaksTheLineAtAnAbsentScore)
{
    const Drawing drawing = chart({{day(0), 1, false},
                                   {day(25), 2, false},
                                   {day(50), std::nullopt, false},
                                   {day(75), 3, false},
                                   {day(100), 4, false}});
    const auto lines = joins(drawing);
    BOOST_REQUIRE(lines.size() == 2U);
    BOOST_TEST(lines[0].x2 == 73.0, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(lines[1].x1 == 173.0, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(marks(drawing, true).size() == 4U);
    const auto dash = saying(drawing, "–");
    BOOST_REQUIRE(dash.size() == 1U);
    BOOST_TEST(dash.front().x == 123.0, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(mentions(drawing, "a dash on the axis: no score"));
}

BOOST_AUTO_TEST_CASE(tellsWhoseResultStandsWhere)
{
    const Drawing drawing =
        chart({{day(0), 4, false, {11}}, {day(100), std::nullopt, false, {12}}});
    BOOST_TEST_REQUIRE(drawing.spots.size() == 2U);
    BOOST_TEST(drawing.spots[0].target == 11);
    BOOST_TEST(drawing.spots[1].target == 12); // no score is a result too
    BOOST_TEST(drawing.spots[0].x < drawing.spots[1].x);
    BOOST_TEST(drawing.spots[0].y < drawing.spots[1].y);
}

BOOST_AUTO_TEST_CASE(leavesAnotherLayoutHollowAndUnjoined)
{
    const Drawing drawing =
        chart({{day(0), 1, false}, {day(25), 2, true}, {day(75), 3, false}, {day(100), 4, false}});
    const auto hollow = marks(drawing, false);
    BOOST_REQUIRE(hollow.size() == 1U);
    BOOST_TEST(hollow.front().x == 73.0, boost::test_tools::tolerance(1e-9));
    const auto lines = joins(drawing);
    BOOST_REQUIRE(lines.size() == 1U);
    BOOST_TEST(lines.front().x1 == 173.0, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(mentions(drawing, "hollow: answered in"));
}

BOOST_AUTO_TEST_CASE(drawsCutLinesWithTheirNumberAndMeaning)
{
    const Drawing drawing = chart({{day(0), 1, false}, {day(100), 4, false}}, true);
    const auto lines = dashes(drawing);
    BOOST_REQUIRE(lines.size() == 1U);
    BOOST_TEST(lines.front().y1 == 51.0, boost::test_tools::tolerance(1e-9)); // 111 - 3 * 20
    BOOST_TEST(lines.front().y2 == lines.front().y1);
    BOOST_TEST(mentions(drawing, "Dashed: 3 or more: ask"));
    const auto number = saying(drawing, "3");
    BOOST_REQUIRE(number.size() == 1U);
    BOOST_TEST(std::abs(number.front().y - lines.front().y1) < 4);
}

BOOST_AUTO_TEST_CASE(shadesItsBandsInTurnAndNamesThemBeside)
{
    const Drawing drawing = banded(5);
    const auto shaded = shades(drawing);
    BOOST_TEST_REQUIRE(shaded.size() == 1U); // "low", up to where "high" begins
    BOOST_TEST(shaded.front().y == 51.0, boost::test_tools::tolerance(1e-9)); // 101 - 5 * 10
    BOOST_TEST(shaded.front().height == 50.0, boost::test_tools::tolerance(1e-9));
    const auto low = saying(drawing, "low");
    const auto high = saying(drawing, "high");
    BOOST_TEST_REQUIRE((low.size() == 1U && high.size() == 1U));
    BOOST_TEST(low.front().y == 78.4, boost::test_tools::tolerance(1e-9));  // in the middle
    BOOST_TEST(high.front().y == 33.4, boost::test_tools::tolerance(1e-9)); // of its band
    BOOST_TEST(low.front().x > shaded.front().x + shaded.front().width);
    BOOST_TEST(!mentions(drawing, "Bands:"));
}

BOOST_AUTO_TEST_CASE(namesBandsInTheLegendWhereOneIsTooThinForItsName)
{
    const Drawing drawing = banded(8.5); // 5 points high, and a name asks for 7.6
    BOOST_TEST(saying(drawing, "high").empty());
    BOOST_TEST(mentions(drawing, "Bands: 0–7.5 low · 8.5–9 high"));
    BOOST_TEST(shades(drawing).size() == 1U);
}

BOOST_AUTO_TEST_CASE(setsResultsOfOneDayBesideEachOther)
{
    const auto dots = marks(chart({{day(3), 1, false}, {day(3), 2, false}}), true);
    BOOST_REQUIRE(dots.size() == 2U);
    BOOST_TEST(dots[0].x == 23.0, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(dots[1].x == 223.0, boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(ofNothingIsAnEmptyFrame)
{
    const Drawing drawing = chart({});
    BOOST_TEST(all<Dot>(drawing).empty());
    BOOST_TEST(joins(drawing).empty());
}

BOOST_AUTO_TEST_CASE(describesItselfInWords)
{
    BOOST_TEST(chart({{day(0), 1, false}, {day(31), std::nullopt, false}}).description ==
               "Total over time, 0 to 5. 1 January 2026: 1. 1 February 2026: no score.");
}

BOOST_AUTO_TEST_SUITE_END()
