// What a safety item says counts at any answer above 0 points, whatever the total.
#include "answers.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace attune::questionnaires;
using attune::tests::answers;
using attune::tests::shipped;
using attune::tests::straight;

namespace {

namespace data = boost::unit_test::data;
using State = SafetyFinding::State;

/// A safety item with the one answer, by place as printed, that counts 0 points.
struct SafetyItem
{
    std::string id;
    int number;
    SafetyKind kind;
    char noPoints;
    char last;
};

std::ostream& operator<<(std::ostream& out, const SafetyItem& item)
{
    return out << item.id << " item " << item.number;
}

const std::vector<SafetyItem> safetyItems{
    {"phq-9", 9, SafetyKind::selfHarm, '1', '4'},
    {"epds", 10, SafetyKind::selfHarm, '4', '4'},
    {"pbq-2006", 18, SafetyKind::harmToInfant, '6', '6'},
    {"pbq-2006", 24, SafetyKind::harmToInfant, '6', '6'},
    {"core-10", 6, SafetyKind::selfHarm, '1', '5'},
    {"mibs", 8, SafetyKind::harmToInfant, '4', '4'},
    {"asq", 1, SafetyKind::selfHarm, '2', '2'},
    {"asq", 2, SafetyKind::selfHarm, '2', '2'},
    {"asq", 3, SafetyKind::selfHarm, '2', '2'},
    {"asq", 4, SafetyKind::selfHarm, '2', '2'},
    {"asq", 5, SafetyKind::selfHarm, '2', '2'},
};

/// What is found about this item alone.
std::vector<SafetyFinding> findingsOf(const SafetyItem& item, const std::string& sheet, bool atEnd)
{
    const Instrument& instrument = shipped(item.id);
    auto findings = safetyFindings(instrument, answers(instrument, sheet), atEnd);
    std::erase_if(findings,
                  [&](const SafetyFinding& finding) { return finding.itemNumber != item.number; });
    return findings;
}

/// A sheet with nothing but this item answered so.
std::string alone(const SafetyItem& item, char letter)
{
    std::string sheet = straight(shipped(item.id), '.');
    sheet[item.number - 1] = letter;
    return sheet;
}

} // namespace

BOOST_AUTO_TEST_SUITE(SafetyFindings)

BOOST_DATA_TEST_CASE(countsAtEveryAnswerAboveZeroAlsoWithoutATotal, data::make(safetyItems), item)
{
    const Instrument& instrument = shipped(item.id);
    for (char letter = '1'; letter <= item.last; ++letter) {
        const std::string sheet = alone(item, letter);
        for (const bool atEnd : {false, true}) {
            const auto findings = findingsOf(item, sheet, atEnd);
            if (letter == item.noPoints) {
                BOOST_TEST(findings.empty());
                continue;
            }
            BOOST_TEST_REQUIRE(findings.size() == 1U);
            BOOST_TEST((findings[0].state == State::endorsed));
            BOOST_TEST((findings[0].kind == item.kind));
            BOOST_TEST(findings[0].optionId ==
                       instrument.items[item.number - 1].options[letter - '1'].id);
        }
        const Result result = score(instrument, answers(instrument, sheet));
        BOOST_TEST(!result.scale("total")->value.has_value());
        BOOST_TEST((result.safety == safetyFindings(instrument, answers(instrument, sheet), true)));
    }
}

BOOST_DATA_TEST_CASE(isNamedWhereItWasPassedOver, data::make(safetyItems), item)
{
    std::string sheet = straight(shipped(item.id), '1');
    for (const char letter : {'.', '?'}) {
        sheet[item.number - 1] = letter;
        const auto findings = findingsOf(item, sheet, true);
        BOOST_TEST_REQUIRE(findings.size() == 1U);
        BOOST_TEST((findings[0].state == State::unanswered));
        BOOST_TEST((findings[0].kind == item.kind));
        BOOST_TEST(findings[0].optionId.empty());
        // The question is still to come, so there is nothing to say yet.
        BOOST_TEST(findingsOf(item, sheet, false).empty());
    }
}

BOOST_DATA_TEST_CASE(isNamedAtOnceWhereItWasDeclined, data::make(safetyItems), item)
{
    for (const bool atEnd : {false, true}) {
        const auto findings = findingsOf(item, alone(item, 'x'), atEnd);
        BOOST_TEST_REQUIRE(findings.size() == 1U);
        BOOST_TEST((findings[0].state == State::declined));
        BOOST_TEST((findings[0].kind == item.kind));
        BOOST_TEST(findings[0].optionId.empty());
    }
}

BOOST_AUTO_TEST_CASE(countsBesideATotalOfOne)
{
    const Instrument& phq9 = shipped("phq-9");
    const Result result = score(phq9, answers(phq9, "1111111121"));
    BOOST_TEST(result.scale("total")->value.value() == 1);
    BOOST_TEST(result.scale("total")->bandId == "minimal");
    BOOST_TEST_REQUIRE(result.safety.size() == 1U);
    BOOST_TEST(result.safety[0].itemNumber == 9);
    BOOST_TEST(result.safety[0].optionId == "several-days");
}

BOOST_AUTO_TEST_CASE(standsBesideTheOtherInPrintedOrder)
{
    const Instrument& pbq = shipped("pbq-2006");
    const Result result = score(pbq, answers(pbq, straight(pbq, '1')));
    BOOST_TEST_REQUIRE(result.safety.size() == 2U);
    BOOST_TEST(result.safety[0].itemNumber == 18);
    BOOST_TEST(result.safety[1].itemNumber == 24);
    BOOST_TEST(score(pbq, answers(pbq, straight(pbq, '6'))).safety.empty());
}

BOOST_AUTO_TEST_CASE(countsBesideATotalOfZero)
{
    // A refusal of the first is a positive screen; the fifth is then asked and was left out.
    const Instrument& asq = shipped("asq");
    const auto refused = score(asq, answers(asq, "x222.")).safety;
    BOOST_TEST_REQUIRE(refused.size() == 2U);
    BOOST_TEST(refused[0].itemNumber == 1);
    BOOST_TEST((refused[0].state == State::declined));
    BOOST_TEST(refused[1].itemNumber == 5);
    BOOST_TEST((refused[1].state == State::unanswered));
    // After four times "no" it is not asked, and nothing is missing.
    BOOST_TEST(score(asq, answers(asq, "2222.")).safety.empty());
    BOOST_TEST(score(asq, answers(asq, "22222")).safety.empty());
    // A "yes" counts also where it should not have been asked.
    const auto unasked = score(asq, answers(asq, "22221")).safety;
    BOOST_TEST_REQUIRE(unasked.size() == 1U);
    BOOST_TEST(unasked[0].itemNumber == 5);
    BOOST_TEST((unasked[0].state == State::endorsed));
    // While item 4 is open nobody knows whether it will be asked: at the end both are named.
    BOOST_TEST(safetyFindings(asq, answers(asq, "222.."), false).empty());
    BOOST_TEST(safetyFindings(asq, answers(asq, "222.."), true).size() == 2U);
    // Item 6 of the CORE-10 at its least, in a total of 1.
    const Instrument& core10 = shipped("core-10");
    const Result result = score(core10, answers(core10, "1551121111"));
    BOOST_TEST(result.scale("total")->value.value() == 1);
    BOOST_TEST_REQUIRE(result.safety.size() == 1U);
    BOOST_TEST(result.safety[0].itemNumber == 6);
}

BOOST_DATA_TEST_CASE(
    isInNoOtherQuestionnaire,
    data::make(
        {"gad-7", "gad-2", "phq-2", "whooley", "mdq", "pass", "mpas", "city-bits", "pc-ptsd-5"}),
    id)
{
    const Instrument& instrument = shipped(id);
    for (const char letter : {'1', '2', 'x', '.'}) {
        BOOST_TEST(
            score(instrument, answers(instrument, straight(instrument, letter))).safety.empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(StraightLine)

namespace {

bool isStraightLine(const std::string& id, const std::string& sheet)
{
    return score(shipped(id), answers(shipped(id), sheet)).straightLine;
}

} // namespace

BOOST_AUTO_TEST_CASE(isTheSamePlaceThroughoutWhateverItsPoints)
{
    for (const Instrument& instrument : Library::builtIn().instruments()) {
        const auto places = std::ranges::min(instrument.items, {}, [](const Item& item) {
                                return item.options.size();
                            }).options.size();
        for (char letter = '1'; letter < '1' + static_cast<char>(places); ++letter) {
            BOOST_TEST(isStraightLine(instrument.id, straight(instrument, letter)),
                       instrument.id << ' ' << letter);
        }
    }
}

BOOST_AUTO_TEST_CASE(isBrokenByEveryItemThatIsAnsweredOtherwise)
{
    for (const Instrument& instrument : Library::builtIn().instruments()) {
        for (const Item& item : instrument.items) {
            for (const char letter : {'2', '.', 'x', '?'}) {
                std::string sheet = straight(instrument, '1');
                sheet[item.number - 1] = letter;
                // What is asked in another way, such as the PHQ's question on daily life, is not
                // looked at.
                BOOST_TEST(isStraightLine(instrument.id, sheet) == !item.scored,
                           instrument.id << ' ' << sheet);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(isNotASheetThatWasLeftEmptyOrRefused)
{
    for (const Instrument& instrument : Library::builtIn().instruments()) {
        for (const char letter : {'.', 'x', '?'}) {
            BOOST_TEST(!isStraightLine(instrument.id, straight(instrument, letter)));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
