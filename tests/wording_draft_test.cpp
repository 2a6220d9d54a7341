// Pasted wording is split into its parts, and what is missing is named. Every text here is made up.
#include "attune/questionnaires/library.h"
#include "wording_draft.h"

#include <boost/test/unit_test.hpp>

#include <fmt/format.h>

using namespace attune;
using namespace attune::desktop;
using questionnaires::Instrument;
using questionnaires::Library;

namespace {

const Instrument& ten() // ten items of four answers; its own words are not used anywhere here
{
    return *Library::builtIn().find("epds");
}

/// Ten made-up items; `mark` stands before each answer, `wrapped` breaks each question in two.
std::string sheet(const std::string& mark, bool wrapped = false, int items = 10)
{
    std::string text = "A quiet title\nTell us about the colours\nof the last week.\n\n";
    for (int item = 1; item <= items; ++item) {
        text += fmt::format("{}. I saw the colour{}number {}\n", item, wrapped ? "\n" : " ", item);
        for (const char* answer : {"always", "now and then", "rarely", "never at all"}) {
            text += fmt::format("{}{}\n", mark, answer);
        }
    }
    return text;
}

void expectAllThere(const std::string& text)
{
    const WordingDraft draft = splitWording(text, ten());
    BOOST_TEST(gapsOf(draft, ten()).empty());
    BOOST_TEST(draft.title == "A quiet title");
    BOOST_TEST(draft.instructions == "Tell us about the colours of the last week.");
    BOOST_REQUIRE(draft.items.size() == 10U);
    for (int number = 1; number <= 10; ++number) {
        const WordingDraft::Item& item = draft.items[static_cast<std::size_t>(number - 1)];
        BOOST_TEST(item.number == number);
        BOOST_TEST(item.stem == fmt::format("I saw the colour number {}", number));
        const std::vector<std::string> labels{"always", "now and then", "rarely", "never at all"};
        BOOST_TEST(item.labels == labels, boost::test_tools::per_element());
    }
}

bool names(const std::vector<std::string>& gaps, const std::string& sentence)
{
    return std::ranges::find(gaps, sentence) != gaps.end();
}

} // namespace

BOOST_AUTO_TEST_SUITE(PastedWording)

BOOST_AUTO_TEST_CASE(isSplitWhateverStandsBeforeAnAnswer)
{
    for (const char* mark : {"", "□ ", "☐", "- ", "• ", "[ ] ", "a) "}) {
        BOOST_TEST_CONTEXT("mark '" << mark << "'")
        expectAllThere(sheet(mark));
    }
}

BOOST_AUTO_TEST_CASE(isSplitWhereAPdfBreaksItsLines)
{
    expectAllThere(sheet("□ ", true));
    expectAllThere(sheet("", true));
    std::string windows = sheet("• ");
    for (std::size_t at = windows.find('\n'); at != std::string::npos;
         at = windows.find('\n', at + 2)) {
        windows.insert(at, "\r");
    }
    expectAllThere(windows);
    std::string starred = sheet("");
    starred.replace(starred.find("10. "), 4, "*10. ");
    expectAllThere(starred);
}

BOOST_AUTO_TEST_CASE(keepsTheLineOfItsHolderApart)
{
    for (const char* mark : {"□ ", ""}) {
        const WordingDraft draft =
            splitWording(sheet(mark) + "\nMade up by nobody.\nUse it as you like.\n", ten());
        BOOST_TEST(gapsOf(draft, ten()).empty());
        BOOST_TEST(draft.attribution == "Made up by nobody. Use it as you like.");
        BOOST_TEST(draft.items.back().labels.back() == "never at all");
    }
}

BOOST_AUTO_TEST_CASE(isNotCompleteWithoutEveryItemAndAnswer)
{
    const auto nine = gapsOf(splitWording(sheet("□ ", false, 9), ten()), ten());
    BOOST_REQUIRE(nine.size() == 1U);
    BOOST_TEST(nine[0].starts_with("Item 10 is missing."));
    const auto eleven = gapsOf(splitWording(sheet("□ ", false, 11), ten()), ten());
    BOOST_TEST(names(eleven, "There is an item 11; EPDS has 10."));
    std::string short4 = sheet("□ ");
    const auto fourth = short4.find("□ rarely", short4.find("4. "));
    short4.erase(fourth, std::string("□ rarely\n").size());
    BOOST_TEST(
        names(gapsOf(splitWording(short4, ten()), ten()), "Item 4 has 3 answers; 4 are due."));
    std::string long4 = sheet("□ ");
    long4.insert(long4.find("□ rarely", long4.find("4. ")), "□ once more\n");
    BOOST_TEST(
        names(gapsOf(splitWording(long4, ten()), ten()), "Item 4 has 5 answers; 4 are due."));
    std::string skipped = sheet("□ ");
    skipped.replace(skipped.find("\n6. "), 4, "\n7. ");
    BOOST_TEST(!gapsOf(splitWording(skipped, ten()), ten()).empty());
}

BOOST_AUTO_TEST_CASE(isNotCompleteWithoutTitleAndInstructions)
{
    const std::string text = sheet("□ ");
    const std::string items = text.substr(text.find("1. "));
    const auto gaps = gapsOf(splitWording(items, ten()), ten());
    BOOST_REQUIRE(gaps.size() == 2U);
    BOOST_TEST(gaps[0].starts_with("The title is missing"));
    BOOST_TEST(gaps[1].starts_with("The instructions are missing"));
    BOOST_TEST(gapsOf(splitWording("A title\n" + items, ten()), ten()).size() == 1U);
}

BOOST_AUTO_TEST_CASE(mayBeAnythingWithoutHarm)
{
    for (const std::string& text : {std::string(),
                                    std::string("\n\n\n"),
                                    std::string("1."),
                                    std::string("1. \n2) \n3."),
                                    std::string("99. no\n1. yes"),
                                    std::string(100000, '1'),
                                    std::string("\xff\xfe\x00 1. \x80", 9)}) {
        BOOST_TEST(!gapsOf(splitWording(text, ten()), ten()).empty());
    }
}

BOOST_AUTO_TEST_CASE(becomesAWordingThatTheLibraryReads)
{
    const WordingDraft draft = splitWording(sheet("□ "), ten());
    const std::string json = wordingJson(draft, ten(), "en", "Nobody");
    const auto wording = questionnaires::parseLicensedWording(json, "pasted", ten());
    BOOST_TEST(wording.title == "A quiet title");
    BOOST_TEST(wording.attribution == "Nobody");
    BOOST_TEST(wording.stem(3) == "I saw the colour number 3");
    // the answers stand by their printed place, also where an item counts down
    for (const int item : {1, 3}) {
        BOOST_TEST(wording.label(item, ten().item(item)->options.front().id) == "always");
        BOOST_TEST(wording.label(item, ten().item(item)->options.back().id) == "never at all");
    }
    BOOST_CHECK_THROW(questionnaires::parseWording(json, "shipped", ten()),
                      questionnaires::DefinitionError);
}

BOOST_AUTO_TEST_SUITE_END()
