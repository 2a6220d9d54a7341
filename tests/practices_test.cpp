// Which of the nine practices come first for a client.
#include "practices.h"
#include "sample_visit.h"

#include <boost/test/unit_test.hpp>

using namespace attune;
using namespace attune::tests;

namespace {

constexpr const char* reflection = "attunement-reflection";

std::string idsOf(const care::Visit& visit)
{
    std::string ids;
    for (const auto& practice : reports::practicesOf(visit)) {
        ids += (ids.empty() ? "" : " ") + practice.id + (practice.isWished ? "!" : "") +
               (practice.isRegular ? "+" : "");
    }
    return ids;
}

} // namespace

BOOST_AUTO_TEST_SUITE(ChosenPractices)

BOOST_AUTO_TEST_CASE(standInPrintedOrderWhereNothingWasSaid)
{
    BOOST_TEST(idsOf(sampleVisit()) == "presence listening response signals skin closeness rhythm "
                                       "patience support");
}

BOOST_AUTO_TEST_CASE(beginWithTheWishAndGoFromOftenToNever)
{
    care::Visit visit = sampleVisit();
    // 1 most days, 2 some days, 3 once, 4 not this week, 5 does not fit; the wish is the fifth.
    visit.assessments.push_back(assessmentOf(40, reflection, {5, 4, 3, 2, 3, 1, 0, -1, 2, 5}));
    BOOST_TEST(idsOf(visit) == "skin! closeness+ signals+ support+ response listening rhythm "
                               "patience presence");
}

BOOST_AUTO_TEST_CASE(comeFromTheLastReflectionWhereThereIsNoneToday)
{
    care::Visit visit = sampleVisit();
    for (const int wish : {1, 7}) {
        care::EarlierResult earlier;
        earlier.instrumentId = reflection;
        earlier.response = responseOf(reflection, {0, 0, 0, 0, 0, 0, 0, 0, 0, wish});
        visit.earlier.push_back(earlier);
    }
    BOOST_TEST(idsOf(visit).starts_with("rhythm! presence"));
}

BOOST_AUTO_TEST_CASE(wishForNothingTodayIsNoWish)
{
    care::Visit visit = sampleVisit();
    visit.assessments.push_back(assessmentOf(40, reflection, {0, 0, 0, 0, 0, 0, 0, 0, 0, 10}));
    BOOST_TEST(idsOf(visit).find('!') == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
