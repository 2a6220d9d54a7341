// The rows of the practice summary: a bar says no more than its number does.
#include "measure_row.h"
#include "print_font.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace attune;
using namespace attune::reports;

namespace {

const MeasureRows& rows()
{
    static const MeasureRows rows(504, PrintFont::installed());
    return rows;
}

/// Widths of what is drawn beside text.
std::vector<double> barsOf(const Drawing& drawing)
{
    std::vector<double> widths;
    for (const Shape& shape : drawing.shapes) {
        if (const auto* rect = std::get_if<Rect>(&shape)) {
            widths.push_back(rect->width);
        } else if (std::holds_alternative<Line>(shape)) {
            widths.push_back(0);
        }
    }
    return widths;
}

bool hasText(const Drawing& drawing, const std::string& text)
{
    return std::ranges::any_of(drawing.shapes, [&](const Shape& shape) {
        const auto* run = std::get_if<TextRun>(&shape);
        return run != nullptr && run->text == text;
    });
}

} // namespace

BOOST_AUTO_TEST_SUITE(ARowOfAPracticeSummary)

BOOST_AUTO_TEST_CASE(fillsItsBarByTheShare)
{
    const auto bars = barsOf(rows().proportion("EPDS", {"positive/epds", "EPDS", 25, 100}));
    BOOST_REQUIRE(bars.size() == 2U);
    BOOST_TEST(bars[1] == bars[0] / 4);
    BOOST_TEST(barsOf(rows().part("A", 10, 20))[1] == bars[0] / 2);
    BOOST_TEST(barsOf(rows().part("A", 0, 20)).size() == 1U);
}

BOOST_AUTO_TEST_CASE(drawsNothingOfWhatIsHidden)
{
    const Drawing count = rows().proportion("EPDS", {"positive/epds", "EPDS", {}, 100});
    BOOST_TEST(barsOf(count).empty());
    BOOST_TEST(hasText(count, "not shown"));
    BOOST_TEST(hasText(count, "of 100"));
    BOOST_TEST(barsOf(rows().proportion("EPDS", {"positive/epds", "EPDS", {}, {}})).empty());
    BOOST_TEST(barsOf(rows().part("A", {}, 20)).empty());
    // Its share of a hidden whole would tell the whole.
    const Drawing part = rows().part("A", 7, {});
    BOOST_TEST(barsOf(part).empty());
    BOOST_TEST(hasText(part, "7"));
    care::Distribution scores;
    scores.id = "scores/phq-9";
    BOOST_TEST(barsOf(rows().spread(scores)).empty());
    BOOST_TEST(hasText(rows().spread(scores), "not shown"));
}

BOOST_AUTO_TEST_CASE(saysNoneWhereThereIsNothingToCount)
{
    BOOST_TEST(hasText(rows().proportion("EPDS", {"positive/epds", "EPDS", 0, 0}), "none"));
    care::Distribution scores;
    scores.n = 0;
    BOOST_TEST(hasText(rows().spread(scores), "none"));
}

BOOST_AUTO_TEST_CASE(neverRoundsToNoneOrAll)
{
    BOOST_TEST(shareText(5, 5000) == "<1 %");
    BOOST_TEST(shareText(4995, 5000) == ">99 %");
    BOOST_TEST(shareText(0, 5000) == "0 %");
    BOOST_TEST(shareText(5000, 5000) == "100 %");
    BOOST_TEST(shareText(2, 3) == "67 %");
    BOOST_TEST(shareText({}, 3) == "");
    BOOST_TEST(shareText(0, 0) == "");
}

BOOST_AUTO_TEST_CASE(groupsThousands)
{
    BOOST_TEST(countText(999) == "999");
    BOOST_TEST(countText(1000) == "1,000");
    BOOST_TEST(countText(1234567) == "1,234,567");
    BOOST_TEST(countText({}) == "not shown");
}

BOOST_AUTO_TEST_CASE(setsTheBoxOfTotalsOnItsScale)
{
    care::Distribution scores;
    scores.id = "scores/phq-9"; // 0 to 27
    scores.title = "PHQ-9";
    scores.n = 40;
    scores.lowerQuartile = 0;
    scores.median = 13.5;
    scores.upperQuartile = 27;
    const Drawing drawing = rows().spread(scores);
    const Line* scale = nullptr;
    const Line* median = nullptr;
    for (const Shape& shape : drawing.shapes) {
        if (const auto* line = std::get_if<Line>(&shape)) {
            (scale == nullptr ? scale : median) = line;
        }
    }
    BOOST_REQUIRE(median != nullptr);
    BOOST_TEST(median->x1 == (scale->x1 + scale->x2) / 2);
    BOOST_TEST(barsOf(drawing).size() == 4U);
    scores.id = "scores/of-nobody";
    BOOST_TEST(barsOf(rows().spread(scores)).empty());
}

BOOST_AUTO_TEST_SUITE_END()
