#include "attune/exchange/disclosure_table.h"

#include <boost/test/unit_test.hpp>

using namespace attune;

BOOST_AUTO_TEST_SUITE(TheTableOfDisclosures)

BOOST_AUTO_TEST_CASE(hasOneLineForEachAndRunsNoFormula)
{
    care::Disclosure report;
    report.client = {3};
    report.checkIn = {12};
    report.at = std::chrono::sys_days(std::chrono::year(2026) / 3 / 9) + std::chrono::hours(14);
    report.kind = "clinician report";
    report.how = "saved, protected";
    report.recipient = "=HYPERLINK(\"x\")";
    report.purpose = "shared care";
    report.personName = "Ana Lopez";
    care::Disclosure whole = report;
    whole.checkIn = {};
    whole.kind = "whole record";
    whole.recipient.clear();
    whole.purpose.clear();
    BOOST_TEST(exchange::disclosureTable({report, whole}) ==
               "time,what,check_in,how,recipient,purpose,person\n"
               "2026-03-09T14:00:00.000Z,clinician report,12,\"saved, protected\","
               "\"'=HYPERLINK(\"\"x\"\")\",shared care,Ana Lopez\n"
               "2026-03-09T14:00:00.000Z,whole record,,\"saved, protected\",,,Ana Lopez\n");
}

BOOST_AUTO_TEST_SUITE_END()
