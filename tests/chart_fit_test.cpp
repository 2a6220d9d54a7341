// Every chart the program can draw stays within its frame and its words stay apart.
#include "attune/questionnaires/library.h"
#include "attune/reports/score_bar.h"
#include "attune/reports/trend_chart.h"
#include "print_font.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <random>

using namespace attune;
using namespace attune::reports;
using questionnaires::Instrument;
using questionnaires::Library;
using questionnaires::Scale;
using questionnaires::ScaleScore;
using questionnaires::ScoreStatus;

namespace {

constexpr double slack = 0.01;

struct Box
{
    double left, top, right, bottom;
    std::string text;
};

Box boxOf(const TextRun& run)
{
    const double width = PrintFont::installed().widthPt(run.text, run.sizePt, run.weight);
    const double left = run.align == Align::left     ? run.x
                        : run.align == Align::centre ? run.x - width / 2
                                                     : run.x - width;
    // Letters as they are seen: capitals and figures rise to 0.7 of the size.
    return {left, run.y - run.sizePt * 0.7, left + width, run.y + run.sizePt * 0.05, run.text};
}

bool meet(const Box& one, const Box& other)
{
    // Two dashes of absent scores on neighbouring days may run into one.
    return one.text + other.text != "––" && one.left + slack < other.right &&
           other.left + slack < one.right && one.top + slack < other.bottom &&
           other.top + slack < one.bottom;
}

void check(const Drawing& drawing)
{
    std::vector<Box> words;
    for (const Shape& shape : drawing.shapes) {
        if (const auto* run = std::get_if<TextRun>(&shape)) {
            words.push_back(boxOf(*run));
        }
    }
    for (const Box& one : words) {
        BOOST_TEST(one.left >= -slack, "left of the frame: " << one.text);
        BOOST_TEST(one.right <= drawing.widthPt + slack, "right of the frame: " << one.text);
        BOOST_TEST(one.top >= -slack, "above the frame: " << one.text);
        BOOST_TEST(one.bottom <= drawing.heightPt + slack, "below the frame: " << one.text);
        for (const Box& other : words) {
            BOOST_TEST((&one == &other || !meet(one, other)), one.text << " meets " << other.text);
        }
    }
}

ScaleScore scored(double value)
{
    ScaleScore score;
    score.status = ScoreStatus::complete;
    score.value = value;
    return score;
}

template <class Check>
void forEachScale(const Check& each)
{
    for (const Instrument& instrument : Library::builtIn().instruments()) {
        for (const Scale& scale : instrument.scales) {
            BOOST_TEST_CONTEXT(instrument.id << " " << scale.id)
            {
                each(scale);
            }
        }
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(ChartFit)

BOOST_AUTO_TEST_CASE(holdsEveryScoreBesideANearEarlierOne)
{
    constexpr int nearest = 3; // points apart: further ones have room between them
    forEachScale([](const Scale& scale) {
        const int highest = static_cast<int>(scale.highest);
        for (int value = 0; value <= highest; ++value) {
            for (int before = std::max(0, value - nearest);
                 before <= std::min(highest, value + nearest);
                 ++before) {
                const ScaleScore earlier = scored(before);
                BOOST_TEST_CONTEXT(value << " after " << before)
                {
                    for (const double widthPt : {160.0, 487.0}) {
                        check(scoreBar(
                            scale, scored(value), &earlier, widthPt, PrintFont::installed()));
                    }
                }
            }
        }
    });
}

BOOST_AUTO_TEST_CASE(holdsEveryScoreOnANarrowScreen)
{
    forEachScale([](const Scale& scale) {
        for (const double widthPt : {160.0, 240.0, 340.0}) {
            for (int value = 0; value <= scale.highest; ++value) {
                BOOST_TEST_CONTEXT(value << " on " << widthPt << " points")
                {
                    check(scoreBar(scale, scored(value), nullptr, widthPt, PrintFont::installed()));
                }
            }
        }
    });
}

BOOST_AUTO_TEST_CASE(holdsAnAbsentScore)
{
    ScaleScore score;
    score.missing = 2;
    forEachScale([&](const Scale& scale) {
        check(scoreBar(scale, score, nullptr, 487, PrintFont::installed()));
    });
}

BOOST_AUTO_TEST_CASE(holdsAnyTrend)
{
    std::mt19937 random(41);
    forEachScale([&](const Scale& scale) {
        for (int round = 0; round < 60; ++round) {
            std::vector<TrendPoint> points;
            std::chrono::sys_days day = std::chrono::year(2026) / 1 / 1;
            for (unsigned count = random() % 12; count > 0; --count) {
                day += std::chrono::days(random() % 60);
                const double value =
                    static_cast<double>(random() % static_cast<unsigned>(scale.highest + 1));
                const bool isAbsent = random() % 6 == 0;
                points.push_back(
                    {day, isAbsent ? std::nullopt : std::optional(value), random() % 5 == 0});
            }
            BOOST_TEST_CONTEXT("round " << round)
            {
                check(trendChart(scale, points, 487, 96, PrintFont::installed()));
            }
        }
    });
}

BOOST_AUTO_TEST_SUITE_END()
