// Who works here, what their roles allow, and what becomes of their passphrases.
#include "attune/care/roles.h"
#include "attune/records/backup.h"
#include "attune/records/follow_through.h"
#include "key_derivation.h"
#include "record_fixture.h"
#include "sqlite.h"
#include "vault.h"

#include <boost/test/unit_test.hpp>

#include <fmt/format.h>
#include <functional>
#include <set>

using namespace attune;
using namespace attune::records;
using namespace attune::records::test;

namespace {

constexpr const char* firstPassphrase = "granite willow parcel eleven";

Secret own(const char* text = goodPassphrase)
{
    return Secret::fromText(text);
}

/// A practice of Ana, its owner, with someone added in a role; open as Ana.
struct WithColleague : PracticeFixture
{
    std::string recoveryKey = make();
    std::unique_ptr<Record> record = open();

    care::PersonId add(const std::string& name, care::Role role)
    {
        return record->addPerson({{}, name, "LMFT", role}, own(firstPassphrase), own());
    }

    /// As that person, who has chosen her own passphrase.
    std::unique_ptr<Record> enter(const std::string& name, const char* passphrase = otherPassphrase)
    {
        record.reset();
        {
            auto first = open(firstPassphrase, name);
            first->changePassphrase(own(firstPassphrase), own(passphrase));
        }
        return open(passphrase, name);
    }
};

std::vector<AuditEntry> entriesOf(Record& record, const std::string& action)
{
    AuditFilter filter;
    filter.action = action;
    return record.findAudit(filter, 1000);
}

std::string newestAction(Record& record)
{
    return record.audit(1).at(0).action;
}

} // namespace

BOOST_AUTO_TEST_SUITE(TheTableOfRoles)

BOOST_AUTO_TEST_CASE(namesEachActionOnceAndLetsSomebodyDoIt)
{
    std::set<std::string> ids;
    for (const care::ActionText& action : care::allActions()) {
        BOOST_TEST(!action.allowed.empty());
        BOOST_TEST(ids.insert(action.id).second);
    }
    BOOST_TEST(ids.size() == 15U);
}

BOOST_AUTO_TEST_CASE(keepsAnswersFromTheFrontDeskAndClientsFromTheAuditor)
{
    using care::Action;
    using care::Role;
    for (const Action action : {Action::seeAnswers,
                                Action::treat,
                                Action::sign,
                                Action::disclose,
                                Action::exportClient,
                                Action::seeAudit,
                                Action::managePeople,
                                Action::eraseClient}) {
        BOOST_TEST(!care::allows(Role::frontDesk, action));
    }
    for (const Action action :
         {Action::seeClients, Action::seeAnswers, Action::runCheckIns, Action::sign}) {
        BOOST_TEST(!care::allows(Role::auditor, action));
    }
    for (const Action action : {Action::eraseClient, Action::managePeople, Action::seeAudit}) {
        BOOST_TEST(!care::allows(Role::clinician, action));
        BOOST_TEST(care::allows(Role::owner, action));
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(EveryFunctionOfTheRecord)

BOOST_FIXTURE_TEST_CASE(asksTheTableOfRoles, WithColleague)
{
    using care::Action;
    const care::Client mother = record->saveClient(aMother());
    const auto checkIn = start(*record, mother.id, {"phq-9"});
    const auto open9 = start(*record, mother.id, {"phq-9"});
    const auto questionnaire = assessment(*record, open9).id;
    record->storeAnswer(assessment(*record, checkIn).id, 9, Answer::chosen("several-days"));
    record->handBack(checkIn);
    const auto alert = record->visit(checkIn).alerts.at(0).id;

    struct Call
    {
        Action action;
        std::function<void(Record&)> call;
    };

    const std::vector<Call> calls{
        {Action::changePractice,
         [](Record& r) {
             r.setPractice({"Other", "", true});
         }},
        {Action::changePractice,
         [](Record& r) {
             r.setSetting("theme", "dark");
         }},
        {Action::treat,
         [](Record& r) {
             r.setSetting("draft.alert.1", "half");
         }},
        {Action::treat,
         [](Record& r) {
             r.setting("draft.alert.1");
         }},
        {Action::changeClients,
         [&](Record& r) {
             r.saveClient(mother);
         }},
        {Action::seeClients,
         [&](Record& r) {
             r.client(mother.id);
         }},
        {Action::seeClients,
         [](Record& r) {
             r.findClients("", 5);
         }},
        {Action::seeClients,
         [&](Record& r) {
             r.checkInsOf(mother.id);
         }},
        {Action::seeClients,
         [](Record& r) {
             r.attention();
         }},
        {Action::runCheckIns,
         [&](Record& r) {
             start(r, mother.id, {"gad-7"});
         }},
        {Action::runCheckIns,
         [&](Record& r) {
             r.storeAnswer(questionnaire, 1, Answer::declined());
         }},
        {Action::runCheckIns,
         [&](Record& r) {
             r.stepUp(questionnaire);
         }},
        {Action::runCheckIns,
         [&](Record& r) {
             r.setPresence(open9, "alone");
         }},
        {Action::runCheckIns,
         [&](Record& r) {
             r.handBack(checkIn);
         }},
        {Action::runCheckIns,
         [&](Record& r) {
             r.endNotToday(checkIn, "tired");
         }},
        {Action::runCheckIns,
         [&](Record& r) {
             r.visit(open9);
         }},
        {Action::seeAnswers,
         [&](Record& r) {
             r.visit(checkIn);
         }},
        {Action::treat,
         [&](Record& r) {
             r.acknowledge(alert, "", "");
         }},
        {Action::treat,
         [&](Record& r) {
             r.saveImpression(checkIn, "Calm.");
         }},
        {Action::sign,
         [&](Record& r) {
             r.sign(checkIn);
         }},
        {Action::treat,
         [&](Record& r) {
             r.amend(checkIn, "More.");
         }},
        {Action::managePeople,
         [](Record& r) {
             r.people();
         }},
        {Action::managePeople,
         [](Record& r) {
             r.addPerson({{}, "", ""}, own(firstPassphrase), own("wrong"));
         }},
        {Action::managePeople,
         [](Record& r) {
             r.changePerson({{99}, "No one", ""});
         }},
        {Action::managePeople,
         [](Record& r) {
             r.resetPassphrase({99}, own(firstPassphrase), own("wrong"));
         }},
        {Action::managePeople,
         [](Record& r) {
             r.renewRecoveryKey(own("wrong"));
         }},
        {Action::managePeople,
         [](Record& r) {
             r.startEpoch({}, false, own("wrong"));
         }},
        {Action::changePractice,
         [](Record& r) {
             r.addWording("epds", "en", "{}", "");
         }},
        {Action::changePractice,
         [](Record& r) {
             r.removeWording("epds", "en");
         }},
        {Action::disclose,
         [&](Record& r) {
             r.noteDisclosure(reportLeft(checkIn));
         }},
        {Action::disclose,
         [&](Record& r) {
             r.disclosures(mother.id);
         }},
        {Action::exportClient,
         [&](Record& r) {
             r.wholeRecord(mother.id);
         }},
        {Action::eraseClient,
         [&](Record& r) {
             r.eraseClient({99}, care::ErasureReason::clientAsked, own());
         }},
        {Action::eraseClient,
         [](Record& r) {
             r.erasures();
         }},
        {Action::eraseClient,
         [](Record& r) {
             r.recordsPastRetention();
         }},
        {Action::seeClients,
         [&](Record& r) {
             r.mustBeKeptUntil(mother.id);
         }},
        {Action::seeAudit,
         [](Record& r) {
             r.audit(3);
         }},
        {Action::seeAudit,
         [](Record& r) {
             r.findAudit({}, 3);
         }},
        {Action::backUp,
         [&](Record& r) {
             r.makeBackup(base.path / "nowhere" / "x", false);
         }},
        {Action::checkRecord,
         [](Record& r) {
             r.verify(own("wrong"), {});
         }},
        {Action::treat,
         [&](Record& r) {
             r.followThrough().setRedFlags(checkIn, {});
         }},
        {Action::treat,
         [&](Record& r) {
             r.followThrough().accept(checkIn, "psychiatry", {});
         }},
        {Action::treat,
         [&](Record& r) {
             r.followThrough().decline(checkIn, "psychiatry", "");
         }},
        {Action::treat,
         [&](Record& r) {
             r.followThrough().setFeedbackGiven(checkIn, true);
         }},
        {Action::treat,
         [&](Record& r) {
             r.followThrough().addFollowUp({});
         }},
        {Action::treat,
         [](Record& r) {
             r.followThrough().advance({99}, care::FollowUpStatus::done, {}, "");
         }},
        {Action::treat,
         [](Record& r) {
             r.followThrough().reschedule({99}, {}, {}, "");
         }},
        {Action::treat,
         [](Record& r) {
             r.followThrough().sendTo({99}, {});
         }},
        {Action::seeAnswers,
         [&](Record& r) {
             r.followThrough().followUps(mother.id);
         }},
        {Action::seeAnswers,
         [](Record& r) {
             r.followThrough().openFollowUps();
         }},
        {Action::treat,
         [&](Record& r) {
             r.followThrough().addNote(mother.id, "");
         }},
        {Action::seeAnswers,
         [&](Record& r) {
             r.followThrough().notes(mother.id);
         }},
        {Action::treat,
         [&](Record& r) {
             r.followThrough().saveSafetyPlan(mother.id, {});
         }},
        {Action::seeAnswers,
         [&](Record& r) {
             r.followThrough().safetyPlans(mother.id);
         }},
        {Action::seeClients,
         [](Record& r) {
             r.followThrough().directory();
         }},
        {Action::treat,
         [](Record& r) {
             r.followThrough().saveDirectoryEntry({});
         }},
        {Action::seeClients,
         [&](Record& r) {
             r.followThrough().standings(mother.id);
         }},
        {Action::seeClients,
         [](Record& r) {
             r.followThrough().screeningsDue(5);
         }},
        {Action::runCheckIns,
         [](Record& r) {
             r.followThrough().except({});
         }},
        {Action::seeAnswers,
         [](Record& r) {
             r.followThrough().measures({});
         }},
        {Action::seeAnswers,
         [](Record& r) {
             r.followThrough().clientsBehind({}, "screened");
         }},
        {Action::emergencyAccess, [](Record& r) {
             r.useEmergencyAccess(" ");
         }}};

    for (const care::RoleText& role : care::allRoles()) {
        const std::string name = "Someone, " + role.label;
        record.reset();
        record = open(goodPassphrase, "Ana Lopez");
        add(name, role.role);
        auto theirs = enter(name);
        BOOST_TEST((theirs->person().role == role.role));
        for (std::size_t i = 0; i < calls.size(); ++i) {
            BOOST_TEST_CONTEXT(role.label << ", call " << i << ": "
                                          << care::textOf(calls[i].action).id)
            {
                bool refused = false;
                try {
                    calls[i].call(*theirs);
                } catch (const NotAllowed&) {
                    refused = true;
                } catch (const RecordError&) {
                    // let in, and refused for what was asked
                }
                BOOST_TEST(refused == !care::allows(role.role, calls[i].action));
                BOOST_TEST(theirs->may(calls[i].action) ==
                           care::allows(role.role, calls[i].action));
            }
        }
    }
    record = open(goodPassphrase, "Ana Lopez");
    const auto refusals = entriesOf(*record, "refused");
    BOOST_TEST(refusals.size() > 40U);
    BOOST_TEST(refusals.front().outcome == "not allowed");
}

BOOST_FIXTURE_TEST_CASE(keepsAFormsDraftForItsWriterAlone, WithColleague)
{
    const care::PersonId bo = add("Bo Tan", care::Role::frontDesk);
    const auto key = [](care::PersonId of) {
        return fmt::format("{}{}.7.client", formDraftPrefix, of.value);
    };
    const care::PersonId ana = record->person().id;
    record->setSetting(key(ana), "Ana's");
    BOOST_CHECK_THROW(record->setting(key(bo)), Refused);
    record = enter("Bo Tan");
    record->setSetting(key(bo), "Bo's");
    BOOST_TEST(record->setting(key(bo)) == "Bo's");
    BOOST_CHECK_THROW(record->setting(key(ana)), Refused);
    BOOST_CHECK_THROW(record->setSetting(key(ana), ""), Refused);
    BOOST_CHECK_THROW(record->setting(fmt::format("{}{}", formDraftPrefix, "17")), Refused);
    record.reset();
    record = open(goodPassphrase, "Ana Lopez");
    record->startEpoch(bo, false, own());
    BOOST_TEST(record->setting(key(ana)) == "Ana's");
    record.reset();
    Vault vault(folder, surroundings);
    vault.load();
    const Secret dataKey = vault.unlock("", own());
    Connection sql(
        vault.databaseFile(), subkey(dataKey, Purpose::database), Connection::Mode::open);
    Query kept(sql, "SELECT group_concat(value) FROM settings WHERE key LIKE 'draft.form.%'");
    BOOST_TEST(kept.next());
    BOOST_TEST(kept.text(0) == "Ana's");
}

BOOST_FIXTURE_TEST_CASE(showsTheFrontDeskNoClinicalPartAndKeepsItWhenSheSaves, WithColleague)
{
    care::Client mother = aMother();
    mother.note = "Her sister helps.";
    mother.infants[0].context = {care::bondingContext().front().id};
    mother = record->saveClient(mother);
    const auto underWay = start(*record, mother.id, {"phq-9"});
    record->storeAnswer(assessment(*record, underWay).id, 9, Answer::chosen("several-days"));
    add("Bo Lind", care::Role::frontDesk);
    auto desk = enter("Bo Lind");
    care::Client seen = desk->client(mother.id);
    BOOST_TEST(seen.name == mother.name);
    BOOST_TEST(seen.note.empty());
    BOOST_TEST(seen.infants.at(0).context.empty());
    BOOST_TEST(desk->visit(underWay).alerts.empty());
    seen.preferredName = "Mia";
    BOOST_TEST(desk->saveClient(seen).note.empty());
    desk.reset();
    const care::Client kept = open(goodPassphrase, "Ana Lopez")->client(mother.id);
    BOOST_TEST(kept.preferredName == "Mia");
    BOOST_TEST(kept.note == "Her sister helps.");
    BOOST_TEST(kept.infants.at(0).context.size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(letsNoListTellTheFrontDeskOfAResult, WithColleague)
{
    const care::Client mother = record->saveClient(aMother());
    const auto checkIn = start(*record, mother.id, {"phq-2", "phq-9"});
    const auto full = record->visit(checkIn).assessments.at(1).id;
    record->storeAnswer(full, 9, Answer::chosen("several-days"));
    record->handBack(checkIn);
    BOOST_TEST(record->attention().alerts.size() == 1U);
    BOOST_TEST(record->checkInsOf(mother.id).at(0).openAlerts == 1);
    add("Bo Lind", care::Role::frontDesk);
    const auto desk = enter("Bo Lind");
    const Attention attention = desk->attention();
    BOOST_TEST(attention.alerts.empty());
    BOOST_TEST(attention.toReview.size() == 1U);
    for (const CheckInRow& row : {attention.toReview.at(0), desk->checkInsOf(mother.id).at(0)}) {
        BOOST_TEST(row.openAlerts == 0);
        BOOST_TEST(row.instrumentIds == std::vector<std::string>{"phq-2"},
                   boost::test_tools::per_element());
    }
    desk->useEmergencyAccess("She rang: in danger now.");
    BOOST_TEST(desk->attention().alerts.size() == 1U);
    BOOST_TEST(desk->checkInsOf(mother.id).at(0).instrumentIds.size() == 2U);
}

BOOST_FIXTURE_TEST_CASE(letsTheFrontDeskStartOnlyWhatTheClientAnswersHerself, WithColleague)
{
    const care::Client mother = record->saveClient(aMother());
    const auto from = [&](care::Mode mode) {
        NewCheckIn setup;
        setup.client = mother.id;
        setup.mode = mode;
        setup.questionnaires = {{"phq-9", {}}};
        return setup;
    };
    const auto paper = record->startCheckIn(from(care::Mode::paper));
    add("Bo Lind", care::Role::frontDesk);
    const auto desk = enter("Bo Lind");
    BOOST_CHECK_THROW(desk->startCheckIn(from(care::Mode::paper)), NotAllowed);
    BOOST_CHECK_THROW(desk->startCheckIn(from(care::Mode::readAloud)), NotAllowed);
    BOOST_CHECK_THROW(desk->visit(paper), NotAllowed);
    desk->startCheckIn(from(care::Mode::withInterpreter));
    desk->visit(desk->startCheckIn(from(care::Mode::selfOnDevice)));
}

BOOST_FIXTURE_TEST_CASE(tellsTheAuditOnceWhoLookedAtWhom, WithColleague)
{
    const care::Client mother = record->saveClient(aMother());
    record->client(mother.id);
    BOOST_TEST(entriesOf(*record, "client.view").empty()); // she was written down just now
    record.reset();
    record = open();
    const auto checkIn = start(*record, mother.id, {"phq-9"});
    record->visit(checkIn);
    record->client(mother.id);
    const auto views = entriesOf(*record, "client.view");
    BOOST_REQUIRE(views.size() == 1U);
    BOOST_TEST((views[0].client == mother.id));
}

BOOST_FIXTURE_TEST_CASE(opensForAnEmergencyWithAReasonUntilItIsClosed, WithColleague)
{
    const care::Client mother = record->saveClient(aMother());
    const auto checkIn = start(*record, mother.id, {"phq-9"});
    record->handBack(checkIn);
    add("Bo Lind", care::Role::frontDesk);
    auto desk = enter("Bo Lind");
    BOOST_CHECK_THROW(desk->visit(checkIn), NotAllowed);
    BOOST_CHECK_THROW(desk->useEmergencyAccess("  "), Refused);
    desk->useEmergencyAccess("She called from the bridge; nobody else is here.");
    BOOST_TEST(desk->visit(checkIn).alerts.size() == 1U);
    BOOST_CHECK_THROW(desk->people(), NotAllowed);
    desk = nullptr;
    desk = open(otherPassphrase, "Bo Lind");
    BOOST_CHECK_THROW(desk->visit(checkIn), NotAllowed);
    desk.reset();
    record = open(goodPassphrase, "Ana Lopez");
    const auto entries = entriesOf(*record, "emergency-access");
    BOOST_REQUIRE(entries.size() == 1U);
    BOOST_TEST(entries[0].personName == "Bo Lind");
    BOOST_TEST(entries[0].object.find("bridge") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(APersonOfThePractice)

BOOST_FIXTURE_TEST_CASE(opensItUnderTheirOwnNameAndMustChooseAPassphraseFirst, WithColleague)
{
    const auto id = add("Bo Lind", care::Role::clinician);
    BOOST_TEST(peopleWhoMayOpen(folder) == 2);
    record.reset();
    BOOST_CHECK_THROW(open(firstPassphrase, ""), WrongKey);
    BOOST_CHECK_THROW(open(firstPassphrase, "Ana Lopez"), WrongKey);
    BOOST_CHECK_THROW(open(goodPassphrase, "Bo Lind"), WrongKey);
    BOOST_CHECK_THROW(open(firstPassphrase, "Bo Lindt"), WrongKey);
    time.advance(std::chrono::minutes(20));
    auto theirs = open(firstPassphrase, "  bo LIND ");
    BOOST_TEST((theirs->person().id == id));
    BOOST_TEST(theirs->person().credentials == "LMFT");
    BOOST_TEST(theirs->mustChangePassphrase());
    BOOST_CHECK_THROW(theirs->findClients("", 3), NotAllowed);
    BOOST_CHECK_THROW(theirs->changePassphrase(own("not it at all, sorry"), own(otherPassphrase)),
                      WrongKey);
    BOOST_CHECK_THROW(theirs->changePassphrase(own(firstPassphrase), own(firstPassphrase)),
                      Refused);
    BOOST_CHECK_THROW(theirs->changePassphrase(own(firstPassphrase), own("short")), Refused);
    theirs->changePassphrase(own(firstPassphrase), own(otherPassphrase));
    BOOST_TEST(theirs->findClients("", 3).empty());
    BOOST_TEST(theirs->confirmPassphrase(own(otherPassphrase)));
    theirs.reset();
    BOOST_CHECK_THROW(open(firstPassphrase, "Bo Lind"), WrongKey);
    BOOST_TEST(!open(otherPassphrase, "Bo Lind")->mustChangePassphrase());
}

BOOST_FIXTURE_TEST_CASE(isNotAddedTwiceNorWithoutNameNorWithAWeakPassphrase, WithColleague)
{
    add("Bo Lind", care::Role::clinician);
    BOOST_CHECK_THROW(add("BO  LIND", care::Role::auditor), Refused);
    BOOST_CHECK_THROW(add(" ", care::Role::auditor), Refused);
    BOOST_CHECK_THROW(record->addPerson({{}, "Cleo", ""}, own("short"), own()), Refused);
    BOOST_CHECK_THROW(record->addPerson({{}, "Cleo", ""}, own(firstPassphrase), own("no")),
                      WrongKey);
    BOOST_TEST(record->people().size() == 2U);
    BOOST_TEST(peopleWhoMayOpen(folder) == 2);
}

BOOST_FIXTURE_TEST_CASE(fillsThirtyOneSlotsAndNoMore, WithColleague)
{
    for (int i = 2; i <= 31; ++i) {
        add("Person " + std::to_string(i), care::Role::clinician);
    }
    BOOST_CHECK_THROW(add("One too many", care::Role::clinician), Refused);
    BOOST_TEST(record->people().size() == 31U);
    record.reset();
    BOOST_TEST(open(firstPassphrase, "Person 31")->person().name == "Person 31");
}

BOOST_FIXTURE_TEST_CASE(whoForgotGetsANewPassphraseFromAnOwner, WithColleague)
{
    const auto id = add("Bo Lind", care::Role::clinician);
    enter("Bo Lind").reset();
    record = open(goodPassphrase, "Ana Lopez");
    record->resetPassphrase(id, own("maple orchard quiet tunnel"), own());
    BOOST_TEST(newestAction(*record) == "passphrase.reset");
    BOOST_CHECK_THROW(record->resetPassphrase(record->person().id, own(firstPassphrase), own()),
                      Refused);
    record.reset();
    BOOST_CHECK_THROW(open(otherPassphrase, "Bo Lind"), WrongKey);
    BOOST_TEST(open("maple orchard quiet tunnel", "Bo Lind")->mustChangePassphrase());
}

BOOST_FIXTURE_TEST_CASE(thereIsAlwaysAnOwner, WithColleague)
{
    const auto id = add("Bo Lind", care::Role::owner);
    care::Person ana = record->person();
    ana.role = care::Role::clinician;
    record->changePerson(ana);
    BOOST_TEST((record->person().role == care::Role::clinician));
    BOOST_CHECK_THROW(record->people(), NotAllowed);
    auto bo = enter("Bo Lind");
    care::Person last = bo->person();
    last.role = care::Role::clinician;
    BOOST_CHECK_THROW(bo->changePerson(last), Refused);
    BOOST_CHECK_THROW(bo->startEpoch(id, false, own(otherPassphrase)), Refused);
    BOOST_TEST((bo->person().role == care::Role::owner));
}

BOOST_FIXTURE_TEST_CASE(recoversThroughTheKeyAsAnOwnerOnly, WithColleague)
{
    add("Bo Lind", care::Role::clinician);
    record.reset();
    BOOST_CHECK_THROW(
        openWithRecoveryKey(folder, "Bo Lind", recoveryKey, own(otherPassphrase), surroundings),
        NotAllowed);
    BOOST_CHECK_THROW(
        openWithRecoveryKey(folder, "Nobody", recoveryKey, own(otherPassphrase), surroundings),
        WrongKey);
    BOOST_TEST(opens(firstPassphrase) == false); // two people: a name is needed
    auto opened = openWithRecoveryKey(folder, {}, recoveryKey, own(otherPassphrase), surroundings);
    BOOST_TEST(opened->person().name == "Ana Lopez");
    BOOST_TEST(newestAction(*opened) == "record.open-with-recovery-key");
    BOOST_TEST(opened->confirmPassphrase(own(otherPassphrase)));
    opened.reset();
    BOOST_CHECK_THROW(open(goodPassphrase, "Ana Lopez"), WrongKey);
    BOOST_TEST(open(otherPassphrase, "Ana Lopez")->person().name == "Ana Lopez");
}

BOOST_FIXTURE_TEST_CASE(aNewRecoveryKeyTakesTheOldOnesPlace, WithColleague)
{
    BOOST_CHECK_THROW(record->renewRecoveryKey(own("not it at all, sorry")), WrongKey);
    const std::string renewed(record->renewRecoveryKey(own()).text());
    BOOST_TEST(renewed != recoveryKey);
    record.reset();
    BOOST_CHECK_THROW(
        openWithRecoveryKey(folder, {}, recoveryKey, own(otherPassphrase), surroundings), WrongKey);
    BOOST_TEST(openWithRecoveryKey(folder, {}, renewed, own(otherPassphrase), surroundings) !=
               nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
