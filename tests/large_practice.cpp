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

/// To what lies beneath the record's interface.
Connection rawConnection(const PracticeFixture& practice)
{
    Vault vault(practice.folder, practice.surroundings);
    vault.load();
    const RecordKeys keys = recordKeys(vault.unlockAsAnyone(Secret::fromText(goodPassphrase)));
    return Connection(vault.databaseFile(), keys.database, Connection::Mode::open);
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

void fillPracticeWithClients(const PracticeFixture& practice, int clients)
{
    Connection connection = rawConnection(practice);
    Transaction transaction(connection);
    connection.execute(fmt::format(R"sql(
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {})
INSERT INTO clients (chart_number, name, preferred_name, birth_date, relation, due_date, note, search)
SELECT printf('C-%06d', i),
    printf('%c%s Example %d', 65 + i % 26, substr('nabelelamora', 1 + i % 7, 5), i), '',
    printf('19%02d-%02d-%02d', 70 + i % 30, 1 + i % 12, 1 + i % 28), 'mother', NULL, '',
    printf('%c%s example %d c-%06d 19%02d-%02d-%02d', 97 + i % 26,
        substr('nabelelamora', 1 + i % 7, 5), i, i, 70 + i % 30, 1 + i % 12, 1 + i % 28) FROM n;
INSERT INTO infants (client_id, name, birth_date, deceased)
SELECT id, '', '2026-08-01', 0 FROM clients WHERE chart_number LIKE 'C-%';
)sql",
                                   clients)
                           .c_str());
    transaction.commit();
}

void fillPracticeWithFacts(const PracticeFixture& practice, int clients, int assessmentsEach)
{
    fillPracticeWithClients(practice, clients);
    Connection connection = rawConnection(practice);
    connection.execute("PRAGMA foreign_keys = OFF"); // the facts stand without their assessments
    Transaction transaction(connection);
    connection.execute(
        fmt::format(
            R"sql(
UPDATE infants SET birth_date = date({0} * 86400, 'unixepoch',
    '+' || (client_id * 37 % {1}) || ' days');
WITH RECURSIVE round(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM round WHERE n < {2} - 1)
INSERT INTO assessment_facts (on_day, assessment_id, check_in_id, client_id, infant_id,
    instrument_id, mode, language, total, positive, missing, items)
SELECT {0} + (id * 37 + n * 365 + id % 90) % {1} AS day, n * 1000000 + id, n * 1000000 + id, id,
    CASE n % 5 WHEN 4 THEN id END,
    CASE n % 5 WHEN 0 THEN 'epds' WHEN 1 THEN 'phq-9' WHEN 2 THEN 'phq-2' WHEN 3 THEN 'gad-7'
        ELSE 'pbq-2006' END,
    'self', CASE id % 7 WHEN 0 THEN 'es' ELSE 'en' END, (id * 13 + n * 7) % 28,
    (id * 13 + n * 7) % 28 >= 10, id % 50 = 0, 10
FROM clients, round ORDER BY day, n * 1000000 + id;
)sql",
            (lastDayOfFacts - std::chrono::days(daysOfFacts - 1)).time_since_epoch().count(),
            daysOfFacts,
            assessmentsEach)
            .c_str());
    transaction.commit();
}

NewCheckIn twoQuestionnaires(care::ClientId client)
{
    NewCheckIn setup;
    setup.client = client;
    setup.layout = "one-per-page/1";
    setup.questionnaires = {{"phq-9", {}}, {"gad-7", {}}};
    return setup;
}

care::ClientId fillClient(const PracticeFixture& practice, int checkIns)
{
    care::Client client;
    client.name = "Many Results";
    const auto record = practice.open();
    client = record->saveClient(client);
    for (int each = 0; each < checkIns; ++each) {
        const auto id = record->startCheckIn(twoQuestionnaires(client.id));
        for (const care::Assessment& assessment : record->visit(id).assessments) {
            const int items = assessment.instrumentId == "phq-9" ? 10 : 7;
            for (int item = 1; item <= items; ++item) {
                record->storeAnswer(assessment.id,
                                    item,
                                    questionnaires::Answer::chosen(item == 10  ? "somewhat"
                                                                   : item == 9 ? "not-at-all"
                                                                               : "several-days"));
            }
        }
        record->handBack(id);
    }
    return client.id;
}

void fillPractice(const PracticeFixture& practice, std::uintmax_t bytes)
{
    fillWhile(practice, [bytes](const fs::path& file, int) { return fs::file_size(file) < bytes; });
}

void fillPracticeWith(const PracticeFixture& practice, int assessments)
{
    fillWhile(practice, [assessments](const fs::path&, int there) { return there < assessments; });
}

} // namespace attune::records::test
