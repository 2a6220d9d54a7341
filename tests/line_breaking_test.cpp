#include "fixed_metrics.h"
#include "line_breaking.h"
#include "utf8.h"

#include <boost/test/unit_test.hpp>

#include <random>

using namespace attune::reports;
using attune::tests::FixedMetrics;

namespace {

const FixedMetrics onePoint(1);

/// Every character is one point wide.
std::vector<std::string> broken(std::string_view text, double widthPt)
{
    return breakLines(text, widthPt, 9, Weight::regular, onePoint);
}

std::string cut(std::string_view text, double widthPt)
{
    return shortened(text, widthPt, 9, Weight::regular, onePoint);
}

void check(std::string_view text, double widthPt, const std::vector<std::string>& expected)
{
    BOOST_TEST(broken(text, widthPt) == expected, boost::test_tools::per_element());
}

} // namespace

BOOST_AUTO_TEST_SUITE(LineBreaking)

BOOST_AUTO_TEST_CASE(ofNothingIsNoLine)
{
    check("", 10, {});
    check(" \t ", 10, {});
    check("\n\n", 10, {});
}

BOOST_AUTO_TEST_CASE(fillsALineToItsLastPoint)
{
    check("one two", 7, {"one two"});
    check("one two", 6.9, {"one", "two"});
    check("one two three", 8, {"one two", "three"});
}

BOOST_AUTO_TEST_CASE(makesOneSpaceOfSeveral)
{
    check("  one \t  two\r ", 10, {"one two"});
}

BOOST_AUTO_TEST_CASE(breaksWhereALineWasEnded)
{
    check("one\ntwo", 10, {"one", "two"});
    check("one\r\ntwo\n", 10, {"one", "two"});
}

BOOST_AUTO_TEST_CASE(neverBreaksAtANoBreakSpace)
{
    check("a 10\u00A0mg", 6, {"a", "10\u00A0mg"});
}

BOOST_AUTO_TEST_CASE(dividesAWordThatIsWiderThanALine)
{
    check("abcdefghij", 4, {"abcd", "efgh", "ij"});
    check("so abcdefghij k", 4, {"so", "abcd", "efgh", "ij k"});
}

BOOST_AUTO_TEST_CASE(dividesAfterAHyphenOrSlashWhereItCan)
{
    check("mother-infant", 8, {"mother-", "infant"});
    check("https://a.example/bcdefgh", 18, {"https://a.example/", "bcdefgh"});
}

BOOST_AUTO_TEST_CASE(keepsCharactersOfSeveralBytesWhole)
{
    check("ŻółwŻółw", 4, {"Żółw", "Żółw"});
    check("\U0001F476\U0001F476\U0001F476", 2, {"\U0001F476\U0001F476", "\U0001F476"});
}

BOOST_AUTO_TEST_CASE(neverPartsAMarkFromItsLetter)
{
    // e and a combining acute accent, four times.
    check("e\u0301e\u0301e\u0301e\u0301", 5, {"e\u0301e\u0301", "e\u0301e\u0301"});
    check("e\u0301e\u0301", 1, {"e\u0301", "e\u0301"});
    check("abe\u0301\u0302\u0303\u0304\u0305c", 3, {"ab", "e\u0301\u0302\u0303\u0304\u0305", "c"});
    check("abc-\u0301def", 4, {"abc", "-\u0301de", "f"});
}

BOOST_AUTO_TEST_CASE(endsWhereOneCharacterIsWiderThanTheLine)
{
    check("abc", 0.5, {"a", "b", "c"});
    check("ab c", 0, {"a", "b", "c"});
    check("ab", -3, {"a", "b"});
}

BOOST_AUTO_TEST_CASE(takesBytesThatAreNoText)
{
    check("a\xFF"
          "bcd\xE4",
          3,
          {"a\uFFFDb", "cd\uFFFD"});
}

BOOST_AUTO_TEST_CASE(losesNothingOfAnyText)
{
    std::mt19937 random(7);
    const std::u32string letters = U"ab-/ \u0301\u00A0é中\U0001F476 ";
    for (int round = 0; round < 3000; ++round) {
        std::u32string text;
        for (unsigned length = random() % 40; length > 0; --length) {
            text += letters[random() % letters.size()];
        }
        const auto width = static_cast<int>(random() % 9);
        std::string joined;
        for (const std::string& line : broken(toUtf8(text), width)) {
            BOOST_TEST(!line.empty());
            const auto characters = codePoints(line);
            bool isOne = true; // a letter and its marks may be wider than the line
            for (std::size_t at = 1; at < characters.size(); ++at) {
                isOne = isOne && characters[at] == 0x301;
            }
            BOOST_TEST((isOne || static_cast<int>(characters.size()) <= width), line);
            joined += line;
        }
        std::erase(joined, ' ');
        std::erase(text, U' ');
        BOOST_TEST(joined == toUtf8(text));
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ShortenedLine)

BOOST_AUTO_TEST_CASE(isLeftAloneWhereItFits)
{
    BOOST_TEST(cut("abcde", 5) == "abcde");
    BOOST_TEST(cut("", 0) == "");
}

BOOST_AUTO_TEST_CASE(endsInDotsWhereSomethingIsLeftOut)
{
    BOOST_TEST(cut("abcdef", 5) == "abcd…");
    BOOST_TEST(cut("abc def", 5) == "abc…");
    BOOST_TEST(cut("abcdef", 0) == "…");
}

BOOST_AUTO_TEST_CASE(neverPartsAMarkFromItsLetter)
{
    BOOST_TEST(cut("abe\u0301f", 4) == "ab…");
}

BOOST_AUTO_TEST_SUITE_END()
