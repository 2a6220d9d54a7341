#include "cipher_rules.h"
#include "memory_scan.h"
#include "record_fixture.h"
#include "schema.h"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <fmt/format.h>
#include <sys/stat.h>

using namespace attune;
using namespace attune::records;
using namespace attune::records::test;

namespace {

constexpr std::size_t pageBytes = 4096;

/// How often this process holds the file open.
int openDescriptorsOf(const fs::path& file)
{
    int count = 0;
    for (const auto& entry : fs::directory_iterator("/proc/self/fd")) {
        std::error_code gone;
        count += fs::read_symlink(entry.path(), gone) == file ? 1 : 0;
    }
    return count;
}

bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

/// A closed record with enough in it to span many pages.
struct Filled : RecordFixture
{
    care::ClientId last;

    Filled()
    {
        const auto record = create();
        for (int count = 0; count < 30; ++count) {
            care::Client client = aMother("Maria " + std::to_string(count));
            client.note = std::string(900, 'n');
            last = record->saveClient(client).id;
        }
    }

    void setSchema(int schema) const
    {
        sql().execute(fmt::format("PRAGMA user_version = {}", schema).c_str());
    }

    void flip(std::size_t at) const
    {
        auto bytes = bytesOf(file);
        bytes.at(at) ^= 1;
        put(file, bytes);
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(ARecordThatOpens)

BOOST_FIXTURE_TEST_CASE(holdsEveryRuleOfTheCipher, Filled)
{
    const std::vector<std::pair<const char*, const char*>> rules{
        {"cipher_page_size", "4096"},
        {"cipher_use_hmac", "1"},
        {"cipher_hmac_algorithm", "HMAC_SHA512"},
        {"cipher_plaintext_header_size", "0"},
        {"temp_store", "2"},
        {"secure_delete", "1"},
        {"foreign_keys", "1"},
        {"recursive_triggers", "1"},
        {"trusted_schema", "0"},
        {"cell_size_check", "1"},
        {"mmap_size", "0"},
        {"locking_mode", "exclusive"},
        {"journal_mode", "delete"},
        {"synchronous", "3"}};
    Connection connection = sql();
    for (const auto& [setting, value] : rules) {
        BOOST_TEST_CONTEXT(setting)
        BOOST_TEST(connection.readText((std::string("PRAGMA ") + setting).c_str()) == value);
    }
    BOOST_TEST(schemaOf(connection) == currentSchema);
}

BOOST_FIXTURE_TEST_CASE(attachesNoOtherFile, Filled)
{
    const fs::path other = base.path / "other.db";
    put(other, {});
    Connection connection = sql();
    for (const std::string& place : {other.string(), std::string(":memory:")}) {
        const std::string attach = fmt::format("ATTACH '{}' AS other KEY ''", place);
        BOOST_CHECK_THROW(connection.execute(attach.c_str()), RecordError);
    }
    BOOST_TEST(fs::file_size(other) == 0U);
}

BOOST_FIXTURE_TEST_CASE(isAFileForItsOwnerOnlyWithoutAnythingReadable, Filled)
{
    struct stat status
    {};

    BOOST_REQUIRE(stat(file.c_str(), &status) == 0);
    BOOST_TEST((status.st_mode & 0777U) == 0600U);
    const auto bytes = bytesOf(file);
    BOOST_TEST(bytes.size() > 8 * pageBytes);
    BOOST_TEST(!contains(std::string(bytes.begin(), bytes.end()), "SQLite format 3"));
}

BOOST_FIXTURE_TEST_CASE(isOnlyOpenedOnceAtATime, Filled)
{
    auto first = open();
    BOOST_TEST(contains(sentenceOf<InUse>([&] { open(); }), "Close it there first."));
    BOOST_TEST(first->client(last).name == "Maria 29");
    first.reset();
    BOOST_CHECK_NO_THROW(open());
}

BOOST_FIXTURE_TEST_CASE(leavesNoKeyInMemoryAfterItClosed,
                        RecordFixture,
                        *boost::unit_test::enable_if<memoryCanBeScanned>())
{
    Secret key(32);
    randombytes_buf(key.bytes().data(), key.bytes().size());
    const Needle needle(key.text());
    const auto ourKeys = [&] {
        return RecordKeys{key.clone(), filled(0x22)};
    };
    auto record = createRecord(options(), ourKeys(), {}, {{}, "Ana Lopez", ""});
    record->saveClient(aMother());
    BOOST_TEST(needle.copies() > 1); // ours and SQLCipher's
    record.reset();
    BOOST_TEST(needle.copies() == 1);
    record = openRecord(options(), ourKeys(), care::PersonId{1}, "passphrase");
    record.reset();
    key = Secret();
    BOOST_TEST(needle.copies() == 0);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ARecordThatIsRefused)

BOOST_FIXTURE_TEST_CASE(isAnEmptyFile, Filled)
{
    put(file, {});
    const std::string sentence = sentenceOf<Damaged>([&] { open(); });
    BOOST_TEST(contains(sentence, "Restore the latest backup."));
    BOOST_TEST(!verifies());
    BOOST_TEST(fs::file_size(file) == 0U); // nothing new is made in its place
}

BOOST_FIXTURE_TEST_CASE(hasNoTables, RecordFixture)
{
    for (const int schema : {0, currentSchema}) {
        fs::remove(file);
        {
            Connection connection(file, keys().database, Connection::Mode::create);
            connection.execute(fmt::format("PRAGMA user_version = {}", schema).c_str());
        }
        BOOST_TEST(contains(sentenceOf<Damaged>([&] { open(); }), "Restore the latest backup."));
        const auto checks = verifyDatabase(file, keys(), {});
        BOOST_TEST(!checks.back().passed);
        BOOST_TEST(sql().readText("SELECT count(*) FROM sqlite_master") == "0");
    }
}

BOOST_FIXTURE_TEST_CASE(hasLostATable, Filled)
{
    sql().execute("DROP TABLE amendments");
    BOOST_CHECK_THROW(open(), Damaged);
    BOOST_TEST(!verifies());
}

BOOST_FIXTURE_TEST_CASE(hasNewerContentThanThisProgramKnows, Filled)
{
    setSchema(currentSchema + 1);
    const auto before = bytesOf(file);
    const std::string sentence = sentenceOf<Damaged>([&] { open(); });
    BOOST_TEST(contains(sentence, "newer Attune"));
    BOOST_TEST(contains(sentence, "Install the newer version; nothing was changed."));
    BOOST_TEST((bytesOf(file) == before));
    BOOST_TEST(!verifies());
    setSchema(-1);
    BOOST_CHECK_THROW(open(), Damaged);
    setSchema(currentSchema);
    BOOST_CHECK_NO_THROW(open());
}

BOOST_FIXTURE_TEST_CASE(hasAnotherKey, Filled)
{
    const auto before = bytesOf(file);
    BOOST_CHECK_THROW(Connection(file, filled(0x12), Connection::Mode::open), Damaged);
    BOOST_CHECK_THROW(Connection(file, Secret(31), Connection::Mode::open), RecordError);
    BOOST_CHECK_THROW(Connection(file, Secret(), Connection::Mode::open), RecordError);
    BOOST_TEST((bytesOf(file) == before));
    BOOST_CHECK_NO_THROW(open());
}

BOOST_FIXTURE_TEST_CASE(isNotEncrypted, RecordFixture)
{
    std::vector<unsigned char> plain(pageBytes, 0);
    std::ranges::copy(std::string_view("SQLite format 3"), plain.begin());
    put(file, plain);
    BOOST_TEST(contains(sentenceOf<Damaged>([&] { open(); }), "is not encrypted"));
}

BOOST_FIXTURE_TEST_CASE(isNotThere, RecordFixture)
{
    BOOST_CHECK_THROW(open(), StorageError);
    BOOST_TEST(!fs::exists(file));
}

BOOST_FIXTURE_TEST_CASE(wouldOverwriteAnother, Filled)
{
    const auto before = bytesOf(file);
    BOOST_CHECK_THROW(create(), StorageError);
    BOOST_TEST((bytesOf(file) == before));
}

BOOST_FIXTURE_TEST_CASE(doesNotKnowWhoOpensIt, Filled)
{
    BOOST_CHECK_THROW(openRecord(options(), keys(), care::PersonId{2}, "passphrase"), Damaged);
}

BOOST_AUTO_TEST_CASE(wouldNeedAnOlderCipher)
{
    for (const char* accepted : {"4.5.5", "4.5.5 community", "4.6.0", "4.10.0", "5.0.0"}) {
        BOOST_TEST_CONTEXT(accepted)
        BOOST_TEST(isAcceptedCipher(accepted));
    }
    for (const char* refused : {"4.5.4", "4.4.9 community", "3.46.0", "4.5", "", "community"}) {
        BOOST_TEST_CONTEXT(refused)
        BOOST_TEST(!isAcceptedCipher(refused));
    }
    BOOST_TEST(isAcceptedCipher(cipherVersion()));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ADamagedRecord)

BOOST_FIXTURE_TEST_CASE(isFoundWhicheverPageIsHit, Filled)
{
    const std::size_t pages = bytesOf(file).size() / pageBytes;
    for (std::size_t page = 0; page < pages; ++page) {
        const std::size_t at = page * pageBytes + 17 * (page + 1);
        flip(at);
        BOOST_TEST_CONTEXT("page " << page)
        BOOST_TEST(!verifies());
        flip(at);
    }
    BOOST_TEST(verifies());
}

BOOST_FIXTURE_TEST_CASE(isFoundWhicheverByteOfItsFirstPagesIsFlipped, Filled)
{
    const auto sound = bytesOf(file);
    for (std::size_t at = 0; at < 4 * pageBytes; at += 37) {
        auto flipped = sound;
        flipped[at] ^= 0x40;
        put(file, flipped);
        bool found = false;
        try {
            Connection connection = sql();
            found = !connection.readText("PRAGMA cipher_integrity_check").empty();
        } catch (const Damaged&) {
            found = true;
        }
        BOOST_TEST(found, "byte " << at);
    }
}

BOOST_FIXTURE_TEST_CASE(isFoundWhenItWasCutByWholePages, Filled)
{
    const auto sound = bytesOf(file);
    for (const std::size_t pages : {1, 2, 5}) {
        auto cut = sound;
        cut.resize(sound.size() - pages * pageBytes);
        put(file, cut);
        BOOST_TEST(!verifies());
    }
}

BOOST_FIXTURE_TEST_CASE(isFoundWhenARowBreaksARuleOfItsTable, Filled)
{
    {
        Connection connection = sql();
        connection.execute("PRAGMA ignore_check_constraints=ON");
        connection.execute("UPDATE infants SET deceased = 2 WHERE id = 7");
    }
    const auto checks = verifyDatabase(file, keys(), *stored);
    for (const Verification::Check& check : checks) {
        BOOST_TEST_CONTEXT(check.name)
        BOOST_TEST(check.passed == (check.name != "tables and indices"));
    }
}

BOOST_FIXTURE_TEST_CASE(closesItselfAtTheFirstBadPageAndThrowsFromThenOn,
                        Filled,
                        *boost::unit_test::enable_if<memoryCanBeScanned>())
{
    const Secret key = filled(0x11);
    const Needle needle(key.text());
    const auto sound = bytesOf(file);
    const auto anchor = *stored;
    int closed = 0;
    for (std::size_t page = 0; page < sound.size() / pageBytes; ++page) {
        put(file, sound);
        *stored = anchor;
        flip(page * pageBytes + 100);
        std::unique_ptr<Record> record;
        try {
            record = open();
        } catch (const Damaged&) {
            continue; // opening read that page already
        }
        try {
            record->findClients("maria", 100);
            continue; // nobody read it yet
        } catch (const Damaged& damage) {
            BOOST_TEST(contains(damage.what(), "restore the latest backup"));
        }
        ++closed;
        BOOST_TEST(openDescriptorsOf(file) == 0);
        BOOST_TEST(needle.copies() == 1); // ours
        const auto before = bytesOf(file);
        BOOST_CHECK_THROW(record->practice(), Damaged);
        BOOST_CHECK_THROW(record->setSetting("theme", "dark"), Damaged);
        BOOST_CHECK_THROW(record->saveClient(aMother()), Damaged);
        BOOST_CHECK_NO_THROW(record.reset());
        BOOST_TEST((bytesOf(file) == before));
    }
    BOOST_TEST(closed > 0);
}

BOOST_FIXTURE_TEST_CASE(closesItselfInAStatementWithoutRowsToo, Filled)
{
    const auto sound = bytesOf(file);
    int closed = 0;
    for (std::size_t page = 0; page < sound.size() / pageBytes; ++page) {
        put(file, sound);
        flip(page * pageBytes + 100);
        std::optional<Connection> connection;
        try {
            connection.emplace(file, keys().database, Connection::Mode::open);
        } catch (const Damaged&) {
            continue; // opening read that page already
        }
        try {
            connection->execute("UPDATE clients SET note = 'x'");
        } catch (const Damaged&) {
            ++closed;
            BOOST_TEST(openDescriptorsOf(file) == 0);
            BOOST_CHECK_THROW(connection->execute("SELECT 1"), Damaged);
        }
    }
    BOOST_TEST(closed > 0);
}

// Names the test above, which runs by name even where memory cannot be scanned: not there then.
BOOST_FIXTURE_TEST_CASE(isNotSpokenOfOnStandardError,
                        Filled,
                        *boost::unit_test::enable_if<memoryCanBeScanned>())
{
    // The cipher's log is the whole program's: only a fresh one shows whether it starts silent.
    const fs::path heard = base.path / "standard-error";
    const std::string command =
        fmt::format("'{}' --run_test=ADamagedRecord/closesItself* --log_level=error "
                    "--report_level=no 2>'{}'",
                    fs::read_symlink("/proc/self/exe").string(),
                    heard.string());
    BOOST_TEST(std::system(command.c_str()) == 0);
    const auto bytes = bytesOf(heard);
    BOOST_TEST(std::string(bytes.begin(), bytes.end()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
