#include "check_in.h"

#include <boost/test/unit_test.hpp>

using namespace attune::desktop;

BOOST_AUTO_TEST_SUITE(TheWayOutOfClientMode)

BOOST_AUTO_TEST_CASE(closesAfterThreeWrongTries)
{
    Gate gate;
    for (const int left : {3, 2, 1}) {
        BOOST_TEST(gate.triesLeft() == left);
        BOOST_TEST(gate.mayTry());
        gate.wrong();
    }
    BOOST_TEST(gate.triesLeft() == 0);
    BOOST_TEST(!gate.mayTry());
}

BOOST_AUTO_TEST_CASE(countsAnewOnceSomeoneCameThrough)
{
    Gate gate;
    gate.wrong();
    gate.wrong();
    gate.right();
    BOOST_TEST(gate.triesLeft() == 3);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(SameSecret)

BOOST_AUTO_TEST_CASE(isTheSameLetterForLetter)
{
    BOOST_TEST(sameSecret("482913", "482913"));
    BOOST_TEST(sameSecret("", ""));
}

BOOST_AUTO_TEST_CASE(isNotOneThatIsShorterLongerOrRepeated)
{
    for (const char* other : {"", "4", "48291", "4829130", "482913482913", "482914", "582913"}) {
        BOOST_TEST(!sameSecret("482913", other), other);
        BOOST_TEST(!sameSecret(other, "482913"), other);
    }
}

BOOST_AUTO_TEST_SUITE_END()
