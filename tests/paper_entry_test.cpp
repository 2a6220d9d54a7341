#include "attune/questionnaires/library.h"
#include "paper_entry.h"
#include "sample_visit.h"

#include <boost/test/unit_test.hpp>

using namespace attune;
using namespace attune::desktop;
using questionnaires::Answer;
using questionnaires::Item;
using questionnaires::Library;

namespace {

const Item& item(const char* instrumentId, int number)
{
    return *Library::builtIn().find(instrumentId)->item(number);
}

/// The id of the option that a cell chose; "" where it chose none.
std::string chosenBy(const Item& item, const char* text, PaperCoding coding)
{
    const PaperCell cell = readPaperCell(item, text, coding);
    return cell.answer ? cell.answer->optionId() : std::string();
}

std::string echoOf(const Item& item, const char* text, PaperCoding coding)
{
    return readPaperCell(item, text, coding).echo;
}

} // namespace

BOOST_AUTO_TEST_SUITE(ACellOfAPaperSheet)

BOOST_AUTO_TEST_CASE(isThePlaceOfTheTickedBox)
{
    for (const int number : {1, 3}) { // whichever way the points run
        const Item& epds = item("epds", number);
        BOOST_TEST(chosenBy(epds, "1", PaperCoding::position) == "first");
        BOOST_TEST(chosenBy(epds, "2", PaperCoding::position) == "second");
        BOOST_TEST(chosenBy(epds, "3", PaperCoding::position) == "third");
        BOOST_TEST(chosenBy(epds, "4", PaperCoding::position) == "fourth");
    }
}

/// By the published key: items 1, 2 and 4 rise from 0 to 3, the others fall from 3 to 0.
BOOST_AUTO_TEST_CASE(isThePointsOfThePrintedKey)
{
    for (int number = 1; number <= 10; ++number) {
        const bool rises = number == 1 || number == 2 || number == 4;
        const Item& epds = item("epds", number);
        BOOST_TEST_CONTEXT("item " << number)
        {
            BOOST_TEST(chosenBy(epds, "0", PaperCoding::points) == (rises ? "first" : "fourth"));
            BOOST_TEST(chosenBy(epds, "1", PaperCoding::points) == (rises ? "second" : "third"));
            BOOST_TEST(chosenBy(epds, "2", PaperCoding::points) == (rises ? "third" : "second"));
            BOOST_TEST(chosenBy(epds, "3", PaperCoding::points) == (rises ? "fourth" : "first"));
        }
    }
}

BOOST_AUTO_TEST_CASE(repeatsPlaceAndPointsSoThatASlipIsSeen)
{
    BOOST_TEST(echoOf(item("epds", 1), "2", PaperCoding::position) == "answer 2 of 4, 1 point");
    BOOST_TEST(echoOf(item("epds", 3), "2", PaperCoding::position) == "answer 2 of 4, 2 points");
    BOOST_TEST(echoOf(item("epds", 10), "0", PaperCoding::points) == "answer 4 of 4, 0 points");
    BOOST_TEST(echoOf(item("pbq-2006", 18), "1", PaperCoding::points) == "answer 5 of 6, 1 point");
    BOOST_TEST(echoOf(item("pbq-2006", 1), "6", PaperCoding::position) ==
               "answer 6 of 6, 5 points");
}

BOOST_AUTO_TEST_CASE(isUnansweredWhereItIsBlank)
{
    for (const PaperCoding coding : {PaperCoding::position, PaperCoding::points}) {
        for (const char* blank : {"", " ", "   ", "\t"}) {
            const PaperCell cell = readPaperCell(item("epds", 1), blank, coding);
            BOOST_REQUIRE(cell.answer.has_value());
            BOOST_TEST(cell.answer->isUnanswered());
            BOOST_TEST(cell.echo.empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(isDeclinedByADashOrALetter)
{
    for (const char* text : {"-", "d", "D", " - ", "\td"}) {
        const PaperCell cell = readPaperCell(item("epds", 10), text, PaperCoding::points);
        BOOST_REQUIRE(cell.answer.has_value());
        BOOST_TEST(cell.answer->isDeclined());
        BOOST_TEST(cell.echo == "declined");
    }
}

BOOST_AUTO_TEST_CASE(mayHaveSpacesAround)
{
    BOOST_TEST(chosenBy(item("epds", 1), " 2", PaperCoding::position) == "second");
    BOOST_TEST(chosenBy(item("epds", 1), "2  ", PaperCoding::position) == "second");
    BOOST_TEST(chosenBy(item("epds", 1), "\t2\r\n", PaperCoding::position) == "second");
}

BOOST_AUTO_TEST_CASE(isNoAnswerWhereItIsNotOnTheSheet)
{
    for (const char* text : {"0",
                             "5",
                             "-1",
                             "12",
                             "99999999999999999999",
                             "1.5",
                             "1,5",
                             "1 2",
                             "+1",
                             "x",
                             "2x",
                             "1-2",
                             "--",
                             "dd",
                             "\xC2\xB2"}) {
        const PaperCell cell = readPaperCell(item("epds", 1), text, PaperCoding::position);
        BOOST_TEST(!cell.answer.has_value(), text);
        BOOST_TEST(cell.echo == "Write 1 to 4, or - for declined.", text);
    }
    for (const char* text : {"4", "-1", "99999999999999999999", "1.5", "0.0", "x"}) {
        const PaperCell cell = readPaperCell(item("epds", 3), text, PaperCoding::points);
        BOOST_TEST(!cell.answer.has_value(), text);
        BOOST_TEST(cell.echo == "Write 0 to 3, or - for declined.", text);
    }
    BOOST_TEST(echoOf(item("pbq-2006", 1), "7", PaperCoding::position) ==
               "Write 1 to 6, or - for declined.");
    BOOST_TEST(echoOf(item("pbq-2006", 1), "6", PaperCoding::points) ==
               "Write 0 to 5, or - for declined.");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(AStoredAnswerOnThePaperPage)

BOOST_AUTO_TEST_CASE(readsAsItWasTyped)
{
    for (const questionnaires::Instrument& instrument : Library::builtIn().instruments()) {
        for (const Item& each : instrument.items) {
            for (const PaperCoding coding : {PaperCoding::position, PaperCoding::points}) {
                for (const questionnaires::Option& option : each.options) {
                    const Answer answer = Answer::chosen(option.id);
                    const std::string text = paperText(each, answer, coding);
                    BOOST_TEST((readPaperCell(each, text, coding).answer == answer));
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(isAPlaceOrPointsADashOrNothing)
{
    const Item& falling = item("epds", 3);
    const Answer second = Answer::chosen("second");
    BOOST_TEST(paperText(falling, second, PaperCoding::position) == "2");
    BOOST_TEST(paperText(item("epds", 1), second, PaperCoding::points) == "1");
    BOOST_TEST(paperText(falling, Answer::chosen("first"), PaperCoding::points) == "3");
    BOOST_TEST(paperText(falling, Answer::chosen("fourth"), PaperCoding::points) == "0");
    BOOST_TEST(paperText(falling, Answer::declined(), PaperCoding::points) == "-");
    BOOST_TEST(paperText(falling, Answer(), PaperCoding::points).empty());
    BOOST_TEST(paperText(falling, Answer::chosen("no-such"), PaperCoding::points).empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(TheRunningCheck)

BOOST_AUTO_TEST_CASE(countsWhatWasEnteredAndDeclined)
{
    const auto& epds = *Library::builtIn().find("epds");
    const auto check = [&epds](const std::vector<int>& positions) {
        return runningCheck(epds, tests::responseOf("epds", positions));
    };
    BOOST_TEST(check({0, 0, 0, 0, 0, 0, 0, 0, 0, 0}) == "0 of 10 entered");
    BOOST_TEST(check({1, 2, 3, 4, 1, 2, 3, 4, 0, 0}) == "8 of 10 entered");
    BOOST_TEST(check({1, 2, 3, 4, 1, 2, 3, 4, 0, -1}) == "8 of 10 entered, 1 declined");
    BOOST_TEST(check({-1, -1, -1, -1, -1, -1, -1, -1, -1, -1}) == "0 of 10 entered, 10 declined");
    BOOST_TEST(check({4, 4, 4, 4, 4, 4, 4, 4, 4, 4}) == "10 of 10 entered");
}

BOOST_AUTO_TEST_CASE(leavesOutWhatAnEarlierAnswerRulesOut)
{
    const auto& gated = *Library::builtIn().find("pc-ptsd-5"); // 1: yes, 2: no
    const auto check = [&gated](const std::vector<int>& positions) {
        return runningCheck(gated, tests::responseOf("pc-ptsd-5", positions));
    };
    BOOST_TEST(check({2, 0, 0, 0, 0, 0}) == "Nothing more is asked after these answers.");
    BOOST_TEST(check({1, 1, 2, 0, 0, 0}) == "2 of 5 entered");
    BOOST_TEST(check({0, 1, 0, 0, 0, 0}) == "1 of 5 entered");
    BOOST_TEST(check({2, 1, 0, 0, 0, 0}).starts_with("Something is entered that an earlier"));
}

BOOST_AUTO_TEST_CASE(looksAtTheItemsThatMakeUpTheTotal)
{
    const auto& phq = *Library::builtIn().find("phq-9");
    const auto answered = tests::responseOf("phq-9", {1, 1, 1, 1, 1, 1, 1, 1, 0, 4});
    BOOST_TEST(runningCheck(phq, answered) == "8 of 9 entered");
    const auto declined = tests::responseOf("phq-9", {1, 1, 1, 1, 1, 1, 1, 1, 1, -1});
    BOOST_TEST(runningCheck(phq, declined) == "9 of 9 entered");
}

BOOST_AUTO_TEST_SUITE_END()
