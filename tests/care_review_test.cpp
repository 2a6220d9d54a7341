#include "attune/care/review.h"
#include "sample_visit.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace attune;
using namespace attune::care;
using questionnaires::Answer;
using questionnaires::Library;
using questionnaires::SafetyFinding;
using questionnaires::SafetyKind;

namespace {

using Notes = std::vector<std::string>;

std::vector<AssessmentReview> of(const Visit& visit)
{
    return reviewOf(visit, Library::builtIn(), defaultBaseRate);
}

/// A visit with one questionnaire, answered at these printed positions; 0 unanswered, -1 declined.
Visit visitWith(const char* instrumentId, const std::vector<int>& positions)
{
    Visit visit = tests::sampleVisit();
    visit.earlier.clear();
    visit.alerts.clear();
    const auto& instrument = *Library::builtIn().find(instrumentId);
    Assessment assessment;
    assessment.id = {31};
    assessment.instrumentId = instrumentId;
    assessment.infantId = instrument.aboutInfant ? visit.client.infants[0].id : InfantId{};
    assessment.response = tests::responseOf(instrumentId, positions);
    assessment.result = questionnaires::score(instrument, assessment.response);
    visit.assessments = {assessment};
    return visit;
}

bool asksHowItWasRead(const char* instrumentId, const std::vector<int>& positions)
{
    const Visit visit = visitWith(instrumentId, positions);
    const auto reviews = of(visit);
    return std::ranges::any_of(reviews.at(0).cautions, [](const std::string& caution) {
        return caution.starts_with("Every answer has the same printed position.");
    });
}

Alert alertAbout(AssessmentId assessment, int item, SafetyKind kind)
{
    Alert alert;
    alert.assessmentId = assessment;
    alert.finding = {item, kind, SafetyFinding::State::endorsed, {}};
    return alert;
}

} // namespace

BOOST_AUTO_TEST_SUITE(TheReviewOfAVisit)

BOOST_AUTO_TEST_CASE(runsFromDepressionToAnxietyToBonding)
{
    Visit visit = tests::sampleVisit();
    std::ranges::reverse(visit.assessments);
    const auto reviews = of(visit);
    BOOST_REQUIRE(reviews.size() == 3U);
    BOOST_TEST(reviews[0].title == "PHQ-9: Patient Health Questionnaire");
    BOOST_TEST(reviews[1].title == "GAD-7: Generalized Anxiety Disorder scale");
    BOOST_TEST(reviews[2].title == "PBQ: Postpartum Bonding Questionnaire (Elin)");
    BOOST_TEST(reviews[0].shortTitle == "PHQ-9");
    BOOST_TEST(reviews[2].shortTitle == "PBQ (Elin)");
}

/// PHQ-9: 2+2+1+3+2+1+1+0+1 = 13. GAD-7: 1+2+1+1+0+1+1 = 7.
BOOST_AUTO_TEST_CASE(headsEachScaleWithScoreRangeAndBand)
{
    const Visit visit = tests::sampleVisit();
    const auto reviews = of(visit);
    BOOST_TEST(reviews[0].scales.at(0).headline == "13 of 27, moderate");
    BOOST_TEST(reviews[1].scales.at(0).headline == "7 of 21, mild");
}

/// Factors by the published item lists: 9 + 5 + 3 + 0 = 17. No bands are published.
BOOST_AUTO_TEST_CASE(headsTheFactorsOfAQuestionnaireToo)
{
    const Visit visit = tests::sampleVisit();
    const auto reviews = of(visit);
    Notes headlines;
    for (const ScaleReview& scale : reviews[2].scales) {
        headlines.push_back(scale.headline);
    }
    const Notes expected{"17 of 125", "9 of 60", "5 of 35", "3 of 20", "0 of 10"};
    BOOST_TEST(headlines == expected, boost::test_tools::per_element());
}

/// Of 100 with a base rate of 15: 12.6 found, 16.15 falsely, so 44 of 100. Two weeks before: 15;
/// four weeks before: 20.
BOOST_AUTO_TEST_CASE(notesWhatAScoreReachesMeansAndChanged)
{
    const Visit visit = tests::sampleVisit();
    const auto reviews = of(visit);
    const Notes expected{
        "Reaches 10 or more: probable depression. Source: Wang L et al. Gen Hosp Psychiatry "
        "2021;68:74-82 (perinatal, 7 studies).",
        "Since last time: 2 points lower: within measurement error (threshold not confirmed)",
        "Since the first time: 7 points lower: reliably better (threshold not confirmed)"};
    BOOST_TEST(reviews[0].scales[0].notes == expected, boost::test_tools::per_element());
    BOOST_REQUIRE(reviews[0].scales[0].frequency.has_value());
    BOOST_TEST(reviews[0].scales[0].frequency->have == 44);
    BOOST_TEST(reviews[0].scales[0].frequency->sentence ==
               "Of 100 people who score 10 or more, about 44 have depression by diagnostic "
               "interview where 15 in 100 do (Wang 2021).");
    // GAD-7: 14 four and 11 two weeks before; 7 reaches no cut-off
    const Notes anxiety{
        "Since last time: 4 points lower: reliably better (threshold not confirmed)",
        "Since the first time: 7 points lower: reliably better (threshold not confirmed)"};
    BOOST_TEST(reviews[1].scales[0].notes == anxiety, boost::test_tools::per_element());
    const Notes bonding{"Since last time: the same score: no published threshold",
                        "Since the first time: the same score: no published threshold"};
    BOOST_TEST(reviews[2].scales[0].notes == bonding, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(startsFromTheBaseRateOfThePractice)
{
    const Visit visit = tests::sampleVisit();
    // Of 100 with a base rate of 5: 4.2 found, 18.05 falsely, so 19 of 100.
    const auto reviews = reviewOf(visit, Library::builtIn(), 0.05);
    BOOST_TEST(reviews[0].scales[0].frequency.value().have == 19);
}

BOOST_AUTO_TEST_CASE(comparesNothingAcrossLayouts)
{
    Visit visit = tests::sampleVisit();
    visit.checkIn.layout = "paper";
    const auto reviews = of(visit);
    for (const AssessmentReview& review : reviews) {
        for (const ScaleReview& scale : review.scales) {
            BOOST_TEST(scale.earlier == nullptr);
            for (const std::string& note : scale.notes) {
                BOOST_TEST(!note.starts_with("Since last time"));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(saysWhichCutOffsAreNotConfirmed)
{
    const Visit visit = visitWith("pbq-2006", std::vector<int>(25, 1)); // all "always": 85
    const auto reviews = of(visit);
    const Notes expected{
        "Reaches 40 or more: severe bonding difficulty. Not confirmed. Source: Brockington IF, "
        "Fraser C, Wilson D. Arch Womens Ment Health 2006;9:233-242.",
        "Reaches 26 or more: some bonding difficulty. Not confirmed. Source: Brockington IF, "
        "Fraser C, Wilson D. Arch Womens Ment Health 2006;9:233-242."};
    BOOST_TEST(reviews[0].scales[0].headline == "85 of 125");
    BOOST_TEST(reviews[0].scales[0].notes == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(givesNoNumberWhereThereIsNoScore)
{
    const Visit visit = visitWith("phq-9", {4, 4, 4, 4, 4, 4, 0, -1, 0, 4});
    const auto reviews = of(visit);
    const ScaleReview& total = reviews[0].scales[0];
    BOOST_TEST(total.headline.starts_with("No score: 3 of 9 items were not answered. With one or"));
    BOOST_TEST(total.headline.find("of 27") == std::string::npos);
    BOOST_TEST(total.notes.empty());
    const Visit untouched = visitWith("pbq-2006", std::vector<int>(25, 0));
    const auto bonding = of(untouched);
    for (const ScaleReview& scale : bonding[0].scales) {
        BOOST_TEST(scale.headline.starts_with("No score: "));
    }
}

/// 7 answered with 1 point each: 7 x 9 / 7 = 9.
BOOST_AUTO_TEST_CASE(notesThatAScoreIsProRated)
{
    const Visit visit = visitWith("phq-9", {2, 2, 2, 2, 2, 2, 2, 0, -1, 1});
    const auto reviews = of(visit);
    BOOST_TEST(reviews[0].scales[0].headline == "9 of 27, mild");
    BOOST_REQUIRE(reviews[0].scales[0].notes.size() == 1U);
    BOOST_TEST(reviews[0].scales[0].notes[0].starts_with(
        "Pro-rated: 2 not answered. With one or two of the nine items missing,"));
}

BOOST_AUTO_TEST_CASE(keepsAQuestionnaireThatThisVersionDoesNotKnow)
{
    Visit visit = visitWith("gad-7", {1, 1, 1, 1, 1, 1, 2});
    visit.assessments[0].instrumentId = "xyz-5";
    const auto reviews = of(visit);
    BOOST_REQUIRE(reviews.size() == 1U);
    BOOST_TEST(reviews[0].instrument == nullptr);
    BOOST_TEST(reviews[0].title == "xyz-5");
    BOOST_TEST(reviews[0].scales.empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(TheAnswersInAReview)

BOOST_AUTO_TEST_CASE(readAsTheClientReadThem)
{
    const Visit visit = tests::sampleVisit();
    const auto reviews = of(visit);
    const auto& answers = reviews[0].answers;
    BOOST_REQUIRE(answers.size() == 10U);
    BOOST_TEST(answers[0].itemNumber == 1);
    BOOST_TEST(answers[0].question == "Little interest or pleasure in doing things");
    BOOST_TEST(answers[0].answer == "More than half the days");
    BOOST_TEST(answers[0].points == "2");
    BOOST_TEST(answers[9].answer == "Very difficult");
    for (const AnswerReview& answer : answers) {
        BOOST_TEST(answer.standsOut == (answer.itemNumber == 9));
    }
    BOOST_TEST(reviews[2].answers[24].answer == "Very often"); // reversed: 1 point
    BOOST_TEST(reviews[2].answers[24].points == "1");
}

BOOST_AUTO_TEST_CASE(areTopicsAndPlacesWhereTheWordingMayNotBeShown)
{
    const Visit visit = visitWith("epds", {2, 1, 2, 1, 4, 4, 4, 4, 4, 4});
    const auto reviews = of(visit);
    const auto& answers = reviews[0].answers;
    BOOST_TEST(answers[0].question == "humour");
    BOOST_TEST(answers[0].answer == "answer 2 as printed");
    BOOST_TEST(answers[0].points == "1");
    BOOST_TEST(answers[2].points == "2");
    BOOST_TEST(!answers[9].standsOut);
}

BOOST_AUTO_TEST_CASE(keepDeclinedBlankAndUnknownApart)
{
    Visit visit = visitWith("phq-9", {-1, 0, 1, 1, 1, 1, 1, 1, 0, 1});
    visit.assessments[0].response.set(3, Answer::chosen("no-such-option"));
    const auto reviews = of(visit);
    const auto& answers = reviews[0].answers;
    BOOST_TEST(answers[0].answer == "declined");
    BOOST_TEST(answers[1].answer == "not answered");
    BOOST_TEST(answers[2].answer == "an answer that this version does not know");
    for (const int index : {0, 1, 2}) {
        BOOST_TEST(answers[index].points.empty());
        BOOST_TEST(!answers[index].standsOut);
    }
    BOOST_TEST(answers[8].standsOut);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(TheSameAnswerThroughout)

BOOST_AUTO_TEST_CASE(isNoSurpriseFromSomeoneWhoIsWell)
{
    BOOST_TEST(!asksHowItWasRead("phq-9", std::vector<int>(10, 1)));
    BOOST_TEST(!asksHowItWasRead("gad-7", std::vector<int>(7, 1)));
}

BOOST_AUTO_TEST_CASE(isAskedAboutWhereItAddsUp)
{
    for (const int position : {2, 3, 4}) {
        BOOST_TEST(asksHowItWasRead("phq-9", std::vector<int>(10, position)));
        BOOST_TEST(asksHowItWasRead("gad-7", std::vector<int>(7, position)));
    }
}

BOOST_AUTO_TEST_CASE(isAskedAboutWhereItemsAreReversed)
{
    for (const int position : {1, 2, 3, 4}) {
        BOOST_TEST(asksHowItWasRead("epds", std::vector<int>(10, position)));
        BOOST_TEST(asksHowItWasRead("pbq-2006", std::vector<int>(25, position)));
    }
    BOOST_TEST(asksHowItWasRead("pbq-2006", std::vector<int>(25, 6)));
}

BOOST_AUTO_TEST_CASE(isNotOneThatDiffersOnce)
{
    BOOST_TEST(!asksHowItWasRead("gad-7", {2, 2, 2, 2, 2, 2, 3}));
    BOOST_TEST(!asksHowItWasRead("gad-7", {2, 2, 2, 2, 2, 2, -1}));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(AnAlertOfAVisit)

BOOST_AUTO_TEST_CASE(namesTheInfantItIsAbout)
{
    Visit visit = tests::sampleVisit();
    const Alert alert = alertAbout({23}, 18, SafetyKind::harmToInfant);
    const auto text = [&] {
        return alertTextOf(visit, alert, Library::builtIn());
    };
    BOOST_TEST(text().headline == "PBQ item 18 (harmful acts): answered above zero (Elin)");
    BOOST_TEST(text().ask.find("today") != std::string::npos);
    visit.client.infants[0].name.clear();
    BOOST_TEST(text().headline == "PBQ item 18 (harmful acts): answered above zero (baby 1)");
}

BOOST_AUTO_TEST_CASE(namesNoInfantWhereItIsAboutTheClient)
{
    const Visit visit = tests::sampleVisit();
    const AlertText text =
        alertTextOf(visit, alertAbout({21}, 9, SafetyKind::selfHarm), Library::builtIn());
    BOOST_TEST(text.headline == "PHQ-9 item 9 (death, self-harm): answered above zero");
}

BOOST_AUTO_TEST_CASE(stillAsksWhereItsQuestionnaireIsUnknown)
{
    Visit visit = tests::sampleVisit();
    visit.assessments[0].instrumentId = "xyz-5";
    for (const AssessmentId assessment : {AssessmentId{21}, AssessmentId{99}}) {
        const AlertText text =
            alertTextOf(visit, alertAbout(assessment, 9, SafetyKind::selfHarm), Library::builtIn());
        BOOST_TEST(text.headline == "Safety item 9");
        BOOST_TEST(text.ask.ends_with("Ask in person today."));
    }
}

BOOST_AUTO_TEST_CASE(saysWhoseCutOffsTheyAre)
{
    const auto firstCaution = [](care::Relation relation) {
        care::Visit visit = tests::sampleVisit();
        visit.client.relation = relation;
        return reviewOf(visit, Library::builtIn(), defaultBaseRate).front().cautions.front();
    };
    BOOST_TEST(firstCaution(care::Relation::father).find("women after birth") != std::string::npos);
    BOOST_TEST(firstCaution(care::Relation::pregnant).find("not in pregnancy") !=
               std::string::npos);
    BOOST_TEST(firstCaution(care::Relation::mother).find("studied") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
