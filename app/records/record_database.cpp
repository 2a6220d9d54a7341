#include "record_database.h"

#include "attune/records/errors.h"
#include "open_record.h"
#include "people_keys.h"
#include "schema.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace attune::records {

namespace {

constexpr int changesBetweenAnchors = 100;

/// Brings the schema up to date before anything else looks at the tables.
Connection& prepared(Connection& connection, Connection::Mode mode)
{
    if (mode == Connection::Mode::open && schemaOf(connection) == 0) {
        throw Damaged("The record's file is empty. Restore the latest backup.");
    }
    migrate(connection);
    if (!hasItsTables(connection)) {
        throw Damaged("The record's tables are missing. Restore the latest backup.");
    }
    return connection;
}

} // namespace

OpenRecord::OpenRecord(RecordOptions options, const RecordKeys& keys, Connection::Mode mode)
    : m_options(std::move(options)),
      m_connection(m_options.file, keys.database, mode),
      m_chain(prepared(m_connection, mode), keys.audit, verifiedAtOpening)
{
    if (mode == Connection::Mode::open && m_chain.anchor().generation == 0) {
        throw Damaged("The record's audit is empty: it was cut off. Restore the latest backup.");
    }
    refuseAnother(m_options.expectedAnchor);
}

void OpenRecord::refuseAnother(const std::optional<Anchor>& expected)
{
    const std::string fault = faultAgainstAnchor(m_connection, expected);
    if (fault.empty()) {
        return;
    }
    if (m_options.acceptsOlder) {
        m_isOlder = true;
        return;
    }
    const std::string what = "This is not the record that was last used here: " + fault + ". ";
    if (m_chain.anchor().generation < expected->generation) {
        throw OlderCopy(what + "Restore the newest one, or open it as a restored copy.");
    }
    throw Damaged(what + "Restore the newest backup, and find out who changed the file.");
}

OpenRecord::~OpenRecord()
{
    storeAnchor();
}

void OpenRecord::storeAnchor() noexcept
{
    try {
        if (m_options.storeAnchor) {
            m_options.storeAnchor(m_chain.anchor());
        }
        m_changesSinceAnchor = 0;
    } catch (const std::exception&) {
        // The change itself is durable and must not look as if it failed. The older anchor
        // outside the record stays true, and the next change tries again.
    }
}

void OpenRecord::change(const Note& note, const std::function<void()>& work)
{
    try {
        Transaction transaction(m_connection);
        work();
        m_chain.append({.action = note.action,
                        .person = m_person.id,
                        .role = care::textOf(m_person.role).id,
                        .object = note.object,
                        .client = note.client,
                        .outcome = note.outcome},
                       now());
        transaction.commit();
    } catch (...) {
        m_chain.revert();
        m_current = {}; // what was looked up may be what was undone
        throw;
    }
    m_chain.settle();
    if (++m_changesSinceAnchor >= changesBetweenAnchors) {
        storeAnchor();
    }
}

void OpenRecord::fill(const care::Practice& practice, const care::Person& owner)
{
    m_person = owner;
    m_person.role = care::Role::owner;
    change({.action = "practice.create", .object = "practice", .client = {}}, [&] {
        Query(m_connection,
              "INSERT INTO practice (id, name, address, fictional) VALUES (1, ?, ?, ?)",
              practice.name,
              practice.address,
              practice.isFictional)
            .run();
        Query(m_connection,
              "INSERT INTO people (name, credentials, role) VALUES (?, ?, 'owner')",
              owner.name,
              owner.credentials)
            .run();
        m_person.id.value = m_connection.lastInsertId();
        keepNewKeys();
    });
}

/// In the transaction that makes or opens the record: what is given there is known there.
void OpenRecord::keepNewKeys()
{
    if (const auto give = std::exchange(m_options.newPassphrase, {})) {
        setMustChange(m_connection, m_person.id, false);
        keepHolder(m_connection, give(m_person));
        m_mustChange = false;
    }
    if (const auto give = std::exchange(m_options.newRecoveryKey, {})) {
        keepHolder(m_connection, give());
    }
}

void OpenRecord::enter(care::PersonId opener, std::string_view openedWith)
{
    {
        Query query(m_connection,
                    "SELECT id, name, credentials, role, must_change FROM people "
                    "WHERE left_at IS NULL AND (id = ?1 OR (?1 IS NULL AND role = 'owner')) "
                    "ORDER BY id LIMIT 1",
                    opener);
        if (!query.next()) {
            throw Damaged("The person who unlocks is not in this record. Its key file belongs to "
                          "another practice.");
        }
        m_person = readPerson(query);
        m_mustChange = query.whole(4) != 0;
    }
    const bool recovers = openedWith == "recovery key";
    if (recovers && m_person.role != care::Role::owner) {
        throw NotAllowed("The recovery key opens the practice for an owner. Ask an owner to give "
                         "you a new passphrase.");
    }
    const bool isOlder = m_isOlder || m_options.hasOlderKeyFile;
    if (isOlder && m_person.role != care::Role::owner) {
        m_options.storeAnchor = {}; // what was seen before stays what is expected
        throw NotAllowed("This is an older copy of the practice. Only an owner may say that it was "
                         "restored on purpose, and open it.");
    }
    change({.action = recovers ? "record.open-with-recovery-key" : "record.open",
            .object = "record",
            .client = {},
            .outcome = isOlder ? "as an older copy" : "ok"},
           [this] {
               Query(m_connection,
                     "UPDATE people SET last_opened_at = ? WHERE id = ?",
                     now().time_since_epoch().count(),
                     m_person.id)
                   .run();
               if (m_options.opened) {
                   keepHolder(m_connection, *m_options.opened);
               }
               keepNewKeys();
           });
}

bool OpenRecord::may(care::Action action)
{
    return !m_mustChange && (care::allows(m_person.role, action) ||
                             (m_hasEmergencyAccess && care::allows(care::Role::clinician, action)));
}

void OpenRecord::need(care::Action action)
{
    if (may(action)) {
        return;
    }
    if (m_mustChange) {
        throw NotAllowed("An owner chose your passphrase. Choose one of your own first.");
    }
    change({.action = "refused",
            .object = care::textOf(action).id,
            .client = {},
            .outcome = "not allowed"},
           [] {});
    throw NotAllowed(fmt::format("Your role here ({}) does not let you {}. Ask an owner of the "
                                 "practice.",
                                 care::textOf(m_person.role).label,
                                 care::textOf(action).label));
}

care::Practice OpenRecord::practice()
{
    Query query(m_connection, "SELECT name, address, fictional FROM practice");
    query.next();
    return {.name = query.text(0), .address = query.text(1), .isFictional = query.whole(2) != 0};
}

bool OpenRecord::confirmPassphrase(const Secret& passphrase)
{
    const bool right = m_options.confirmPassphrase && m_options.confirmPassphrase(passphrase);
    if (!right) {
        change({.action = "passphrase.confirm",
                .object = fmt::format("person {}", m_person.id.value),
                .client = {},
                .outcome = "wrong passphrase"},
               [] {});
    }
    return right;
}

void OpenRecord::setPractice(const care::Practice& practice)
{
    need(care::Action::changePractice);
    change({.action = "practice.change", .object = "practice", .client = {}}, [&] {
        Query(m_connection,
              "UPDATE practice SET name = ?, address = ?, fictional = ?",
              practice.name,
              practice.address,
              practice.isFictional)
            .run();
    });
}

void OpenRecord::needDraft(std::string_view key)
{
    if (!key.starts_with(formDraftPrefix)) {
        need(care::Action::treat);
    } else if (!key.starts_with(fmt::format("{}{}.", formDraftPrefix, m_person.id.value))) {
        throw Refused("These are the half-written words of somebody else.");
    }
}

std::string OpenRecord::setting(std::string_view key)
{
    if (key.starts_with(draftPrefix)) {
        needDraft(key);
    }
    Query query(m_connection, "SELECT value FROM settings WHERE key = ?", key);
    return query.next() ? query.text(0) : std::string();
}

void OpenRecord::setSetting(std::string_view key, std::string_view value)
{
    if (key.starts_with(draftPrefix)) {
        needDraft(key);
    } else {
        need(care::Action::changePractice);
    }
    change({.action = "setting.change", .object = fmt::format("setting {}", key), .client = {}},
           [&] {
               Query(m_connection,
                     "INSERT INTO settings (key, value) VALUES (?, ?) "
                     "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                     key,
                     value)
                   .run();
           });
}

Anchor OpenRecord::anchor()
{
    return m_chain.anchor();
}

std::vector<AuditEntry> OpenRecord::findAudit(const AuditFilter& filter, int most)
{
    need(care::Action::seeAudit);
    const auto milliseconds = [](const std::optional<care::Instant>& moment) {
        return moment ? std::optional(moment->time_since_epoch().count()) : std::nullopt;
    };
    Query query(m_connection,
                "SELECT a.sequence, a.at, a.action, coalesce(p.name, ''), a.role, a.object, "
                "a.client_id, a.outcome, a.app_version "
                "FROM audit a LEFT JOIN people p ON p.id = a.person_id "
                "WHERE (?1 = '' OR instr(lower(coalesce(p.name, '')), lower(?1)) > 0) "
                "AND (?2 IS NULL OR a.client_id = ?2) "
                "AND substr(a.action, 1, length(?3)) = ?3 "
                "AND (?4 IS NULL OR a.at >= ?4) AND (?5 IS NULL OR a.at < ?5) "
                "ORDER BY a.sequence DESC LIMIT ?6",
                filter.person,
                filter.client ? std::optional(filter.client.value) : std::nullopt,
                filter.action,
                milliseconds(filter.from),
                milliseconds(filter.until),
                most);
    std::vector<AuditEntry> entries;
    while (query.next()) {
        AuditEntry entry;
        entry.sequence = static_cast<std::uint64_t>(query.whole(0));
        entry.at = care::Instant(std::chrono::milliseconds(query.whole(1)));
        entry.action = query.text(2);
        entry.personName = query.text(3);
        entry.role = query.text(4);
        entry.object = query.text(5);
        query.read(6, entry.client);
        entry.outcome = query.text(7);
        entry.appVersion = query.text(8);
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::unique_ptr<Record> createRecord(RecordOptions options,
                                     RecordKeys keys,
                                     const care::Practice& practice,
                                     const care::Person& owner)
{
    auto record = std::make_unique<OpenRecord>(std::move(options), keys, Connection::Mode::create);
    record->fill(practice, owner);
    return record;
}

std::unique_ptr<Record> openRecord(RecordOptions options,
                                   RecordKeys keys,
                                   care::PersonId opener,
                                   std::string_view openedWith)
{
    auto record = std::make_unique<OpenRecord>(std::move(options), keys, Connection::Mode::open);
    record->enter(opener, openedWith);
    return record;
}

} // namespace attune::records
