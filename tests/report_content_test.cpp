// What a specialist finds in the clinician report, read back from the finished PDF.
#include "report_fixture.h"

#include <boost/test/unit_test.hpp>

#include <fmt/format.h>
#include <regex>

using namespace attune;
using namespace attune::tests;

BOOST_TEST_GLOBAL_FIXTURE(InUtc);

namespace {

/// From one heading to the next; empty where either is missing.
std::string between(const std::string& text, const std::string& from, const std::string& to)
{
    const auto start = text.find(from);
    const auto end = text.find(to, start == std::string::npos ? 0 : start);
    return start == std::string::npos || end == std::string::npos ? ""
                                                                  : text.substr(start, end - start);
}

care::Visit visitOf(std::vector<care::Assessment> assessments)
{
    care::Visit visit = sampleVisit();
    visit.assessments = std::move(assessments);
    visit.alerts.clear();
    visit.earlier.clear();
    return visit;
}

void onEveryPage(const reports::Pdf& pdf, const std::string& words)
{
    const auto pages = pageTexts(pdf.bytes);
    BOOST_TEST(pages.size() == static_cast<std::size_t>(pdf.pages));
    for (std::size_t page = 0; page < pages.size(); ++page) {
        BOOST_TEST(says(pages[page], words), "page " << page + 1 << " lacks: " << words);
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(ClinicianReport)

BOOST_AUTO_TEST_CASE(saysOnEveryPageWhoseItIsAndHowTheRecordStands)
{
    const reports::Pdf pdf = reportOf(sampleVisit());
    BOOST_TEST(pdf.pages > 2);
    for (const char* words : {"Harbor Practice",
                              "C-1001",
                              "born 17 April 1993",
                              "Maya Lindqvist",
                              "Ana Lopez, LCSW, PMH-C",
                              "Printed 9 March 2026, 14:30 UTC",
                              "Confidential",
                              "QX7B2M9K4T",
                              "record generation 41",
                              "audit ab12cd34ef56ab78"}) {
        onEveryPage(pdf, words);
    }
    BOOST_TEST(pdf.replaced.empty());
}

BOOST_AUTO_TEST_CASE(numbersItsPages)
{
    const reports::Pdf pdf = reportOf(sampleVisit());
    const auto pages = pageTexts(pdf.bytes);
    for (std::size_t page = 0; page < pages.size(); ++page) {
        BOOST_TEST(says(pages[page], fmt::format("Page {} of {}", page + 1, pdf.pages)));
    }
}

BOOST_AUTO_TEST_CASE(runsInTheOrderASpecialistReads)
{
    care::Visit visit = sampleVisit();
    visit.amendments = {{"Ana Lopez", sampleNow(), "Her mother stays for two weeks."}};
    const std::string text = textOf(visit);
    std::size_t from = 0;
    for (const char* heading : {"Clinician report",
                                "Safety PHQ-9 item 9",
                                "At a glance",
                                "Scores PHQ-9",
                                "Over time PHQ-9",
                                "Answers PHQ-9",
                                "How it was completed",
                                "Clinician's impression Steadier than last time.",
                                "Help lines",
                                "Questionnaires, rules and sources",
                                "Signature Signed electronically",
                                "Additions after signing"}) {
        const auto at = text.find(heading, from);
        BOOST_REQUIRE_MESSAGE(at != std::string::npos, heading << " is missing or out of order");
        from = at;
    }
    BOOST_TEST(says(text.substr(from), "Her mother stays for two weeks."));
}

BOOST_AUTO_TEST_CASE(showsMoodAnxietyAndBondingOnTheFirstPage)
{
    const std::string first = pageTexts(reportOf(sampleVisit()).bytes).front();
    // By hand from the sample's answers: 2+2+1+3+2+1+1+0+1 and 1+2+1+1+0+1+1.
    BOOST_TEST(says(first, "Depression PHQ-9 13 of 27, moderate"));
    BOOST_TEST(says(first, "Anxiety GAD-7 7 of 21, mild"));
    BOOST_TEST(says(first, "Bonding PBQ (Elin)"));
}

BOOST_AUTO_TEST_CASE(printsWhatWasFoundAndDoneAboutAnAlert)
{
    const std::string safety = between(textOf(sampleVisit()), "Safety", "At a glance");
    BOOST_TEST(says(safety, "PHQ-9 item 9 (death, self-harm): answered above zero"));
    BOOST_TEST(says(safety, "Found: Passing thoughts, no plan."));
    BOOST_TEST(says(safety, "Done: Safety plan made."));
    BOOST_TEST(says(safety, "Recorded by Ana Lopez, 9 March 2026, 14:20 UTC"));
    BOOST_TEST(!says(safety, "No action is recorded yet."));
}

BOOST_AUTO_TEST_CASE(asksWhereAnAlertIsOpen)
{
    care::Visit visit = sampleVisit();
    visit.signature.reset();
    visit.alerts.front().action.reset();
    const std::string safety = between(textOf(visit), "Safety", "At a glance");
    BOOST_TEST(says(safety, "Ask about thoughts of death or suicide, a plan, means"));
    BOOST_TEST(says(safety, "No action is recorded yet."));
}

BOOST_AUTO_TEST_CASE(saysThatNoAlertRulesNothingOut)
{
    care::Visit visit = sampleVisit();
    visit.alerts.clear();
    BOOST_TEST(
        says(between(textOf(visit), "Safety", "At a glance"), "This does not rule out risk: ask."));
}

BOOST_AUTO_TEST_CASE(isADraftOnEveryPageUntilItIsSigned)
{
    care::Visit visit = sampleVisit();
    BOOST_TEST(timesIn(textOf(visit), "draft") == 0);
    visit.signature.reset();
    onEveryPage(reportOf(visit), "Draft: not signed.");
    BOOST_TEST(says(textOf(visit), "Signature This is a draft. It has not been signed."));
}

BOOST_AUTO_TEST_CASE(ofAFictionalPracticeSaysSoOnEveryPage)
{
    reports::ReportFrame frame = sampleFrame();
    BOOST_TEST(timesIn(textOf(sampleVisit(), frame), "fictional") == 0);
    frame.practice.isFictional = true;
    care::Visit visit = sampleVisit();
    visit.signature.reset();
    onEveryPage(reportOf(visit, frame),
                "Draft: not signed. Fictional: a demonstration, no real person.");
}

BOOST_AUTO_TEST_CASE(neverPrintsAnAbsentScoreAsZero)
{
    // Three of nine items open: the published rule gives no total.
    const std::string text =
        textOf(visitOf({assessmentOf(31, "phq-9", {1, 1, 1, 1, 1, 1, 0, -1, 0, 0})}));
    BOOST_TEST(says(text, "No score: 3 of 9 items were not answered."));
    BOOST_TEST(!says(text, "0 of 27"));
    BOOST_TEST(!says(text, "minimal ("));
    BOOST_TEST(says(between(text, "At a glance", "Scores"), "no score"));
    BOOST_TEST(says(text, "not answered"));
    BOOST_TEST(says(text, "declined"));
}

BOOST_AUTO_TEST_CASE(saysOnceWhyAFactorHasNoScore)
{
    // Item 1 belongs to the twelve of factor 1; items 18 and 24 are factor 4, 4 points each for the
    // second printed option.
    std::vector<int> positions(25, 2);
    positions[0] = 0;
    const std::string text = textOf(visitOf({assessmentOf(31, "pbq-2006", positions)}));
    BOOST_TEST(timesIn(text, "No score: 1 of 12 items was not answered.") == 1);
    BOOST_TEST(says(text, "Factor 4: incipient abuse: 8 of 10"));
}

BOOST_AUTO_TEST_CASE(saysThatAScoreIsProRatedAndHowManyAreMissing)
{
    // Seven answers of 1 point: 7 * 9 / 7 = 9.
    const std::string text =
        textOf(visitOf({assessmentOf(31, "phq-9", {2, 2, 2, 2, 2, 2, 2, -1, 0, 0})}));
    BOOST_TEST(says(text, "9 of 27, mild"));
    BOOST_TEST(says(text, "Pro-rated: 2 not answered."));
}

BOOST_AUTO_TEST_CASE(showsTopicsAndPositionsWhereTheWordingIsNotOurs)
{
    const std::string text =
        textOf(visitOf({assessmentOf(31, "epds", {1, 2, 1, 1, 1, 1, 1, 1, 1, 4})}));
    // Where the table goes on to the next page, its margins and its header stand between the rows.
    const std::string answers =
        std::regex_replace(between(text, "Answers EPDS", "How it was completed"),
                           std::regex("Questionnaires screen\\. .* Question Answer Points "),
                           "");
    const std::vector<std::string> topics{"humour",
                                          "looking forward",
                                          "self-blame",
                                          "worry",
                                          "panic",
                                          "coping",
                                          "sleep",
                                          "sadness",
                                          "crying",
                                          "self-harm"};
    // These rows and nothing else. First options score 0 in items 1, 2 and 4, else 3; the last
    // option of item 10 scores 0.
    std::string expected = "Answers EPDS: Edinburgh Postnatal Depression Scale Question Answer "
                           "Points ";
    const std::vector<std::string> ends{"1 as printed 0",
                                        "2 as printed 1",
                                        "1 as printed 3",
                                        "1 as printed 0",
                                        "1 as printed 3",
                                        "1 as printed 3",
                                        "1 as printed 3",
                                        "1 as printed 3",
                                        "1 as printed 3",
                                        "4 as printed 0"};
    for (std::size_t row = 0; row < topics.size(); ++row) {
        expected += fmt::format("{} {} answer {} ", row + 1, topics[row], ends[row]);
    }
    BOOST_TEST(answers == expected);
    BOOST_TEST(says(text, "Its wording is not reproduced here."));
}

BOOST_AUTO_TEST_CASE(namesRightsRulesAndSourcesOfEachQuestionnaireOnce)
{
    const std::string text = textOf(sampleVisit());
    for (const char* words : {"PHQ-9, definition 1, scored by rules",
                              "GAD-7, definition 1, scored by rules",
                              "PBQ, definition 1, scored by rules"}) {
        BOOST_TEST(timesIn(text, words) == 1, words);
    }
    BOOST_TEST(timesIn(text, "educational grant from Pfizer Inc.") == 2);
    BOOST_TEST(says(text, "doi:10.1046/j.1525-1497.2001.016009606.x"));
}

BOOST_AUTO_TEST_CASE(printsAVisitThatWasNotForToday)
{
    care::Visit visit = visitOf({});
    visit.signature.reset();
    visit.checkIn.state = care::CheckInState::notToday;
    visit.checkIn.notTodayReason = "The baby needed feeding.";
    const std::string text = textOf(visit);
    BOOST_TEST(says(text, "The client chose not to answer: The baby needed feeding."));
    BOOST_TEST(!says(text, "At a glance"));
    BOOST_TEST(!says(text, " of 27"));
}

BOOST_AUTO_TEST_CASE(showsOpenlyAQuestionnaireItDoesNotKnow)
{
    care::Visit visit = sampleVisit();
    visit.assessments.front().instrumentId = "phq-15";
    visit.signature.reset();
    visit.alerts.front().action.reset();
    const std::string text = textOf(visit);
    BOOST_TEST(says(between(text, "Safety", "At a glance"), "Ask in person today."));
    BOOST_TEST(says(between(text, "Scores", "Over time"),
                    "phq-15 This version of Attune does not know this questionnaire."));
    BOOST_TEST(says(between(text, "Answers", "How it was completed"),
                    "phq-15 This version of Attune does not know this questionnaire."));
    BOOST_TEST(says(text, "GAD-7 7 of 21, mild"));
}

BOOST_AUTO_TEST_CASE(saysWhenPaperWasFilledInAndWhenItWasEntered)
{
    care::Visit visit = sampleVisit();
    visit.checkIn.mode = care::Mode::paper;
    visit.checkIn.paperDate = std::chrono::year(2026) / 3 / 2;
    const std::string text = textOf(visit);
    BOOST_TEST(says(text, "Check-in 2 March 2026"));
    BOOST_TEST(says(text, "entered from paper"));
    BOOST_TEST(says(text, "Sheet dated 2 March 2026"));
    BOOST_TEST(says(text, "Entered 9 March 2026, 14:00 UTC"));
    BOOST_TEST(!says(text, "Took"));
}

BOOST_AUTO_TEST_CASE(saysWhenTheHelpLinesWereLastChecked)
{
    reports::ReportFrame frame = sampleFrame();
    const std::string fresh = textOf(sampleVisit(), frame);
    BOOST_TEST(says(fresh, "1-833-852-6262"));
    BOOST_TEST(says(fresh, "last checked"));
    BOOST_TEST(!says(fresh, "more than a year ago"));
    frame.printedAt = sampleNow() + std::chrono::days(3 * 366);
    BOOST_TEST(says(textOf(sampleVisit(), frame), "more than a year ago"));
}

BOOST_AUTO_TEST_SUITE_END()
