// Backups on disks that fail, and on one that says it wrote what it did not.
#include "backup_content.h"
#include "backup_file.h"
#include "backup_fixture.h"
#include "faulty_disk.h"

#include <functional>

using namespace attune::records;
using namespace attune::records::test;

namespace {

/// A disk on which something happens to a backup's database as soon as it is written and closed.
class LyingDisk
{
public:
    explicit LyingDisk(std::function<void(const fs::path&)> deed)
    {
        state() = {};
        state().deed = std::move(deed);
        state().real = sqlite3_vfs_find(nullptr);
        m_vfs = *state().real;
        m_vfs.zName = "lying";
        m_vfs.xOpen = open;
        sqlite3_vfs_register(&m_vfs, 1);
    }

    LyingDisk(const LyingDisk&) = delete;
    LyingDisk& operator=(const LyingDisk&) = delete;

    ~LyingDisk()
    {
        sqlite3_vfs_unregister(&m_vfs);
        sqlite3_vfs_register(state().real, 1);
    }

private:
    struct State
    {
        std::function<void(const fs::path&)> deed;
        sqlite3_vfs* real = nullptr;
        const sqlite3_io_methods* realMethods = nullptr;
        sqlite3_io_methods methods{};
        std::string name;
    };

    static State& state()
    {
        static State state;
        return state;
    }

    static int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out)
    {
        State& now = state();
        const int code = now.real->xOpen(now.real, name, file, flags, out);
        if (code == SQLITE_OK && name != nullptr && std::string_view(name).ends_with(".records")) {
            now.name = name;
            now.realMethods = file->pMethods;
            now.methods = *file->pMethods;
            now.methods.xClose = close;
            file->pMethods = &now.methods;
        }
        return code;
    }

    static int close(sqlite3_file* file)
    {
        const int code = state().realMethods->xClose(file);
        if (const auto deed = std::exchange(state().deed, nullptr)) {
            deed(state().name);
        }
        return code;
    }

    sqlite3_vfs m_vfs{};
};

const std::string unreadable =
    "The backup was written, but what was read back is not what was written.";

} // namespace

BOOST_AUTO_TEST_SUITE(ABackupOnABadDisk)

BOOST_FIXTURE_TEST_CASE(isRefusedAtEveryStepThatFails, BackupFixture)
{
    const FaultyDisk disk;
    const auto record = open();
    int failed = 0;
    for (int step = 1;; ++step) {
        disk.failAt(step, false, step % 2 == 0 ? SQLITE_FULL : SQLITE_IOERR_WRITE);
        const std::string sentence =
            sentenceOf<StorageError>([&] { record->makeBackup(file, false); });
        const bool reached = disk.steps() >= step;
        disk.repair();
        if (!reached) {
            BOOST_TEST(sentence == "");
            break;
        }
        if (sentence.empty()) { // a journal that could not be cut is no harm
            BOOST_CHECK_NO_THROW(describeBackup(file));
            fs::remove(file);
            continue;
        }
        ++failed;
        BOOST_TEST(fs::is_empty(shelf), "step " << step);
        BOOST_CHECK_NO_THROW(record->setSetting("step", std::to_string(step)));
    }
    BOOST_TEST(failed > 20);
    BOOST_TEST(test().verification.sound);
}

BOOST_FIXTURE_TEST_CASE(isNotTakenForGoodWhereAPageIsNotWhatWasWritten, BackupFixture)
{
    const LyingDisk disk([](const fs::path& database) {
        auto bytes = bytesOf(database);
        bytes.at(bytes.size() / 2) ^= 1;
        put(database, bytes);
    });
    const auto record = open();
    BOOST_TEST(
        sentenceOf<StorageError>([&] { record->makeBackup(file, false); }).starts_with(unreadable));
    BOOST_TEST(fs::is_empty(shelf));
    BOOST_TEST(record->audit(1).at(0).outcome == "not made");
    BOOST_CHECK_NO_THROW(record->makeBackup(file, false));
}

BOOST_FIXTURE_TEST_CASE(isNotTakenForGoodWhereTheDiskGivesBackAnOlderRecord, BackupFixture)
{
    backUp();
    const fs::path older = base.path / "older.db";
    BackupReader(file).copyDatabase(older);
    const LyingDisk disk([&](const fs::path& database) { put(database, bytesOf(older)); });
    const auto record = open();
    BOOST_TEST(
        sentenceOf<StorageError>([&] { record->makeBackup(file, true); }).starts_with(unreadable));
    BOOST_CHECK_NO_THROW(describeBackup(file)); // the earlier one
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(TheContentOfARecord)

BOOST_FIXTURE_TEST_CASE(isThatOfItsCopyAndOfNoOther, RecordFixture)
{
    create()->setSetting("theme", "dark");
    Connection record = sql();
    record.copyUnder(base.path / "copy.db", keys().database, Connection::Copy::toHandOn);
    Connection copy(base.path / "copy.db", keys().database, Connection::Mode::open);
    const auto content = contentOf(record);
    BOOST_TEST((contentOf(copy) == content));
    BOOST_TEST(rowsIn(content, "settings") == 1U);
    BOOST_TEST(rowsIn(content, "audit") == 2U);
    BOOST_TEST(rowsIn(content, "no such table") == 0U);
    for (const char* change : {"UPDATE settings SET value = 'Dark'",
                               "UPDATE practice SET address = address || ' '",
                               "UPDATE people SET credentials = ''",
                               "INSERT INTO settings VALUES ('a', 'b')",
                               "DELETE FROM settings",
                               "DROP TRIGGER audit_is_never_cut",
                               "PRAGMA user_version = 1"}) {
        const auto before = contentOf(copy);
        copy.execute(change);
        BOOST_TEST((contentOf(copy) != before), change);
    }
}

BOOST_FIXTURE_TEST_CASE(tellsABlankFromTheWord, RecordFixture)
{
    create();
    Connection connection = sql();
    connection.execute("CREATE TABLE blanks (a, b)");
    std::vector<std::vector<TableContent>> seen;
    for (const char* values :
         {"NULL, 1", "'NULL', 1", "NULL, '1'", "1, NULL", "x'31', 1", "1.0, 1"}) {
        connection.execute("DELETE FROM blanks");
        connection.execute(("INSERT INTO blanks VALUES (" + std::string(values) + ")").c_str());
        const auto content = contentOf(connection);
        BOOST_TEST(std::ranges::count(seen, content) == 0, values);
        seen.push_back(content);
    }
}

BOOST_FIXTURE_TEST_CASE(isCopiedEncryptedAndNoFileIsEverAttached, RecordFixture)
{
    create();
    Connection record = sql();
    record.copyUnder(base.path / "copy.db", keys().database, Connection::Copy::toHandOn);
    const auto bytes = bytesOf(base.path / "copy.db");
    BOOST_TEST(std::string(bytes.begin(), bytes.begin() + 15) != "SQLite format 3");
    BOOST_TEST((bytes != bytesOf(file)));
    BOOST_CHECK_THROW(record.execute("ATTACH ':memory:' AS other"), StorageError);
    BOOST_CHECK_THROW(
        record.copyUnder(base.path / "copy.db", keys().database, Connection::Copy::toHandOn),
        StorageError); // it is there
    BOOST_CHECK_THROW(record.execute("ATTACH ':memory:' AS other"), StorageError);
}

BOOST_AUTO_TEST_SUITE_END()
