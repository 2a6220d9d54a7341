#include "audit_chain.h"
#include "record_fixture.h"

#include <boost/test/unit_test.hpp>

#include <fmt/format.h>

using namespace attune;
using namespace attune::records;
using namespace attune::records::test;

namespace {

/// Where entries are changed by someone who should not.
struct Tampered : TwelveEntries
{
    /// As someone who holds the key and has taken the triggers away.
    void tamper(const std::string& statements) const
    {
        Connection connection = sql();
        for (const char* trigger :
             {"audit_has_no_gaps", "audit_is_never_changed", "audit_is_never_cut"}) {
            connection.execute(fmt::format("DROP TRIGGER IF EXISTS {}", trigger).c_str());
        }
        connection.execute(statements.c_str());
    }

    std::string fault() const
    {
        Connection connection = sql();
        return faultOfChain(connection, keys().audit, 1);
    }
};

struct Tampering
{
    const char* what;
    std::string statements;
    std::string found; ///< what opening says of it
};

std::string changed(const char* column, const char* value)
{
    return fmt::format("UPDATE audit SET {} = {} WHERE sequence = 5", column, value);
}

constexpr const char* copied =
    "SELECT {}, at, action, person_id, role, object, client_id, outcome, app_version, mac "
    "FROM audit WHERE sequence = {}";

std::string insertCopy(int sequence, int of)
{
    return "INSERT INTO audit " + fmt::format(fmt::runtime(copied), sequence, of);
}

const std::vector<Tampering> tamperings{
    {"another time", changed("at", "at + 1"), "entry 5 was altered"},
    {"another action", changed("action", "'record.open'"), "entry 5 was altered"},
    {"another person", changed("person_id", "2"), "entry 5 was altered"},
    {"another role", changed("role", "'auditor'"), "entry 5 was altered"},
    {"another object", changed("object", "'setting themes'"), "entry 5 was altered"},
    {"another client", changed("client_id", "1"), "entry 5 was altered"},
    {"another outcome", changed("outcome", "'failed'"), "entry 5 was altered"},
    {"another version", changed("app_version", "'9'"), "entry 5 was altered"},
    {"another MAC", changed("mac", "zeroblob(32)"), "entry 5 was altered"},
    {"a short MAC", changed("mac", "x'00'"), "entry 5 was altered"},
    {"letters moved between fields",
     "UPDATE audit SET role = role || substr(object, 1, 1), object = substr(object, 2) "
     "WHERE sequence = 5",
     "entry 5 was altered"},
    {"the first deleted", "DELETE FROM audit WHERE sequence = 1", "entry 1 is missing"},
    {"one deleted", "DELETE FROM audit WHERE sequence = 5", "entry 5 is missing"},
    {"one deleted and the gap closed",
     "DELETE FROM audit WHERE sequence = 5; "
     "UPDATE audit SET sequence = sequence - 1 WHERE sequence > 5",
     "entry 5 was altered"},
    {"two swapped",
     "UPDATE audit SET sequence = 99 WHERE sequence = 5; "
     "UPDATE audit SET sequence = 5 WHERE sequence = 6; "
     "UPDATE audit SET sequence = 6 WHERE sequence = 99",
     "entry 5 was altered"},
    {"one inserted at the end", insertCopy(13, 12), "entry 13 was altered"},
    {"one inserted far behind", insertCopy(20, 12), "entry 13 is missing"},
    {"one inserted before the first", insertCopy(0, 1), "before the first"},
    {"one inserted long before", insertCopy(-7, 1), "before the first"},
    {"all deleted", "DELETE FROM audit", "audit is empty"},
    {"the last deleted", "DELETE FROM audit WHERE sequence = 12", "generation 11"},
    {"the last five deleted", "DELETE FROM audit WHERE sequence > 7", "generation 7"},
    {"all but the first deleted", "DELETE FROM audit WHERE sequence > 1", "generation 1"},
};

} // namespace

BOOST_AUTO_TEST_SUITE(TheAudit)

BOOST_FIXTURE_TEST_CASE(hasOneEntryForEveryChangeAndNoneForReading, RecordFixture)
{
    const auto record = create();
    care::Client client = record->saveClient(aMother());
    client.note = "Prefers mornings.";
    record->saveClient(client);
    const auto id = start(*record, client.id, {"phq-9"});
    const auto phq = assessment(*record, id).id;
    record->setPresence(id, "alone");
    record->storeAnswer(phq, 9, Answer::declined());
    record->handBack(id);
    acknowledgeAll(*record, id);
    record->saveImpression(id, "Tired.");
    record->sign(id);
    record->amend(id, "Slept since.");
    record->noteDisclosure(reportLeft(id));
    record->endNotToday(start(*record, client.id, {"gad-7"}), "The baby woke.");
    record->setSetting("theme", "dark");
    record->setPractice({"Harbour Street", "", false});
    BOOST_TEST(!record->confirmPassphrase(Secret::fromText("a wrong one")));
    BOOST_TEST(record->confirmPassphrase(Secret::fromText(goodPassphrase)));
    record->attention();
    record->findClients("maria", 5);
    std::vector<std::string> actions;
    for (const AuditEntry& entry : record->audit(100)) {
        actions.insert(actions.begin(), entry.action);
    }
    const std::vector<std::string> expected{"practice.create",
                                            "client.add",
                                            "client.change",
                                            "check-in.start",
                                            "check-in.presence",
                                            "answer.store",
                                            "check-in.hand-back",
                                            "alert.acknowledge",
                                            "impression.save",
                                            "check-in.sign",
                                            "check-in.amend",
                                            "disclosure",
                                            "check-in.start",
                                            "check-in.not-today",
                                            "setting.change",
                                            "practice.change",
                                            "passphrase.confirm"};
    BOOST_TEST(actions == expected, boost::test_tools::per_element());
    BOOST_TEST(record->audit(1).at(0).outcome == "wrong passphrase");
    BOOST_TEST(record->anchor().generation == expected.size());
}

BOOST_FIXTURE_TEST_CASE(saysHowTheRecordWasOpened, RecordFixture)
{
    create().reset();
    BOOST_TEST(open()->audit(1).at(0).action == "record.open");
    const auto recovered = openRecord(options(), keys(), care::PersonId{1}, "recovery key");
    BOOST_TEST(recovered->audit(1).at(0).action == "record.open-with-recovery-key");
}

BOOST_FIXTURE_TEST_CASE(isNewestFirstAndAtMostWhatWasAskedFor, TwelveEntries)
{
    const auto entries = open()->audit(3);
    BOOST_REQUIRE(entries.size() == 3U);
    BOOST_TEST(entries[0].sequence == 13U);
    BOOST_TEST(entries[2].sequence == 11U);
    BOOST_TEST((entries[1].at == *time.now));
    BOOST_TEST(entries[1].personName == "Ana Lopez");
}

BOOST_FIXTURE_TEST_CASE(holdsNoNameAnswerOrFreeText, RecordFixture)
{
    auto record = create();
    care::Client client = aMother("Quenby Ostrander");
    client.preferredName = "Quen";
    client.note = "Note xanadu.";
    client.infants[0].name = "Zephyrine";
    client = record->saveClient(client);
    const auto id = start(*record, client.id, {"phq-9"});
    answerAll(*record, assessment(*record, id), 4);
    record->handBack(id);
    for (const care::Alert& alert : record->visit(id).alerts) {
        record->acknowledge(alert.id, "Finding xanadu.", "Deed xanadu.");
    }
    record->saveImpression(id, "Impression xanadu.");
    record->sign(id);
    record->amend(id, "Amendment xanadu.");
    record.reset();
    Connection connection = sql();
    for (const char* word : {"Quen", "Zephyrine", "xanadu", "nearly-daily", "extremely"}) {
        BOOST_TEST_CONTEXT(word)
        {
            Query found(connection,
                        "SELECT count(*) FROM audit WHERE instr(action || role || object || "
                        "outcome || app_version, ?) > 0",
                        word);
            BOOST_REQUIRE(found.next());
            BOOST_TEST(found.whole(0) == 0);
        }
    }
}

BOOST_FIXTURE_TEST_CASE(isWrittenWithItsChangeOrNeitherIs, RecordFixture)
{
    auto record = create();
    const auto client = record->saveClient(aMother());
    const auto id = start(*record, client.id, {"phq-9"});
    const auto phq = assessment(*record, id).id;
    const auto tell = [&](const char* statement) {
        record.reset();
        sql().execute(statement);
        record = open();
    };
    tell("CREATE TRIGGER full BEFORE INSERT ON audit WHEN NEW.action NOT IN "
         "('record.open', 'client.view') "
         "BEGIN SELECT RAISE(ABORT, 'no'); END");
    const auto generation = record->anchor().generation;
    BOOST_CHECK_THROW(record->storeAnswer(phq, 9, Answer::declined()), Refused);
    BOOST_CHECK_THROW(record->handBack(id), Refused);
    BOOST_TEST(assessment(*record, id).response.at(9).isUnanswered());
    BOOST_TEST(record->visit(id).alerts.empty());
    BOOST_TEST((record->visit(id).checkIn.state == care::CheckInState::started));
    tell("DROP TRIGGER full; CREATE TRIGGER full BEFORE INSERT ON answers "
         "BEGIN SELECT RAISE(ABORT, 'no'); END");
    BOOST_CHECK_THROW(record->storeAnswer(phq, 9, Answer::declined()), Refused);
    BOOST_TEST(record->anchor().generation == generation + 2); // looking at her, and the opening
    tell("DROP TRIGGER full");
    record->storeAnswer(phq, 9, Answer::declined());
    BOOST_TEST(record->anchor().generation == generation + 4);
    record.reset();
    BOOST_CHECK_NO_THROW(open()); // the chain fits
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ATamperedAudit)

BOOST_FIXTURE_TEST_CASE(isTheOnlyOneThatIsRefused, Tampered)
{
    BOOST_TEST(stored->value().generation == 12U);
    BOOST_TEST(fault().empty());
    BOOST_TEST(verifies());
    tamper("SELECT 1"); // the triggers gone, every entry as it was
    BOOST_CHECK_NO_THROW(open());
}

BOOST_FIXTURE_TEST_CASE(isRefusedAtOpeningAndNamesTheFirstBadEntry, Tampered)
{
    const auto sound = bytesOf(file);
    for (const Tampering& tampering : tamperings) {
        BOOST_TEST_CONTEXT(tampering.what)
        {
            put(file, sound);
            tamper(tampering.statements);
            const std::string sentence = sentenceOf<Damaged>([&] { open(); });
            BOOST_TEST(sentence.find(tampering.found) != std::string::npos, sentence);
            BOOST_TEST(!verifies());
        }
    }
    put(file, sound);
    BOOST_CHECK_NO_THROW(open());
}

BOOST_FIXTURE_TEST_CASE(cannotBeMadeAgainWithoutTheSeed, Tampered)
{
    Connection connection = sql();
    BOOST_TEST(faultOfChain(connection, filled(0x23), 1).find("entry 1 was altered") !=
               std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(hasNoTwoEntriesThatReadAlike, Tampered)
{
    open()->setSetting("a|b", "c"); // entry 14
    BOOST_TEST(fault().empty());
    tamper("UPDATE audit SET role = 'owner|setting a', object = 'b' WHERE sequence = 14");
    BOOST_TEST(fault() == "audit entry 14 was altered");
}

BOOST_FIXTURE_TEST_CASE(cannotBeMixedFromTwoCopies, Tampered)
{
    const auto common = bytesOf(file);
    time.advance(std::chrono::minutes(1));
    open()->setSetting("theme", "dark");
    std::vector<unsigned char> mac;
    std::string at;
    {
        Connection elsewhere = sql();
        Query entry(elsewhere, "SELECT mac, at FROM audit WHERE sequence = 13");
        BOOST_REQUIRE(entry.next());
        mac.assign(entry.bytes(0).begin(), entry.bytes(0).end());
        at = entry.text(1);
    }
    put(file, common);
    stored->reset();
    time.advance(std::chrono::minutes(1));
    open()->setSetting("theme", "light");
    tamper(fmt::format("UPDATE audit SET at = {} WHERE sequence = 13", at));
    {
        Connection connection = sql();
        Query(connection,
              "UPDATE audit SET mac = ? WHERE sequence = 13",
              std::span<const unsigned char>(mac))
            .run();
    }
    BOOST_TEST(fault() == "audit entry 14 was altered"); // 13 is genuine, but another copy's
}

BOOST_FIXTURE_TEST_CASE(isToldFromAClockThatWasSetBackWhichIsNamed, TwelveEntries)
{
    const auto said = [this] {
        const auto checks = verifyDatabase(file, keys(), *stored);
        BOOST_TEST(verifies());
        return std::ranges::find(checks, "audit chain", &Verification::Check::name)->detail;
    };
    BOOST_TEST(said() == "12 entries fit together");
    time.advance(-std::chrono::hours(1));
    open()->setSetting("theme", "dark"); // entries 13 and 14
    open().reset();
    BOOST_TEST(said() ==
               "15 entries fit together; before entry 13 the computer's clock was set back");
}

BOOST_FIXTURE_TEST_CASE(isFoundOnDemandHoweverOldTheEntryIs, RecordFixture)
{
    auto record = create();
    for (int change = 0; change < 1100; ++change) {
        record->setSetting("theme", "dark");
    }
    record.reset();
    {
        Connection connection = sql();
        connection.execute("DROP TRIGGER audit_is_never_changed");
        connection.execute("UPDATE audit SET client_id = 7 WHERE sequence = 5");
    }
    BOOST_CHECK_NO_THROW(open()); // holds the newest thousand against each other
    const auto checks = verifyDatabase(file, keys(), *stored);
    const auto chain = std::ranges::find(checks, "audit chain", &Verification::Check::name);
    BOOST_REQUIRE((chain != checks.end()));
    BOOST_TEST(!chain->passed);
    BOOST_TEST(chain->detail == "audit entry 5 was altered");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ReadingTheAudit)

BOOST_FIXTURE_TEST_CASE(leavesOutWhatTheFilterDoesNotAskFor, RecordFixture)
{
    auto record = create();
    const care::Instant began = *time.now;
    time.advance(std::chrono::hours(1));
    const care::Client maria = record->saveClient(aMother("Maria"));
    const care::Client noor = record->saveClient(aMother("Noor"));
    time.advance(std::chrono::hours(1));
    const auto id = start(*record, noor.id, {"gad-7"});
    record->handBack(id);
    const auto count = [&](const AuditFilter& filter) {
        return record->findAudit(filter, 100).size();
    };
    const auto all = count({});
    BOOST_TEST(all == record->audit(100).size());
    AuditFilter filter;
    filter.client = maria.id;
    BOOST_TEST(count(filter) == 1U);
    filter.client = noor.id;
    BOOST_TEST(count(filter) == 3U); // added, started, handed back
    filter.action = "check-in";
    BOOST_TEST(count(filter) == 2U);
    filter.action = "check-in.s";
    BOOST_TEST(count(filter) == 1U);
    filter.action = "%"; // no pattern
    BOOST_TEST(count(filter) == 0U);
    filter = {};
    filter.person = "LOP";
    BOOST_TEST(count(filter) == all);
    filter.person = "Nobody";
    BOOST_TEST(count(filter) == 0U);
    filter = {};
    filter.from = began + std::chrono::hours(2);
    BOOST_TEST(count(filter) == 2U);
    filter.until = filter.from;
    BOOST_TEST(count(filter) == 0U);
    filter.from = began + std::chrono::hours(1);
    BOOST_TEST(count(filter) == 2U); // both clients
    BOOST_TEST(record->findAudit({}, 1).size() == 1U);
    const auto newest = record->findAudit({}, 1).front();
    BOOST_TEST(newest.action == "check-in.hand-back");
    BOOST_TEST(newest.role == "owner");
    BOOST_TEST(!newest.appVersion.empty());
}

BOOST_AUTO_TEST_SUITE_END()
