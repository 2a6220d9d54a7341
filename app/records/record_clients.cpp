#include "attune/records/errors.h"
#include "open_record.h"
#include "row_values.h"
#include "search_text.h"
#include "stored_words.h"

#include <algorithm>
#include <fmt/format.h>

namespace attune::records {

namespace {

/// Columns of a client in a list; `{}` takes further conditions.
constexpr const char* selectRows =
    "SELECT c.id, c.name, c.preferred_name, c.chart_number, c.birth_date, "
    "(SELECT max(birth_date) FROM infants WHERE client_id = c.id), "
    "(SELECT count(*) > 0 AND min(deceased) = 1 FROM infants WHERE client_id = c.id), "
    "(SELECT max(started_at) FROM check_ins WHERE client_id = c.id) AS seen "
    "FROM clients c {}";

std::vector<ClientRow> readClientRows(Query& query)
{
    std::vector<ClientRow> rows;
    while (query.next()) {
        ClientRow row;
        query.read(0, row.id);
        row.name = query.text(1);
        row.preferredName = query.text(2);
        row.chartNumber = query.text(3);
        row.birthDate = readDate(query, 4);
        row.latestBirth = readDate(query, 5);
        row.bereaved = query.whole(6) != 0;
        if (!query.isNull(7)) {
            row.lastSeen = care::Instant(std::chrono::milliseconds(query.whole(7)));
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

/// Who was not shown the note and the ticked context leaves them as they are.
void keepClinicalPart(care::Client& client, const care::Client& before)
{
    client.note = before.note;
    for (care::Infant& infant : client.infants) {
        const auto known = std::ranges::find(before.infants, infant.id, &care::Infant::id);
        infant.context =
            known == before.infants.end() ? std::vector<std::string>() : known->context;
    }
}

} // namespace

care::Client OpenRecord::saveClient(const care::Client& given)
{
    need(care::Action::changeClients);
    const auto problems = care::problemsOf(given, care::localTime(now()).date);
    if (!problems.empty()) {
        throw Refused(problems.front().sentence);
    }
    care::Client client = given;
    const bool isNew = !client.id;
    if (!isNew) {
        const care::Client before = storedClient(client.id); // refuses an unknown id
        if (!may(care::Action::treat)) {
            keepClinicalPart(client, before);
        }
    }
    const auto write = [&](std::string_view sql, const auto&... last) {
        Query(m_connection,
              sql,
              client.chartNumber,
              client.name,
              client.preferredName,
              storedDate(client.birthDate),
              storedWord(client.relation),
              storedDate(client.dueDate),
              client.note,
              searchTextOf(client),
              last...)
            .run();
    };
    Note note{.action = isNew ? "client.add" : "client.change", .object = {}, .client = {}};
    if (isNew) {
        Query next(m_connection,
                   "SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence "
                   "WHERE name = 'clients'");
        next.next();
        note.client.value = next.whole(0);
    } else {
        note.client = client.id;
    }
    note.object = fmt::format("client {}", note.client.value);
    m_index.reset();
    change(note, [&] {
        if (isNew) {
            write("INSERT INTO clients (chart_number, name, preferred_name, birth_date, relation, "
                  "due_date, note, search, registered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                  now().time_since_epoch().count());
            client.id.value = m_connection.lastInsertId();
        } else {
            write("UPDATE clients SET chart_number = ?, name = ?, preferred_name = ?, "
                  "birth_date = ?, relation = ?, due_date = ?, note = ?, search = ? WHERE id = ?",
                  client.id);
        }
        saveInfants(client);
    });
    m_viewed.insert(client.id); // who wrote it has seen it, which the entry above says
    return this->client(client.id);
}

void OpenRecord::saveInfants(care::Client& client)
{
    for (care::Infant& infant : client.infants) {
        const std::optional<int>& gestation = infant.gestationDays;
        if (infant.id) {
            const int changed = Query(m_connection,
                                      "UPDATE infants SET name = ?, birth_date = ?, "
                                      "gestation_days = ?, deceased = ? "
                                      "WHERE id = ? AND client_id = ?",
                                      infant.name,
                                      storedDate(infant.birthDate),
                                      gestation,
                                      infant.deceased,
                                      infant.id,
                                      client.id)
                                    .run();
            if (changed != 1) {
                throw Refused("This baby belongs to another client.");
            }
            saveContext(infant);
            continue;
        }
        Query(m_connection,
              "INSERT INTO infants (client_id, name, birth_date, gestation_days, deceased) "
              "VALUES (?, ?, ?, ?, ?)",
              client.id,
              infant.name,
              storedDate(infant.birthDate),
              gestation,
              infant.deceased)
            .run();
        infant.id.value = m_connection.lastInsertId();
        saveContext(infant);
    }
}

void OpenRecord::saveContext(const care::Infant& infant)
{
    Query(m_connection, "DELETE FROM contexts WHERE infant_id = ?", infant.id).run();
    for (const std::string& factor : infant.context) {
        Query(m_connection,
              "INSERT INTO contexts (infant_id, factor) VALUES (?, ?) ON CONFLICT DO NOTHING",
              infant.id,
              factor)
            .run();
    }
}

/// In the order in which the program lists them; one it no longer knows stands at the end.
std::vector<std::string> OpenRecord::context(care::InfantId id)
{
    Query query(m_connection, "SELECT factor FROM contexts WHERE infant_id = ?", id);
    std::vector<std::string> factors;
    while (query.next()) {
        factors.push_back(query.text(0));
    }
    const auto& known = care::bondingContext();
    std::ranges::stable_sort(factors, {}, [&known](const std::string& factor) {
        return std::ranges::find(known, factor, &care::ContextFactor::id) - known.begin();
    });
    return factors;
}

std::vector<care::Infant> OpenRecord::infants(care::ClientId id)
{
    Query query(m_connection,
                "SELECT id, name, birth_date, gestation_days, deceased FROM infants "
                "WHERE client_id = ? ORDER BY id",
                id);
    std::vector<care::Infant> infants;
    while (query.next()) {
        care::Infant infant;
        query.read(0, infant.id);
        infant.name = query.text(1);
        infant.birthDate = readDate(query, 2);
        if (!query.isNull(3)) {
            infant.gestationDays = static_cast<int>(query.whole(3));
        }
        infant.deceased = query.whole(4) != 0;
        infant.context = context(infant.id);
        infants.push_back(std::move(infant));
    }
    return infants;
}

care::Client OpenRecord::client(care::ClientId id)
{
    need(care::Action::seeClients);
    care::Client client = shownClient(id);
    noteView(id);
    return client;
}

care::Client OpenRecord::shownClient(care::ClientId id)
{
    care::Client client = storedClient(id);
    if (!may(care::Action::seeAnswers)) {
        client.note.clear();
        for (care::Infant& infant : client.infants) {
            infant.context.clear();
        }
    }
    return client;
}

void OpenRecord::noteView(care::ClientId id)
{
    if (!m_viewed.insert(id).second) {
        return;
    }
    try {
        change(
            {.action = "client.view", .object = fmt::format("client {}", id.value), .client = id},
            [] {});
    } catch (const StorageError&) {
        // A full disk must not keep a clinician from what she needs to read; the next look tries
        // again.
        m_viewed.erase(id);
    }
}

care::Client OpenRecord::storedClient(care::ClientId id)
{
    care::Client client;
    {
        Query query(m_connection,
                    "SELECT id, chart_number, name, preferred_name, birth_date, relation, "
                    "due_date, note FROM clients WHERE id = ?",
                    id);
        if (!query.next()) {
            throw Refused("There is no such client in this record.");
        }
        query.read(0, client.id);
        client.chartNumber = query.text(1);
        client.name = query.text(2);
        client.preferredName = query.text(3);
        client.birthDate = readDate(query, 4);
        client.relation = fromStoredWord<care::Relation>(query.text(5));
        client.dueDate = readDate(query, 6);
        client.note = query.text(7);
    }
    client.infants = infants(id);
    return client;
}

void OpenRecord::prepareSearch()
{
    need(care::Action::seeClients);
    if (!m_index) {
        m_index.emplace(m_connection);
    }
}

std::vector<ClientRow> OpenRecord::findClients(std::string_view search, int most)
{
    prepareSearch();
    std::vector<ClientRow> rows;
    for (const care::ClientId id : m_index->find(searchWords(search), most)) {
        rows.push_back(clientRow(id));
    }
    return rows;
}

ClientRow OpenRecord::clientRow(care::ClientId id)
{
    Query query(m_connection, fmt::format(fmt::runtime(selectRows), "WHERE c.id = ?"), id);
    return readClientRows(query).at(0);
}

Attention OpenRecord::attention()
{
    need(care::Action::seeClients);
    constexpr int mostRecent = 12;
    constexpr const char* selectCheckIns =
        "SELECT c.id, c.client_id, "
        "CASE WHEN p.preferred_name = '' THEN p.name ELSE p.preferred_name END, c.state, c.mode, "
        "c.started_at, c.finished_at, c.paper_date "
        "FROM check_ins c JOIN clients p ON p.id = c.client_id WHERE {} "
        "ORDER BY coalesce(c.finished_at, c.started_at), c.id";
    Attention attention;
    if (may(care::Action::seeAnswers)) {
        Query query(m_connection,
                    fmt::format(fmt::runtime(selectCheckIns),
                                "c.id IN (SELECT a.check_in_id FROM alerts l JOIN assessments a "
                                "ON a.id = l.assessment_id WHERE l.acted_by IS NULL)"));
        attention.alerts = readCheckInRows(query);
    }
    {
        Query query(m_connection,
                    fmt::format(fmt::runtime(selectCheckIns), "c.state = 'handed back'"));
        attention.toReview = readCheckInRows(query);
    }
    {
        Query query(m_connection, fmt::format(fmt::runtime(selectCheckIns), "c.state = 'started'"));
        attention.unfinished = readCheckInRows(query);
    }
    Query query(
        m_connection,
        fmt::format(fmt::runtime(selectRows), "ORDER BY coalesce(seen, 0) DESC, c.id DESC LIMIT ?"),
        mostRecent);
    attention.recent = readClientRows(query);
    return attention;
}

} // namespace attune::records
