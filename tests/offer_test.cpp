#include "offer.h"

#include <boost/test/unit_test.hpp>

using namespace attune;
using namespace attune::desktop;

namespace {

Offer offerOf(care::Role role, bool inEmergency = false)
{
    return offerFor([=](care::Action action) {
        return care::allows(role, action) ||
               (inEmergency && care::allows(care::Role::clinician, action));
    });
}

} // namespace

BOOST_AUTO_TEST_SUITE(WhatIsOffered)

BOOST_AUTO_TEST_CASE(toAnOwnerIsEverythingButEmergencyAccess)
{
    const Offer offer = offerOf(care::Role::owner);
    for (const bool each : {offer.clients,
                            offer.addClients,
                            offer.checkIns,
                            offer.results,
                            offer.disclosures,
                            offer.backups,
                            offer.audit,
                            offer.checkRecord,
                            offer.practice,
                            offer.people,
                            offer.settings}) {
        BOOST_TEST(each);
    }
    BOOST_TEST(!offer.emergencyAccess);
    BOOST_TEST(!offer.byEmergency);
}

BOOST_AUTO_TEST_CASE(toAClinicianLeavesOutPeoplePracticeAndAudit)
{
    const Offer offer = offerOf(care::Role::clinician);
    BOOST_TEST(offer.results);
    BOOST_TEST(offer.checkRecord);
    BOOST_TEST(offer.settings);
    BOOST_TEST(!offer.practice);
    BOOST_TEST(!offer.people);
    BOOST_TEST(!offer.audit);
    BOOST_TEST(!offer.emergencyAccess);
}

BOOST_AUTO_TEST_CASE(toTheFrontDeskIsNoResultAndNoSettings)
{
    const Offer offer = offerOf(care::Role::frontDesk);
    BOOST_TEST(offer.clients);
    BOOST_TEST(offer.addClients);
    BOOST_TEST(offer.checkIns);
    BOOST_TEST(offer.backups);
    BOOST_TEST(offer.emergencyAccess);
    BOOST_TEST(!offer.results);
    BOOST_TEST(!offer.disclosures);
    BOOST_TEST(!offer.settings);
    BOOST_TEST(!offer.byEmergency);
}

BOOST_AUTO_TEST_CASE(toTheFrontDeskInAnEmergencyIsWhatAClinicianHas)
{
    const Offer offer = offerOf(care::Role::frontDesk, true);
    BOOST_TEST(offer.results);
    BOOST_TEST(offer.byEmergency);
    BOOST_TEST(!offer.emergencyAccess);
    BOOST_TEST(!offer.people);
    BOOST_TEST(!offer.practice);
}

BOOST_AUTO_TEST_CASE(toAnAuditorIsTheAuditAndTheCheckAlone)
{
    const Offer offer = offerOf(care::Role::auditor);
    BOOST_TEST(offer.audit);
    BOOST_TEST(offer.checkRecord);
    BOOST_TEST(offer.settings);
    for (const bool each : {offer.clients,
                            offer.addClients,
                            offer.checkIns,
                            offer.results,
                            offer.disclosures,
                            offer.backups,
                            offer.practice,
                            offer.people,
                            offer.emergencyAccess}) {
        BOOST_TEST(!each);
    }
}

BOOST_AUTO_TEST_CASE(toWhoMustChangeHerPassphraseIsNothing)
{
    const Offer offer = offerFor([](care::Action) { return false; });
    BOOST_TEST(!offer.clients);
    BOOST_TEST(!offer.settings);
    BOOST_TEST(!offer.emergencyAccess);
}

BOOST_AUTO_TEST_SUITE_END()
