#include "vault.h"

#include "attune/records/errors.h"
#include "sodium_ready.h"
#include "text_form.h"

#include <algorithm>
#include <sodium.h>
#include <system_error>

namespace attune::records {

void throwWrongKey()
{
    throw WrongKey("This does not open the practice. Check the name, the passphrase or recovery "
                   "key, the keyboard's language and Caps Lock.");
}

namespace {

/// A passphrase to try; what cannot be read as text is a wrong one.
Secret toTry(const Secret& passphrase)
{
    Secret form;
    try {
        form = normalised(passphrase);
    } catch (const Refused&) {
        throwWrongKey();
    }
    if (form.empty()) {
        throwWrongKey();
    }
    return form;
}

bool isLater(const Anchor& a, const Anchor& b)
{
    return a.generation > b.generation;
}

} // namespace

Vault::Vault(const std::filesystem::path& folder, Surroundings surroundings)
    : m_folder(std::filesystem::absolute(folder)),
      m_surroundings(std::move(surroundings)),
      m_lock(m_folder)
{}

void Vault::load()
{
    m_found = readHeader(m_folder);
    m_header = m_found->header;
    for (const KeySlot& slot : m_header.slots) {
        if (slot.kind != SlotKind::empty && !isAllowed(slot.cost, m_surroundings.kdf)) {
            throw Damaged("The key file asks for an amount of memory or time that Attune never "
                          "uses. Restore it from a backup.");
        }
    }
    m_standing = true;
}

void Vault::authenticate(const Secret& dataKey)
{
    Secret macKey = subkey(dataKey, Purpose::headerMac);
    if (!isAuthentic(m_header, macKey)) {
        throw Damaged("The key file of this practice was changed by something other than Attune. "
                      "Restore it from a backup.");
    }
    m_macKey = std::move(macKey);
    m_stateKey = subkey(dataKey, Purpose::localState);
    m_lastSeen = localState().lastSeen(m_stateKey);
    takeBackupKeys(dataKey);
}

void Vault::takeBackupKeys(const Secret& dataKey)
{
    m_backupKey = subkey(dataKey, Purpose::backup);
    m_databaseKey = subkey(dataKey, Purpose::database);
}

Secret Vault::accepted(std::optional<Secret> dataKey)
{
    if (!dataKey) {
        throwWrongKey();
    }
    throttle().succeeded();
    authenticate(*dataKey);
    return std::move(*dataKey);
}

std::optional<Secret> Vault::tryPerson(const std::vector<const KeySlot*>& slots,
                                       const Secret& passphrase)
{
    for (const KeySlot* slot : slots) {
        if (auto dataKey = unwrapKey(*slot, m_header.fixedFields(), passphrase.bytes())) {
            m_openerSlot = slot->id;
            return dataKey;
        }
    }
    return std::nullopt;
}

Secret Vault::unlock(std::string_view personName, const Secret& passphrase)
{
    const Secret knowledge = toTry(passphrase);
    const auto people = m_header.slotsOf(SlotKind::person);
    std::vector<const KeySlot*> candidates;
    if (personName.empty() && people.size() == 1) {
        candidates = people;
    } else {
        const NameTag tag = nameTag(m_header.practice, personName);
        std::copy_if(people.begin(),
                     people.end(),
                     std::back_inserter(candidates),
                     [&](const KeySlot* slot) { return slot->nameTag == tag; });
    }
    throttle().beforeTry();
    if (candidates.empty() && !people.empty()) {
        // A wrong name takes as long as a wrong passphrase, so that waiting tells nothing.
        stretch(knowledge.bytes(), Salt{}, people.front()->cost);
    }
    return accepted(tryPerson(candidates, knowledge));
}

Secret Vault::unlockAsAnyone(const Secret& passphrase)
{
    const Secret knowledge = toTry(passphrase);
    throttle().beforeTry();
    return accepted(tryPerson(m_header.slotsOf(SlotKind::person), knowledge));
}

Secret Vault::unlock(const RecoveryKey& key)
{
    // Not slowed down: 160 random bits are not guessed, and this is the way out when tries ran out.
    const auto people = m_header.slotsOf(SlotKind::person);
    std::optional<Secret> dataKey;
    for (const KeySlot* slot : m_header.slotsOf(SlotKind::recovery)) {
        if (!dataKey && !people.empty()) {
            dataKey = unwrapKey(*slot, m_header.fixedFields(), key.bits().bytes());
            m_openerSlot = people.front()->id;
        }
    }
    return accepted(std::move(dataKey));
}

std::optional<std::string> Vault::rollbackProblem() const
{
    if (!m_lastSeen) {
        return std::nullopt;
    }
    const bool older =
        m_lastSeen->epoch > m_header.epoch ||
        (m_lastSeen->epoch == m_header.epoch && m_lastSeen->headerSequence > m_header.sequence);
    if (!older) {
        return std::nullopt;
    }
    return "The key file is older than when this computer last opened the practice: an earlier "
           "copy was put in its place. Restore the newest one, or open it as a restored copy.";
}

void Vault::settle()
{
    if (const auto problem = rollbackProblem()) {
        if (!m_surroundings.acceptOlder) {
            throw OlderCopy(*problem);
        }
        m_header.sequence = std::max(m_header.sequence, m_lastSeen->headerSequence);
    }
    // With a header it says nothing any more, and must not outlive a header that is lost.
    std::error_code ignored;
    std::filesystem::remove(m_folder / unfinishedName, ignored);
    if (!m_found->needsMending()) {
        return;
    }
    try {
        write();
    } catch (const StorageError&) {
        // One copy is sound; a full disk must not keep a clinician from what she needs to read.
    }
}

void Vault::begin(const Secret& dataKey)
{
    needSodium();
    randombytes_buf(m_header.practice.data(), m_header.practice.size());
    m_macKey = subkey(dataKey, Purpose::headerMac);
    m_stateKey = subkey(dataKey, Purpose::localState);
    takeBackupKeys(dataKey);
}

const KdfCost& Vault::cost()
{
    if (!m_cost) {
        m_cost = calibrate(m_surroundings.kdf);
    }
    return *m_cost;
}

void Vault::setPerson(care::PersonId person,
                      std::string_view name,
                      const Secret& passphrase,
                      const Secret& dataKey)
{
    KeySlot& slot = m_header.slots.at(m_openerSlot);
    slot.kind = SlotKind::person;
    slot.cost = cost();
    slot.person = person.value;
    slot.nameTag = nameTag(m_header.practice, name);
    wrapKey(slot, m_header.fixedFields(), dataKey, normalised(passphrase).bytes());
}

void Vault::setRecovery(const RecoveryKey& key, const Secret& dataKey)
{
    KeySlot& slot = m_header.slots.at(m_openerSlot + 1);
    slot.kind = SlotKind::recovery;
    slot.cost = cost();
    wrapKey(slot, m_header.fixedFields(), dataKey, key.bits().bytes());
}

void Vault::write()
{
    ++m_header.sequence;
    writeHeader(m_folder, m_header, m_macKey);
    m_standing = true;
    m_lastSeen = LastSeen{m_header.epoch, m_header.sequence, m_header.anchor};
    localState().remember(*m_lastSeen, m_stateKey);
}

bool Vault::confirm(const Secret& passphrase)
{
    Secret knowledge;
    try {
        knowledge = toTry(passphrase);
    } catch (const WrongKey&) {
        return false;
    }
    Throttle tries = throttle();
    tries.beforeTry();
    const bool right =
        unwrapKey(m_header.slots.at(m_openerSlot), m_header.fixedFields(), knowledge.bytes())
            .has_value();
    if (right) {
        tries.succeeded();
    }
    return right;
}

void Vault::storeAnchor(const Anchor& anchor)
{
    m_header.anchor = anchor;
    if (m_standing) { // otherwise the practice is still being made and is written when it is whole
        write();
    }
}

BackupSeal Vault::backupSeal() const
{
    return {encodeHeader(m_header, m_macKey), m_backupKey.clone(), m_databaseKey.clone()};
}

std::optional<Anchor> Vault::expectedAnchor() const
{
    if (m_surroundings.acceptOlder) {
        return std::nullopt;
    }
    std::optional<Anchor> expected = m_header.anchor;
    if (m_lastSeen && m_lastSeen->epoch == m_header.epoch && m_lastSeen->anchor &&
        (!expected || isLater(*m_lastSeen->anchor, *expected))) {
        expected = m_lastSeen->anchor;
    }
    return expected;
}

} // namespace attune::records
