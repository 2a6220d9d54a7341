// What can be followed in a line of text.
#include "links.h"

#include <boost/test/unit_test.hpp>

using namespace attune::reports;

namespace {

/// "tel:988 at 0+3 …".
std::string found(std::string_view text)
{
    std::string all;
    for (const TextLink& link : linksIn(text)) {
        all += (all.empty() ? "" : " ") + link.uri + " at " + std::to_string(link.first) + "+" +
               std::to_string(link.length);
    }
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(LinksInText)

BOOST_AUTO_TEST_CASE(areTelephoneNumbersHoweverTheyAreWritten)
{
    BOOST_TEST(found("988") == "tel:988 at 0+3");
    BOOST_TEST(found("1-800-944-4773") == "tel:18009444773 at 0+14");
    BOOST_TEST(found("(503) 555-0142") == "tel:5035550142 at 0+14");
    BOOST_TEST(found("+1 503 555 0142") == "tel:+15035550142 at 0+15");
    BOOST_TEST(found("Text in Spanish to 971-203-7773.") == "tel:9712037773 at 19+12");
}

BOOST_AUTO_TEST_CASE(areSites)
{
    BOOST_TEST(found("See www.postpartum.net, day or night") ==
               "https://www.postpartum.net at 4+18");
    BOOST_TEST(found("(https://988lifeline.org/)") == "https://988lifeline.org/ at 1+24");
}

BOOST_AUTO_TEST_CASE(areNotAnyNumberInASentence)
{
    for (const char* text : {"", "press 1 for Spanish", "24 hours", "call 988 now", "12", "()"}) {
        BOOST_TEST(found(text) == "", text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
