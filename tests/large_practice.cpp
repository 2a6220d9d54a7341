#include "large_practice.h"

#include "audit_chain.h"
#include "opened_vault.h"
#include "record_database.h"
#include "sqlite.h"
#include "vault.h"

#include <fmt/format.h>
#include <functional>

namespace attune::records::test {

namespace {

constexpr int checkInsAtOnce = 1000;
constexpr int firstId = 1000;         ///< above those that are there already
constexpr int changesPerCheckIn = 12; ///< start, ten answers, hand-back

void addCheckIns(Connection& connection, int first, int last)
{
    connection.execute(fmt::format(R"sql(
WITH RECURSIVE n(i) AS (SELECT {0} UNION ALL SELECT i + 1 FROM n WHERE i < {1})
INSERT INTO check_ins (id, client_id, clinician_id, state, mode, language, layout, presence,
    started_at, finished_at, not_today_reason, impression, signed_name, signed_credentials)
SELECT i, 1, 1, 'handed back', 'self', 'en', 'one-per-page/1', 'alone', 1700000000000 + i,
    1700000000000 + i, '', '', '', '' FROM n;
INSERT INTO assessments (id, check_in_id, position, instrument_id, instrument_version)
SELECT id, id, 1, 'phq-9', '1' FROM check_ins WHERE id BETWEEN {0} AND {1};
WITH RECURSIVE item(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM item WHERE n < 10)
INSERT INTO answers SELECT id, n, 'several-days' FROM assessments, item
WHERE id BETWEEN {0} AND {1};
INSERT INTO results SELECT id, printf('{{"total":11,"padding":"%s"}}', hex(randomblob(200)))
FROM assessments WHERE id BETWEEN {0} AND {1};
)sql",
                                   first,
                                   last)
                           .c_str());
}

void fillWhile(const PracticeFixture& practice,
               const std::function<bool(const fs::path& file, int assessments)>& isWanted)
{
    {
        care::Client client;
        client.name = "Bench";
        practice.open()->saveClient(client);
    }
    Vault vault(practice.folder, practice.surroundings);
    vault.load();
    const RecordKeys keys = recordKeys(vault.unlockAsAnyone(Secret::fromText(goodPassphrase)));
    Connection connection(vault.databaseFile(), keys.database, Connection::Mode::open);
    AuditChain chain(connection, keys.audit, 1);
    for (int first = firstId; isWanted(vault.databaseFile(), first - firstId);
         first += checkInsAtOnce) {
        Transaction transaction(connection);
        addCheckIns(connection, first, first + checkInsAtOnce - 1);
        for (int change = 0; change < checkInsAtOnce * changesPerCheckIn; ++change) {
            chain.append({.action = "answer.store",
                          .person = {1},
                          .role = "owner",
                          .object = fmt::format("assessment {} item 3", first),
                          .client = {1}},
                         practice.time.clock()());
        }
        transaction.commit();
        chain.settle();
    }
}

} // namespace

void fillPractice(const PracticeFixture& practice, std::uintmax_t bytes)
{
    fillWhile(practice, [bytes](const fs::path& file, int) { return fs::file_size(file) < bytes; });
}

void fillPracticeWith(const PracticeFixture& practice, int assessments)
{
    fillWhile(practice, [assessments](const fs::path&, int there) { return there < assessments; });
}

} // namespace attune::records::test
