// Practices that earlier versions wrote, kept as they were: each opens, loses nothing, and goes on.
#include "attune/records/follow_through.h"
#include "vault_fixture.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace attune;
using namespace attune::records;
using namespace attune::records::test;

namespace {

/// A copy of a fictional practice that the program with this schema made.
struct Kept
{
    TemporaryFolder base;
    fs::path folder = base.path / "practice";
    Surroundings surroundings{care::systemClock(), base.path / "state", fastPolicy()};

    explicit Kept(int schema)
    {
        fs::create_directories(folder);
        fs::permissions(folder, fs::perms::owner_all);
        const fs::path from = fs::path(ATTUNE_SOURCE_DIR) / "tests" / "data" /
                              ("practice-schema-" + std::to_string(schema));
        for (const auto& entry : fs::directory_iterator(from)) {
            fs::copy_file(entry.path(), folder / entry.path().filename());
            fs::permissions(folder / entry.path().filename(),
                            fs::perms::owner_read | fs::perms::owner_write);
        }
    }

    std::unique_ptr<Record> open(const char* passphrase, const char* name = "") const
    {
        return openPractice(folder, name, Secret::fromText(passphrase), surroundings);
    }
};

/// One check-in of this client, the newest where there are several.
care::Visit visitOf(Record& record, const std::string& name, std::size_t place = 0)
{
    const auto rows = record.findClients(name, 2);
    BOOST_REQUIRE(rows.size() == 1U);
    return record.visit(record.checkInsOf(rows.front().id).at(place).id);
}

} // namespace

BOOST_AUTO_TEST_SUITE(APracticeOfSchema1)

BOOST_AUTO_TEST_CASE(opensWithEverythingInItAndGoesOn)
{
    const Kept kept(1);
    const char* passphrase = "tides and lanterns at dusk";
    auto record = kept.open(passphrase);
    BOOST_TEST(record->practice().name == "Harbour Lane Postpartum Practice");
    const auto clients = record->findClients("", 100);
    BOOST_TEST(clients.size() == 6U);
    int checkIns = 0;
    int signedOff = 0;
    for (const ClientRow& row : clients) {
        for (const CheckInRow& each : record->checkInsOf(row.id)) {
            const care::Visit visit = record->visit(each.id);
            BOOST_TEST(!visit.checkIn.stepped);
            ++checkIns;
            signedOff += visit.signature ? 1 : 0;
        }
        for (const care::Infant& infant : record->client(row.id).infants) {
            BOOST_TEST(infant.context.empty());
        }
    }
    BOOST_TEST(checkIns == 9);
    BOOST_TEST(signedOff == 8);
    BOOST_TEST(record->wordings().empty());
    // and is written to as one of today's
    care::Client client = record->client(clients.front().id);
    NewCheckIn setup;
    setup.client = client.id;
    setup.layout = "one-per-page/1";
    setup.stepped = true;
    setup.questionnaires.push_back({"phq-2", {}});
    const auto id = record->startCheckIn(setup);
    BOOST_TEST(record->visit(id).checkIn.stepped);
    record.reset();
    record = kept.open(passphrase);
    BOOST_TEST(record->visit(id).checkIn.stepped);
}

BOOST_AUTO_TEST_SUITE_END()

/// Made on 2026-11-24: a mother with one check-in signed and one with an open alert, a father in
/// the midst of a step, a wording whose every text is made up.
BOOST_AUTO_TEST_SUITE(APracticeOfSchema2)

constexpr const char* passphraseThen = "copper kettle beside the mill";

BOOST_AUTO_TEST_CASE(opensForItsPassphraseAndItsRecoveryKeyAlone)
{
    const Kept kept(2);
    BOOST_CHECK_THROW(kept.open("tides and lanterns at dusk"), WrongKey);
    BOOST_TEST(kept.open(passphraseThen)->practice().address == "1 Mill Lane\nWaterford");
    openWithRecoveryKey(kept.folder,
                        {},
                        "1AZF6-FX1S9-C7TWT-64G7A-W88RC-3KAGQ-E1Q10-JPJ8K",
                        Secret::fromText(goodPassphrase),
                        kept.surroundings);
    BOOST_CHECK_THROW(kept.open(passphraseThen), WrongKey);
    BOOST_TEST(kept.open(goodPassphrase)->person().name == "Nora Quinn");
}

BOOST_AUTO_TEST_CASE(stillHasWhatWasSigned)
{
    const Kept kept(2);
    const auto record = kept.open(passphraseThen);
    const care::Visit visit = visitOf(*record, "iris", 1);
    BOOST_TEST(visit.client.chartNumber == "MP-014");
    BOOST_TEST(visit.client.note == "Prefers mornings.");
    const care::Infant& infant = visit.client.infants.at(0);
    BOOST_TEST(infant.name == "Wren");
    BOOST_TEST(infant.gestationDays.value_or(0) == 36 * 7 + 2);
    BOOST_TEST((infant.context == std::vector<std::string>{"depression", "stress"}));
    BOOST_REQUIRE(visit.signature.has_value());
    BOOST_TEST(visit.signature->credentials == "LCSW, PMH-C");
    BOOST_TEST(visit.impression == "Tired; sleeping in short stretches.");
    BOOST_TEST(visit.amendments.at(0).text == "She called: slept better.");
    // Nine items answered by the second option: 9 points.
    BOOST_TEST(visit.assessments.at(0).result.scales.at(0).value.value_or(-1) == 9.0);
    BOOST_TEST(visit.assessments.at(1).instrumentId == "pbq-2006");
    BOOST_TEST(!visit.alerts.empty());
    for (const care::Alert& alert : visit.alerts) {
        BOOST_REQUIRE(alert.action.has_value());
        BOOST_TEST(alert.action->done == "Safety plan made with her.");
    }
}

BOOST_AUTO_TEST_CASE(stillAsksForWhatIsOpen)
{
    const Kept kept(2);
    const auto record = kept.open(passphraseThen);
    const Attention waiting = record->attention();
    BOOST_TEST(waiting.alerts.size() == 1U);
    BOOST_TEST(waiting.unfinished.size() == 1U);
    const care::Visit visit = visitOf(*record, "iris");
    BOOST_TEST(visit.assessments.at(0).response.at(1).isDeclined());
    BOOST_TEST(visit.alerts.at(0).finding.optionId == "several-days");
    BOOST_CHECK_THROW(record->sign(visit.checkIn.id), Refused);
    record->acknowledge(visit.alerts.at(0).id, "Asked.", "Planned.");
    BOOST_CHECK_NO_THROW(record->sign(visit.checkIn.id));
}

BOOST_AUTO_TEST_CASE(goesOnWithAStepAndAWording)
{
    const Kept kept(2);
    const auto record = kept.open(passphraseThen);
    const care::Visit visit = visitOf(*record, "tom");
    BOOST_TEST(visit.checkIn.stepped);
    BOOST_REQUIRE(visit.assessments.size() == 2U);
    BOOST_TEST(visit.assessments[1].instrumentId == "phq-9");
    BOOST_TEST(visit.assessments[1].response.at(1).optionId() == "nearly-daily");
    BOOST_TEST((visit.assessments[1].sharesWith == visit.assessments[0].id));
    const auto wordings = record->wordings();
    BOOST_REQUIRE(wordings.size() == 1U);
    BOOST_TEST(wordings[0].instrumentId == "mdq");
    BOOST_TEST(wordings[0].covers == "clinical");
    BOOST_TEST(wordings[0].confirmedBy == "Nora Quinn");
    BOOST_TEST(record->setting("theme") == "dark");
}

BOOST_AUTO_TEST_CASE(isSound)
{
    const Kept kept(2);
    BOOST_TEST(
        verifyPractice(kept.folder, Secret::fromText(passphraseThen), kept.surroundings).sound);
}

BOOST_AUTO_TEST_SUITE_END()

/// Made on 2026-11-24 with its second data key: an owner, the front desk and a clinician who left;
/// a mother with one check-in signed and disclosed and one with an open alert; another whose record
/// was deleted; a retention period.
BOOST_AUTO_TEST_SUITE(APracticeOfSchema5)

constexpr const char* ownersThen = "nine herons by the weir";

BOOST_AUTO_TEST_CASE(opensForWhoStayedAndForNobodyElse)
{
    const Kept kept(5);
    BOOST_CHECK_THROW(kept.open("a ladder in the pear tree", "Kit Moran"), WrongKey);
    BOOST_TEST(
        (kept.open("tin roof after the rain", "Bo Lind")->person().role == care::Role::frontDesk));
    BOOST_TEST(kept.open(ownersThen, "orla byrne")->practice().address == "4 Weir Road\nKilkenny");
    openWithRecoveryKey(kept.folder,
                        {},
                        "9ZGZQ-3036Q-ND95R-5VQBR-R666X-D1XQG-MZHM0-KDYQB",
                        Secret::fromText(goodPassphrase),
                        kept.surroundings);
    BOOST_TEST(kept.open(goodPassphrase, "Orla Byrne")->person().name == "Orla Byrne");
}

BOOST_AUTO_TEST_CASE(stillHasItsPeopleWithWhatTheyDid)
{
    const Kept kept(5);
    const auto record = kept.open(ownersThen, "Orla Byrne");
    const auto people = record->people();
    BOOST_REQUIRE(people.size() == 3U);
    BOOST_TEST(people[1].person.name == "Kit Moran");
    BOOST_TEST(people[1].leftAt.has_value());
    BOOST_TEST(!people[0].mustChange);
    AuditFilter emergency;
    emergency.action = "emergency-access";
    const auto entries = record->findAudit(emergency, 10);
    BOOST_REQUIRE(entries.size() == 1U);
    BOOST_TEST(entries[0].personName == "Bo Lind");
    BOOST_TEST(record->setting("theme") == "dark");
}

BOOST_AUTO_TEST_CASE(stillHasWhatWasSignedAndAsksForWhatIsOpen)
{
    const Kept kept(5);
    const auto record = kept.open(ownersThen, "Orla Byrne");
    const care::Visit visit = visitOf(*record, "iris", 1);
    BOOST_TEST(visit.client.chartNumber == "WF-003");
    BOOST_TEST(visit.impression == "Tired, and held by her sister.");
    BOOST_TEST(visit.amendments.at(0).text == "Slept better since.");
    // Nine items answered by the second option: 9 points.
    BOOST_TEST(visit.assessments.at(0).result.scales.at(0).value.value_or(-1) == 9.0);
    const auto disclosures = record->disclosures(visit.client.id);
    BOOST_REQUIRE(disclosures.size() == 1U);
    BOOST_TEST(disclosures[0].recipient == "Dr. Weber");
    BOOST_TEST(record->attention().alerts.size() == 1U);
}

BOOST_AUTO_TEST_CASE(stillKnowsWhomItDeletedAndHowLongItKeeps)
{
    const Kept kept(5);
    const auto record = kept.open(ownersThen, "Orla Byrne");
    BOOST_TEST(record->findClients("zora", 10).empty());
    const auto erasures = record->erasures();
    BOOST_REQUIRE(erasures.size() == 1U);
    BOOST_TEST((erasures[0].client == care::ClientId{2}));
    BOOST_TEST((erasures[0].reason == care::ErasureReason::clientAsked));
    BOOST_TEST(record->disclosures({2}).at(0).purpose == "asked by her");
    // Seven years from the alert of 25 November 2026.
    using namespace std::chrono;
    BOOST_TEST((record->mustBeKeptUntil({1}) == care::Date(year(2033) / November / 25)));
}

BOOST_AUTO_TEST_CASE(isSound)
{
    const Kept kept(5);
    BOOST_TEST(verifyPractice(kept.folder, Secret::fromText(ownersThen), kept.surroundings).sound);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(APracticeOfSchema6)

constexpr const char* passphraseOf6 = "tides and lanterns at dusk";

BOOST_AUTO_TEST_CASE(stillKnowsWhatResultsLedTo)
{
    const Kept kept(6);
    const auto record = kept.open(passphraseOf6);
    FollowThrough& care = record->followThrough();
    BOOST_TEST(care.directory().size() == 5U);
    const auto rows = record->findClients("maya", 2);
    BOOST_REQUIRE(rows.size() == 1U);
    const care::ClientId maya = rows.front().id;
    BOOST_REQUIRE(care.safetyPlans(maya).size() == 1U);
    BOOST_TEST(care.safetyPlans(maya)[0].parts.at(3) == "My partner. My sister.");
    BOOST_TEST(care.notes(maya).at(0).text ==
               "Called the next morning: slept six hours, partner at home.");
    const care::Visit first = visitOf(*record, "maya", 2);
    BOOST_TEST(first.redFlags.value().empty());
    BOOST_TEST(first.feedbackGiven);
    BOOST_TEST(!first.suggestions.empty());
    BOOST_TEST(first.decisions.size() == first.suggestions.size());
    const auto followUps = care.followUps(maya);
    BOOST_TEST(std::ranges::any_of(followUps, [](const care::FollowUp& each) {
        return each.isReferral() && each.status() == care::FollowUpStatus::attended;
    }));
}

BOOST_AUTO_TEST_CASE(isSoundAndGoesOn)
{
    const Kept kept(6);
    BOOST_TEST(
        verifyPractice(kept.folder, Secret::fromText(passphraseOf6), kept.surroundings).sound);
    const auto record = kept.open(passphraseOf6);
    const auto open = record->followThrough().openFollowUps();
    BOOST_REQUIRE(!open.empty());
    record->followThrough().advance(open[0].followUp.id,
                                    care::nextStatuses(open[0].followUp.status()).front(),
                                    care::localTime(kept.surroundings.clock()).date,
                                    "Spoken about.");
}

BOOST_AUTO_TEST_SUITE_END()
