#include "attune/records/backup.h"
#include "opened_vault.h"
#include "record_fixture.h"

#include <boost/test/unit_test.hpp>

#include <csignal>
#include <fmt/format.h>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>

using namespace attune;
using namespace attune::records;
using namespace attune::records::test;

namespace {

/// Words that stand nowhere but in what this test enters, one for every field.
const std::vector<std::string> markers{
    "Quenbyname",     "Quenbycalled",    "Quenbychart",    "Quenbynote",       "Quenbyinfant",
    "Quenbypresence", "Quenbyfound",     "Quenbydone",     "Quenbyimpression", "Quenbyamendment",
    "Quenbyreason",   "Quenbysetting",   "Quenbypractice", "Quenbyaddress",    "Quenbyowner",
    "Quenbyhow",      "nearly-daily",    "extremely",      "always",           "self-harm",
    "quenbyname",     "Quenbyrecipient", "Quenbypurpose",  "Quenbyheading",    "Quenbycolleague",
    "Quenbyemergency"};

std::string utf16(const std::string& text, bool bigEndian)
{
    std::string wide;
    for (const char letter : text) {
        wide += bigEndian ? std::string{'\0', letter} : std::string{letter, '\0'};
    }
    return wide;
}

/// Where a marker stands in the files below a folder or in their names, in any of three encodings.
std::vector<std::string> findMarkers(const fs::path& folder)
{
    std::vector<std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        std::string content = name + '\n';
        if (entry.is_regular_file()) {
            const auto bytes = bytesOf(entry.path());
            content.append(bytes.begin(), bytes.end());
        }
        for (const std::string& marker : markers) {
            for (const std::string& form : {marker, utf16(marker, false), utf16(marker, true)}) {
                if (content.find(form) != std::string::npos) {
                    found.push_back(name + ": " + marker);
                }
            }
        }
    }
    return found;
}

/// A practice in which every field holds its marker.
struct Marked : PracticeFixture
{
    std::unique_ptr<Record> record;
    care::CheckInId id;

    Marked()
    {
        NewPractice fresh = setup();
        fresh.practice = {"Quenbypractice", "Quenbyaddress 1", false};
        fresh.owner.name = "Quenbyowner";
        record = createPractice(folder, std::move(fresh), surroundings).record;
        care::Client client = aMother("Quenbyname");
        client.preferredName = "Quenbycalled";
        client.chartNumber = "Quenbychart";
        client.note = "Quenbynote";
        client.infants[0].name = "Quenbyinfant";
        client = record->saveClient(client);
        id = start(*record, client.id, {"phq-9", "pbq-2006"}, client.infants[0].id);
        record->setPresence(id, "Quenbypresence");
        answerAll(*record, assessment(*record, id, 0), 4);
        answerAll(*record, assessment(*record, id, 1), 1);
    }

    void finish()
    {
        record->handBack(id);
        for (const care::Alert& alert : record->visit(id).alerts) {
            record->acknowledge(alert.id, "Quenbyfound", "Quenbydone");
        }
        record->saveImpression(id, "Quenbyimpression");
        record->sign(id);
        record->amend(id, "Quenbyamendment");
        record->noteDisclosure(reportLeft(id, "Quenbyhow", "Quenbyrecipient", "Quenbypurpose"));
        record->setSetting("greeting", "Quenbysetting");
        const auto client = record->visit(id).client.id;
        record->endNotToday(start(*record, client, {"gad-7"}), "Quenbyreason");
        record->findClients("quenbyname", 10);
    }

    /// The keyed connection of the practice's record, which must be closed.
    std::unique_ptr<Connection> sql() const
    {
        Vault vault(folder, surroundings);
        vault.load();
        const Secret key = vault.unlock("", Secret::fromText(goodPassphrase));
        return std::make_unique<Connection>(
            folder / databaseFileName, recordKeys(key).database, Connection::Mode::open);
    }
};

/// A licensed wording whose title is a marker: the program's own file, under another heading.
std::string markedWording()
{
    const auto bytes =
        bytesOf(fs::path(ATTUNE_SOURCE_DIR) / "questionnaires" / "wording" / "whooley.en.json");
    std::string json(bytes.begin(), bytes.end());
    const std::string title = "\"title\": \"";
    return json.insert(json.find(title) + title.size(), "Quenbyheading ");
}

/// Temporary files go to a folder of the test's own as long as this lives.
struct TemporaryFilesIn
{
    fs::path folder;
    std::string before = fs::temp_directory_path().string();

    explicit TemporaryFilesIn(fs::path where) : folder(std::move(where))
    {
        fs::create_directories(folder);
        setenv("TMPDIR", folder.c_str(), 1);
        setenv("SQLITE_TMPDIR", folder.c_str(), 1);
    }

    TemporaryFilesIn(const TemporaryFilesIn&) = delete;
    TemporaryFilesIn& operator=(const TemporaryFilesIn&) = delete;

    ~TemporaryFilesIn()
    {
        setenv("TMPDIR", before.c_str(), 1);
        unsetenv("SQLITE_TMPDIR");
    }
};

/// Looks for markers whenever a long work tells how far it is, and counts the looks.
struct LookingOn
{
    fs::path folder;
    int looks = 0;

    Progress progress()
    {
        return [this](double) {
            ++looks;
            BOOST_TEST(findMarkers(folder).empty());
            return true;
        };
    }
};

/// Runs in a process of its own; true where it returned true.
bool inAnotherProcess(const std::function<bool()>& work)
{
    const pid_t child = fork();
    if (child == 0) {
        bool right = false;
        try {
            right = work();
        } catch (const std::exception&) {
            right = false;
        }
        _exit(right ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

BOOST_AUTO_TEST_SUITE(NoWordOfTheRecord)

BOOST_FIXTURE_TEST_CASE(isLeftInAnyFileAfterAWholeCheckIn, Marked)
{
    BOOST_TEST(findMarkers(base.path) == std::vector<std::string>{},
               boost::test_tools::per_element());
    finish();
    BOOST_TEST(findMarkers(base.path) == std::vector<std::string>{},
               boost::test_tools::per_element());
    record.reset();
    BOOST_TEST(findMarkers(base.path) == std::vector<std::string>{},
               boost::test_tools::per_element());
    record = open();
    BOOST_TEST(record->visit(id).client.name == "Quenbyname"); // and yet it is all there
    BOOST_TEST(record->visit(id).alerts.at(0).action->found == "Quenbyfound");
}

BOOST_FIXTURE_TEST_CASE(isLeftByWhatCopiesTheRecordOrWritesItAnew, Marked)
{
    const TemporaryFilesIn here(base.path / "tmp");
    LookingOn looking{base.path};
    finish();
    const auto own = [] {
        return Secret::fromText(goodPassphrase);
    };
    record->addWording("whooley", "en", markedWording(), "clinical");
    const char* first = "granite willow parcel eleven";
    const auto colleague = record->addPerson(
        {{}, "Quenbycolleague", "", care::Role::frontDesk}, Secret::fromText(first), own());
    record.reset();
    record = open(first, "Quenbycolleague");
    record->changePassphrase(Secret::fromText(first), Secret::fromText(otherPassphrase));
    record->useEmergencyAccess("Quenbyemergency");
    record.reset();
    record = open(goodPassphrase, "Quenbyowner");
    BOOST_TEST(record->wholeRecord(record->visit(id).client.id).client.name == "Quenbyname");
    const fs::path backup = base.path / "one.attune-backup";
    record->makeBackup(backup, false, looking.progress());
    record->startEpoch(colleague, true, own());
    BOOST_TEST(record->verify(own(), looking.progress()).sound);
    record.reset();
    BOOST_TEST(testBackup(backup, own(), surroundings, looking.progress()).verification.sound);
    restoreBackup(backup, base.path / "restored", looking.progress());
    BOOST_TEST(looking.looks > 10);
    BOOST_TEST(findMarkers(base.path) == std::vector<std::string>{},
               boost::test_tools::per_element());
    record = open();
    BOOST_TEST(record->wordings().at(0).json.find("Quenbyheading") != std::string::npos);
    BOOST_TEST(fs::is_empty(here.folder));
}

BOOST_FIXTURE_TEST_CASE(isInAFileWhileATransactionIsOpen, Marked)
{
    finish();
    record.reset();
    const auto connection = sql();
    connection->execute("PRAGMA cache_size=2"); // changed pages go to the file before the commit
    Transaction transaction(*connection);
    connection->execute("UPDATE clients SET note = note || hex(zeroblob(30000))");
    connection->execute("UPDATE settings SET value = value || 'Quenbysetting'");
    connection->execute("INSERT INTO amendments (check_in_id, person_name, at, text) "
                        "VALUES (1, 'Quenbyowner', 0, hex(zeroblob(30000)) || 'Quenbyamendment')");
    const auto journal = bytesOf(folder / "records.db-journal");
    BOOST_TEST(journal.size() > 4096U);
    BOOST_TEST(findMarkers(base.path) == std::vector<std::string>{},
               boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(wouldGoUnnoticed, Marked)
{
    for (const std::string& marker : markers) {
        for (const std::string& form : {marker, utf16(marker, false), utf16(marker, true)}) {
            put(folder / "leak", {form.begin(), form.end()});
            BOOST_TEST(!findMarkers(base.path).empty());
        }
    }
    fs::remove(folder / "leak");
    put(folder / "Quenbyname.pdf", {'x'});
    BOOST_TEST(!findMarkers(base.path).empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ASecondProgram)

BOOST_FIXTURE_TEST_CASE(isToldWhoHasThePracticeOpenAndDoesNoHarm, Marked)
{
    const std::string expected = fmt::format("This practice is already open in another Attune on "
                                             "this computer (process {}). Close it there first.",
                                             getpid());
    BOOST_TEST(inAnotherProcess([&] { return sentenceOf<InUse>([&] { open(); }) == expected; }));
    BOOST_TEST(inAnotherProcess([&] {
        return sentenceOf<InUse>([&] {
                   verifyPractice(folder, Secret::fromText(goodPassphrase), surroundings);
               }) == expected;
    }));
    BOOST_CHECK_NO_THROW(finish()); // the first one works on
    BOOST_TEST(!inAnotherProcess([&] { return opens(); }));
    record.reset();
    BOOST_TEST(inAnotherProcess([&] { return open()->visit(id).signature.has_value(); }));
    BOOST_TEST(opens());
}

BOOST_FIXTURE_TEST_CASE(opensWhatAKilledOneLeft, Marked)
{
    record.reset();
    const pid_t child = fork();
    if (child == 0) {
        record = open();
        raise(SIGKILL);
    }
    int status = 0;
    waitpid(child, &status, 0);
    BOOST_TEST(WIFSIGNALED(status));
    BOOST_TEST(opens());
}

BOOST_AUTO_TEST_SUITE_END()
