#include "sqlite.h"

#include "attune/records/errors.h"
#include "attune/records/progress.h"
#include "cipher_rules.h"
#include "work_progress.h"

#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <cassert>
#include <cstring>
#include <utility>

namespace attune::records {

namespace {

constexpr const char* damagedText =
    "The record is damaged: a page of it fails its check. Close Attune and restore the latest "
    "backup; nothing more is written to this file.";

[[noreturn]] void throwFor(int code)
{
    switch (code & 0xFF) {
    case SQLITE_FULL:
        throw StorageError("The disk is full. Nothing was lost; make room and try again.");
    case SQLITE_READONLY:
    case SQLITE_PERM:
        throw StorageError("The record cannot be written: its file or folder is read-only. Nothing "
                           "was lost; give yourself write permission and try again.");
    case SQLITE_CANTOPEN:
        throw StorageError("The record's file cannot be opened. Check that its folder is there "
                           "and that you may read and write it.");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        throw InUse("Another program holds the record open. Close it there first.");
    case SQLITE_NOMEM:
        throw StorageError("There is not enough memory. Close other programs and try again.");
    case SQLITE_IOERR:
        throw StorageError("The disk reported an error while the record was read or written. "
                           "Nothing half-done was kept; check the disk and try again.");
    case SQLITE_INTERRUPT:
        throw Cancelled();
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        throw Damaged(damagedText);
    case SQLITE_CONSTRAINT:
        throw Refused("The record refuses this change: it is signed already, or it does not fit "
                      "what is stored.");
    default:
        throw StorageError("The record could not carry this out. Nothing half-done was kept.");
    }
}

bool meansDamage(int code)
{
    return (code & 0xFF) == SQLITE_CORRUPT || (code & 0xFF) == SQLITE_NOTADB;
}

} // namespace

Connection::Connection(const std::filesystem::path& file, const Secret& key, Mode mode)
    : m_handle(openByTheRules(file, key, mode == Mode::create))
{}

Connection::~Connection()
{
    close();
}

void Connection::close()
{
    for (const auto& [sql, statement] : m_statements) {
        sqlite3_finalize(statement);
    }
    m_statements.clear();
    sqlite3_close(std::exchange(m_handle, nullptr));
}

void Connection::closeWhenPoisoned()
{
    if (m_poisoned && m_liveQueries == 0) {
        close();
    }
}

void Connection::execute(const char* sql)
{
    requireSound();
    if (const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
        code != SQLITE_OK) {
        fail(code);
    }
}

std::string Connection::readText(const char* sql)
{
    Query query(*this, sql);
    return query.next() ? query.text(0) : std::string();
}

std::int64_t Connection::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

void Connection::copyUnder(const std::filesystem::path& file,
                           const Secret& key,
                           Copy use,
                           const Progress& progress)
{
    requireSound();
    Connection copy(file, key, Mode::create);
    if (use == Copy::toHandOn) {
        copy.execute("PRAGMA synchronous=OFF");
    }
    std::unique_ptr<sqlite3_backup, int (*)(sqlite3_backup*)> backup(
        sqlite3_backup_init(copy.m_handle, "main", m_handle, "main"), &sqlite3_backup_finish);
    // COVERAGE_OFF: both are open and neither is in use, so it fails only without memory
    if (backup == nullptr) {
        throwFor(sqlite3_extended_errcode(copy.m_handle));
    }
    // COVERAGE_ON
    constexpr int pagesBetween = 512; // some milliseconds
    for (int code = SQLITE_OK; code != SQLITE_DONE;) {
        code = sqlite3_backup_step(backup.get(), pagesBetween);
        if (code != SQLITE_OK && code != SQLITE_DONE) {
            backup.reset(); // as long as it is there, damage could not close this connection
            fail(code == SQLITE_ERROR ? SQLITE_CORRUPT : code); // a page that fails its check
        }
        mustGoOn(progress,
                 1 - sqlite3_backup_remaining(backup.get()) /
                         std::max(1.0, double(sqlite3_backup_pagecount(backup.get()))));
    }
}

void Connection::reopen(const std::filesystem::path& file,
                        const Secret& key,
                        const std::function<void()>& between)
{
    assert(m_liveQueries == 0);
    m_poisoned = true; // until it is open again
    close();
    between();
    m_handle = openByTheRules(file, key, false);
    m_poisoned = false;
}

Connection::Interruptible::Interruptible(Connection& connection, std::function<bool()> mayGoOn)
    : m_connection(connection),
      m_mayGoOn(std::move(mayGoOn))
{
    constexpr int stepsBetween = 20000; // about a millisecond
    sqlite3_progress_handler(connection.m_handle, stepsBetween, &Interruptible::stop, this);
}

Connection::Interruptible::~Interruptible()
{
    if (m_connection.m_handle != nullptr) { // damage closes it
        sqlite3_progress_handler(m_connection.m_handle, 0, nullptr, nullptr);
    }
}

int Connection::Interruptible::stop(void* self)
{
    return static_cast<Interruptible*>(self)->m_mayGoOn() ? 0 : 1;
}

void Connection::poison()
{
    m_poisoned = true;
    closeWhenPoisoned();
}

void Connection::fail(int code)
{
    m_poisoned = m_poisoned || meansDamage(code);
    closeWhenPoisoned();
    throwFor(code);
}

sqlite3_stmt* Connection::prepare(std::string_view sql)
{
    requireSound();
    if (const auto known = m_statements.find(sql); known != m_statements.end()) {
        assert(!sqlite3_stmt_busy(known->second));
        return known->second;
    }
    sqlite3_stmt* statement = nullptr;
    if (const int code = sqlite3_prepare_v3(m_handle,
                                            sql.data(),
                                            static_cast<int>(sql.size()),
                                            SQLITE_PREPARE_PERSISTENT,
                                            &statement,
                                            nullptr);
        code != SQLITE_OK) {
        fail(code);
    }
    m_statements.emplace(sql, statement);
    return statement;
}

void Connection::requireSound() const
{
    if (m_poisoned) {
        throw Damaged(damagedText);
    }
}

Query::Query(Connection& connection, sqlite3_stmt* statement)
    : m_connection(connection),
      m_statement(statement)
{
    ++connection.m_liveQueries;
}

Query::~Query()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    --m_connection.m_liveQueries;
    m_connection.closeWhenPoisoned();
}

bool Query::next()
{
    switch (const int code = sqlite3_step(m_statement)) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default:
        m_connection.fail(code);
    }
}

int Query::run()
{
    while (next()) {}
    return sqlite3_changes(m_connection.m_handle);
}

bool Query::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::int64_t Query::whole(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Query::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

std::string Query::text(int column) const
{
    return std::string(view(column));
}

std::string_view Query::view(int column) const
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return text == nullptr
               ? std::string_view()
               : std::string_view(
                     text, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)));
}

std::span<const unsigned char> Query::bytes(int column) const
{
    const auto* data = static_cast<const unsigned char*>(sqlite3_column_blob(m_statement, column));
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

int Query::columns() const
{
    return sqlite3_column_count(m_statement);
}

ColumnKind Query::kind(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return ColumnKind::whole;
    case SQLITE_FLOAT:
        return ColumnKind::real;
    case SQLITE_TEXT:
        return ColumnKind::text;
    case SQLITE_BLOB:
        return ColumnKind::bytes;
    default:
        return ColumnKind::blank;
    }
}

std::span<const unsigned char>
Query::rawBytes(int column, ColumnKind kind, std::array<unsigned char, 8>& number) const
{
    const auto keep = [&number](auto value) {
        static_assert(sizeof value == 8);
        std::memcpy(number.data(), &value, sizeof value);
        return std::span<const unsigned char>(number);
    };
    switch (kind) {
    case ColumnKind::whole:
        return keep(sqlite3_column_int64(m_statement, column));
    case ColumnKind::real:
        return keep(sqlite3_column_double(m_statement, column));
    case ColumnKind::blank:
        return {};
    case ColumnKind::text: // as bytes: the file's encoding is UTF-8, so nothing is converted
    case ColumnKind::bytes:
        break;
    }
    return bytes(column);
}

void Query::mustBind(int code)
{
    if (code != SQLITE_OK) {
        m_connection.fail(code);
    }
}

void Query::bind(std::int64_t value)
{
    mustBind(sqlite3_bind_int64(m_statement, ++m_bound, value));
}

void Query::bind(double value)
{
    mustBind(sqlite3_bind_double(m_statement, ++m_bound, value));
}

void Query::bind(std::string_view value)
{
    const char* data = value.data() == nullptr ? "" : value.data();
    mustBind(sqlite3_bind_text(
        m_statement, ++m_bound, data, static_cast<int>(value.size()), SQLITE_TRANSIENT));
}

void Query::bind(std::span<const unsigned char> value)
{
    mustBind(sqlite3_bind_blob(
        m_statement, ++m_bound, value.data(), static_cast<int>(value.size()), SQLITE_TRANSIENT));
}

void Query::bind(std::nullptr_t)
{
    mustBind(sqlite3_bind_null(m_statement, ++m_bound));
}

Transaction::Transaction(Connection& connection) : m_connection(connection)
{
    Query(connection, "BEGIN IMMEDIATE").run();
}

Transaction::~Transaction()
{
    if (m_open) {
        try {
            m_connection.execute("ROLLBACK");
        } catch (const RecordError&) {
            // SQLite has undone it already, or the connection is poisoned and writes nothing.
        }
    }
}

void Transaction::commit()
{
    Query(m_connection, "COMMIT").run();
    m_open = false;
}

} // namespace attune::records
