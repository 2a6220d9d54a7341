// A power cut at any moment of a practice's work: what was acknowledged is there, nothing is half.
#include "power_cuts.h"

#include <boost/test/unit_test.hpp>

using namespace attune::records::test;

namespace {

void expectGood(const Judgement& found)
{
    for (const std::string& what : found.lost) {
        BOOST_ERROR("lost: " << what);
    }
    for (const std::string& what : found.corrupt) {
        BOOST_ERROR("corrupt: " << what);
    }
}

constexpr std::size_t points = 400;

} // namespace

BOOST_AUTO_TEST_SUITE(APowerCut)

BOOST_AUTO_TEST_CASE(atAnyMomentKeepsAllThatWasAcknowledged)
{
    PowerCuts cuts;
    BOOST_TEST(cuts.moments() > 1000U);
    int held = 0;
    for (std::size_t point = 0; point < points; ++point) {
        const std::size_t moment = cuts.moments() * point / (points - 1);
        const Cut cut = allCuts[point % std::size(allCuts)];
        BOOST_TEST_CONTEXT("after event " << moment << ", changes " << nameOf(cut))
        {
            const Judgement found = cuts.cutAt(moment, cut, point);
            expectGood(found);
            held += found.held;
        }
    }
    BOOST_TEST_MESSAGE(points << " cuts in " << cuts.moments() << " events, " << held
                              << " acknowledged changes found again");
    BOOST_TEST(held > 1000);
}

BOOST_AUTO_TEST_CASE(whileTheLastOneIsMendedKeepsItTwiceOver)
{
    PowerCuts cuts;
    for (std::size_t point = 0; point < points / 8; ++point) {
        const std::size_t moment = cuts.moments() * point * 8 / points;
        const Cut cut = allCuts[point % std::size(allCuts)];
        BOOST_TEST_CONTEXT("after event " << moment << ", changes " << nameOf(cut))
        expectGood(cuts.cutTwice(moment, cut, point));
    }
}

BOOST_AUTO_TEST_CASE(onADiskThatDoesNotWriteWhatItSaysIsNoticed)
{
    PowerCuts cuts;
    cuts.forgetSyncs();
    int noticed = 0;
    for (std::size_t moment = 0; moment < cuts.moments(); moment += 40) {
        noticed += cuts.cutAt(moment, Cut::dropped, moment).isGood() ? 0 : 1;
    }
    BOOST_TEST(noticed > 10);
}

BOOST_AUTO_TEST_SUITE_END()
