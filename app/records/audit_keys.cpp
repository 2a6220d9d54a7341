#include "audit_keys.h"

#include "attune/records/errors.h"

#include <algorithm>
#include <iterator>
#include <sodium.h>

namespace attune::records {

namespace {

Secret secretOf(std::span<const unsigned char> bytes)
{
    if (bytes.size() != auditKeyBytes) {
        throw Damaged("The record's audit has lost a key. Restore the latest backup.");
    }
    Secret key(bytes.size());
    std::ranges::copy(bytes, key.bytes().begin());
    return key;
}

/// False in a record of before schema 3 that is looked at without being brought up to date.
bool hasStoredKeys(Connection& connection)
{
    return connection.readText("SELECT count(*) FROM sqlite_master WHERE name IN "
                               "('audit_epochs', 'audit_checkpoints')") == "2";
}

Secret evolvedBy(Secret key, std::uint64_t steps)
{
    for (; steps > 0; --steps) {
        evolve(key);
    }
    return key;
}

} // namespace

void evolve(Secret& key)
{
    unsigned char next[auditKeyBytes];
    crypto_generichash(next, sizeof next, key.bytes().data(), key.bytes().size(), nullptr, 0);
    std::copy(std::begin(next), std::end(next), key.bytes().begin());
    sodium_memzero(next, sizeof next);
}

AuditKeys::AuditKeys(Connection& connection, const Secret& seed)
{
    if (!hasStoredKeys(connection)) {
        m_seeds.emplace(1, seed.clone());
        return;
    }
    {
        Query parts(connection, "SELECT first_sequence, seed FROM audit_epochs");
        while (parts.next()) {
            m_seeds.emplace(static_cast<std::uint64_t>(parts.whole(0)),
                            parts.isNull(1) ? seed.clone() : secretOf(parts.bytes(1)));
        }
    }
    if (m_seeds.empty()) {
        m_seeds.emplace(1, seed.clone());
    }
    if (m_seeds.begin()->first != 1) {
        throw Damaged("The record's audit has lost its beginning. Restore the latest backup.");
    }
    Query checkpoints(connection, "SELECT sequence, key FROM audit_checkpoints");
    while (checkpoints.next()) {
        m_checkpoints.emplace(static_cast<std::uint64_t>(checkpoints.whole(0)),
                              secretOf(checkpoints.bytes(1)));
    }
}

Secret AuditKeys::fromSeed(std::uint64_t sequence) const
{
    const auto part = std::prev(m_seeds.upper_bound(sequence));
    return evolvedBy(part->second.clone(), sequence - part->first);
}

Secret AuditKeys::keyOf(std::uint64_t sequence) const
{
    const auto part = std::prev(m_seeds.upper_bound(sequence));
    const auto after = m_checkpoints.lower_bound(sequence);
    // Behind the last entry of an earlier part stands that part's key, not this one's.
    if (after != m_checkpoints.begin() && std::prev(after)->first >= part->first) {
        const auto& [entry, key] = *std::prev(after);
        return evolvedBy(key.clone(), sequence - entry - 1);
    }
    return fromSeed(sequence);
}

bool AuditKeys::agreesWithCheckpoint(std::uint64_t sequence, const Secret& key) const
{
    const auto stored = m_checkpoints.find(sequence);
    return stored == m_checkpoints.end() ||
           sodium_memcmp(stored->second.bytes().data(), key.bytes().data(), key.bytes().size()) ==
               0;
}

} // namespace attune::records
