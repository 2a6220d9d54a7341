#include "audit_chain.h"

#include "attune/records/errors.h"
#include "audit_keys.h"

#include <algorithm>
#include <fmt/format.h>
#include <sodium.h>

namespace attune::records {

namespace {

constexpr std::uint64_t betweenCheckpoints = 1000;
constexpr std::uint64_t checkpointsKept = 3;
constexpr std::size_t headHexDigits = 16;

struct StoredEntry
{
    std::int64_t sequence = 0;
    std::int64_t atMs = 0;
    std::string action;
    std::int64_t person = 0;
    std::string role;
    std::string object;
    std::int64_t client = 0;
    std::string outcome;
    std::string version;
};

/// Every field with its length before it, so that no two entries read alike.
std::string canonical(const StoredEntry& entry)
{
    return fmt::format("{}|{}|{}:{}|{}|{}:{}|{}:{}|{}|{}:{}|{}:{}",
                       entry.sequence,
                       entry.atMs,
                       entry.action.size(),
                       entry.action,
                       entry.person,
                       entry.role.size(),
                       entry.role,
                       entry.object.size(),
                       entry.object,
                       entry.client,
                       entry.outcome.size(),
                       entry.outcome,
                       entry.version.size(),
                       entry.version);
}

AuditChain::Mac macOf(const Secret& key, const StoredEntry& entry, const AuditChain::Mac& before)
{
    const std::string text = canonical(entry);
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, key.bytes().data(), key.bytes().size());
    crypto_auth_hmacsha256_update(
        &state, reinterpret_cast<const unsigned char*>(text.data()), text.size());
    crypto_auth_hmacsha256_update(&state, before.data(), before.size());
    AuditChain::Mac mac{};
    crypto_auth_hmacsha256_final(&state, mac.data());
    sodium_memzero(&state, sizeof state);
    return mac;
}

constexpr const char* selectEntries =
    "SELECT sequence, at, action, person_id, role, object, client_id, outcome, app_version, mac "
    "FROM audit WHERE sequence >= ? ORDER BY sequence";

StoredEntry readEntry(const Query& query)
{
    return {.sequence = query.whole(0),
            .atMs = query.whole(1),
            .action = query.text(2),
            .person = query.whole(3),
            .role = query.text(4),
            .object = query.text(5),
            .client = query.whole(6),
            .outcome = query.text(7),
            .version = query.text(8)};
}

AuditChain::Mac readMac(const Query& query, int column)
{
    AuditChain::Mac mac{};
    const auto bytes = query.bytes(column);
    if (bytes.size() == mac.size()) {
        std::ranges::copy(bytes, mac.begin());
    }
    return mac;
}

/// The MAC of entry `sequence`; all zero for entry 0, which begins the chain.
AuditChain::Mac storedMac(Connection& connection, std::uint64_t sequence)
{
    Query query(connection,
                "SELECT mac FROM audit WHERE sequence = ?",
                static_cast<std::int64_t>(sequence));
    return query.next() ? readMac(query, 0) : AuditChain::Mac{};
}

std::string hexHead(const AuditChain::Mac& mac)
{
    std::string hex(2 * mac.size() + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), mac.data(), mac.size());
    return hex.substr(0, headHexDigits);
}

std::uint64_t newestSequence(Connection& connection)
{
    Query query(connection, "SELECT coalesce(max(sequence), 0) FROM audit");
    query.next();
    return static_cast<std::uint64_t>(std::max<std::int64_t>(query.whole(0), 0));
}

/// What walking from entry 1 on would not see.
std::string faultAtBeginning(Connection& connection)
{
    Query query(connection, "SELECT min(sequence) FROM audit");
    query.next();
    return query.isNull(0)      ? "the audit is empty"
           : query.whole(0) < 1 ? "an audit entry stands before the first one"
                                : std::string();
}

} // namespace

std::string faultOfChain(Connection& connection, const Secret& seed, std::uint64_t fromSequence)
{
    if (std::string fault = faultAtBeginning(connection); !fault.empty()) {
        return fault;
    }
    const AuditKeys keys(connection, seed);
    const std::uint64_t first = std::max<std::uint64_t>(fromSequence, 1);
    // A check of the whole chain trusts no checkpoint, and looks at each.
    Secret key = first == 1 ? keys.fromSeed(1) : keys.keyOf(first);
    AuditChain::Mac before = storedMac(connection, first - 1);
    Query entries(connection, selectEntries, static_cast<std::int64_t>(first));
    for (std::uint64_t due = first; entries.next(); ++due) {
        const StoredEntry entry = readEntry(entries);
        if (keys.beginsPart(due)) {
            key = keys.fromSeed(due);
        }
        if (static_cast<std::uint64_t>(entry.sequence) != due) {
            return fmt::format("audit entry {} is missing", due);
        }
        const AuditChain::Mac mac = macOf(key, entry, before);
        const AuditChain::Mac stored = readMac(entries, 9);
        if (sodium_memcmp(mac.data(), stored.data(), mac.size()) != 0) {
            return fmt::format("audit entry {} was altered", due);
        }
        before = stored;
        evolve(key);
        if (!keys.agreesWithCheckpoint(due, key)) {
            return fmt::format("the checkpoint behind audit entry {} was altered", due);
        }
    }
    return {};
}

std::string faultAgainstAnchor(Connection& connection, const std::optional<Anchor>& expected)
{
    if (!expected) {
        return {};
    }
    const std::uint64_t newest = newestSequence(connection);
    if (newest < expected->generation) {
        return fmt::format("the record stands at generation {}, and {} was seen before: an older "
                           "copy was put in its place, or its end was cut off",
                           newest,
                           expected->generation);
    }
    if (expected->generation > 0 &&
        hexHead(storedMac(connection, expected->generation)) != expected->auditHead) {
        return fmt::format("audit entry {} is not the one that was seen before",
                           expected->generation);
    }
    return {};
}

void beginAuditEpoch(Connection& connection, const Secret& endingSeed)
{
    Query(connection,
          "INSERT INTO audit_epochs (first_sequence) SELECT 1 WHERE NOT EXISTS "
          "(SELECT 1 FROM audit_epochs)")
        .run();
    Query(connection,
          "UPDATE audit_epochs SET seed = ? WHERE seed IS NULL",
          std::span<const unsigned char>(endingSeed.bytes()))
        .run();
    Query(connection,
          "INSERT INTO audit_epochs (first_sequence) VALUES (?)",
          static_cast<std::int64_t>(newestSequence(connection)) + 1)
        .run();
}

AuditChain::AuditChain(Connection& connection, const Secret& seed, std::uint64_t verifyNewest)
    : m_connection(connection),
      m_settledKey(auditKeyBytes)
{
    startOver(seed, verifyNewest);
}

void AuditChain::startOver(const Secret& seed, std::uint64_t verifyNewest)
{
    m_sequence = newestSequence(m_connection);
    m_head = storedMac(m_connection, m_sequence);
    m_isUncertain = false;
    // One without entries is a record in the making; opening refuses it.
    if (m_sequence > 0) {
        const std::uint64_t from = m_sequence > verifyNewest ? m_sequence - verifyNewest + 1 : 1;
        if (const std::string fault = faultOfChain(m_connection, seed, from); !fault.empty()) {
            throw Damaged("The record's audit does not fit together: " + fault +
                          ". Close Attune and restore a backup, or ask for help before going on.");
        }
    }
    m_key = AuditKeys(m_connection, seed).keyOf(m_sequence + 1);
    settle();
}

void AuditChain::append(const AuditFacts& facts, care::Instant at)
{
    if (m_isUncertain) {
        reconcile();
    }
    const StoredEntry entry{.sequence = static_cast<std::int64_t>(m_sequence + 1),
                            .atMs = at.time_since_epoch().count(),
                            .action = std::string(facts.action),
                            .person = facts.person.value,
                            .role = std::string(facts.role),
                            .object = std::string(facts.object),
                            .client = facts.client.value,
                            .outcome = std::string(facts.outcome),
                            .version = ATTUNE_VERSION};
    const Mac mac = macOf(m_key, entry, m_head);
    Query(m_connection,
          "INSERT INTO audit (sequence, at, action, person_id, role, object, client_id, outcome, "
          "app_version, mac) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          entry.sequence,
          entry.atMs,
          entry.action,
          entry.person,
          entry.role,
          entry.object,
          entry.client,
          entry.outcome,
          entry.version,
          std::span<const unsigned char>(mac))
        .run();
    m_head = mac;
    ++m_sequence;
    evolve(m_key);
    if (m_sequence % betweenCheckpoints == 0) {
        storeCheckpoint();
    }
}

void AuditChain::storeCheckpoint()
{
    Query(m_connection,
          "INSERT INTO audit_checkpoints (sequence, key) VALUES (?, ?)",
          static_cast<std::int64_t>(m_sequence),
          std::span<const unsigned char>(m_key.bytes()))
        .run();
    Query(m_connection,
          "DELETE FROM audit_checkpoints WHERE sequence <= ?",
          static_cast<std::int64_t>(m_sequence) -
              static_cast<std::int64_t>(checkpointsKept * betweenCheckpoints))
        .run();
}

void AuditChain::settle()
{
    std::ranges::copy(m_key.bytes(), m_settledKey.bytes().begin());
    m_settledSequence = m_sequence;
    m_settledHead = m_head;
}

void AuditChain::revert()
{
    m_isUncertain = m_sequence != m_settledSequence;
}

void AuditChain::reconcile()
{
    if (storedMac(m_connection, m_sequence) == m_head) {
        settle();
    } else {
        std::ranges::copy(m_settledKey.bytes(), m_key.bytes().begin());
        m_sequence = m_settledSequence;
        m_head = m_settledHead;
    }
    m_isUncertain = false;
}

Anchor AuditChain::anchor() const
{
    return {.generation = m_settledSequence, .auditHead = hexHead(m_settledHead)};
}

} // namespace attune::records
