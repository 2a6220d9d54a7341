// The accounting of disclosures as a client receives it.
#include "report_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace attune;
using namespace attune::tests;

namespace {

const care::Date sixYearsBack = care::accountingBegin(care::localTime(sampleNow()).date);

care::Disclosure
disclosure(int daysBefore, const std::string& recipient, const std::string& purpose)
{
    care::Disclosure made;
    made.client = {3};
    made.checkIn = {12};
    made.checkInAt = sampleNow() - std::chrono::days(daysBefore + 1);
    made.at = sampleNow() - std::chrono::days(daysBefore);
    made.personName = "Ana Lopez";
    made.kind = "clinician report";
    made.how = "printed";
    made.recipient = recipient;
    made.purpose = purpose;
    return made;
}

reports::Pdf accounting(const std::vector<care::Disclosure>& disclosures)
{
    return reports::accountingOfDisclosures(
        sampleVisit().client, disclosures, sixYearsBack, sampleFrame());
}

} // namespace

BOOST_AUTO_TEST_SUITE(TheAccounting)

BOOST_AUTO_TEST_CASE(saysWhenWhatForWhomAndWhy)
{
    const std::string text = wholeText(
        accounting({disclosure(2, "Dr. Weber, 12 Mill Lane", "shared care"), disclosure(9, "", "")})
            .bytes);
    for (const char* part : {"Maya Lindqvist",
                             "C-1001",
                             "9 March 2020",
                             "7 March 2026, 14:30 UTC",
                             "Clinician report of the check-in of 6 March 2026, printed",
                             "For whom: Dr. Weber, 12 Mill Lane",
                             "Why: shared care",
                             "28 February 2026, 14:30 UTC",
                             "For whom: not said",
                             "Why: not said",
                             "Noted by Ana Lopez",
                             "record generation 41"}) {
        BOOST_TEST(says(text, part), part);
    }
}

BOOST_AUTO_TEST_CASE(leavesOutWhatIsOlderAndSaysWhereThereIsNothing)
{
    const std::string text = wholeText(accounting({disclosure(2'200, "Long ago", "")}).bytes);
    BOOST_TEST(!says(text, "Long ago"));
    BOOST_TEST(says(text, "None is recorded in this time."));
}

/// Nothing that was typed is too long for a page.
BOOST_AUTO_TEST_CASE(holdsAnyNumberOfAnyLength)
{
    std::vector<care::Disclosure> many(120, disclosure(3, "Dr. Weber", "shared care"));
    many.push_back(disclosure(4, std::string(9'000, 'j'), ""));
    const reports::Pdf pdf = accounting(many);
    BOOST_TEST(timesIn(wholeText(pdf.bytes), "For whom: Dr. Weber") == 120);
    const std::string text = wholeText(pdf.bytes); // the margins of pages stand between the lines
    BOOST_TEST(timesIn(text, "j") == 9'000);
}

BOOST_AUTO_TEST_SUITE_END()
