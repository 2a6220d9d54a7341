#include "database_checks.h"

#include "attune/records/errors.h"
#include "audit_chain.h"
#include "record_database.h"
#include "schema.h"
#include "work_progress.h"

#include <fmt/format.h>

namespace attune::records {

namespace {

/// No row: every page's own check fits. A file cut by whole pages passes this one alone.
Verification::Check pagesFit(Connection& connection)
{
    Query query(connection, "PRAGMA cipher_integrity_check");
    int faults = 0;
    while (query.next()) {
        ++faults;
    }
    return {.name = "encrypted pages",
            .passed = faults == 0,
            .detail = faults == 0 ? "every page's check fits"
                                  : fmt::format("{} pages fail their check", faults)};
}

constexpr const char* structureName = "tables and indices";

/// The structure of tables and indices, row by row. Not for a file whose pages fail: SQLCipher
/// then ends the walk with an error that does not tell damage from a bad statement.
Verification::Check structureFits(Connection& connection)
{
    Query query(connection, "PRAGMA integrity_check");
    std::string first;
    while (query.next()) {
        first = first.empty() ? query.text(0) : first;
    }
    return {.name = structureName,
            .passed = first == "ok",
            .detail = first == "ok" ? "every row fits" : "the structure is damaged"};
}

/// Why the tables are not those of this program; empty: they are.
std::string schemaFault(Connection& connection)
{
    const int schema = schemaOf(connection);
    if (schema > currentSchema) {
        return "written by a newer Attune; install that version";
    }
    if (schema < 1) {
        return "the record is empty";
    }
    return schema == currentSchema && !hasItsTables(connection) ? "tables are missing" : "";
}

/// Where an entry bears an earlier time than the one before it, which a clock that was corrected
/// explains as well as one that was set back on purpose: said, and no fault of the record.
std::string clockNote(Connection& connection)
{
    const std::string first =
        connection.readText("SELECT min(later.sequence) FROM audit earlier JOIN audit later "
                            "ON later.sequence = earlier.sequence + 1 WHERE later.at < earlier.at");
    return first.empty()
               ? first
               : fmt::format("; before entry {} the computer's clock was set back", first);
}

Verification::Check chainFits(Connection& connection, const Secret& seed)
{
    const std::string fault = faultOfChain(connection, seed, 1);
    const std::string count = connection.readText("SELECT count(*) FROM audit");
    return {.name = "audit chain",
            .passed = fault.empty(),
            .detail = fault.empty()
                          ? fmt::format("{} entries fit together{}", count, clockNote(connection))
                          : fault};
}

Verification::Check anchorFits(Connection& connection, const std::optional<Anchor>& expected)
{
    const std::string fault = faultAgainstAnchor(connection, expected);
    return {.name = "generation",
            .passed = fault.empty(),
            .detail = !fault.empty() ? fault
                      : expected     ? "as new as was seen before"
                                     : "nothing to compare with on this computer"};
}

Verification::Check failedBy(const Damaged& damage)
{
    return {.name = "database", .passed = false, .detail = damage.what()};
}

} // namespace

std::vector<Verification::Check> integrityChecks(Connection& connection, const Progress& progress)
{
    WorkProgress work(progress);
    work.begin(0.4);
    const Connection::Interruptible watched(connection, [&] { return work.tell(); });
    std::vector<Verification::Check> checks{pagesFit(connection)};
    work.begin(1);
    checks.push_back(checks.back().passed
                         ? structureFits(connection)
                         : Verification::Check{.name = structureName,
                                               .passed = false,
                                               .detail = "not looked at: pages are damaged"});
    return checks;
}

std::vector<Verification::Check> verifyDatabase(const std::filesystem::path& file,
                                                const RecordKeys& keys,
                                                const std::optional<Anchor>& expected)
{
    return verifyDatabase(file, keys, expected, {});
}

std::vector<Verification::Check> databaseChecks(Connection& connection,
                                                const Secret& auditSeed,
                                                const std::optional<Anchor>& expected,
                                                const Progress& progress)
{
    std::vector<Verification::Check> checks;
    WorkProgress work(progress);
    try {
        work.begin(0.6);
        checks = integrityChecks(connection, work.part());
        if (const std::string fault = schemaFault(connection); !fault.empty()) {
            checks.push_back({.name = "schema", .passed = false, .detail = fault});
            return checks;
        }
        work.begin(1);
        const Connection::Interruptible watched(connection, [&] { return work.tell(); });
        checks.push_back(chainFits(connection, auditSeed));
        checks.push_back(anchorFits(connection, expected));
        work.at(1);
    } catch (const Damaged& damage) {
        checks.push_back(failedBy(damage));
    }
    return checks;
}

std::vector<Verification::Check> verifyDatabase(const std::filesystem::path& file,
                                                const RecordKeys& keys,
                                                const std::optional<Anchor>& expected,
                                                const Progress& progress)
{
    try {
        Connection connection(file, keys.database, Connection::Mode::open);
        return databaseChecks(connection, keys.audit, expected, progress);
    } catch (const Damaged& damage) {
        return {failedBy(damage)};
    }
}

} // namespace attune::records
