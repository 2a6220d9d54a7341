// What an owner and a board find in the practice summary, read back from the finished PDF.
#include "attune/care/suggestion.h"
#include "attune/reports/practice_summary.h"
#include "measure_practice.h"
#include "report_fixture.h"
#include "sample_measures.h"

#include <boost/test/unit_test.hpp>

#include <fmt/format.h>

using namespace attune;
using namespace attune::tests;

namespace {

std::vector<std::string> pagesOf(const care::Measures& measures)
{
    return pageTexts(reports::practiceSummary(measures, sampleFrame()).bytes);
}

std::string textOf(const care::Measures& measures)
{
    return wholeText(reports::practiceSummary(measures, sampleFrame()).bytes);
}

void expectInOrder(const std::string& text, const std::vector<std::string>& parts)
{
    std::size_t from = 0;
    for (const std::string& part : parts) {
        const auto at = text.find(part, from);
        BOOST_TEST(at != std::string::npos, part << " is missing or out of order in " << text);
        from = at == std::string::npos ? from : at;
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(PracticeSummary)

BOOST_AUTO_TEST_CASE(tellsOnOnePageWhatMattersFirst)
{
    const std::string first = pagesOf(care::suppressed(sampleMeasures())).front();
    expectInOrder(first,
                  {"Practice summary",
                   "1 January 2026 to 31 March 2026",
                   "never a diagnosis",
                   "4,351",
                   "in the year after a birth",
                   "4,211",
                   "of 4,351, 97 %",
                   "911",
                   "of 4,211, 22 %",
                   "76",
                   "of 85, 89 %",
                   "Positive results, by questionnaire",
                   "EPDS",
                   "642",
                   "of 3,120",
                   "21 %",
                   "PHQ-9",
                   "not shown",
                   "of 2,617",
                   "Referrals completed",
                   "Within 30 days",
                   "Within 60 days",
                   "After delivery: PDS-E-style, not certified",
                   "122",
                   "of 163",
                   "75 %",
                   "“Not shown” stands for a number that is fewer than 5",
                   "Page 1 of"});
    BOOST_TEST(!says(first, "Every figure with its definition"));
}

BOOST_AUTO_TEST_CASE(thenTellsEveryFamilyWithItsDefinition)
{
    const std::string text = textOf(care::suppressed(sampleMeasures()));
    std::vector<std::string> parts{"Every figure with its definition"};
    for (const care::MeasureText& family : care::allMeasureTexts()) {
        if (!family.staysInside) {
            parts.push_back(family.title);
        }
    }
    const std::string spaceless = withoutSpaces(text);
    std::size_t from = 0;
    for (const std::string& part : parts) {
        const auto at = spaceless.find(withoutSpaces(part), from);
        BOOST_TEST(at != std::string::npos, part);
        from = at == std::string::npos ? from : at;
    }
    for (const care::MeasureText& family : care::allMeasureTexts()) {
        const std::string definition = withoutSpaces(family.definition).substr(0, 60);
        BOOST_TEST(says(spaceless, definition) == !family.staysInside, family.id);
    }
    expectInOrder(text,
                  {"Median and spread", "lower median upper", "EPDS 3,120", "4.5", "7", "11.5"});
}

BOOST_AUTO_TEST_CASE(letsNoHiddenNumberThrough)
{
    const care::Measures all = sampleMeasures();
    BOOST_TEST(says(textOf(all), "137"));
    const care::Measures shown = care::suppressed(all);
    BOOST_REQUIRE(!shown.cell("eligible/neither")->count);
    BOOST_REQUIRE(!shown.proportion("positive/phq-9")->count);
    const std::string text = textOf(shown);
    for (const char* hidden : {" 137 ", " 2,615 "}) {
        BOOST_TEST(!says(text, hidden), hidden);
    }
    BOOST_TEST(timesIn(text, "not shown") > 3);
}

BOOST_AUTO_TEST_CASE(passesOverClientsAndTheEndsOfDistributions)
{
    care::Measures measures = sampleMeasures();
    measures.distributions.front().least = 1.5;
    measures.distributions.front().greatest = 28.5;
    measures.clients = {{987654}};
    const std::string text = textOf(measures);
    for (const char* hidden : {"987654", "987,654", " 1.5 ", "28.5"}) {
        BOOST_TEST(!says(text, hidden), hidden);
    }
}

BOOST_AUTO_TEST_CASE(callsReferralServicesByTheirNames)
{
    const std::string text = textOf(measuresOf(practiceOf40(), periodOf40()));
    int named = 0;
    for (const care::Proportion& share : measuresOf(practiceOf40(), periodOf40()).proportions) {
        if (share.id.starts_with("referrals-30/")) {
            const care::Service* service = care::serviceOf(share.title);
            named += service == nullptr ? 0 : 1;
            BOOST_TEST(says(text, service == nullptr ? share.title : service->label));
        }
    }
    BOOST_TEST(named > 0);
    BOOST_TEST(!says(text, " psychiatry "));
    BOOST_TEST(says(text, "All services"));
}

BOOST_AUTO_TEST_CASE(alignsTheNumbersOfAColumnAtTheirRight)
{
    const reports::Pdf pdf =
        reports::practiceSummary(care::suppressed(sampleMeasures()), sampleFrame());
    double right = 0;
    int found = 0;
    for (const PlacedWord& word : wordsOf(pdf.bytes, 0)) {
        if (word.text == "3,120" || word.text == "2,617" || word.text == "163") {
            BOOST_TEST((found == 0 || std::abs(word.right - right) < 0.1), word.text);
            right = word.right;
            ++found;
        }
    }
    BOOST_TEST(found == 3);
}

BOOST_AUTO_TEST_CASE(saysWhereThereWasNothing)
{
    care::Measures none;
    none.period = periodOf40();
    const auto pages = pagesOf(none);
    BOOST_TEST(says(pages.front(), "There were no results in this period."));
    BOOST_TEST(says(pages.at(1), "None in this period."));
}

BOOST_AUTO_TEST_CASE(namesThePeriodAndNobodyInItsMargins)
{
    for (const std::string& page : pagesOf(care::suppressed(sampleMeasures()))) {
        BOOST_TEST(says(page, "Harbor Practice"));
        BOOST_TEST(says(page, "Practice summary · 1 January 2026 to 31 March 2026"));
        BOOST_TEST(says(page, "Questionnaires screen. They never diagnose."));
        BOOST_TEST(!says(page, "Chart"));
    }
}

BOOST_AUTO_TEST_SUITE_END()
