// The audit's keys as they stand in the record, changed by someone who has the data key.
#include "audit_chain.h"
#include "record_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace attune;
using namespace attune::records;
using namespace attune::records::test;

namespace {

/// A closed record with more entries than stand between two checkpoints.
struct LongAudit : RecordFixture
{
    LongAudit()
    {
        create();
        Connection connection = sql();
        AuditChain chain(connection, keys().audit, 10);
        Transaction transaction(connection);
        for (int entry = 0; entry < 1010; ++entry) {
            chain.append({.action = "setting.change",
                          .person = care::PersonId{1},
                          .role = "owner",
                          .object = "setting theme",
                          .client = {}},
                         *time.now);
        }
        transaction.commit();
        chain.settle();
    }

    /// What a check of the whole chain finds after this change; empty: nothing.
    std::string faultAfter(const char* change) const
    {
        Connection connection = sql();
        connection.execute("PRAGMA ignore_check_constraints = ON");
        connection.execute(change);
        return sentenceOrFault(connection);
    }

    static std::string sentenceOrFault(Connection& connection)
    {
        try {
            return faultOfChain(connection, keys().audit, 1);
        } catch (const Damaged& damage) {
            return damage.what();
        }
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(TheAuditsKeys, LongAudit)

BOOST_AUTO_TEST_CASE(fitTheWholeChainAndItsEnd)
{
    BOOST_TEST(faultAfter("SELECT 1") == "");
    Connection connection = sql();
    BOOST_TEST(connection.readText("SELECT sequence FROM audit_checkpoints") == "1000");
    BOOST_TEST(faultOfChain(connection, keys().audit, 1005) == "");
}

BOOST_AUTO_TEST_CASE(areMissedWhereACheckpointIsNotTheChains)
{
    BOOST_TEST(faultAfter("UPDATE audit_checkpoints SET key = zeroblob(32)") ==
               "the checkpoint behind audit entry 1000 was altered");
}

BOOST_AUTO_TEST_CASE(areMissedWhereOneHasAnotherLength)
{
    BOOST_TEST(faultAfter("UPDATE audit_checkpoints SET key = zeroblob(31)") ==
               "The record's audit has lost a key. Restore the latest backup.");
}

BOOST_AUTO_TEST_CASE(areMissedWhereTheFirstPartsIsGone)
{
    BOOST_TEST(faultAfter("INSERT INTO audit_epochs (first_sequence) VALUES (5)") ==
               "The record's audit has lost its beginning. Restore the latest backup.");
}

BOOST_AUTO_TEST_SUITE_END()
