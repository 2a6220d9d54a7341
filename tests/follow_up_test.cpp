// Follow-ups on their way, and the places to which a practice refers.
#include "attune/care/follow_up.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

using namespace attune::care;
using enum FollowUpStatus;

namespace {

using Statuses = std::vector<FollowUpStatus>;

Date day(int year, unsigned month, unsigned dayOfMonth)
{
    return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(dayOfMonth);
}

const Date today = day(2026, 3, 9);

FollowUp with(std::vector<std::pair<FollowUpStatus, Date>> steps)
{
    FollowUp followUp;
    for (const auto& [status, on] : steps) {
        followUp.steps.push_back(
            {.status = status, .on = on, .note = "", .personName = "", .at = {}});
    }
    return followUp;
}

/// Every status that can be reached, however many steps it takes.
std::set<FollowUpStatus> reachableFrom(FollowUpStatus status)
{
    std::set<FollowUpStatus> reached;
    for (const FollowUpStatus next : nextStatuses(status)) {
        reached.insert(next);
        reached.merge(reachableFrom(next));
    }
    return reached;
}

DirectoryEntry clinic()
{
    DirectoryEntry entry;
    entry.service = "psychiatry";
    entry.name = "Riverside Clinic";
    entry.phone = "555-0100";
    return entry;
}

std::vector<std::string> fieldsOf(const DirectoryEntry& entry)
{
    std::vector<std::string> fields;
    for (const FieldProblem& problem : problemsOf(entry, today)) {
        BOOST_TEST(problem.sentence.ends_with('.'));
        fields.push_back(problem.field);
    }
    return fields;
}

using Fields = std::vector<std::string>;

} // namespace

BOOST_AUTO_TEST_SUITE(AFollowUpsStatus)

BOOST_AUTO_TEST_CASE(hasWordsOfItsOwn)
{
    std::set<std::string> ids;
    std::set<std::string> labels;
    for (const FollowUpStatus status : {open,
                                        done,
                                        dropped,
                                        offered,
                                        accepted,
                                        sent,
                                        appointmentMade,
                                        attended,
                                        declined,
                                        notReached}) {
        const FollowUpStatusText& text = textOf(status);
        BOOST_TEST((text.status == status));
        BOOST_TEST(ids.insert(text.id).second, text.id);
        BOOST_TEST(labels.insert(text.label).second, text.label);
        BOOST_TEST(text.isReferral == (status >= offered), text.id);
    }
    BOOST_TEST(allFollowUpStatuses().size() == ids.size());
    BOOST_TEST(textOf(appointmentMade).id == "appointment made");
    BOOST_TEST(textOf(notReached).id == "not reached");
}

BOOST_AUTO_TEST_CASE(goesForwardOnly)
{
    BOOST_TEST((nextStatuses(open) == Statuses{done, dropped}));
    BOOST_TEST((nextStatuses(offered) ==
                Statuses{accepted, sent, appointmentMade, attended, declined, notReached}));
    BOOST_TEST((nextStatuses(accepted) ==
                Statuses{sent, appointmentMade, attended, declined, notReached}));
    BOOST_TEST((nextStatuses(sent) == Statuses{appointmentMade, attended, declined, notReached}));
    BOOST_TEST((nextStatuses(appointmentMade) == Statuses{attended, declined, notReached}));
    for (const FollowUpStatusText& each : allFollowUpStatuses()) {
        BOOST_TEST(!reachableFrom(each.status).contains(each.status), each.id);
        BOOST_TEST(nextStatuses(each.status).empty() == each.isEnd, each.id);
    }
}

BOOST_AUTO_TEST_CASE(reachesEveryEndOfItsKindFromEveryStation)
{
    for (const FollowUpStatusText& from : allFollowUpStatuses()) {
        for (const FollowUpStatusText& to : allFollowUpStatuses()) {
            if (!from.isEnd && to.isEnd) {
                BOOST_TEST(reachableFrom(from.status).contains(to.status) ==
                               (from.isReferral == to.isReferral),
                           from.id << " to " << to.id);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(isExplainedWhereSomethingCameToNothing)
{
    for (const FollowUpStatusText& each : allFollowUpStatuses()) {
        BOOST_TEST(each.needsNote == (each.status == dropped || each.status == notReached),
                   each.id);
    }
}

BOOST_AUTO_TEST_CASE(isThatOfItsLastStep)
{
    const FollowUp referral = with({{offered, today}, {sent, today}});
    BOOST_TEST((referral.status() == sent));
    BOOST_TEST(referral.isReferral());
    BOOST_TEST(referral.isOpen());
    BOOST_TEST(!with({{offered, today}, {declined, today}}).isOpen());
    BOOST_TEST(!with({{open, today}}).isReferral());
    BOOST_TEST(!with({{open, today}, {done, today}}).isOpen());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(DaysToAttendance)

BOOST_AUTO_TEST_CASE(countFromMakingToAttending)
{
    BOOST_TEST(daysToAttendance(with({{offered, day(2026, 3, 9)},
                                      {sent, day(2026, 3, 20)},
                                      {attended, day(2026, 5, 8)}}))
                   .value() == 60);
    BOOST_TEST(
        daysToAttendance(with({{sent, day(2028, 2, 28)}, {attended, day(2028, 3, 1)}})).value() ==
        2);
    BOOST_TEST(
        daysToAttendance(with({{offered, day(2026, 3, 9)}, {attended, day(2026, 3, 9)}})).value() ==
        0);
    BOOST_TEST(
        daysToAttendance(with({{offered, day(2026, 3, 9)}, {attended, day(2026, 3, 7)}})).value() ==
        0);
}

BOOST_AUTO_TEST_CASE(areUnknownOfATaskAndOfWhatWasNotAttended)
{
    BOOST_TEST(!daysToAttendance(with({{open, today}, {done, today}})).has_value());
    BOOST_TEST(!daysToAttendance(with({{offered, today}, {appointmentMade, today}})).has_value());
    BOOST_TEST(!daysToAttendance(with({{offered, today}, {declined, today}})).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ADirectoryEntry)

BOOST_AUTO_TEST_CASE(isStaleWhereNobodyCheckedItWithinAYear)
{
    DirectoryEntry entry = clinic();
    BOOST_TEST(entry.isStale(today));
    entry.lastChecked = day(2025, 3, 9);
    BOOST_TEST(!entry.isStale(day(2026, 3, 9)));
    BOOST_TEST(entry.isStale(day(2026, 3, 10)));
    BOOST_TEST(!entry.isStale(day(2024, 3, 9))); // the clock went back
}

BOOST_AUTO_TEST_CASE(needsAServiceANameAndAWayToReachIt)
{
    BOOST_TEST(problemsOf(clinic(), today).empty());
    DirectoryEntry byPost = clinic();
    byPost.phone.clear();
    byPost.address = "1 River Road\nSpringfield";
    BOOST_TEST(problemsOf(byPost, today).empty());
    BOOST_TEST(fieldsOf({}) == (Fields{"service", "name", "phone"}),
               boost::test_tools::per_element());
    DirectoryEntry entry = clinic();
    entry.service = "astrology";
    BOOST_TEST(fieldsOf(entry) == Fields{"service"}, boost::test_tools::per_element());
    entry = clinic();
    entry.name = "\u200B";
    BOOST_TEST(fieldsOf(entry) == Fields{"name"}, boost::test_tools::per_element());
    entry = clinic();
    entry.phone = " \n";
    BOOST_TEST(fieldsOf(entry) == Fields{"phone"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(wasCheckedOnADayThatHasBeen)
{
    DirectoryEntry entry = clinic();
    entry.lastChecked = today;
    BOOST_TEST(problemsOf(entry, today).empty());
    entry.lastChecked = day(2026, 3, 10);
    BOOST_TEST(fieldsOf(entry) == Fields{"lastChecked"}, boost::test_tools::per_element());
    entry.lastChecked = day(2026, 2, 30);
    BOOST_TEST(fieldsOf(entry) == Fields{"lastChecked"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(holdsFiveHundredCharactersAField)
{
    using Member = std::string DirectoryEntry::*;
    const std::vector<std::pair<const char*, Member>> members{
        {"name", &DirectoryEntry::name},
        {"contact", &DirectoryEntry::contact},
        {"phone", &DirectoryEntry::phone},
        {"address", &DirectoryEntry::address},
        {"languages", &DirectoryEntry::languages},
        {"insurance", &DirectoryEntry::insurance},
        {"note", &DirectoryEntry::note}};
    for (const auto& [field, member] : members) {
        DirectoryEntry entry = clinic();
        (entry.*member).clear();
        for (int count = 0; count < 500; ++count) {
            entry.*member += "ž";
        }
        BOOST_TEST(problemsOf(entry, today).empty(), field);
        entry.*member += "ž";
        BOOST_TEST(fieldsOf(entry) == Fields{field}, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(haveWordsForEachStatusAndForNoOther)
{
    for (const FollowUpStatusText& each : allFollowUpStatuses()) {
        BOOST_TEST(&textOf(each.status) == &each);
    }
    BOOST_CHECK_THROW(textOf(static_cast<FollowUpStatus>(99)), std::logic_error);
}

BOOST_AUTO_TEST_SUITE_END()
