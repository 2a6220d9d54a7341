// What results lead to: follow-ups, notes, plans, places, times.
#include "positive_visit.h"

#include <fmt/format.h>

using namespace attune;
using namespace attune::records;
using namespace attune::records::test;

namespace {

care::DirectoryEntry aPlace()
{
    care::DirectoryEntry entry;
    entry.service = "psychiatry";
    entry.name = "Harbour Clinic";
    entry.phone = "555 0100";
    return entry;
}

constexpr auto aDay = std::chrono::hours(24);

} // namespace

BOOST_AUTO_TEST_SUITE(FollowUps)

BOOST_FIXTURE_TEST_CASE(goForwardToTheirEndAndNoFurther, Positive)
{
    const auto followUp = care.accept(id, "psychiatry", asReferral());
    const care::Date today = care::localTime(*time.now).date;
    care.advance(followUp, FollowUpStatus::sent, today, "By post.");
    BOOST_TEST(sentenceOf<Refused>([&] {
                   care.advance(followUp, FollowUpStatus::accepted, today, "");
               }).starts_with("This follow-up is further on"));
    time.advance(aDay * 20);
    const care::Date later = care::localTime(*time.now).date;
    BOOST_TEST(!sentenceOf<Refused>([&] {
                    care.advance(followUp,
                                 FollowUpStatus::attended,
                                 care::Date(std::chrono::sys_days(later) + std::chrono::days(1)),
                                 "");
                }).empty());
    care.advance(followUp, FollowUpStatus::attended, later, "");
    BOOST_TEST(!only().isOpen());
    BOOST_TEST(care::daysToAttendance(only()).value() == 20);
    BOOST_TEST(!sentenceOf<Refused>([&] {
                    care.advance(followUp, FollowUpStatus::declined, later, "x");
                }).empty());
    BOOST_TEST(!sentenceOf<Refused>([&] { care.reschedule(followUp, later, {}, "x"); }).empty());
    BOOST_TEST(care.openFollowUps().empty());
    record.reset();
    BOOST_TEST(sentenceOf([&] {
                   sql().execute(
                       "INSERT INTO follow_up_steps (follow_up_id, status, on_day, note, "
                       "person_name, at) VALUES (1, 'declined', '2026-01-01', '', '', 1)");
               }) != std::string());
}

BOOST_FIXTURE_TEST_CASE(standInTheOrderInWhichTheyAreDue, Positive)
{
    const std::chrono::sys_days today = care::localTime(*time.now).date;
    for (const int days : {9, 3, 5}) {
        NewFollowUp made;
        made.client = client.id;
        made.service = "lactation";
        made.text = fmt::format("In {} days", days);
        made.due = care::Date(today + std::chrono::days(days));
        care.addFollowUp(made);
    }
    const auto open = care.openFollowUps();
    BOOST_REQUIRE(open.size() == 3U);
    BOOST_TEST(open[0].followUp.text == "In 3 days");
    BOOST_TEST(open[2].followUp.text == "In 9 days");
    BOOST_TEST(open[0].clientName == "Maria Kovac");
    BOOST_TEST(open[0].followUp.ownerName == "Ana Lopez");
    care.reschedule(open[2].followUp.id, care::Date(today + std::chrono::days(1)), {}, "Sooner.");
    BOOST_TEST(care.openFollowUps().at(0).followUp.text == "In 9 days");
    BOOST_TEST(care.openFollowUps().at(0).followUp.steps.back().note == "Sooner.");
}

BOOST_FIXTURE_TEST_CASE(refuseWhatIsMissingOrBelongsToAnother, Positive)
{
    const care::Client other = record->saveClient(aMother("Ada Byron"));
    const care::Date today = care::localTime(*time.now).date;
    NewFollowUp right;
    right.client = client.id;
    right.service = "lactation";
    right.text = "Ask";
    right.due = today;
    const auto refused = [&](auto change) {
        NewFollowUp wrong = right;
        change(wrong);
        return !sentenceOf<Refused>([&] { care.addFollowUp(wrong); }).empty();
    };
    BOOST_TEST(refused([](NewFollowUp& one) { one.client = {99}; }));
    BOOST_TEST(refused([&](NewFollowUp& one) {
        one.client = other.id;
        one.checkIn = id;
    }));
    BOOST_TEST(refused([](NewFollowUp& one) { one.service = "astrology"; }));
    BOOST_TEST(refused([](NewFollowUp& one) { one.text = " \n"; }));
    BOOST_TEST(refused([](NewFollowUp& one) { one.due = day(2026, 2, 30); }));
    BOOST_TEST(refused([](NewFollowUp& one) { one.destination = {7}; }));
    BOOST_TEST(refused([](NewFollowUp& one) { one.owner = {7}; }));
    BOOST_TEST(care.followUps(client.id).empty());
    care.addFollowUp(right);
    BOOST_TEST(care.followUps(client.id).size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(goToAPlaceOfTheDirectory, Positive)
{
    const auto place = care.saveDirectoryEntry(aPlace());
    const auto followUp = care.accept(id, "psychiatry", asReferral());
    care.sendTo(followUp, place);
    BOOST_TEST(only().destinationName == "Harbour Clinic");
    care::DirectoryEntry renamed = care.directory().at(0);
    renamed.name = "Bay Clinic";
    renamed.isRetired = true;
    care.saveDirectoryEntry(renamed);
    BOOST_TEST(only().destinationName == "Harbour Clinic"); // as it was called then
    BOOST_TEST(care.directory().at(0).isRetired);
    BOOST_TEST(!sentenceOf<Refused>([&] { care.sendTo(followUp, {9}); }).empty());
    renamed.name.clear();
    BOOST_TEST(!sentenceOf<Refused>([&] { care.saveDirectoryEntry(renamed); }).empty());
    renamed.name = "x";
    renamed.id = {9};
    BOOST_TEST(!sentenceOf<Refused>([&] { care.saveDirectoryEntry(renamed); }).empty());
}

BOOST_FIXTURE_TEST_CASE(needAReasonToEndUndone, Positive)
{
    const auto followUp = care.accept(id, "psychiatry", asReferral());
    const care::Date today = care::localTime(*time.now).date;
    BOOST_TEST(sentenceOf<Refused>([&] {
                   care.advance(followUp, FollowUpStatus::notReached, today, " ");
               }) == "Say why; a few words are enough.");
    BOOST_TEST(only().isOpen());
}

BOOST_FIXTURE_TEST_CASE(thatAreTasksGoToNobodyElse, Positive)
{
    const auto place = care.saveDirectoryEntry(aPlace());
    NewFollowUp task;
    task.client = client.id;
    task.service = "repeat-screen";
    task.text = "Ask again";
    task.due = care::localTime(*time.now).date;
    const auto made = care.addFollowUp(task);
    BOOST_TEST(sentenceOf<Refused>([&] { care.sendTo(made, place); }) ==
               "Only a referral goes to somebody else.");
    BOOST_TEST(only().destinationName.empty());
}

/// A follow-up of this tier, with a step of this status or none, past everything that guards rows.
struct Doctored : Positive
{
    std::string readingAfter(const std::string& tier, const std::string& status)
    {
        record.reset();
        sql().execute(fmt::format("INSERT INTO follow_ups (client_id, service, text, tier, "
                                  "destination_name, due, owner_id, owner_name, is_open) VALUES "
                                  "({}, 'lactation', 'x', '{}', '', '2026-03-01', 1, '', 1)",
                                  client.id.value,
                                  tier)
                          .c_str());
        if (!status.empty()) {
            sql().execute(
                fmt::format("INSERT INTO follow_up_steps (follow_up_id, status, on_day, note, "
                            "person_name, at) VALUES ((SELECT max(id) FROM follow_ups), '{}', "
                            "'2026-03-01', '', '', 1)",
                            status)
                    .c_str());
        }
        record = open();
        return sentenceOf<Damaged>([&] { record->followThrough().followUps(client.id); });
    }
};

BOOST_FIXTURE_TEST_CASE(areDamagedWithoutABeginning, Doctored)
{
    BOOST_TEST(readingAfter("routine", "") ==
               "A follow-up in this record has no beginning. Restore a backup.");
}

BOOST_FIXTURE_TEST_CASE(areDamagedByATierOfNone, Doctored)
{
    BOOST_TEST(!readingAfter("some-day", "open").empty());
}

BOOST_FIXTURE_TEST_CASE(areDamagedByAStatusOfNone, Doctored)
{
    BOOST_TEST(!readingAfter("routine", "lost").empty());
}

BOOST_FIXTURE_TEST_CASE(areReadAsTheyStand, Doctored)
{
    BOOST_TEST(readingAfter("routine", "open").empty());
    BOOST_TEST(only().text == "x");
}

BOOST_FIXTURE_TEST_CASE(comeFromDecisionsWhoseReasonsCanBeRead, Positive)
{
    record.reset();
    sql().execute(fmt::format("INSERT INTO suggestion_decisions (check_in_id, service, tier, text, "
                              "reasons, choice, wording, reason, person_name, at) VALUES ({}, "
                              "'psychiatry', 'routine', 'x', 'no list', 'accepted', '', '', '', 1)",
                              id.value)
                      .c_str());
    record = open();
    BOOST_TEST(sentenceOf<Damaged>([&] { record->visit(id); }) ==
               "A list in this record cannot be read. Restore a backup.");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(NotesAndPlans)

BOOST_FIXTURE_TEST_CASE(areAddedAndNeverChanged, Positive)
{
    care.addNote(client.id, "First");
    care.addNote(client.id, "Second");
    BOOST_TEST(care.notes(client.id).at(0).text == "Second");
    BOOST_TEST(care.notes(client.id).at(1).personName == "Ana Lopez");
    BOOST_TEST(!sentenceOf<Refused>([&] { care.addNote(client.id, " "); }).empty());
    std::vector<std::string> parts(care::safetyPlanParts().size());
    BOOST_TEST(!sentenceOf<Refused>([&] { care.saveSafetyPlan(client.id, parts); }).empty());
    parts[0] = "I stop answering the phone.";
    care.saveSafetyPlan(client.id, parts);
    parts[1] = "A walk with the pram.";
    care.saveSafetyPlan(client.id, parts);
    BOOST_TEST(care.safetyPlans(client.id).size() == 2U);
    BOOST_TEST((care.safetyPlans(client.id).at(0).parts == parts));
    parts.pop_back();
    BOOST_TEST(!sentenceOf<Refused>([&] { care.saveSafetyPlan(client.id, parts); }).empty());
    record.reset();
    for (const char* change : {"UPDATE notes SET text = 'x'",
                               "DELETE FROM notes",
                               "UPDATE safety_plans SET parts = '[]'",
                               "DELETE FROM safety_plans",
                               "REPLACE INTO notes (id, client_id, person_name, at, text) "
                               "VALUES (1, 1, '', 1, 'x')"}) {
        BOOST_TEST(!sentenceOf([&] { sql().execute(change); }).empty(), change);
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(TheSchedule)

/// Luka was born on 26 January 2026; the clock stands at six weeks.
struct AtSixWeeks : RecordFixture
{
    std::unique_ptr<Record> record = create();
    FollowThrough& care = record->followThrough();
    care::Client client;

    AtSixWeeks()
    {
        *time.now = std::chrono::sys_days(day(2026, 3, 9)) + std::chrono::hours(12);
        client = record->saveClient(aMother());
    }

    care::WindowState stateOfNext()
    {
        const auto all = care.standings(client.id);
        const care::WindowStanding* next = care::nextDue(all);
        BOOST_REQUIRE(next != nullptr);
        return next->state;
    }
};

BOOST_FIXTURE_TEST_CASE(namesWhoIsDueUntilSheWasScreened, AtSixWeeks)
{
    BOOST_REQUIRE(care.screeningsDue(10).size() == 1U);
    BOOST_TEST(care.screeningsDue(10)[0].clientName == "Maria Kovac");
    const auto aid = start(*record, client.id, {"attunement-reflection"}, client.infants[0].id);
    record->handBack(aid);
    BOOST_TEST(care.screeningsDue(10).size() == 1U);
    const auto id = start(*record, client.id, {"phq-9"});
    BOOST_TEST(care.screeningsDue(10).size() == 1U);
    answerAll(*record, assessment(*record, id));
    record->handBack(id);
    BOOST_TEST(care.screeningsDue(10).empty());
    BOOST_TEST((stateOfNext() == care::WindowState::upcoming));
}

BOOST_FIXTURE_TEST_CASE(isPutOffOrDeclinedWithAReason, AtSixWeeks)
{
    const auto all = care.standings(client.id);
    const care::WindowStanding next = *care::nextDue(all);
    care::ScheduleException exception;
    exception.client = client.id;
    exception.windowId = next.window.id;
    exception.infant = next.infant;
    exception.until = day(2026, 3, 16);
    const auto refusal = [&] {
        return sentenceOf<Refused>([&] { care.except(exception); });
    };
    BOOST_TEST(refusal().starts_with("Say why"));
    exception.reason = "On holiday.";
    exception.until = day(2026, 3, 9);
    BOOST_TEST(refusal() == "Name a day that is still to come.");
    exception.until = day(2026, 3, 16);
    exception.windowId = "none";
    BOOST_TEST(!refusal().empty());
    exception.windowId = next.window.id;
    care.except(exception);
    BOOST_TEST(care.screeningsDue(10).empty());
    time.advance(aDay * 7);
    BOOST_TEST(care.screeningsDue(10).size() == 1U);
    exception.declined = true;
    exception.until.reset();
    care.except(exception);
    BOOST_TEST(care.screeningsDue(10).empty());
}

BOOST_FIXTURE_TEST_CASE(namesTheLongestOverdueFirst, AtSixWeeks)
{
    care::Client later = aMother("Ada Byron");
    later.infants.at(0).birthDate = day(2026, 1, 30);
    later = record->saveClient(later);
    const auto due = care.screeningsDue(10);
    BOOST_REQUIRE(due.size() == 2U);
    BOOST_TEST((due[0].client == client.id)); // born four days earlier
    BOOST_TEST((due[1].client == later.id));
    BOOST_TEST(care.screeningsDue(1).size() == 1U);
    BOOST_TEST(care.screeningsDue(-1).empty());
}

BOOST_AUTO_TEST_SUITE_END()
