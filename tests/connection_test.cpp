// The connection to the encrypted database, where the record itself cannot bring it.
#include "attune/records/errors.h"
#include "record_fixture.h"

#include <boost/test/unit_test.hpp>
#include <sqlcipher/sqlite3.h>

using namespace attune;
using namespace attune::records;
using namespace attune::records::test;

namespace {

struct Created : RecordFixture
{
    Created() { create(); }

    /// What is said of a statement that cannot be carried out.
    template <class... Values>
    std::string said(const char* sql, const Values&... values) const
    {
        Connection connection = RecordFixture::sql();
        return sentenceOf([&] { Query(connection, sql, values...).run(); });
    }
};

/// Another program that has the key and reads, which keeps others from writing.
class Reader
{
public:
    explicit Reader(const fs::path& file)
    {
        const std::string key = "x'" + std::string(64, '1') + "'"; // 32 bytes of 0x11
        BOOST_REQUIRE(sqlite3_open(file.c_str(), &m_handle) == SQLITE_OK);
        sqlite3_key_v2(m_handle, "main", key.data(), static_cast<int>(key.size()));
        BOOST_REQUIRE(
            sqlite3_exec(
                m_handle, "BEGIN; SELECT count(*) FROM people", nullptr, nullptr, nullptr) ==
            SQLITE_OK);
    }

    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    ~Reader() { sqlite3_close(m_handle); }

private:
    sqlite3* m_handle = nullptr;
};

const std::string notCarriedOut =
    "The record could not carry this out. Nothing half-done was kept.";

} // namespace

BOOST_AUTO_TEST_SUITE(ACopy)

BOOST_FIXTURE_TEST_CASE(thatMeetsDamageClosesTheRecord, Created)
{
    const auto sound = bytesOf(file);
    auto damaged = sound;
    constexpr std::size_t page = 4096;
    for (std::size_t at = page; at < damaged.size(); at += page) {
        damaged[at] ^= 1U;
    }
    Connection record = RecordFixture::sql();
    put(file, damaged);
    BOOST_CHECK_THROW(
        record.copyUnder(base.path / "copy.db", keys().database, Connection::Copy::toHandOn),
        Damaged);
    put(file, sound);
    // One that is still open somewhere would keep others from writing.
    BOOST_CHECK_NO_THROW(RecordFixture::sql().execute("UPDATE practice SET address = 'x'"));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(AStatement)

BOOST_FIXTURE_TEST_CASE(thatCannotBeCarriedOutSaysSo, Created)
{
    BOOST_TEST(said("SELECT nothing FROM nowhere") == notCarriedOut);
    BOOST_TEST(said("ATTACH 'other.db' AS other") == notCarriedOut);
    BOOST_TEST(said("SELECT ?", 1, 2) == notCarriedOut); // more values than it asks for
}

BOOST_FIXTURE_TEST_CASE(takesAnEmptyTextForATextAndNotForNone, Created)
{
    Connection connection = sql();
    Query query(connection, "SELECT typeof(?), typeof(?)", std::string_view(), nullptr);
    BOOST_REQUIRE(query.next());
    BOOST_TEST(query.text(0) == "text");
    BOOST_TEST(query.text(1) == "null");
}

BOOST_FIXTURE_TEST_CASE(hasAnEmptyTextWhereThereIsNone, Created)
{
    Connection connection = sql();
    BOOST_TEST(connection.readText("SELECT NULL") == "");
    BOOST_TEST(connection.readText("SELECT 1 WHERE 0") == "");
}

BOOST_FIXTURE_TEST_CASE(waitsForNobodyWhoReadsTheRecord, Created)
{
    const Reader reader(file);
    Connection connection = sql();
    BOOST_CHECK_EXCEPTION(
        connection.execute("UPDATE practice SET name = 'B'"), InUse, [](const InUse& error) {
            return std::string(error.what()) ==
                   "Another program holds the record open. Close it there first.";
        });
}

BOOST_FIXTURE_TEST_CASE(saysWhenMemoryIsExhausted, Created)
{
    Connection connection = sql();
    sqlite3_hard_heap_limit64(sqlite3_memory_used() + 4096);
    const std::string sentence = sentenceOf<StorageError>(
        [&] { connection.readText("SELECT length(zeroblob(10000000) || 'x')"); });
    sqlite3_hard_heap_limit64(0);
    BOOST_TEST(sentence == "There is not enough memory. Close other programs and try again.");
    BOOST_TEST(connection.readText("SELECT count(*) FROM people") == "1");
}

BOOST_FIXTURE_TEST_CASE(isUndoneWithItsTransactionAlsoWhereSQLiteDidThat, Created)
{
    Connection connection = sql();
    {
        Transaction transaction(connection);
        connection.execute("UPDATE practice SET name = 'B'");
        connection.execute("ROLLBACK");
    }
    BOOST_TEST(connection.readText("SELECT name FROM practice") == "Harbour Street Counselling");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(AKey)

BOOST_FIXTURE_TEST_CASE(ofAnotherLengthIsNoPassphrase, Created)
{
    for (const std::size_t length : {31U, 33U, 0U}) {
        BOOST_CHECK_EXCEPTION(Connection(file, Secret(length), Connection::Mode::open),
                              RecordError,
                              [](const RecordError& error) {
                                  return std::string(error.what()) ==
                                         "The record's key has the wrong length.";
                              });
    }
}

BOOST_AUTO_TEST_CASE(needsMemoryThatIsToBeHad)
{
    BOOST_CHECK_EXCEPTION(Secret(std::size_t(1) << 62U), RecordError, [](const RecordError& error) {
        return std::string(error.what()).starts_with("There is not enough protected memory.");
    });
}

BOOST_AUTO_TEST_SUITE_END()
