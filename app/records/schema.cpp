#include "schema.h"

#include "attune/records/errors.h"
#include "schema_steps.h"

#include <fmt/format.h>

namespace attune::records {

bool hasItsTables(Connection& connection)
{
    Query query(
        connection,
        "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN ('practice', "
        "'people', 'clients', 'infants', 'check_ins', 'assessments', 'answers', 'results', "
        "'alerts', 'amendments', 'settings', 'audit', 'contexts', 'wordings', 'key_holders', "
        "'audit_epochs', 'audit_checkpoints', 'emergency_access', 'disclosures', 'erasures', "
        "'red_flag_marks', 'directory', 'follow_ups', 'follow_up_steps', 'suggestion_decisions', "
        "'signed_suggestions', 'notes', 'safety_plans', 'schedule_exceptions', "
        "'assessment_facts')");
    constexpr int tables = 30;
    return query.next() && query.whole(0) == tables;
}

int schemaOf(Connection& connection)
{
    Query query(connection, "PRAGMA user_version");
    return query.next() ? static_cast<int>(query.whole(0)) : 0;
}

void migrate(Connection& connection)
{
    int schema = schemaOf(connection);
    if (schema < 0) {
        throw Damaged("This record has a schema that no Attune ever wrote. Restore a backup.");
    }
    if (schema > currentSchema) {
        throw Damaged(fmt::format("This record was written by a newer Attune (schema {}; this one "
                                  "knows {}). Install the newer version; nothing was changed.",
                                  schema,
                                  currentSchema));
    }
    for (; schema < currentSchema; ++schema) {
        Transaction transaction(connection);
        connection.execute(schemaSteps().at(static_cast<std::size_t>(schema)).c_str());
        connection.execute(fmt::format("PRAGMA user_version = {}", schema + 1).c_str());
        transaction.commit();
    }
}

} // namespace attune::records
