// People, their roles and their passphrases.
#include "attune/records/practice_folder.h"
#include "open_record.h"
#include "people_keys.h"
#include "row_values.h"
#include "stored_words.h"
#include "text_form.h"

#include <algorithm>
#include <fmt/format.h>

namespace attune::records {

namespace {

std::string named(care::PersonId id)
{
    return fmt::format("person {}", id.value);
}

std::optional<care::Instant> instantAt(const Query& query, int column)
{
    return query.isNull(column)
               ? std::nullopt
               : std::optional(care::Instant(std::chrono::milliseconds(query.whole(column))));
}

} // namespace

care::Person OpenRecord::readPerson(const Query& query)
{
    care::Person person;
    query.read(0, person.id);
    person.name = query.text(1);
    person.credentials = query.text(2);
    person.role = fromStoredWord<care::Role>(query.text(3));
    return person;
}

KeyKeeper& OpenRecord::keys()
{
    if (!m_options.keys) {
        throw Refused("This record is in no practice's folder, so it has no people to manage.");
    }
    return *m_options.keys;
}

OpenedSlot OpenRecord::ownSlot(const Secret& own)
{
    auto opened = keys().openOwn(own);
    if (!opened) {
        change({.action = "passphrase.confirm",
                .object = named(m_person.id),
                .client = {},
                .outcome = "wrong passphrase"},
               [] {});
        throw WrongKey("This is not your passphrase. Nothing was changed.");
    }
    return std::move(*opened);
}

std::vector<PersonRow> OpenRecord::people()
{
    need(care::Action::managePeople);
    std::vector<SlotInUse> slots;
    if (m_options.keys) {
        slots = m_options.keys->slots();
    }
    Query query(m_connection,
                "SELECT id, name, credentials, role, must_change, left_at, last_opened_at "
                "FROM people ORDER BY name COLLATE NOCASE, id");
    std::vector<PersonRow> rows;
    while (query.next()) {
        PersonRow row;
        row.person = readPerson(query);
        row.mustChange = query.whole(4) != 0;
        row.leftAt = instantAt(query, 5);
        row.lastOpened = instantAt(query, 6);
        row.hasPassphrase = std::ranges::any_of(
            slots, [&](const SlotInUse& slot) { return slot.person == row.person.id; });
        rows.push_back(std::move(row));
    }
    return rows;
}

std::optional<care::Person> OpenRecord::whoWorksHere(care::PersonId id)
{
    Query query(m_connection,
                "SELECT id, name, credentials, role FROM people WHERE id = ? AND left_at IS NULL",
                id);
    return query.next() ? std::optional(readPerson(query)) : std::nullopt;
}

care::Person OpenRecord::personOf(care::PersonId id)
{
    const auto person = whoWorksHere(id);
    if (!person) {
        throw Refused("Nobody of this number works here.");
    }
    return *person;
}

void OpenRecord::refuseLosingLastOwner(care::PersonId id)
{
    Query query(m_connection,
                "SELECT count(*) FROM people WHERE role = 'owner' AND left_at IS NULL AND id <> ?",
                id);
    query.next();
    if (query.whole(0) == 0) {
        throw Refused("This is the practice's only owner. Make someone else an owner first.");
    }
}

void OpenRecord::judge(const Secret& passphrase, const care::Person& person)
{
    const auto verdict = judgePassphrase(passphrase.text(), {practice().name, person.name});
    if (!verdict.acceptable) {
        throw Refused(verdict.sentence);
    }
}

void OpenRecord::givePassphrase(const care::Person& person,
                                const Secret& passphrase,
                                const Secret& dataKey,
                                bool mustChange)
{
    // The key file last: where it cannot be written, the transaction around this is undone.
    setMustChange(m_connection, person.id, mustChange);
    keepHolder(m_connection, keys().givePerson(person, passphrase, dataKey));
}

care::PersonId
OpenRecord::addPerson(const care::Person& given, const Secret& first, const Secret& own)
{
    need(care::Action::managePeople);
    if (isBlank(given.name)) {
        throw Refused("Enter the person's name: they sign and open the practice with it.");
    }
    for (const PersonRow& other : people()) {
        if (!other.leftAt && foldedName(other.person.name) == foldedName(given.name)) {
            throw Refused("Someone of this name works here already. Add a middle name or initial, "
                          "so that the two can be told apart.");
        }
    }
    judge(first, given);
    const OpenedSlot mine = ownSlot(own);
    care::Person person = given;
    {
        Query next(m_connection,
                   "SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'people'");
        next.next();
        person.id.value = next.whole(0);
    }
    change({.action = "person.add", .object = named(person.id), .client = {}}, [&] {
        Query(m_connection,
              "INSERT INTO people (id, name, credentials, role) VALUES (?, ?, ?, ?)",
              person.id,
              person.name,
              person.credentials,
              storedWord(person.role))
            .run();
        givePassphrase(person, first, mine.dataKey, true);
    });
    return person.id;
}

void OpenRecord::changePerson(const care::Person& person)
{
    need(care::Action::managePeople);
    const care::Person before = personOf(person.id);
    if (before.role == care::Role::owner && person.role != care::Role::owner) {
        refuseLosingLastOwner(person.id);
    }
    change({.action = "person.change", .object = named(person.id), .client = {}}, [&] {
        Query(m_connection,
              "UPDATE people SET credentials = ?, role = ? WHERE id = ?",
              person.credentials,
              storedWord(person.role),
              person.id)
            .run();
    });
    if (person.id == m_person.id) {
        m_person.credentials = person.credentials;
        m_person.role = person.role;
    }
}

void OpenRecord::resetPassphrase(care::PersonId id, const Secret& first, const Secret& own)
{
    need(care::Action::managePeople);
    const care::Person person = personOf(id);
    if (person.id == m_person.id) {
        throw Refused("Change your own passphrase in Settings, under My passphrase.");
    }
    judge(first, person);
    const OpenedSlot mine = ownSlot(own);
    change({.action = "passphrase.reset", .object = named(id), .client = {}},
           [&] { givePassphrase(person, first, mine.dataKey, true); });
}

void OpenRecord::changePassphrase(const Secret& own, const Secret& next)
{
    judge(next, m_person);
    const OpenedSlot mine = ownSlot(own);
    if (m_mustChange && own.text() == next.text()) {
        throw Refused("Choose a passphrase that is not the one you were given.");
    }
    change({.action = "passphrase.change", .object = named(m_person.id), .client = {}},
           [&] { givePassphrase(m_person, next, mine.dataKey, false); });
    m_mustChange = false;
}

Secret OpenRecord::renewRecoveryKey(const Secret& own)
{
    need(care::Action::managePeople);
    const OpenedSlot mine = ownSlot(own);
    Secret printed;
    change({.action = "recovery-key.renew", .object = "recovery key", .client = {}},
           [&] { keepHolder(m_connection, keys().giveRecovery(mine.dataKey, printed)); });
    return printed;
}

void OpenRecord::useEmergencyAccess(std::string_view reason)
{
    need(care::Action::emergencyAccess);
    if (isBlank(reason)) {
        throw Refused("Write why you need to see answers now.");
    }
    change({.action = "emergency-access", .object = named(m_person.id), .client = {}}, [&] {
        Query(m_connection,
              "INSERT INTO emergency_access (person_id, at, reason) VALUES (?, ?, ?)",
              m_person.id,
              now().time_since_epoch().count(),
              reason)
            .run();
    });
    m_hasEmergencyAccess = true;
}

} // namespace attune::records
