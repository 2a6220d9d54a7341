// What a client finds on the page she takes home, read back from the finished PDF.
#include "attune/reports/client_summary.h"
#include "reading_grade.h"
#include "report_fixture.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace attune;
using namespace attune::tests;

BOOST_TEST_GLOBAL_FIXTURE(InUtc);

namespace {

const questionnaires::Library& library()
{
    return questionnaires::Library::builtIn();
}

reports::Pdf summaryOf(const care::Visit& visit,
                       const reports::ClientPageOptions& options = {},
                       const reports::ReportFrame& frame = sampleFrame(),
                       const care::SupportLines& lines = care::builtInSupportLines())
{
    return reports::clientSummary(visit, library(), lines, options, frame);
}

std::string wordsIn(const care::Visit& visit, const reports::ClientPageOptions& options = {})
{
    return wholeText(summaryOf(visit, options).bytes);
}

reports::ClientPageOptions spanish()
{
    reports::ClientPageOptions options;
    options.language = "es";
    return options;
}

care::Visit withReflection(care::Visit visit)
{
    visit.assessments.push_back(
        assessmentOf(40, "attunement-reflection", {1, 4, 2, 4, 4, 4, 4, 4, 4, 6}));
    return visit;
}

care::Visit bereaved()
{
    care::Visit visit = withReflection(sampleVisit());
    visit.client.infants.front().deceased = true;
    return visit;
}

/// The text between the margins of every page.
std::string body(const std::string& bytes)
{
    std::string all;
    for (const std::string& page : pageTexts(bytes)) {
        const auto from = page.find("14:30 UTC") + std::string("14:30 UTC").size();
        const auto to = page.rfind("These questions look for signs. They never say");
        all += page.substr(from, to - from) + " ";
    }
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(ClientSummary)

BOOST_AUTO_TEST_CASE(saysWhatSheToldWhatItCanMeanWhatCanBeDoneAndWhoHelps)
{
    const std::string text = wordsIn(sampleVisit());
    std::size_t from = 0;
    for (const char* words : {"Your summary Hello Maya Lindqvist.",
                              "What you told us",
                              "Your mood",
                              "You told us of many signs of low mood.",
                              "You and Elin",
                              "A bond takes time.",
                              "Worry and tension",
                              "You told us of some signs of worry.",
                              "What it can mean",
                              "They cannot say what you have.",
                              "A bond with a baby can take time.",
                              "What we can do together",
                              "We can plan more help.",
                              "People you can call",
                              "988",
                              "Your therapist is Ana Lopez, LCSW, PMH-C."}) {
        const auto at = text.find(words, from);
        BOOST_REQUIRE_MESSAGE(at != std::string::npos, words << " is missing or out of order");
        from = at;
    }
}

BOOST_AUTO_TEST_CASE(isReadAfterSixYearsOfSchoolAsAWhole)
{
    for (const care::Visit& visit : {sampleVisit(), bereaved(), withReflection(sampleVisit())}) {
        const double grade = readingGrade(body(summaryOf(visit).bytes));
        BOOST_TEST(grade <= 6, grade);
        BOOST_TEST(grade > 0);
    }
}

BOOST_AUTO_TEST_CASE(quotesNoQuestionAndByDefaultNoNumber)
{
    const std::string text = wordsIn(sampleVisit());
    for (const char* instrument : {"phq-9", "gad-7", "pbq-2006"}) {
        for (const std::string& stem : library().wording(instrument, "en")->stems) {
            BOOST_TEST(!says(text, stem), stem);
        }
    }
    for (const char* hidden : {"PHQ",
                               "GAD",
                               "PBQ",
                               " of 27",
                               "moderate",
                               "suicid",
                               "self-harm",
                               "Passing thoughts",
                               "Steadier",
                               "depress"}) {
        BOOST_TEST(timesIn(text, hidden) == (std::string(hidden) == "suicid" ? 1 : 0), hidden);
    }
    reports::ClientPageOptions numbers;
    numbers.showNumbers = true;
    BOOST_TEST(says(wordsIn(sampleVisit(), numbers), "PHQ-9: 13 of 27."));
}

BOOST_AUTO_TEST_CASE(speaksOfHardThingsFirstWhereASafetyQuestionStands)
{
    const std::string text = wordsIn(sampleVisit());
    BOOST_TEST(says(text, "You are not alone with this"));
    BOOST_TEST(says(text, "if you do not feel safe, call 911 or 988 right away."));
    care::Visit visit = sampleVisit();
    visit.alerts.clear();
    BOOST_TEST(!says(wordsIn(visit), "You are not alone with this"));
}

BOOST_AUTO_TEST_CASE(neverReassuresWhileASafetyQuestionStands)
{
    care::Visit visit = sampleVisit();
    visit.assessments = {assessmentOf(21, "phq-9", {1, 1, 1, 1, 1, 1, 1, 1, 2, 1})};
    visit.alerts.front().finding = visit.assessments.front().result.safety.front();
    const std::string text = wordsIn(visit);
    BOOST_TEST(says(text, "That is not the whole story."));
    BOOST_TEST(!says(text, "fewer signs"));
    BOOST_TEST(!says(text, "Things can change from week to week."));
    visit.alerts.clear();
    BOOST_TEST(says(wordsIn(visit), "That is fewer signs than last time."));
    for (auto state : {questionnaires::SafetyFinding::State::declined,
                       questionnaires::SafetyFinding::State::unanswered}) {
        visit.alerts = sampleVisit().alerts;
        visit.alerts.front().finding.state = state;
        const std::string open = wordsIn(visit);
        BOOST_TEST(says(open, "That is not the whole story."));
        BOOST_TEST(!says(open, "sounds hard"));
    }
}

BOOST_AUTO_TEST_CASE(neverSpeaksOfABabyOrABondToTheBereaved)
{
    const std::string text = wordsIn(bereaved());
    for (const char* word : {"baby", "bond", "birth many", "Small moments", "sleep"}) {
        BOOST_TEST(timesIn(text, word) == 0, word);
    }
    BOOST_TEST(!says(text, "Elin"));
    BOOST_TEST(says(text, "Grief has its own time."));
    BOOST_TEST(says(text, "We can talk about your loss, when you want to."));
    const std::string other = wordsIn(bereaved(), spanish());
    for (const char* word : {"bebé", "lazo", "parto"}) {
        BOOST_TEST(timesIn(other, word) == 0, word);
    }
}

BOOST_AUTO_TEST_CASE(callsNobodyAMother)
{
    for (const auto relation : {care::Relation::mother,
                                care::Relation::father,
                                care::Relation::partner,
                                care::Relation::pregnant,
                                care::Relation::otherCarer}) {
        care::Visit visit = withReflection(sampleVisit());
        visit.client.relation = relation;
        BOOST_TEST(timesIn(wordsIn(visit), "mother") == 0);
        const std::string text = wordsIn(visit, spanish());
        for (const char* word : {"madre", "mamá", "padre"}) {
            BOOST_TEST(timesIn(text, word) == 0, word);
        }
        // The name of a help line alone speaks of mothers.
        BOOST_TEST(timesIn(text, "matern") == 1);
    }
}

BOOST_AUTO_TEST_CASE(namesEachTwin)
{
    care::Visit visit = sampleVisit();
    care::Infant twin = visit.client.infants.front();
    twin.id = {8};
    twin.name = "Nils";
    visit.client.infants.push_back(twin);
    const std::string text = wordsIn(visit);
    BOOST_TEST(says(text, "You and Elin"));
    BOOST_TEST(says(text, "small moments with Elin and Nils"));
    care::Assessment second = visit.assessments.back();
    second.id = {24};
    second.infantId = twin.id;
    visit.assessments.push_back(second);
    BOOST_TEST(says(wordsIn(visit), "You and Nils"));
}

BOOST_AUTO_TEST_CASE(showsMoodAndBondWhicheverWasAsked)
{
    care::Visit visit = sampleVisit();
    visit.assessments.pop_back();
    BOOST_TEST(says(wordsIn(visit), "We did not ask about you and Elin this time."));
    visit = sampleVisit();
    visit.assessments.erase(visit.assessments.begin(), visit.assessments.begin() + 2);
    BOOST_TEST(says(wordsIn(visit), "We did not ask about your mood this time."));
}

BOOST_AUTO_TEST_CASE(isKindWhereNothingWasAnswered)
{
    care::Visit visit = sampleVisit();
    visit.assessments = {assessmentOf(21, "phq-9", std::vector<int>(10, -1))};
    const std::string text = wordsIn(visit);
    BOOST_TEST(says(text, "You left the questions open that day. That is fine."));
    BOOST_TEST(!says(text, "signs of low mood"));
    BOOST_TEST(says(text, "People you can call"));
    visit.checkIn.state = care::CheckInState::notToday;
    BOOST_TEST(says(wordsIn(visit), "You chose not to answer that day. That is fine."));
}

BOOST_AUTO_TEST_CASE(namesHerPracticesWithSafeSleepBesideNearness)
{
    const std::string text = wordsIn(withReflection(sampleVisit()));
    BOOST_TEST(says(text, "You would like to talk about this: Carry close to you"));
    BOOST_TEST(says(text, "had a place in your week: Be there"));
    BOOST_TEST(says(text, "It is safest to share a room and not a bed."));
    BOOST_TEST(!says(wordsIn(sampleVisit()), "Small moments with Elin"));
}

BOOST_AUTO_TEST_CASE(listsWhatWasAgreedOnInHerWords)
{
    reports::ClientPageOptions options;
    options.agreed = {"Ana calls on Friday."};
    BOOST_TEST(says(wordsIn(sampleVisit(), options), "We agreed on this: Ana calls on Friday."));
}

BOOST_AUTO_TEST_CASE(saysWhereHelpLinesAreStaleOrMissing)
{
    reports::ReportFrame frame = sampleFrame();
    frame.printedAt += std::chrono::days(3 * 366);
    BOOST_TEST(says(wholeText(summaryOf(sampleVisit(), {}, frame).bytes),
                    "That is more than a year ago. Ask us if these numbers still work."));
    const care::SupportLines none{"US", care::builtInSupportLines().reviewed, {}};
    const std::string text = wholeText(summaryOf(sampleVisit(), {}, sampleFrame(), none).bytes);
    BOOST_TEST(says(text, "Ask us for numbers that you can call."));
    BOOST_TEST(says(text, "Please talk with us about it."));
}

BOOST_AUTO_TEST_CASE(identifiesOrHidesHerOnEveryPage)
{
    reports::ReportFrame frame = sampleFrame();
    for (const std::string& page : pageTexts(summaryOf(sampleVisit()).bytes)) {
        BOOST_TEST(says(page, "Chart C-1001 · born 17 April 1993 · Maya Lindqvist"));
    }
    frame.initialsOnly = true;
    const std::string text = wholeText(summaryOf(sampleVisit(), {}, frame).bytes);
    for (const char* hidden : {"Maya", "Lindqvist", "1993", "Elin"}) {
        BOOST_TEST(!says(text, hidden), hidden);
    }
    BOOST_TEST(says(text, "Chart C-1001 · M.L."));
}

BOOST_AUTO_TEST_CASE(saysWhenAndInWhichZoneItWasPrintedHoweverLongTheDateAndTheName)
{
    reports::ReportFrame frame = sampleFrame();
    frame.printedAt =
        care::Instant(std::chrono::sys_days(std::chrono::year(2026) / 9 / 25).time_since_epoch() +
                      std::chrono::hours(13));
    care::Visit visit = sampleVisit();
    visit.client.name = std::string(500, 'M');
    for (const std::string& page : pageTexts(summaryOf(visit, spanish(), frame).bytes)) {
        BOOST_TEST(says(page, "Impreso el 25 de septiembre de 2026, 13:00 UTC"));
        BOOST_TEST(says(page, "Expediente C-1001"));
    }
}

BOOST_AUTO_TEST_CASE(speaksSpanishFromMarginToMargin)
{
    const std::string text = wordsIn(withReflection(sampleVisit()), spanish());
    for (const char* words : {"Confidencial",
                              "Expediente C-1001 · fecha de nacimiento: 17 de abril de 1993",
                              "Impreso el 9 de marzo de 2026, 14:30 UTC",
                              "Hola, Maya Lindqvist.",
                              "Nos contó muchas señales de ánimo bajo.",
                              "Usted y Elin",
                              "Llame o envíe un mensaje de texto, de día o de noche.",
                              "Página 1 de 2"}) {
        BOOST_TEST(says(text, words), words);
    }
    for (const char* english : {"You ", "Your ", " the ", "Printed", "Page "}) {
        BOOST_TEST(!says(text, english), english);
    }
}

BOOST_AUTO_TEST_SUITE_END()
