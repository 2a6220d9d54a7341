#include "backup_content.h"

#include "sodium_ready.h"

#include <algorithm>
#include <fmt/format.h>
#include <sodium.h>

namespace attune::records {

namespace {

/// Each row as one text of SQL literals: text, numbers and blank stay told apart.
std::string rowsOf(Connection& connection, const std::string& table)
{
    Query columns(connection,
                  "SELECT group_concat('quote(\"' || name || '\")', ' || '','' || ') "
                  "FROM pragma_table_info(?)",
                  table);
    columns.next();
    return fmt::format("SELECT {} FROM \"{}\"", columns.text(0), table);
}

TableContent contentOf(Connection& connection, std::string name, const std::string& rows)
{
    TableContent content;
    content.name = std::move(name);
    crypto_generichash_state sum;
    crypto_generichash_init(&sum, nullptr, 0, content.digest.size());
    Query query(connection, rows);
    while (query.next()) {
        const std::string row = query.text(0);
        crypto_generichash_update(&sum,
                                  reinterpret_cast<const unsigned char*>(row.c_str()),
                                  row.size() + 1); // with the zero that ends a row
        ++content.rows;
    }
    crypto_generichash_final(&sum, content.digest.data(), content.digest.size());
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

std::vector<TableContent> contentOf(Connection& connection)
{
    needSodium();
    std::vector<TableContent> content;
    for (const std::string& table : tablesOf(connection)) {
        content.push_back(contentOf(connection, table, rowsOf(connection, table)));
    }
    content.push_back(contentOf(connection,
                                "schema",
                                "SELECT quote(type) || quote(name) || quote(sql) "
                                "FROM sqlite_master ORDER BY type, name"));
    content.push_back(contentOf(connection, "version", "PRAGMA user_version"));
    return content;
}

std::uint64_t rowsIn(const std::vector<TableContent>& content, std::string_view table)
{
    const auto found = std::ranges::find(content, table, &TableContent::name);
    return found == content.end() ? 0 : found->rows;
}

} // namespace attune::records
