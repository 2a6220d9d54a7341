// The key file's slots: who has one, and what becomes of them with a new data key.
#include "attune/records/errors.h"
#include "durable_file.h"
#include "schema.h"
#include "sodium_ready.h"
#include "sqlite.h"
#include "text_form.h"
#include "vault.h"

#include <algorithm>
#include <sodium.h>
#include <system_error>

namespace attune::records {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view what = "The record under its new key";

/// A new recovery key in a slot that is kept for it.
SlotHolder
wrapRecovery(KeySlot& slot, const FixedFields& fixed, const Secret& dataKey, Secret& printed)
{
    const RecoveryKey key = RecoveryKey::random();
    HolderKeys holder = wrapKey(slot, fixed, dataKey, key.bits().bytes());
    printed = key.printed();
    return {inUse(slot), std::move(holder)};
}

bool isRecovery(const KeySlot& slot)
{
    return slot.kind == SlotKind::recovery;
}

/// False where the file is under another key, or, at an interruption's very beginning, still empty:
/// then any key opens it.
bool isRecordUnder(const Secret& databaseKey, const fs::path& file)
{
    try {
        Connection connection(file, databaseKey, Connection::Mode::open);
        return schemaOf(connection) != 0;
    } catch (const Damaged&) {
        return false;
    }
}

} // namespace

std::optional<OpenedSlot> Vault::openOwn(const Secret& passphrase)
{
    Secret knowledge;
    try {
        knowledge = toTry(passphrase);
    } catch (const WrongKey&) {
        return std::nullopt;
    }
    Throttle tries = throttle();
    tries.beforeTry();
    const auto people = m_header.slotsOf(SlotKind::person);
    const auto own = std::ranges::find(people, m_opener.value, &KeySlot::person);
    auto opened = own == people.end() ? std::nullopt
                                      : openSlot(**own, m_header.fixedFields(), knowledge.bytes());
    if (opened) {
        tries.succeeded();
    }
    return opened;
}

const KdfCost& Vault::cost()
{
    if (!m_cost) {
        m_cost = calibrate(m_surroundings.kdf);
    }
    return *m_cost;
}

std::vector<SlotInUse> Vault::slots() const
{
    std::vector<SlotInUse> used;
    for (const KeySlot& slot : m_header.slots) {
        if (slot.kind != SlotKind::empty) {
            used.push_back(inUse(slot));
        }
    }
    return used;
}

KeySlot& Vault::slotWhere(const std::function<bool(const KeySlot&)>& holds)
{
    auto slot = std::ranges::find_if(m_header.slots, holds);
    if (slot == m_header.slots.end()) {
        slot = std::ranges::find(m_header.slots, SlotKind::empty, &KeySlot::kind);
    }
    if (slot == m_header.slots.end()) {
        throw Refused("A practice has room for 31 people and its recovery key. Remove someone who "
                      "left first.");
    }
    return *slot;
}

void Vault::store(const Header& before)
{
    if (!m_standing) {
        return;
    }
    try {
        write();
    } catch (const StorageError&) {
        restore(before);
        throw;
    }
}

void Vault::restore(const Header& before)
{
    const std::uint64_t sequence = m_header.sequence;
    m_header = before;
    m_header.sequence = sequence; // a copy of the other may be on the disk
}

SlotHolder
Vault::givePerson(const care::Person& person, const Secret& passphrase, const Secret& dataKey)
{
    const Header before = m_header;
    KeySlot& slot = slotWhere([&](const KeySlot& each) {
        return each.kind == SlotKind::person && each.person == person.id.value;
    });
    slot.kind = SlotKind::person;
    slot.cost = cost();
    slot.person = person.id.value;
    slot.nameTag = nameTag(m_header.practice, person.name);
    HolderKeys holder =
        wrapKey(slot, m_header.fixedFields(), dataKey, normalised(passphrase).bytes());
    SlotHolder given{inUse(slot), std::move(holder)};
    store(before);
    return given;
}

SlotHolder Vault::giveRecovery(const Secret& dataKey, Secret& printed)
{
    const Header before = m_header;
    KeySlot& slot = slotWhere(isRecovery);
    slot.kind = SlotKind::recovery;
    slot.cost = cost();
    SlotHolder given = wrapRecovery(slot, m_header.fixedFields(), dataKey, printed);
    store(before);
    return given;
}

NextEpoch Vault::prepareEpoch(const OpenedSlot& own,
                              const std::vector<SlotHolder>& holders,
                              bool renewRecovery)
{
    needSodium();
    NextEpoch next;
    next.dataKey = Secret(keyBytes);
    randombytes_buf(next.dataKey.bytes().data(), next.dataKey.bytes().size());
    next.header = m_header;
    next.header.format = 2;
    ++next.header.epoch;
    next.header.hiddenStateKey = covered(m_stateKey, next.dataKey);
    const FixedFields fixed = next.header.fixedFields();
    const OpenedSlot mine{next.dataKey.clone(), own.wrappingKey.clone(), {}};
    for (KeySlot& slot : next.header.slots) {
        const auto holder = std::ranges::find_if(
            holders, [&](const SlotHolder& each) { return each.of.slot == slot.id; });
        if (slot.kind == SlotKind::person && slot.person == m_opener.value) {
            wrapAgain(slot, fixed, mine);
        } else if (holder != holders.end()) {
            sealKey(slot, fixed, next.dataKey, holder->keys);
        } else if (isRecovery(slot) && renewRecovery) {
            slot.cost = cost();
            next.recoveryKey.emplace();
            next.recovery = wrapRecovery(slot, fixed, next.dataKey, *next.recoveryKey);
        } else {
            const std::uint8_t id = slot.id;
            slot = {};
            slot.id = id;
        }
    }
    return next;
}

fs::path Vault::nextDatabaseFile() const
{
    return m_folder / nextDatabaseName;
}

void Vault::commitEpoch(const NextEpoch& next, const Anchor& anchor)
{
    syncFolder(m_folder, what); // the database is there before the key file that needs it
    const Header before = m_header;
    Secret macKey = std::move(m_macKey);
    Secret backupKey = std::move(m_backupKey);
    Secret databaseKey = std::move(m_databaseKey);
    m_header = next.header;
    m_header.sequence = before.sequence;
    m_header.anchor = anchor;
    takeKeys(next.dataKey);
    try {
        write();
    } catch (const StorageError&) {
        // Of two copies the newer one holds: the first that was written decides.
        if (readHeader(m_folder).header.epoch != m_header.epoch) {
            restore(before);
            m_macKey = std::move(macKey);
            m_backupKey = std::move(backupKey);
            m_databaseKey = std::move(databaseKey);
            throw;
        }
    }
}

void Vault::moveDatabase()
{
    std::error_code failure;
    fs::rename(nextDatabaseFile(), databaseFile(), failure);
    if (failure) {
        throwStorageError(failure.value(), what);
    }
    syncFolder(m_folder, what);
}

void Vault::finishInterruptedEpoch()
{
    std::error_code ignored;
    if (!fs::exists(nextDatabaseFile(), ignored)) {
        return;
    }
    if (!isRecordUnder(m_databaseKey, nextDatabaseFile())) {
        // What an interruption left of a key that never came to hold.
        fs::remove(nextDatabaseFile(), ignored);
        fs::remove(fs::path(nextDatabaseFile()) += "-journal", ignored);
        return;
    }
    moveDatabase();
}

} // namespace attune::records
