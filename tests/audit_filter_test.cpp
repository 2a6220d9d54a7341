// The audit page's filters, and the audit as a table.
#include "attune/exchange/audit_filter.h"
#include "attune/exchange/audit_table.h"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <ctime>

using namespace attune;
using namespace attune::exchange;
using namespace std::chrono;

namespace {

/// The computer in another zone for as long as this lives.
struct InZone
{
    explicit InZone(const char* zone)
    {
        setenv("TZ", zone, 1);
        tzset();
    }

    InZone(const InZone&) = delete;
    InZone& operator=(const InZone&) = delete;

    ~InZone()
    {
        setenv("TZ", "UTC", 1);
        tzset();
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(AnAuditFilter)

BOOST_AUTO_TEST_CASE(leavesNothingOutWhereNothingWasTyped)
{
    const ReadAuditFilter read = readAuditFilter({});
    BOOST_TEST(read.problem == "");
    BOOST_TEST(read.filter.person == "");
    BOOST_TEST(!read.filter.client);
    BOOST_TEST(read.filter.action == "");
    BOOST_TEST(!read.filter.from.has_value());
    BOOST_TEST(!read.filter.until.has_value());
}

BOOST_AUTO_TEST_CASE(readsDaysOfThisComputersZoneWithTheLastOneIncluded)
{
    const InZone zone("America/New_York"); // clocks went forward on 8 March 2026
    const ReadAuditFilter read = readAuditFilter({.person = " ana ",
                                                  .client = "12",
                                                  .action = "check-in",
                                                  .from = "2026-03-08",
                                                  .to = "8.3.2026"});
    BOOST_TEST(read.problem == "");
    BOOST_TEST(read.filter.person == "ana");
    BOOST_TEST((read.filter.client == care::ClientId{12}));
    BOOST_TEST((*read.filter.from == sys_days(2026y / 3 / 8) + 5h));
    BOOST_TEST((*read.filter.until == sys_days(2026y / 3 / 9) + 4h)); // a day of 23 hours
}

BOOST_AUTO_TEST_CASE(saysWhatCannotBeRead)
{
    const auto problem = [](const AuditFilterFields& fields) {
        return readAuditFilter(fields).problem;
    };
    for (const char* client : {"Maya", "0", "-3", "1.5", "12 3", "99999999999999999999"}) {
        BOOST_TEST(problem({.person = {}, .client = client, .action = {}, .from = {}, .to = {}}) ==
                       "The client's number in the record is a whole number.",
                   client);
    }
    for (const char* date : {"yesterday", "2026-02-30", "26-3-9"}) {
        BOOST_TEST(problem({.person = {}, .client = {}, .action = {}, .from = date, .to = {}}) ==
                       "Write a date like 2026-03-09.",
                   date);
        BOOST_TEST(problem({.person = {}, .client = {}, .action = {}, .from = {}, .to = date}) ==
                       "Write a date like 2026-03-09.",
                   date);
    }
    BOOST_TEST(
        problem(
            {.person = {}, .client = {}, .action = {}, .from = "2026-03-09", .to = "2026-03-08"}) ==
        "The period ends before it begins.");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(AnAuditTable)

BOOST_AUTO_TEST_CASE(holdsEveryColumnAndRunsNoFormula)
{
    records::AuditEntry entry;
    entry.sequence = 7;
    entry.at = sys_days(2026y / 3 / 9) + 14h + 5min;
    entry.action = "check-in.start";
    entry.personName = "=Lopez, Ana";
    entry.role = "owner";
    entry.object = "check-in 12";
    entry.client = {3};
    entry.outcome = "ok";
    entry.appVersion = "0.1.0";
    records::AuditEntry other = entry;
    other.sequence = 6;
    other.client = {};
    other.personName = "Ana";
    BOOST_TEST(exchange::auditTable({entry, other}) ==
               "sequence,time,action,person,role,object,client,outcome,version\n"
               "7,2026-03-09T14:05:00.000Z,check-in.start,\"'=Lopez, Ana\",owner,check-in 12,3,ok,"
               "0.1.0\n"
               "6,2026-03-09T14:05:00.000Z,check-in.start,Ana,owner,check-in 12,,ok,0.1.0\n");
}

BOOST_AUTO_TEST_SUITE_END()
