#include "attune/exchange/client_record_json.h"
#include "attune/questionnaires/library.h"
#include "sample_visit.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>
#include <set>

using namespace attune;
using namespace attune::tests;

namespace {

nlohmann::json jsonOf(const care::Visit& visit)
{
    care::ClientRecord record;
    record.client = visit.client;
    record.madeAt = sampleNow();
    record.checkIns = {
        care::recordedCheckIn(visit, questionnaires::Library::builtIn(), care::defaultBaseRate)};
    care::Disclosure disclosure;
    disclosure.kind = "clinician report";
    disclosure.purpose = "shared care";
    record.disclosures = {disclosure};
    return nlohmann::json::parse(exchange::clientRecordJson(record));
}

/// Every key of a document, wherever it stands.
std::set<std::string> keysOf(const nlohmann::json& document)
{
    std::set<std::string> keys;
    for (const auto& [key, value] : document.items()) {
        if (document.is_object()) {
            keys.insert(key);
        }
        if (value.is_structured()) {
            keys.merge(keysOf(value));
        }
    }
    return keys;
}

} // namespace

BOOST_AUTO_TEST_SUITE(TheReadableRecord)

BOOST_AUTO_TEST_CASE(hasEveryKeyExplained)
{
    std::ifstream file(ATTUNE_SOURCE_DIR "/docs/client-record.md");
    const std::string manual{std::istreambuf_iterator<char>(file), {}};
    care::Visit visit = sampleVisit();
    visit.amendments = {{.personName = "Ana Lopez", .at = sampleNow(), .text = "Called back."}};
    const auto items = questionnaires::Library::builtIn().find("city-bits")->items.size();
    visit.assessments.push_back(assessmentOf(24, "city-bits", std::vector<int>(items)));
    const auto keys = keysOf(jsonOf(visit));
    BOOST_TEST(keys.contains("higherIsWorse"));
    BOOST_TEST(keys.contains("meaning")); // of a criterion
    for (const std::string& key : keys) {
        BOOST_TEST(manual.find('`' + key + '`') != std::string::npos, key);
    }
}

BOOST_AUTO_TEST_CASE(holdsWhoWhatAndWhen)
{
    const auto json = jsonOf(sampleVisit());
    BOOST_TEST(json.at("format") == "attune-client-record");
    BOOST_TEST(json.at("formatVersion") == 1);
    BOOST_TEST(json.at("client").at("birthDate") == "1993-04-17");
    BOOST_TEST(json.at("client").at("dueDate").is_null());
    const auto& checkIn = json.at("checkIns").at(0);
    BOOST_TEST(checkIn.at("finishedAt") == "2026-03-09T14:06:00.000Z");
    BOOST_TEST(checkIn.at("alerts").at(0).at("action").at("done") == "Safety plan made.");
    BOOST_TEST(checkIn.at("signature").at("by") == "Ana Lopez, LCSW, PMH-C");
    const auto& phq = checkIn.at("questionnaires").at(0);
    BOOST_TEST(phq.at("instrument") == "phq-9");
    BOOST_TEST(phq.at("scales").at(0).at("value") == 13);
    BOOST_TEST(phq.at("scales").at(0).at("band") == "moderate");
    BOOST_TEST(phq.at("answers").size() == 10U);
    BOOST_TEST(phq.at("answers").at(8).at("option") == "several-days");
    BOOST_TEST(json.at("disclosures").at(0).at("recipient").is_null());
    BOOST_TEST(json.at("disclosures").at(0).at("purpose") == "shared care");
}

BOOST_AUTO_TEST_CASE(keepsABlankADeclinedAndAZeroApart)
{
    care::Visit visit = sampleVisit();
    visit.assessments = {assessmentOf(21, "gad-7", {0, -1, 0, 1, 1, 1, 1})};
    visit.signature.reset();
    const auto json = jsonOf(visit);
    const auto& gad = json.at("checkIns").at(0).at("questionnaires").at(0);
    BOOST_TEST(gad.at("scales").at(0).at("value").is_null());
    const auto& answers = gad.at("answers");
    BOOST_TEST(answers.at(0).at("option").is_null());
    BOOST_TEST(answers.at(0).at("declined") == false);
    BOOST_TEST(answers.at(1).at("option").is_null());
    BOOST_TEST(answers.at(1).at("declined") == true);
    BOOST_TEST(answers.at(3).at("points") == "0");
    BOOST_TEST(json.at("checkIns").at(0).at("signature").is_null());
}

BOOST_AUTO_TEST_SUITE_END()
