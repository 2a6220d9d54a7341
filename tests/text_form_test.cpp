#include "attune/records/errors.h"
#include "attune/records/secret.h"
#include "text_form.h"

#include <boost/test/unit_test.hpp>

#include <vector>

using namespace attune::records;

namespace {

std::vector<unsigned> pointsOf(std::string_view text)
{
    std::vector<unsigned> points;
    forEachCodePoint(text, [&](char32_t point) { points.push_back(point); });
    return points;
}

using Points = std::vector<unsigned>;

constexpr unsigned replaced = 0xFFFD;

} // namespace

BOOST_AUTO_TEST_SUITE(TheFormOfText)

BOOST_AUTO_TEST_CASE(isNothingForNothingAndForWhatStandsForNothing)
{
    BOOST_TEST(folded("").empty());
    BOOST_TEST(folded("\xC2\xAD").empty()); // a soft hyphen, which case folding takes away
    BOOST_TEST(foldedName("\xC2\xAD").empty());
    BOOST_TEST(foldedName("  ").empty());
}

BOOST_AUTO_TEST_CASE(isRefusedForWhatIsNoTextAndIsNoName)
{
    for (const char* text : {"\xFF", "ana\xC3", "\xED\xA0\x80"}) {
        BOOST_CHECK_THROW(folded(text), Refused);
        BOOST_CHECK_THROW(normalised(Secret::fromText(text)), Refused);
        BOOST_TEST(foldedName(text).empty());
    }
    BOOST_CHECK_NO_THROW(folded(std::string(4096, 'a')));
    BOOST_CHECK_THROW(folded(std::string(4097, 'a')), Refused);
}

BOOST_AUTO_TEST_CASE(growsWhereOneCharacterStandsForSeveral)
{
    // U+FDFA is eighteen letters in NFKC, the most of any character
    BOOST_TEST(pointsOf(normalised(Secret::fromText("\xEF\xB7\xBA")).text()).size() == 18U);
    BOOST_TEST(foldedName("\xEF\xAC\x81sh") == "fish"); // the ligature fi
}

BOOST_AUTO_TEST_CASE(keepsOneBlankBetweenNamesAndNoneAround)
{
    BOOST_TEST(foldedName("  Ana   LOPEZ ") == "ana lopez");
}

BOOST_AUTO_TEST_CASE(isReadPointByPoint)
{
    BOOST_TEST(pointsOf("") == Points{});
    // one, two, three and four bytes
    BOOST_TEST(pointsOf("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80") ==
               (Points{'a', 0xE9, 0x20AC, 0x1F600}));
}

BOOST_AUTO_TEST_CASE(hasOneReplacementForEachPieceThatIsNoText)
{
    // Unicode 15, table 3-8: the longest beginning of a character counts as one piece
    BOOST_TEST(pointsOf("\x80z") == (Points{replaced, 'z'}));         // no beginning
    BOOST_TEST(pointsOf("\xC3") == Points{replaced});                 // cut off
    BOOST_TEST(pointsOf("\xC3z") == (Points{replaced, 'z'}));         // no end
    BOOST_TEST(pointsOf("\xC0\xAF") == (Points{replaced, replaced})); // too long for what it is
    BOOST_TEST(pointsOf("\xE2\x82z") == (Points{replaced, 'z'}));
    BOOST_TEST(pointsOf("\xE2\x82") == Points{replaced});
    BOOST_TEST(pointsOf("\xE2z") == (Points{replaced, 'z'}));
    BOOST_TEST(pointsOf("\xED\xA0\x80") == (Points{replaced, replaced, replaced})); // a surrogate
    BOOST_TEST(pointsOf("\xF0\x9F\x98z") == (Points{replaced, 'z'}));
    BOOST_TEST(pointsOf("\xF0\x9Fz") == (Points{replaced, 'z'}));
    BOOST_TEST(pointsOf("\xF0z") == (Points{replaced, 'z'}));
    BOOST_TEST(pointsOf("\xF0\x9F\x98") == Points{replaced});
    BOOST_TEST(pointsOf("\xF0\x80\x80\x80") ==
               (Points{replaced, replaced, replaced, replaced}));     // too long again
    BOOST_TEST(pointsOf("\xF5\x80") == (Points{replaced, replaced})); // beyond the last character
}

BOOST_AUTO_TEST_SUITE_END()
