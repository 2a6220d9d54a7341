#pragma once

#include "attune/care/people.h"
#include "attune/records/progress.h"
#include "attune/records/secret.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace attune::records {

/// One connection to an encrypted database, set up by the rules in cipher_rules.h.
/// After one page fails its check it is poisoned: it closes as soon as no `Query` is alive any
/// more, so that no key stays in memory, writes nothing, and every later use throws Damaged.
class Connection
{
public:
    enum class Mode { create, open };

    /// \throws StorageError where the file cannot be opened; Damaged where its key or a page fails
    Connection(const std::filesystem::path& file, const Secret& key, Mode mode);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    /// Runs SQL without parameters; results are dropped. It may be several statements.
    void execute(const char* sql);
    /// The first column of the first row, or empty.
    std::string readText(const char* sql);

    std::int64_t lastInsertId() const;

    /// While it lives, long statements ask now and then whether to go on; where the answer is false
    /// they end with `Cancelled` and undo what they began. One at a time.
    class Interruptible
    {
    public:
        Interruptible(Connection& connection, std::function<bool()> mayGoOn);
        Interruptible(const Interruptible&) = delete;
        Interruptible& operator=(const Interruptible&) = delete;
        ~Interruptible();

    private:
        static int stop(void* self);

        Connection& m_connection;
        std::function<bool()> m_mayGoOn;
    };

    /// What becomes of a copy: it stays, or what it holds is written elsewhere at once.
    enum class Copy { toKeep, toHandOn };

    /// Writes the database page by page, encrypted under this key and with a salt of its own, into
    /// a new file for its owner only; synced where it is to be kept. Not within a transaction.
    /// \throws StorageError, Damaged, Cancelled; then part of the copy may be left
    void copyUnder(const std::filesystem::path& file,
                   const Secret& key,
                   Copy use,
                   const Progress& progress = {});

    /// Closes, calls `between`, and opens `file` in place of what was open before.
    /// \throws as the constructor; then every later use throws Damaged
    void reopen(const std::filesystem::path& file,
                const Secret& key,
                const std::function<void()>& between);

    /// A check found damage: closes as after a page that fails its own.
    void poison();

    /// Turns an SQLite result code into our errors; poisons on damage.
    [[noreturn]] void fail(int code);

private:
    friend class Query;
    sqlite3_stmt* prepare(std::string_view sql);
    void requireSound() const;
    void close();
    void closeWhenPoisoned();

    struct TextHash
    {
        using is_transparent = void;

        std::size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>{}(text);
        }
    };

    sqlite3* m_handle = nullptr;
    /// Prepared once, kept until closing.
    std::unordered_map<std::string, sqlite3_stmt*, TextHash, std::equal_to<>> m_statements;
    int m_liveQueries = 0;
    bool m_poisoned = false;
};

/// What a value is. SQLite keeps whole numbers, real ones, text, bytes and blank apart.
enum class ColumnKind : unsigned char { whole, real, text, bytes, blank };

/// One run of a prepared statement. Parameters are bound in order; leaving the scope resets it.
/// Statements are kept by their text: two queries of the same text must not be alive at once.
/// Values are read before the next step: `bytes` points into the row.
class Query
{
public:
    /// \throws StorageError, Damaged, Refused as `Connection::fail` says
    template <class... Values>
    Query(Connection& connection, std::string_view sql, const Values&... values)
        : Query(connection, connection.prepare(sql))
    {
        (bind(values), ...);
    }

    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;
    ~Query();

    /// Steps to the next row; false at the end.
    bool next();

    /// Runs a statement that has no rows. Returns how many rows it changed.
    int run();

    bool isNull(int column) const;
    std::int64_t whole(int column) const;
    double real(int column) const;
    std::string text(int column) const;
    std::string_view view(int column) const; ///< until the next step
    std::span<const unsigned char> bytes(int column) const;

    int columns() const;
    ColumnKind kind(int column) const;
    /// The bytes of a value as it is kept, without conversion; a number's stand in `number`.
    std::span<const unsigned char>
    rawBytes(int column, ColumnKind kind, std::array<unsigned char, 8>& number) const;

    template <class Tag>
    void read(int column, care::Id<Tag>& id) const
    {
        id.value = isNull(column) ? 0 : whole(column);
    }

private:
    /// A constructor to delegate to: what it made is destroyed even where binding throws.
    Query(Connection& connection, sqlite3_stmt* statement);
    void mustBind(int code);
    void bind(std::int64_t value);

    void bind(int value) { bind(static_cast<std::int64_t>(value)); }

    void bind(double value);

    void bind(bool value) { bind(static_cast<std::int64_t>(value)); }

    void bind(std::string_view value);

    void bind(const std::string& value) { bind(std::string_view(value)); }

    void bind(const char* value) { bind(std::string_view(value)); }

    void bind(std::span<const unsigned char> value);
    void bind(std::nullptr_t value);

    template <class Tag>
    void bind(const care::Id<Tag>& id)
    {
        id ? bind(id.value) : bind(nullptr);
    }

    template <class Value>
    void bind(const std::optional<Value>& value)
    {
        value ? bind(*value) : bind(nullptr);
    }

    Connection& m_connection;
    sqlite3_stmt* m_statement;
    int m_bound = 0;
};

/// All or nothing: what happened since it began is undone unless `commit` returned. It begins with
/// the write lock, so that nothing can refuse it half-way; it does not nest. Where SQLite itself
/// has undone the work (disk full, I/O error) leaving the scope does nothing more.
class Transaction
{
public:
    explicit Transaction(Connection& connection);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    /// Durable when it returns: synced, its journal ended. \throws StorageError; then all is undone
    void commit();

private:
    Connection& m_connection;
    bool m_open = true;
};

} // namespace attune::records
