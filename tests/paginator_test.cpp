#include "attune/reports/report.h"
#include "paginator.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <random>
#include <tuple>

using namespace attune::reports;

namespace {

constexpr double pageHeight = 100;

using Pages = std::vector<std::vector<Placed>>;

Strip strip(double heightPt, double spaceBeforePt = 0)
{
    Strip made;
    made.heightPt = heightPt;
    made.spaceBeforePt = spaceBeforePt;
    return made;
}

Strip kept(double heightPt)
{
    Strip made = strip(heightPt);
    made.keepWithNext = true;
    return made;
}

Strip row(int table, double heightPt)
{
    Strip made = strip(heightPt);
    made.table = table;
    return made;
}

/// One of those that flow through two columns, the second 60 points to the right of the first.
Strip flowing(double heightPt, double spaceBeforePt = 0)
{
    Strip made = strip(heightPt, spaceBeforePt);
    made.columns = 2;
    made.columnStepPt = 60;
    return made;
}

Pages paged(const std::vector<Strip>& strips, const TableHeaders& headers = {})
{
    return paginate(strips, headers, pageHeight);
}

/// Page, left edge and top of each strip in turn.
std::vector<std::tuple<std::size_t, double, double>> placesOf(const std::vector<Strip>& strips,
                                                              const TableHeaders& headers = {})
{
    std::vector<std::tuple<std::size_t, double, double>> places;
    const Pages pages = paged(strips, headers);
    for (std::size_t page = 0; page < pages.size(); ++page) {
        for (const Placed& placed : pages[page]) {
            places.emplace_back(page, placed.x, placed.y);
        }
    }
    return places;
}

/// The rule above a heading.
Strip rule()
{
    Strip made = kept(5);
    made.spaceBeforePt = 10;
    made.notAtTop = true;
    return made;
}

/// The strips' numbers by page, -1 for a header row.
std::vector<std::vector<int>> numbersOf(const Pages& pages, const std::vector<Strip>& strips)
{
    std::vector<std::vector<int>> numbers;
    for (const auto& page : pages) {
        numbers.emplace_back();
        for (const Placed& placed : page) {
            const bool own =
                placed.strip >= strips.data() && placed.strip < strips.data() + strips.size();
            numbers.back().push_back(own ? static_cast<int>(placed.strip - strips.data()) : -1);
        }
    }
    return numbers;
}

void check(const std::vector<Strip>& strips,
           const TableHeaders& headers,
           const std::vector<std::vector<int>>& expected)
{
    const auto numbers = numbersOf(paged(strips, headers), strips);
    BOOST_REQUIRE(numbers.size() == expected.size());
    for (std::size_t page = 0; page < expected.size(); ++page) {
        BOOST_TEST(numbers[page] == expected[page], boost::test_tools::per_element());
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(PageDivision)

BOOST_AUTO_TEST_CASE(fillsAPageToItsLastPoint)
{
    check({strip(50), strip(50), strip(1)}, {}, {{0, 1}, {2}});
}

BOOST_AUTO_TEST_CASE(ofNothingIsOneEmptyPage)
{
    BOOST_TEST(paged({}).size() == 1U);
    BOOST_TEST(paged({}).front().empty());
}

BOOST_AUTO_TEST_CASE(leavesSpaceBetweenStripsAndNoneAtTheTop)
{
    const std::vector<Strip> strips{strip(40, 9), strip(40, 9), strip(40, 9)};
    const Pages pages = paged(strips);
    BOOST_REQUIRE(pages.size() == 2U);
    BOOST_TEST(pages[0][0].y == 0);
    BOOST_TEST(pages[0][1].y == 49); // 40 and the space
    BOOST_TEST(pages[1][0].y == 0);
}

BOOST_AUTO_TEST_CASE(countsTheSpaceBefore)
{
    check({strip(50), strip(50, 1)}, {}, {{0}, {1}});
}

BOOST_AUTO_TEST_CASE(movesAHeadingWithWhatFollows)
{
    check({strip(70), kept(20), strip(20)}, {}, {{0}, {1, 2}});
}

BOOST_AUTO_TEST_CASE(movesAWholeChain)
{
    check({strip(50), kept(20), kept(20), strip(20)}, {}, {{0}, {1, 2, 3}});
}

BOOST_AUTO_TEST_CASE(dividesAChainThatNoPageCanHold)
{
    check({strip(50), kept(40), kept(40), strip(40)}, {}, {{0, 1}, {2, 3}});
}

BOOST_AUTO_TEST_CASE(dropsARuleThatWouldBeginAPage)
{
    check({strip(80), rule(), kept(20), strip(20)}, {}, {{0}, {2, 3}});
    check({rule(), strip(20)}, {}, {{1}});
    // 20 + 10 + 5 + 20: on the same page the rule stays.
    check({strip(20), rule(), strip(20)}, {}, {{0, 1, 2}});
}

BOOST_AUTO_TEST_CASE(dropsTheRuleAlsoWhereItsChainIsDivided)
{
    check({strip(95), rule(), kept(60), strip(60)}, {}, {{0}, {2}, {3}});
}

BOOST_AUTO_TEST_CASE(repeatsTheHeaderRowOnEachPage)
{
    const TableHeaders headers{{1, strip(10)}};
    check({row(1, 40), row(1, 40), row(1, 40)}, headers, {{-1, 0, 1}, {-1, 2}});
}

BOOST_AUTO_TEST_CASE(setsAHeaderForEachTable)
{
    const TableHeaders headers{{1, strip(10)}, {2, strip(10)}};
    check({row(1, 10), row(2, 10), strip(5), row(2, 10)}, headers, {{-1, 0, -1, 1, 2, -1, 3}});
}

BOOST_AUTO_TEST_CASE(countsTheHeaderBeforeItKeepsRowsTogether)
{
    const TableHeaders headers{{1, strip(30)}};
    Strip first = row(1, 20);
    first.keepWithNext = true;
    check({strip(40), first, row(1, 20)}, headers, {{0}, {-1, 1, 2}});
}

BOOST_AUTO_TEST_CASE(refusesAStripHigherThanAPage)
{
    BOOST_CHECK_THROW(paged({strip(100.5)}), ReportError);
    BOOST_CHECK_THROW(paged({strip(10), strip(101)}), ReportError);
    // The row alone would fit, its header with it does not.
    BOOST_CHECK_THROW(paged({row(1, 95)}, {{1, strip(10)}}), ReportError);
    BOOST_TEST(paged({strip(100, 50)}).size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

namespace {

/// Strips of all kinds as a document might hold them.
std::vector<Strip> randomStrips(std::mt19937& random)
{
    const auto upTo = [&random](int most) {
        return std::uniform_int_distribution<int>(0, most)(random);
    };
    std::vector<Strip> strips;
    for (int count = upTo(60); count > 0; --count) {
        Strip made = strip(upTo(8) == 0 ? upTo(80) : upTo(20), upTo(10));
        made.keepWithNext = upTo(3) == 0;
        made.notAtTop = upTo(9) == 0;
        made.table = !strips.empty() && upTo(2) > 0 ? strips.back().table : upTo(2);
        strips.push_back(made);
    }
    return strips;
}

/// Least height of the chain that `strip` belongs to, on a page of its own.
double
chainHeight(const std::vector<Strip>& strips, const TableHeaders& headers, std::size_t inside)
{
    std::size_t first = inside;
    while (first > 0 && strips[first - 1].keepWithNext) {
        --first;
    }
    double height = 0;
    bool atTop = true;
    int table = 0;
    for (std::size_t at = first; at < strips.size(); ++at) {
        const Strip& each = strips[at];
        if (!(atTop && each.notAtTop)) {
            height += (atTop ? 0 : each.spaceBeforePt) + each.heightPt;
            height += each.table != 0 && each.table != table ? headers.at(each.table).heightPt : 0;
            table = each.table;
            atTop = false;
        }
        if (!each.keepWithNext) {
            break;
        }
    }
    return height;
}

void checkGeometry(const Pages& pages)
{
    for (const auto& page : pages) {
        double used = 0;
        for (const Placed& placed : page) {
            BOOST_TEST(placed.y >= used);
            used = placed.y + placed.strip->heightPt;
        }
        BOOST_TEST(used <= pageHeight);
    }
}

void checkOrder(const Pages& pages, const std::vector<Strip>& strips, const TableHeaders& headers)
{
    std::size_t next = 0;
    for (const auto& page : numbersOf(pages, strips)) {
        BOOST_TEST(!page.empty());
        bool isFirst = true;
        int table = 0;
        int last = 0;
        for (const int number : page) {
            if (number < 0) {
                last = number;
                continue;
            }
            while (isFirst && next < static_cast<std::size_t>(number) && strips[next].notAtTop) {
                ++next; // left out: it would have begun this page
            }
            BOOST_REQUIRE(static_cast<std::size_t>(number) == next);
            const Strip& own = strips[next];
            BOOST_TEST(!(isFirst && own.notAtTop));
            BOOST_TEST((last < 0) == (own.table != 0 && own.table != table));
            if (isFirst && next > 0 && strips[next - 1].keepWithNext &&
                !strips[next - 1].notAtTop) {
                BOOST_TEST(chainHeight(strips, headers, next) > pageHeight);
            }
            table = own.table;
            isFirst = false;
            last = number;
            ++next;
        }
    }
    while (next < strips.size() && strips[next].notAtTop) {
        ++next;
    }
    BOOST_TEST(next == strips.size());
}

} // namespace

BOOST_AUTO_TEST_SUITE(PageDivisionOfAnything)

BOOST_AUTO_TEST_CASE(losesNothingRepeatsNothingAndOverfillsNoPage)
{
    const TableHeaders headers{{1, strip(7)}, {2, strip(15)}};
    std::mt19937 random(20260309);
    for (int round = 0; round < 3000; ++round) {
        const std::vector<Strip> strips = randomStrips(random);
        if (std::ranges::all_of(strips, &Strip::notAtTop)) {
            continue;
        }
        BOOST_TEST_CONTEXT("round " << round)
        {
            const Pages pages = paged(strips, headers);
            checkGeometry(pages);
            checkOrder(pages, strips, headers);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ColumnDivision)

using Places = std::vector<std::tuple<std::size_t, double, double>>;

BOOST_AUTO_TEST_CASE(fillsOneColumnAfterTheOtherThenTheNextPage)
{
    BOOST_TEST((placesOf({flowing(60), flowing(40), flowing(60), flowing(50)}) ==
                Places{{0, 0, 0}, {0, 0, 60}, {0, 60, 0}, {1, 0, 0}}));
}

BOOST_AUTO_TEST_CASE(beginsBelowWhatStandsAcrossThePageInBothColumns)
{
    BOOST_TEST((placesOf({strip(70), flowing(30), flowing(30), flowing(30)}) ==
                Places{{0, 0, 0}, {0, 0, 70}, {0, 60, 70}, {1, 0, 0}}));
}

BOOST_AUTO_TEST_CASE(leavesNoSpaceAndNoRuleAtTheTopOfAColumn)
{
    Strip divider = rule();
    divider.columns = 2;
    divider.columnStepPt = 60;
    BOOST_TEST((placesOf({strip(60), flowing(40, 9), divider, flowing(20, 9)}) ==
                Places{{0, 0, 0}, {0, 0, 60}, {0, 60, 60}}));
}

BOOST_AUTO_TEST_CASE(movesAChainToTheColumnThatHoldsIt)
{
    Strip heading = flowing(20);
    heading.keepWithNext = true;
    // 50 stand, 20 and 40 do not fit below, but do in the second column.
    BOOST_TEST((placesOf({flowing(50), heading, flowing(40)}) ==
                Places{{0, 0, 0}, {0, 60, 0}, {0, 60, 20}}));
    // Below 60 across the page no column holds them: the next page does.
    BOOST_TEST(
        (placesOf({strip(60), heading, flowing(40)}) == Places{{0, 0, 0}, {1, 0, 0}, {1, 0, 20}}));
}

BOOST_AUTO_TEST_CASE(repeatsATablesHeaderInEachColumn)
{
    Strip cells = flowing(40);
    cells.table = 1;
    Strip header = flowing(10);
    BOOST_TEST((placesOf({cells, cells, cells}, {{1, header}}) ==
                Places{{0, 0, 0}, {0, 0, 10}, {0, 0, 50}, {0, 60, 0}, {0, 60, 10}}));
}

BOOST_AUTO_TEST_CASE(goesOnAcrossThePageBelowTheLongestColumn)
{
    BOOST_TEST((placesOf({flowing(60), flowing(50), strip(30, 5)}) ==
                Places{{0, 0, 0}, {0, 60, 0}, {0, 0, 65}}));
    BOOST_TEST((placesOf({flowing(60), flowing(50), strip(41)}) ==
                Places{{0, 0, 0}, {0, 60, 0}, {1, 0, 0}}));
}

BOOST_AUTO_TEST_CASE(refusesWhatIsHigherThanAPage)
{
    BOOST_CHECK_THROW(paged({strip(50), flowing(101)}), ReportError);
}

BOOST_AUTO_TEST_SUITE_END()
