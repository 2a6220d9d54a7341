#pragma once

#include "attune/records/record.h"
#include "attune/records/secret.h"
#include "sqlite.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace attune::records {

/// How many of the newest entries opening checks.
inline constexpr std::uint64_t verifiedAtOpening = 1000;

/// What one audit entry says; never answers, scores or free text.
struct AuditFacts
{
    std::string_view action;
    care::PersonId person;
    std::string_view role;
    std::string_view object;
    care::ClientId client;
    std::string_view outcome = "ok";
};

/// The chain of audit entries: mac(i) = HMAC-SHA-256(K(i), entry(i) ‖ mac(i−1)) and
/// K(i+1) = BLAKE2b(K(i)), from a seed that the vault derives; a new data key begins with a seed of
/// its own and keeps the earlier ones in the record. K(i) is wiped once the entry it made is
/// committed; behind every thousandth entry the key stands in the record as a checkpoint, from
/// which opening walks to the chain's end. The sequence number of the newest entry is the record's
/// generation, its MAC the chain's head. Edits, insertions, swaps and missing entries break the
/// chain; a cut tail does not: that is what an anchor outside the record is for.
class AuditChain
{
public:
    using Mac = std::array<unsigned char, 32>;

    /// Walks the key from the seed to the chain's end and checks the newest entries. A chain
    /// without entries is a record in the making.
    /// \throws Damaged naming the first entry that does not fit
    AuditChain(Connection& connection, const Secret& seed, std::uint64_t verifyNewest);

    /// Writes an entry within the caller's transaction, which ends in `settle` or `revert`.
    void append(const AuditFacts& facts, care::Instant at);

    /// The transaction was committed: the old key is gone for good.
    void settle();
    /// The transaction failed. As a rule its entry is gone; a disk that fails in a commit's very
    /// last step leaves it there. The next `append` looks.
    void revert();

    Anchor anchor() const;

    /// Goes on with a record that was put in place of this one and stands further.
    /// \throws Damaged as the constructor
    void startOver(const Secret& seed, std::uint64_t verifyNewest);

private:
    void storeCheckpoint();

    /// Takes the chain to where the record stands. \throws StorageError, Damaged
    void reconcile();

    Connection& m_connection;
    Secret m_key;
    Secret m_settledKey;
    std::uint64_t m_sequence = 0;
    std::uint64_t m_settledSequence = 0;
    Mac m_head{};
    Mac m_settledHead{};
    bool m_isUncertain = false;
};

/// Notes in a record that gets a new data key that its audit goes on under a new seed.
void beginAuditEpoch(Connection& connection, const Secret& endingSeed);

/// Holds the chain from entry `fromSequence` (1: all of it) against its seed. Empty where every
/// entry fits; else what does not. A chain without entries does not fit: every record has some.
std::string faultOfChain(Connection& connection, const Secret& seed, std::uint64_t fromSequence);

/// What is wrong with the record against an anchor kept outside it; empty: nothing.
std::string faultAgainstAnchor(Connection& connection, const std::optional<Anchor>& expected);

} // namespace attune::records
