// One client's whole record as she receives it: complete, gentle, and closed to anyone else.
#include "report_fixture.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>

using namespace attune;
using namespace attune::tests;

namespace {

constexpr const char* password = "quiet harbor 42";
const std::string json = R"({"format": "attune-client-record", "note": "Slept well."})";

care::ClientRecord recordOf(const std::vector<care::Visit>& visits)
{
    care::ClientRecord record;
    record.practice.name = "Harbor Practice";
    record.client = visits.front().client;
    record.madeAt = sampleNow();
    for (const care::Visit& visit : visits) {
        record.checkIns.push_back(care::recordedCheckIn(
            visit, questionnaires::Library::builtIn(), care::defaultBaseRate));
    }
    return record;
}

std::string textOf(const care::ClientRecord& record)
{
    return wholeText(reports::clientRecord(record, sampleFrame()).bytes);
}

} // namespace

BOOST_AUTO_TEST_SUITE(HerRecord)

BOOST_AUTO_TEST_CASE(holdsEveryAnswerScoreAlertAndSignature)
{
    const care::Visit visit = sampleVisit();
    const std::string text = withoutSpaces(textOf(recordOf({visit})));
    const auto has = [&text](const std::string& part) {
        BOOST_TEST(text.find(withoutSpaces(part)) != std::string::npos, part);
    };
    for (const auto& assessment : visit.assessments) {
        const auto* instrument = questionnaires::Library::builtIn().find(assessment.instrumentId);
        const auto* wording = questionnaires::Library::builtIn().wording(instrument->id, "en");
        BOOST_REQUIRE(wording != nullptr);
        for (const auto& item : instrument->items) {
            has(wording->stem(item.number));
            has(wording->label(item.number, assessment.response.at(item.number).optionId()));
        }
    }
    for (const char* part : {"Maya Lindqvist",
                             "Chart C-1001",
                             "Elin, born 26 January 2026",
                             "Check-in of 9 March 2026",
                             "Found: Passing thoughts, no plan.",
                             "Done: Safety plan made.",
                             "Steadier than last time. Sleep is the first lever.",
                             "Signed electronically by Ana Lopez, LCSW, PMH-C",
                             "13 of 27, moderate",
                             "988"}) {
        has(part);
    }
}

/// The EPDS comes without wording: what stands there is topic and place, as on the report.
BOOST_AUTO_TEST_CASE(holdsNoWordingThatNeedsALicence)
{
    care::Visit visit = sampleVisit();
    visit.assessments = {assessmentOf(31, "epds", {1, 2, 3, 4, 1, 2, 3, 4, 1, 2})};
    visit.alerts.clear();
    const care::ClientRecord record = recordOf({visit});
    const auto* epds = questionnaires::Library::builtIn().find("epds");
    for (const auto& answer : record.checkIns.at(0).questionnaires.at(0).answers) {
        BOOST_TEST(answer.read.question == epds->item(answer.read.itemNumber)->topic);
        BOOST_TEST(answer.read.answer.ends_with(" as printed"));
    }
}

BOOST_AUTO_TEST_CASE(speaksGentlyOfAChildWhoHasDied)
{
    care::Visit visit = sampleVisit();
    visit.client.infants[0].deceased = true;
    const std::string text = textOf(recordOf({visit}));
    BOOST_TEST(says(text, "Elin, born 26 January 2026, who has died"));
    BOOST_TEST(timesIn(text, "deceased") == 0);
    BOOST_TEST(timesIn(text, "weeks old") == 0);
}

BOOST_AUTO_TEST_CASE(isMadeOfNothingAndOfTwoHundredCheckIns)
{
    care::ClientRecord none = recordOf({sampleVisit()});
    none.checkIns.clear();
    none.client.name = std::string(500, 'N');
    BOOST_TEST(says(textOf(none), "There are none yet."));
    care::Visit unanswered = sampleVisit();
    unanswered.alerts.clear();
    unanswered.signature.reset();
    unanswered.assessments = {assessmentOf(41, "gad-7", std::vector<int>(7, 0))};
    const std::string text = textOf(recordOf(std::vector<care::Visit>(200, unanswered)));
    BOOST_TEST(timesIn(text, "Check-in of 9 March 2026") == 200);
    BOOST_TEST(timesIn(text, "not answered") >= 200 * 7);
}

BOOST_AUTO_TEST_CASE(opensWithItsPasswordAloneAndHoldsBothForms)
{
    const std::string sealed =
        reports::protectedClientRecord(recordOf({sampleVisit()}), sampleFrame(), json, password);
    for (const char* word : {"Lindqvist", "Safety plan", "Slept well", "attune-client-record"}) {
        BOOST_TEST(sealed.find(word) == std::string::npos, word);
    }
    for (const char* wrong : {"", "quiet harbor 43"}) {
        QPDF closed;
        closed.setSuppressWarnings(true);
        BOOST_CHECK_THROW(closed.processMemoryFile("record", sealed.data(), sealed.size(), wrong),
                          QPDFExc);
    }
    QPDF pdf;
    pdf.processMemoryFile("record", sealed.data(), sealed.size(), password);
    int revision = 0;
    int permissions = 0;
    int version = 0;
    QPDF::encryption_method_e streams{};
    QPDF::encryption_method_e strings{};
    QPDF::encryption_method_e files{};
    BOOST_TEST(pdf.isEncrypted(revision, permissions, version, streams, strings, files));
    BOOST_TEST(revision == 6);
    BOOST_TEST((streams == QPDF::e_aesv3 && strings == QPDF::e_aesv3 && files == QPDF::e_aesv3));
    const auto attached = QPDFEmbeddedFileDocumentHelper(pdf).getEmbeddedFile("client-record.json");
    BOOST_REQUIRE(attached);
    const auto content = QPDFEFStreamObjectHelper(attached->getEmbeddedFileStream())
                             .getObjectHandle()
                             .getStreamData();
    BOOST_TEST(std::string(reinterpret_cast<const char*>(content->getBuffer()),
                           content->getSize()) == json);
    BOOST_CHECK_THROW(reports::protectedClientRecord(
                          recordOf({sampleVisit()}), sampleFrame(), json, "11 letters."),
                      reports::ReportError);
}

BOOST_AUTO_TEST_SUITE_END()
