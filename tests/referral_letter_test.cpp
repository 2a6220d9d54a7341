// The referral letter: proposed from the visit, edited, laid out.
#include "attune/reports/referral_letter.h"
#include "report_fixture.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace attune;
using namespace attune::tests;

namespace {

care::DirectoryEntry psychiatrist()
{
    care::DirectoryEntry entry;
    entry.service = "psychiatry";
    entry.name = "Bay Perinatal Psychiatry";
    entry.contact = "Dr. Lee";
    entry.phone = "(503) 555-0142";
    entry.address = "40 Pier Road\nPortland, OR 97201";
    return entry;
}

care::FollowUp followUp()
{
    care::FollowUp made;
    made.service = "psychiatry";
    made.text = "Consider an assessment by a prescriber.";
    made.due = std::chrono::year(2026) / 3 / 23;
    return made;
}

reports::ReferralLetter proposed(const care::Visit& visit = sampleVisit(),
                                 const care::DirectoryEntry& to = psychiatrist(),
                                 const reports::ReportFrame& frame = sampleFrame())
{
    return reports::proposedLetter(
        visit, questionnaires::Library::builtIn(), followUp(), to, frame);
}

care::DirectoryEntry serving(const std::string& service)
{
    care::DirectoryEntry entry = psychiatrist();
    entry.service = service;
    return entry;
}

std::string questionnairesIn(const reports::ReferralLetter& letter)
{
    std::string all;
    for (const auto& score : letter.scores) {
        all += (all.empty() ? "" : ", ") + score.questionnaire;
    }
    return all;
}

std::string printedText(const reports::ReferralLetter& letter,
                        const reports::ReportFrame& frame = sampleFrame())
{
    return wholeText(reports::referralLetter(letter, sampleVisit(), frame).bytes);
}

} // namespace

BOOST_AUTO_TEST_SUITE(ProposedLetter)

BOOST_AUTO_TEST_CASE(isAddressedFromTheDirectory)
{
    const reports::ReferralLetter letter = proposed();
    BOOST_TEST(letter.recipient ==
               "Dr. Lee\nBay Perinatal Psychiatry\n40 Pier Road\nPortland, OR 97201");
    BOOST_TEST(letter.salutation == "Dear Dr. Lee,");
    BOOST_TEST(letter.subject == "Maya Lindqvist, born 17 April 1993, chart C-1001");
    BOOST_TEST(letter.sender == "Ana Lopez, LCSW, PMH-C");
    care::DirectoryEntry entry = psychiatrist();
    entry.contact.clear();
    BOOST_TEST(proposed(sampleVisit(), entry).salutation == "Dear colleague,");
}

BOOST_AUTO_TEST_CASE(saysWhyAndWhatIsAsked)
{
    const reports::ReferralLetter letter = proposed();
    BOOST_TEST(letter.reason == "I am writing about Maya Lindqvist (mother), whom I see at Harbor "
                                "Practice 6 weeks after a birth. The last check-in was on 9 March "
                                "2026.");
    BOOST_TEST(says(letter.request, "What I have in mind: An assessment by a prescriber."));
    BOOST_TEST(says(letter.request, "If you can, by 23 March 2026."));
}

BOOST_AUTO_TEST_CASE(holdsTheScoresThatMatterToTheServiceAndNoOther)
{
    BOOST_TEST(questionnairesIn(proposed()) == "PHQ-9, GAD-7");
    BOOST_TEST(questionnairesIn(proposed(sampleVisit(), serving("parent-infant-work"))) ==
               "PHQ-9, PBQ (Elin)");
    BOOST_TEST(questionnairesIn(proposed(sampleVisit(), serving("paediatrics"))) == "PBQ (Elin)");
    BOOST_TEST(questionnairesIn(proposed(sampleVisit(), serving("peer-support"))) == "");
    BOOST_TEST(questionnairesIn(proposed(sampleVisit(), serving("something else"))) ==
               "PHQ-9, GAD-7, PBQ (Elin)");
}

BOOST_AUTO_TEST_CASE(putsEachScoreBesideItsCutOff)
{
    const auto scores = proposed().scores;
    BOOST_REQUIRE(scores.size() == 2U);
    BOOST_TEST(scores[0].result == "13 of 27, moderate");
    BOOST_TEST(scores[0].cutOff.starts_with("10 or more: "));
    BOOST_TEST(scores[0].reading == "reached");
    BOOST_TEST(scores[0].standsOut);
    BOOST_TEST(scores[1].result == "7 of 21, mild");
    BOOST_TEST(scores[1].cutOff.starts_with("9 or more: "));
    BOOST_TEST(scores[1].reading == "not reached");
    BOOST_TEST(!scores[1].standsOut);
}

BOOST_AUTO_TEST_CASE(tellsRiskWithWhatWasFoundAndDone)
{
    BOOST_TEST(proposed().risk == "A question on self-harm was answered above zero. Found: Passing "
                                  "thoughts, no plan. Done: Safety plan made. (Ana Lopez, 9 March "
                                  "2026, 14:20 UTC)");
    BOOST_TEST(proposed(sampleVisit(), serving("paediatrics")).risk ==
               "No safety question of this check-in was answered above zero, declined or left "
               "open. This does not rule out risk.");
    BOOST_TEST(proposed(sampleVisit(), serving("peer-support")).risk == "");
    care::Visit visit = sampleVisit();
    visit.alerts.front().action.reset();
    BOOST_TEST(says(proposed(visit).risk, "It has not been talked about yet."));
    visit.alerts.clear();
    visit.assessments = {visit.assessments.at(1)};
    BOOST_TEST(proposed(visit).risk == "This check-in held no question on safety.");
}

BOOST_AUTO_TEST_CASE(namesALossQuietly)
{
    care::Visit visit = sampleVisit();
    visit.client.infants.front().deceased = true;
    visit.assessments.pop_back();
    BOOST_TEST(says(proposed(visit).reason, "Harbor Practice after the death of a baby."));
    BOOST_TEST(!says(proposed(visit).reason, "weeks"));
}

BOOST_AUTO_TEST_CASE(quotesNoAnswer)
{
    const reports::ReferralLetter letter = proposed(sampleVisit(), serving("perinatal-therapy"));
    const std::string text = printedText(letter);
    for (const char* instrument : {"phq-9", "gad-7", "pbq-2006"}) {
        const auto* wording = questionnaires::Library::builtIn().wording(instrument, "en");
        for (const std::string& stem : wording->stems) {
            BOOST_TEST(!says(text, stem), stem);
        }
    }
}

BOOST_AUTO_TEST_CASE(carriesInitialsWhereAskedTo)
{
    reports::ReportFrame frame = sampleFrame();
    frame.initialsOnly = true;
    const std::string text = printedText(proposed(sampleVisit(), psychiatrist(), frame), frame);
    for (const char* hidden : {"Maya", "Lindqvist", "1993"}) {
        BOOST_TEST(!says(text, hidden), hidden);
    }
    BOOST_TEST(says(text, "About: M.L., chart C-1001"));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(PrintedLetter)

BOOST_AUTO_TEST_CASE(runsFromAddressToSignatureOnOnePage)
{
    const reports::Pdf pdf = reports::referralLetter(proposed(), sampleVisit(), sampleFrame());
    BOOST_TEST(pdf.pages == 1);
    const std::string text = wholeText(pdf.bytes);
    std::size_t from = 0;
    for (const char* words : {"Harbor Practice",
                              "Dr. Lee Bay Perinatal Psychiatry 40 Pier Road",
                              "9 March 2026",
                              "About: Maya Lindqvist",
                              "Dear Dr. Lee,",
                              "I am writing about",
                              "Screening results Questionnaire Result Cut-off",
                              "PHQ-9 13 of 27, moderate 10 or more",
                              "they are no diagnosis",
                              "Safety A question on self-harm",
                              "Request I would be grateful",
                              "Contact A short answer",
                              "With kind regards",
                              "Ana Lopez, LCSW, PMH-C"}) {
        const auto at = text.find(words, from);
        BOOST_REQUIRE_MESSAGE(at != std::string::npos, words << " is missing or out of order");
        from = at;
    }
}

BOOST_AUTO_TEST_CASE(isWhatTheClinicianMadeOfIt)
{
    reports::ReferralLetter letter = proposed();
    letter.reason = "First paragraph.\n\nSecond paragraph.";
    letter.risk.clear();
    letter.scores.clear();
    const std::string text = printedText(letter);
    BOOST_TEST(says(text, "First paragraph. Second paragraph. Request"));
    BOOST_TEST(!says(text, "Safety"));
    BOOST_TEST(!says(text, "Screening results"));
}

BOOST_AUTO_TEST_SUITE_END()
