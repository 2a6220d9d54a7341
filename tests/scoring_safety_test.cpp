// What a safety item says counts at any answer above 0 points, whatever the total.
#include "answers.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <map>

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

BOOST_AUTO_TEST_CASE(isNotInTheGad7)
{
    for (const char letter : {'4', 'x', '.'}) {
        const Instrument& gad7 = shipped("gad-7");
        BOOST_TEST(score(gad7, answers(gad7, straight(gad7, letter))).safety.empty());
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
        const auto places = static_cast<char>(instrument.items[0].options.size());
        for (char letter = '1'; letter < '1' + places; ++letter) {
            BOOST_TEST(isStraightLine(instrument.id, straight(instrument, letter)),
                       instrument.id << ' ' << letter);
        }
    }
}

BOOST_AUTO_TEST_CASE(isBrokenByEveryItemThatIsAnsweredOtherwise)
{
    for (const Instrument& instrument : Library::builtIn().instruments()) {
        for (const Item& item : instrument.items) {
            for (const char letter : {'1', '3', '.', 'x', '?'}) {
                std::string sheet = straight(instrument, '2');
                sheet[item.number - 1] = letter;
                // The PHQ's question on daily life is asked in another way and is not looked at.
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
