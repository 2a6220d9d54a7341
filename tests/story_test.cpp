// Blocks of the page by hand computation.
#include "attune/reports/report.h"
#include "fixed_metrics.h"
#include "story.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>

using namespace attune;
using namespace attune::reports;
using namespace attune::tests;

namespace {

const FixedMetrics metrics(5); // points a character

std::vector<TextRun> textOf(const Strip& strip)
{
    std::vector<TextRun> runs;
    for (const Shape& shape : strip.shapes) {
        if (const auto* run = std::get_if<TextRun>(&shape)) {
            runs.push_back(*run);
        }
    }
    return runs;
}

} // namespace

BOOST_AUTO_TEST_SUITE(StoryBlocks)

BOOST_AUTO_TEST_CASE(setColumnsSideBySideInOneStrip)
{
    Story page(216, metrics);
    BOOST_TEST(page.columnWidth(2) == 100); // 216 less one gutter of 16
    Story left(100, metrics);
    left.paragraph("one", type::body, 0);
    Story right(100, metrics);
    right.paragraph("two", type::body, 0);
    right.paragraph("three", type::body, 4);
    page.columns({left, right}, 6);
    BOOST_REQUIRE(page.strips().size() == 1U);
    const Strip& strip = page.strips().front();
    BOOST_TEST(std::abs(strip.heightPt - (2 * type::body.leadingPt + 4)) < 1e-9);
    const auto runs = textOf(strip);
    BOOST_REQUIRE(runs.size() == 3U);
    BOOST_TEST(runs[0].x == 0);
    BOOST_TEST(runs[1].x == 116);
    BOOST_TEST(runs[2].x == 116);
    BOOST_TEST(runs[0].y == runs[1].y);
    BOOST_TEST(std::abs(runs[2].y - runs[1].y - (type::body.leadingPt + 4)) < 1e-9);
}

BOOST_AUTO_TEST_CASE(indentTheLinesOfAListBehindOneDotEach)
{
    Story page(71, metrics); // twelve characters beside an indent of 11
    page.bullets({"alpha beta gamma", "delta"});
    BOOST_REQUIRE(page.strips().size() == 3U);
    const auto dots = [](const Strip& strip) {
        return std::ranges::count_if(
            strip.shapes, [](const Shape& shape) { return std::holds_alternative<Dot>(shape); });
    };
    BOOST_TEST(dots(page.strips()[0]) == 1);
    BOOST_TEST(dots(page.strips()[1]) == 0);
    BOOST_TEST(dots(page.strips()[2]) == 1);
    BOOST_TEST(textOf(page.strips()[1]).front().x == 11);
}

BOOST_AUTO_TEST_CASE(keepTheRowsOfAnUndividedTableTogether)
{
    Story page(200, metrics);
    Table table;
    table.columns = {{200}};
    table.isUndivided = true;
    for (const char* text : {"one", "two", "three", "four"}) {
        table.rows.push_back({.cells = {{.text = text}}, .standsOut = false});
    }
    page.table(table);
    const auto& strips = page.strips();
    BOOST_REQUIRE(strips.size() == 4U);
    BOOST_TEST(page.headers().empty());
    BOOST_TEST((strips[0].keepWithNext && strips[1].keepWithNext && strips[2].keepWithNext));
    BOOST_TEST(!strips[3].keepWithNext);
}

BOOST_AUTO_TEST_CASE(markHeadingsForTheListOfContents)
{
    Story page(200, metrics);
    page.heading("Safety");
    page.paragraph("No alert.");
    BOOST_TEST(page.strips()[0].bookmark == ""); // the rule above it
    BOOST_TEST(page.strips()[1].bookmark == "Safety");
    BOOST_TEST(page.strips()[2].bookmark == "");
}

BOOST_AUTO_TEST_SUITE_END()
