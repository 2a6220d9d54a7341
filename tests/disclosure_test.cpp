#include "attune/care/disclosure.h"

#include <boost/test/unit_test.hpp>

using namespace attune::care;
using namespace std::chrono;

BOOST_AUTO_TEST_SUITE(AnAccounting)

BOOST_AUTO_TEST_CASE(goesSixYearsBack)
{
    BOOST_TEST((accountingBegin(year(2026) / 11 / 24) == year(2020) / 11 / 24));
    BOOST_TEST((accountingBegin(year(2024) / 2 / 29) == year(2018) / 2 / 28));
}

BOOST_AUTO_TEST_CASE(beginsWithTheFirstMomentOfItsFirstDay)
{
    const Date from = year(2020) / 11 / 24;
    Disclosure early;
    early.at = startOfDay(from) - milliseconds(1);
    Disclosure first;
    first.at = startOfDay(from);
    BOOST_TEST(disclosuresSince({first, early}, from).size() == 1U);
    BOOST_TEST((disclosuresSince({first, early}, from).at(0).at == first.at));
    BOOST_TEST(disclosuresSince({early}, from).empty());
}

BOOST_AUTO_TEST_CASE(saysWhatLeftInOneSentence)
{
    Disclosure disclosure;
    disclosure.kind = "clinician report";
    BOOST_TEST(disclosureText(disclosure) == "Clinician report");
    BOOST_TEST(disclosureText({}) == "");
    disclosure.how = "saved, protected";
    BOOST_TEST(disclosureText(disclosure) == "Clinician report, saved, protected");
    disclosure.checkInAt = startOfDay(year(2026) / 3 / 9) + 12h;
    BOOST_TEST(disclosureText(disclosure) ==
               "Clinician report of the check-in of 9 March 2026, saved, protected");
    BOOST_TEST(saidText("") == "not said");
    BOOST_TEST(saidText("Dr. Weber") == "Dr. Weber");
}

BOOST_AUTO_TEST_SUITE_END()
