// The safety plan that a client takes home: her words, ours at grade 6, whom she can call.
#include "attune/reports/safety_plan_page.h"
#include "reading_grade.h"
#include "report_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace attune;
using namespace attune::tests;

namespace {

care::SafetyPlan samplePlan()
{
    care::SafetyPlan plan;
    plan.parts = {"I stop answering the phone.\nThe nights feel endless.",
                  "A hot shower. Walk around the block with music on.",
                  "The library on Elm Street, Tuesdays.",
                  "Jonas, 555-0142. My sister Rut, 555-0199.",
                  "Ana Lopez. 988, day or night.",
                  "  ",
                  "Seeing Elin learn to walk."};
    plan.personName = "Ana Lopez";
    plan.at = sampleNow() - std::chrono::days(7);
    return plan;
}

reports::Pdf pageOf(const care::SafetyPlan& plan,
                    const char* language = "en",
                    const reports::ReportFrame& frame = sampleFrame())
{
    return reports::safetyPlanPage(plan, sampleVisit().client, frame, language);
}

std::string textOf(const care::SafetyPlan& plan, const char* language = "en")
{
    return wholeText(pageOf(plan, language).bytes);
}

} // namespace

BOOST_AUTO_TEST_SUITE(SafetyPlanPage)

BOOST_AUTO_TEST_CASE(holdsWhatIsWrittenInTheOrderOfThePlanThenWhomToCall)
{
    const std::string text = textOf(samplePlan());
    std::size_t from = 0;
    for (const char* part : {"My plan for hard times",
                             "Signs that a hard time is coming",
                             "I stop answering the phone. The nights feel endless.",
                             "What helps when I am on my own",
                             "A hot shower.",
                             "People and places that take my mind off it",
                             "People I can ask for help",
                             "Jonas, 555-0142.",
                             "Trained people and help lines",
                             "What matters to me",
                             "Seeing Elin learn to walk.",
                             "People you can call",
                             "call 911 or 988 right away",
                             "1-833-852-6262",
                             "Keep this page where you can find it fast."}) {
        const auto at = text.find(part, from);
        BOOST_TEST(at != std::string::npos, part << " is missing or out of order");
        from = at == std::string::npos ? from : at;
    }
    BOOST_TEST(!says(text, "Making the place I live in safer"));
    BOOST_TEST(says(text, "Written down on 2 March 2026 with Ana Lopez."));
}

BOOST_AUTO_TEST_CASE(namesThePartsAsTheProgramDoes)
{
    care::SafetyPlan plan = samplePlan();
    plan.parts.at(5) = "Jonas keeps them.";
    const std::string text = textOf(plan);
    for (const care::SafetyPlanPart& part : care::safetyPlanParts()) {
        BOOST_TEST(says(text, part.title), part.title);
    }
}

BOOST_AUTO_TEST_CASE(isOnePageInLargeType)
{
    for (const auto size : {reports::PageSize::letter, reports::PageSize::a4}) {
        for (const char* language : {"en", "es"}) {
            reports::ReportFrame frame = sampleFrame();
            frame.pageSize = size;
            const reports::Pdf page = pageOf(samplePlan(), language, frame);
            BOOST_TEST(page.pages == 1);
            for (const PlacedWord& word : wordsOf(page.bytes, 0)) {
                if (word.text == "shower.") {
                    BOOST_TEST(word.bottom - word.top > 13);
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(goesOnOnAnotherPageRatherThanLoseAWord)
{
    care::SafetyPlan plan = samplePlan();
    for (int count = 0; count < 400; ++count) {
        plan.parts.front() += "\nline " + std::to_string(count) + ".";
    }
    const reports::Pdf page = pageOf(plan);
    BOOST_TEST(page.pages > 1);
    BOOST_TEST(says(wholeText(page.bytes), "line 399."));
}

BOOST_AUTO_TEST_CASE(isReadAfterSixYearsOfSchool)
{
    const std::string text = textOf(samplePlan());
    const auto from = text.find("My plan for hard times When");
    const auto to = text.find("Keep this page");
    BOOST_REQUIRE(from != std::string::npos);
    BOOST_TEST(readingGrade(text.substr(from, to - from)) <= 6);
}

BOOST_AUTO_TEST_CASE(hasNoClinicalWordButInTheNamesOfHelpLines)
{
    reports::ReportFrame frame = sampleFrame();
    frame.supportLines.lines.resize(1);
    const std::string text = wholeText(pageOf(samplePlan(), "en", frame).bytes);
    for (const char* word :
         {"suicid", "self-harm", "crisis", "depress", "risk", "diagnos", "screen", "PHQ"}) {
        BOOST_TEST(timesIn(text, word) == 0, word);
    }
}

BOOST_AUTO_TEST_CASE(speaksSpanishFromMarginToMargin)
{
    const std::string text = textOf(samplePlan(), "es-MX");
    for (const char* part : {"Confidencial",
                             "Mi plan para los momentos difíciles",
                             "Lo que me ayuda cuando estoy a solas",
                             "A quién puede llamar",
                             "Escrito el 2 de marzo de 2026 con Ana Lopez.",
                             "Guarde esta hoja",
                             "Página 1 de 1"}) {
        BOOST_TEST(says(text, part), part);
    }
    for (const char* english : {"You ", " the next ", "Printed", "Page ", "People"}) {
        BOOST_TEST(!says(text, english), english);
    }
}

BOOST_AUTO_TEST_CASE(hidesHerNameWhereInitialsAreWanted)
{
    reports::ReportFrame frame = sampleFrame();
    BOOST_TEST(says(wholeText(pageOf(samplePlan(), "en", frame).bytes), "Maya Lindqvist"));
    frame.initialsOnly = true;
    const std::string text = wholeText(pageOf(samplePlan(), "en", frame).bytes);
    for (const char* hidden : {"Maya", "Lindqvist", "1993"}) {
        BOOST_TEST(!says(text, hidden), hidden);
    }
}

BOOST_AUTO_TEST_CASE(usesThePracticesOwnLines)
{
    reports::ReportFrame frame = sampleFrame();
    frame.supportLines.lines = {{"The night desk", "555-0100", "after six", true}};
    const std::string text = wholeText(pageOf(samplePlan(), "en", frame).bytes);
    BOOST_TEST(says(text, "call 555-0100 right away"));
    BOOST_TEST(says(text, "The night desk"));
    BOOST_TEST(!says(text, "1-833-852-6262"));
}

BOOST_AUTO_TEST_CASE(isRefusedWhereNothingIsWritten)
{
    care::SafetyPlan plan = samplePlan();
    plan.parts.assign(7, " ");
    BOOST_CHECK_THROW(pageOf(plan), reports::ReportError);
}

BOOST_AUTO_TEST_SUITE_END()
