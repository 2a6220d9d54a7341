#include "timeline.h"

#include <boost/test/unit_test.hpp>

using namespace attune;
using namespace attune::desktop;

namespace {

care::Instant at(int minute)
{
    return care::Instant(std::chrono::hours(500'000) + std::chrono::minutes(minute));
}

TimelineSources everyKind()
{
    TimelineSources sources;
    records::CheckInRow checkIn;
    checkIn.id = {7};
    checkIn.at = at(10);
    checkIn.state = care::CheckInState::handedBack;
    checkIn.instrumentIds = {"phq-9"};
    checkIn.openAlerts = 1;
    sources.checkIns = {checkIn};
    care::FollowUp followUp;
    followUp.id = {3};
    followUp.service = "psychiatry";
    followUp.steps = {{.status = care::FollowUpStatus::offered,
                       .on = {},
                       .note = {},
                       .personName = "Ruth Adler",
                       .at = at(20)},
                      {.status = care::FollowUpStatus::sent,
                       .on = {},
                       .note = "By post.",
                       .personName = "Ruth Adler",
                       .at = at(40)}};
    sources.followUps = {followUp};
    sources.notes = {{.personName = "Ana Lopez", .at = at(30), .text = "Slept well."}};
    care::SafetyPlan plan;
    plan.personName = "Ruth Adler";
    plan.at = at(15);
    sources.plans = {plan};
    care::Disclosure document;
    document.at = at(50);
    document.kind = "clinician report";
    document.how = "printed";
    document.personName = "Ruth Adler";
    sources.documents = {document};
    return sources;
}

} // namespace

BOOST_AUTO_TEST_SUITE(TheLineOfTime)

BOOST_AUTO_TEST_CASE(tellsAllKindsNewestFirst)
{
    const auto rows = timelineOf(everyKind(), true);
    std::vector<std::string> titles;
    for (const TimelineRow& row : rows) {
        titles.push_back(row.title);
    }
    const std::vector<std::string> expected{"Document",
                                            "Psychiatry or another prescriber",
                                            "Note by Ana Lopez",
                                            "Psychiatry or another prescriber",
                                            "Safety plan",
                                            "Check-in"};
    BOOST_TEST(titles == expected, boost::test_tools::per_element());
    BOOST_TEST(rows[1].detail == "Letter sent  ·  Ruth Adler  ·  By post.");
    BOOST_TEST(rows[5].detail == "PHQ-9  ·  self, on this device  ·  to review and sign  ·  "
                                 "1 open safety alert");
}

BOOST_AUTO_TEST_CASE(opensCheckInsAndFollowUpsAlone)
{
    const auto rows = timelineOf(everyKind(), true);
    BOOST_TEST(std::holds_alternative<std::monostate>(rows[0].opens));
    BOOST_TEST((std::get<care::FollowUpId>(rows[1].opens) == care::FollowUpId{3}));
    BOOST_TEST(std::holds_alternative<std::monostate>(rows[2].opens));
    BOOST_TEST((std::get<records::CheckInRow>(rows[5].opens).id == care::CheckInId{7}));
}

BOOST_AUTO_TEST_CASE(saysToTheDeskThatACheckInWaits)
{
    BOOST_TEST(timelineOf(everyKind(), false)[5].detail.find("waits for a clinician") !=
               std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
