// What left the record, for whom and why: the accounting of disclosures.
#include "record_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace attune;
using namespace attune::records;
using namespace attune::records::test;

namespace {

struct Disclosing : RecordFixture
{
    std::unique_ptr<Record> record = create();
    care::CheckInId id = answeredCheckIn(*record);
    care::ClientId client = record->visit(id).client.id;

    bool changesAnything(const char* sql)
    {
        record.reset();
        const std::string refusal = sentenceOf<Refused>([&] { this->sql().execute(sql); });
        record = open();
        return refusal.empty();
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(ADisclosure)

BOOST_FIXTURE_TEST_CASE(standsWithItsRecipientAndPurpose, Disclosing)
{
    const care::Instant before = *time.now;
    record->noteDisclosure(reportLeft(id, "printed", "Dr. Weber, GP", "shared care"));
    time.advance(std::chrono::hours(1));
    care::Disclosure whole;
    whole.client = client;
    whole.kind = "whole record";
    whole.how = "exported, protected";
    record->noteDisclosure(whole);
    record.reset();
    record = open();
    const auto rows = record->disclosures(client);
    BOOST_REQUIRE(rows.size() == 2U);
    BOOST_TEST(rows[0].kind == "whole record");
    BOOST_TEST(!rows[0].checkIn);
    BOOST_TEST(!rows[0].checkInAt.has_value());
    BOOST_TEST(rows[0].recipient.empty());
    BOOST_TEST((rows[1].checkIn == id));
    BOOST_TEST((rows[1].checkInAt == care::answeredAt(record->visit(id).checkIn)));
    BOOST_TEST((rows[1].at == before));
    BOOST_TEST(rows[1].personName == "Ana Lopez");
    BOOST_TEST(rows[1].how == "printed");
    BOOST_TEST(rows[1].recipient == "Dr. Weber, GP");
    BOOST_TEST(rows[1].purpose == "shared care");
    BOOST_TEST(record->disclosures(record->saveClient(aMother("Another")).id).empty());
}

BOOST_FIXTURE_TEST_CASE(tellsTheAuditNoWordThatWasTyped, Disclosing)
{
    record->noteDisclosure(reportLeft(id, "saved", "Quenbyrecipient", "Quenbypurpose"));
    const AuditEntry entry = record->audit(1).at(0);
    BOOST_TEST(entry.action == "disclosure");
    BOOST_TEST(entry.object == "clinician report of check-in 1, saved");
    BOOST_TEST((entry.client == client));
    record.reset();
    Connection connection = sql();
    BOOST_TEST(connection.readText("SELECT count(*) FROM audit WHERE object || outcome || action "
                                   "LIKE '%quenby%'") == "0");
}

BOOST_FIXTURE_TEST_CASE(isRefusedAboutNobody, Disclosing)
{
    care::Disclosure whole;
    whole.client = {99};
    whole.kind = "whole record";
    BOOST_CHECK_THROW(record->noteDisclosure(whole), Refused);
    BOOST_CHECK_THROW(record->noteDisclosure(reportLeft({99})), Refused);
    whole.client = client;
    whole.kind.clear();
    BOOST_CHECK_THROW(record->noteDisclosure(whole), Refused);
    BOOST_TEST(record->disclosures(client).empty());
}

BOOST_FIXTURE_TEST_CASE(isNeverChangedNorTakenBack, Disclosing)
{
    record->noteDisclosure(reportLeft(id));
    BOOST_TEST(!changesAnything("UPDATE disclosures SET purpose = 'none'"));
    BOOST_TEST(!changesAnything("DELETE FROM disclosures"));
    BOOST_TEST(!changesAnything("REPLACE INTO disclosures (id, client_id, at, person_name, kind, "
                                "how, recipient, purpose) VALUES (1, 1, 0, '', 'x', '', '', '')"));
    BOOST_TEST(record->disclosures(client).size() == 1U);
}

/// Programs before this one told the audit alone.
BOOST_FIXTURE_TEST_CASE(isTakenOverFromTheAuditOfEarlierVersions, Disclosing)
{
    record->noteDisclosure(reportLeft(id, "saved, protected", "Dr. Weber", "shared care"));
    record->noteDisclosure(reportLeft(id, "printed"));
    const care::Instant then = record->disclosures(client).at(0).at;
    record.reset();
    sql().execute("ALTER TABLE check_ins DROP COLUMN feedback_given; "
                  "ALTER TABLE clients DROP COLUMN registered_at; "
                  "DROP TABLE suggestion_decisions; DROP TABLE follow_up_steps; "
                  "DROP TABLE follow_ups; DROP TABLE directory; DROP TABLE red_flag_marks; "
                  "DROP TABLE signed_suggestions; DROP TABLE notes; DROP TABLE safety_plans; "
                  "DROP TABLE schedule_exceptions; DROP TABLE assessment_facts; "
                  "DROP INDEX check_ins_not_today; "
                  "DROP TABLE disclosures; DROP TABLE erasures; DROP TRIGGER clients_are_kept; "
                  "DROP TRIGGER erased_clients_stay_away; CREATE TRIGGER signed_alerts_DELETE_OLD "
                  "BEFORE DELETE ON alerts BEGIN SELECT 1; END; PRAGMA user_version = 3");
    record = open();
    const auto rows = record->disclosures(client);
    BOOST_REQUIRE(rows.size() == 2U);
    BOOST_TEST(rows[0].how == "printed");
    BOOST_TEST(rows[1].how == "saved, protected");
    BOOST_TEST(rows[1].kind == "clinician report");
    BOOST_TEST((rows[1].checkIn == id));
    BOOST_TEST((rows[1].at == then));
    BOOST_TEST(rows[1].personName == "Ana Lopez");
    BOOST_TEST(rows[1].recipient.empty());
}

BOOST_AUTO_TEST_SUITE_END()
