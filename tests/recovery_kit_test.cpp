#include "recovery_kit.h"

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <set>

using namespace attune;
using namespace attune::desktop;

BOOST_AUTO_TEST_SUITE(RecoveryGroups)

BOOST_AUTO_TEST_CASE(askTwoDifferentOnesWhateverTheSeed)
{
    std::set<std::size_t> everAsked;
    for (unsigned seed = 0; seed < 200; ++seed) {
        const RecoveryCheck check(records::Secret::fromText("0A1B2-C3D4E-F5G6H"), seed);
        BOOST_REQUIRE(check.groups().size() == 3U);
        const auto [first, second] = check.asked();
        BOOST_TEST(first < second);
        BOOST_TEST(first >= 1U);
        BOOST_TEST(second <= 3U);
        everAsked.insert({first, second});
    }
    BOOST_TEST(everAsked.size() == 3U);
}

BOOST_AUTO_TEST_CASE(areReadForgivingly)
{
    const RecoveryCheck check(records::Secret::fromText("0A1B2-C3D4E"), 7);
    for (const char* typed : {"0A1B2", "0a1b2", " 0a1 b2 ", "OA1B2", "oaIb2", "0AlB2", "0A-1B2"}) {
        BOOST_TEST(check.matches(1, typed), typed);
    }
    for (const char* typed : {"", " ", "0A1B", "0A1B22", "C3D4E", "8A1B2"}) {
        BOOST_TEST(!check.matches(1, typed), typed);
    }
    BOOST_TEST(check.matches(2, "c3d4e"));
}

BOOST_AUTO_TEST_CASE(areOnPaperOnlyWhenBothAreRight)
{
    // Two groups: both are asked.
    RecoveryKit kit("Willow Practice", "Ana", records::Secret::fromText("AAAAA-BBBBB"), 3);
    BOOST_TEST((kit.step() == RecoveryKit::Step::key));
    kit.keyIsOnPaper();
    BOOST_TEST((kit.step() == RecoveryKit::Step::check));
    BOOST_TEST(kit.problemsOf("AAAAA", "AAAAA")[0].empty());
    BOOST_TEST(!kit.problemsOf("AAAAA", "AAAAA")[1].empty());
    BOOST_TEST(!kit.problemsOf("BBBBB", "BBBBB")[0].empty());
    BOOST_TEST((kit.problemsOf("aaaaa", "bbbbb") == std::array<std::string, 2>{}));
    kit.showKeyAgain();
    BOOST_TEST((kit.step() == RecoveryKit::Step::key));
}

BOOST_AUTO_TEST_SUITE_END()
