#include "attune/care/client_record.h"
#include "sample_visit.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace attune;
using namespace attune::care;
using questionnaires::Answer;
using questionnaires::Library;

namespace {

using Lines = std::vector<std::string>;

RecordedCheckIn of(const Visit& visit)
{
    return recordedCheckIn(visit, Library::builtIn(), defaultBaseRate);
}

bool holds(const Lines& lines, const std::string& line)
{
    return std::ranges::find(lines, line) != lines.end();
}

} // namespace

BOOST_AUTO_TEST_SUITE(ACheckInInHerRecord)

/// PHQ-9: 2+2+1+3+2+1+1+0+1 = 13; its items are those of the sample visit.
BOOST_AUTO_TEST_CASE(holdsScoreBandNotesAnswersAndSources)
{
    const RecordedCheckIn recorded = of(tests::sampleVisit());
    BOOST_TEST(recorded.clinician == "Ana Lopez, LCSW, PMH-C");
    BOOST_TEST(recorded.impression == "Steadier than last time. Sleep is the first lever.");
    BOOST_REQUIRE(recorded.signature);
    BOOST_REQUIRE(recorded.questionnaires.size() == 3U);
    const RecordedQuestionnaire& phq = recorded.questionnaires[0];
    BOOST_TEST(phq.instrumentId == "phq-9");
    const RecordedScale& total = phq.scales.at(0);
    BOOST_TEST(total.value.value() == 13);
    BOOST_TEST(total.band == "moderate");
    BOOST_TEST(total.headline == "13 of 27, moderate");
    BOOST_TEST(total.lowest == 0);
    BOOST_TEST(total.highest == 27);
    BOOST_TEST(!total.isProrated);
    BOOST_TEST(holds(total.notes,
                     "Of 100 people who score 10 or more, about 44 have depression by diagnostic "
                     "interview where 15 in 100 do (Wang 2021)."));
    BOOST_TEST(phq.answers.size() == 10U);
    BOOST_TEST(phq.answers[0].optionId == "more-than-half");
    BOOST_TEST(phq.answers[0].read.answer == "More than half the days");
    BOOST_TEST(holds(phq.sources,
                     "Kroenke K, Spitzer RL, Williams JBW. J Gen Intern Med 2001;16:606-613. "
                     "doi:10.1046/j.1525-1497.2001.016009606.x"));
    BOOST_TEST(holds(phq.sources, "NHS Talking Therapies, reliable change for the PHQ-9"));
    BOOST_TEST(phq.notice.starts_with("Developed by Drs Robert L. Spitzer"));
    // no bands are published for the bonding questionnaire
    BOOST_TEST(recorded.questionnaires[2].scales.at(0).band == "");
    BOOST_TEST(recorded.questionnaires[2].infant.value == 7);
}

BOOST_AUTO_TEST_CASE(holdsItsAlertAndWhatWasDone)
{
    const RecordedCheckIn recorded = of(tests::sampleVisit());
    BOOST_REQUIRE(recorded.alerts.size() == 1U);
    BOOST_TEST(recorded.alerts[0].headline.starts_with("PHQ-9 item 9 ("));
    BOOST_REQUIRE(recorded.alerts[0].action);
    BOOST_TEST(recorded.alerts[0].action->done == "Safety plan made.");
}

BOOST_AUTO_TEST_CASE(keepsTheAnswersOfAQuestionnaireThatThisVersionDoesNotKnow)
{
    Visit visit = tests::sampleVisit();
    Assessment unknown;
    unknown.id = {77};
    unknown.instrumentId = "of-a-later-version";
    unknown.instrumentVersion = "3";
    unknown.response = questionnaires::Response(3);
    unknown.response.set(1, Answer::chosen("often"));
    unknown.response.set(2, Answer::declined());
    visit.assessments = {unknown};
    const RecordedCheckIn recorded = of(visit);
    const RecordedQuestionnaire& kept = recorded.questionnaires.at(0);
    BOOST_TEST(kept.instrumentId == "of-a-later-version");
    BOOST_TEST(kept.instrumentVersion == "3");
    Lines read;
    for (const RecordedAnswer& answer : kept.answers) {
        read.push_back(answer.read.mark + ": " + answer.read.answer);
    }
    const Lines expected{"1: often", "2: declined", "3: not answered"};
    BOOST_TEST(read == expected, boost::test_tools::per_element());
    BOOST_TEST(kept.answers[0].optionId == "often");
    BOOST_TEST(kept.answers[1].isDeclined);
    BOOST_TEST(!kept.answers[2].isDeclined);
    BOOST_TEST(kept.scales.empty());
    BOOST_TEST(kept.sources.empty());
}

BOOST_AUTO_TEST_CASE(namesWhoseQuestionnaireItIsWhereItsWordingMayNotBeShown)
{
    Visit visit = tests::sampleVisit();
    visit.assessments = {tests::assessmentOf(31, "epds", {1, 1, 1, 1, 1, 1, 1, 1, 1, 1})};
    visit.alerts.clear();
    BOOST_TEST(of(visit).questionnaires.at(0).notice.find("Rights: The Royal College of") !=
               std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
