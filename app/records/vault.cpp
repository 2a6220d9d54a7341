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

SlotInUse inUse(const KeySlot& slot)
{
    return {.slot = slot.id, .person = care::PersonId{slot.person}, .salt = slot.salt};
}

namespace {

/// The practice's key for what computers remember of it: the first data key's, for good.
Secret stateKeyOf(const Header& header, const Secret& dataKey)
{
    return header.format == 1 ? subkey(dataKey, Purpose::localState)
                              : uncovered(header.hiddenStateKey, dataKey);
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
    if (!isAuthentic(m_header, subkey(dataKey, Purpose::headerMac))) {
        throw Damaged("The key file of this practice was changed by something other than Attune. "
                      "Restore it from a backup.");
    }
    takeKeys(dataKey);
    m_stateKey = stateKeyOf(m_header, dataKey);
    m_lastSeen = localState().lastSeen(m_stateKey);
}

void Vault::takeKeys(const Secret& dataKey)
{
    m_macKey = subkey(dataKey, Purpose::headerMac);
    m_backupKey = subkey(dataKey, Purpose::backup);
    m_databaseKey = subkey(dataKey, Purpose::database);
}

Secret Vault::accepted(std::optional<OpenedSlot> opened)
{
    if (!opened) {
        throwWrongKey();
    }
    throttle().succeeded();
    authenticate(opened->dataKey);
    finishInterruptedEpoch();
    KeySlot& slot = m_header.slots.at(static_cast<std::size_t>(m_openedWith->of.slot));
    if (slot.isSealed) {
        wrapAgain(slot, m_header.fixedFields(), *opened);
        m_slotMended = true;
    }
    m_openedWith->keys = std::move(opened->holder);
    return std::move(opened->dataKey);
}

std::optional<OpenedSlot> Vault::trySlots(const std::vector<const KeySlot*>& slots,
                                          std::span<const unsigned char> knowledge)
{
    for (const KeySlot* slot : slots) {
        if (auto opened = openSlot(*slot, m_header.fixedFields(), knowledge)) {
            m_openedWith = SlotHolder{inUse(*slot), {}};
            return opened;
        }
    }
    return std::nullopt;
}

std::vector<const KeySlot*> Vault::slotsNamed(std::string_view personName) const
{
    auto people = m_header.slotsOf(SlotKind::person);
    if (personName.empty() && people.size() == 1) {
        return people;
    }
    const NameTag tag = nameTag(m_header.practice, personName);
    std::erase_if(people, [&](const KeySlot* slot) { return slot->nameTag != tag; });
    return people;
}

Secret Vault::unlock(std::string_view personName, const Secret& passphrase)
{
    const Secret knowledge = toTry(passphrase);
    const auto candidates = slotsNamed(personName);
    const auto people = m_header.slotsOf(SlotKind::person);
    throttle().beforeTry();
    if (candidates.empty() && !people.empty()) {
        // A wrong name takes as long as a wrong passphrase, so that waiting tells nothing.
        stretch(knowledge.bytes(), Salt{}, people.front()->cost);
    }
    Secret dataKey = accepted(trySlots(candidates, knowledge.bytes()));
    m_opener = m_openedWith->of.person;
    return dataKey;
}

Secret Vault::unlockAsAnyone(const Secret& passphrase)
{
    const Secret knowledge = toTry(passphrase);
    throttle().beforeTry();
    Secret dataKey = accepted(trySlots(m_header.slotsOf(SlotKind::person), knowledge.bytes()));
    m_opener = m_openedWith->of.person;
    return dataKey;
}

Secret Vault::unlock(std::string_view personName, const RecoveryKey& key)
{
    // Not slowed down: 160 random bits are not guessed, and this is the way out when tries ran out.
    if (!personName.empty()) {
        const auto named = slotsNamed(personName);
        if (named.empty()) {
            throwWrongKey();
        }
        m_opener.value = named.front()->person;
    }
    return accepted(trySlots(m_header.slotsOf(SlotKind::recovery), key.bits().bytes()));
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
    // With a header it says nothing any more, and must not outlive a header that is lost.
    std::error_code ignored;
    std::filesystem::remove(m_folder / unfinishedName, ignored);
    if (const auto problem = rollbackProblem()) {
        if (!m_surroundings.acceptOlder) {
            throw OlderCopy(*problem);
        }
        m_header.sequence = std::max(m_header.sequence, m_lastSeen->headerSequence);
        m_isOlder = true;
        return; // nothing is mended before the record knows that an owner asks for it
    }
    if (!m_found->needsMending() && !m_slotMended) {
        return;
    }
    try {
        write();
    } catch (const StorageError&) {
        // One copy is sound, and a sealed slot opens again; a full disk must not keep a clinician
        // from what she needs to read.
    }
}

void Vault::begin(const Secret& dataKey)
{
    needSodium();
    randombytes_buf(m_header.practice.data(), m_header.practice.size());
    takeKeys(dataKey);
    m_stateKey = stateKeyOf(m_header, dataKey);
}

void Vault::write()
{
    ++m_header.sequence;
    writeHeader(m_folder, m_header, m_macKey);
    m_standing = true;
    m_lastSeen = LastSeen{m_header.epoch, m_header.sequence, m_header.anchor};
    localState().remember(*m_lastSeen, m_stateKey);
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
    return acceptsOlder() ? std::nullopt : latestAnchor();
}

std::optional<Anchor> Vault::latestAnchor() const
{
    std::optional<Anchor> expected = m_header.anchor;
    if (m_lastSeen && m_lastSeen->epoch <= m_header.epoch && m_lastSeen->anchor &&
        (!expected || isLater(*m_lastSeen->anchor, *expected))) {
        expected = m_lastSeen->anchor;
    }
    return expected;
}

} // namespace attune::records
