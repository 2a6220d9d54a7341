#include "backup_content.h"

#include "sodium_ready.h"

#include <algorithm>
#include <cstring>
#include <fmt/format.h>
#include <sodium.h>

namespace attune::records {

namespace {

/// Gathers small pieces, so that the digest is fed in large ones.
class RowDigest
{
public:
    RowDigest() { crypto_generichash_init(&m_sum, nullptr, 0, crypto_generichash_BYTES); }

    /// Every value with its kind and its length: text, numbers and blank stay told apart, and no
    /// two rows of different values read the same.
    void add(const Query& row, int columns)
    {
        for (int column = 0; column < columns; ++column) {
            const ColumnKind kind = row.kind(column);
            const auto bytes = row.rawBytes(column, kind, m_number);
            const std::uint64_t length = bytes.size();
            const std::size_t at = m_waiting.size();
            m_waiting.resize(at + 1 + sizeof length + bytes.size());
            m_waiting[at] = static_cast<unsigned char>(kind);
            std::memcpy(&m_waiting[at + 1], &length, sizeof length);
            std::ranges::copy(
                bytes, m_waiting.begin() + static_cast<std::ptrdiff_t>(at + 1 + sizeof length));
        }
        if (m_waiting.size() >= feedBytes) {
            feed();
        }
    }

    std::array<unsigned char, 32> result()
    {
        feed();
        std::array<unsigned char, 32> digest{};
        crypto_generichash_final(&m_sum, digest.data(), digest.size());
        return digest;
    }

private:
    static constexpr std::size_t feedBytes = 65536;

    void feed()
    {
        crypto_generichash_update(&m_sum, m_waiting.data(), m_waiting.size());
        m_waiting.clear();
    }

    crypto_generichash_state m_sum{};
    std::vector<unsigned char> m_waiting;
    std::array<unsigned char, 8> m_number{};
};

TableContent contentOf(Connection& connection, std::string name, const std::string& rows)
{
    TableContent content;
    content.name = std::move(name);
    RowDigest digest;
    Query query(connection, rows);
    const int columns = query.columns();
    while (query.next()) {
        digest.add(query, columns);
        ++content.rows;
    }
    content.digest = digest.result();
    return content;
}

std::vector<std::string> tablesOf(Connection& connection)
{
    std::vector<std::string> names;
    Query query(connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
    while (query.next()) {
        names.push_back(query.text(0));
    }
    return names;
}

} // namespace

std::vector<TableContent> contentOf(Connection& connection, const Progress& progress)
{
    needSodium();
    std::vector<TableContent> content;
    const std::vector<std::string> tables = tablesOf(connection);
    double done = 0;
    const Connection::Interruptible watched(connection,
                                            [&] { return !progress || progress(done); });
    for (const std::string& table : tables) {
        done = static_cast<double>(content.size()) / static_cast<double>(tables.size());
        content.push_back(contentOf(connection, table, fmt::format("SELECT * FROM \"{}\"", table)));
    }
    content.push_back(contentOf(
        connection, "schema", "SELECT type, name, sql FROM sqlite_master ORDER BY type, name"));
    content.push_back(contentOf(connection, "version", "PRAGMA user_version"));
    return content;
}

std::uint64_t rowsIn(const std::vector<TableContent>& content, std::string_view table)
{
    const auto found = std::ranges::find(content, table, &TableContent::name);
    return found == content.end() ? 0 : found->rows;
}

} // namespace attune::records
