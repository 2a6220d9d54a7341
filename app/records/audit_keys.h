#pragma once

#include "attune/records/secret.h"
#include "sqlite.h"

#include <cstddef>
#include <cstdint>
#include <map>

namespace attune::records {

inline constexpr std::size_t auditKeyBytes = 32;

/// K(i+1) in place of K(i), which is gone then.
void evolve(Secret& key);

/// The keys of a record's audit chain as they can be reached: from the seed of each data key's
/// part, and from the checkpoints that stand in the record.
class AuditKeys
{
public:
    /// `seed`: of the present data key.
    AuditKeys(Connection& connection, const Secret& seed);

    /// True where entry `sequence` is the first under a data key.
    bool beginsPart(std::uint64_t sequence) const { return m_seeds.contains(sequence); }

    /// K(sequence) by the seed of its part alone; about 0.3 µs an entry.
    Secret fromSeed(std::uint64_t sequence) const;
    /// The same from the nearest checkpoint before it.
    Secret keyOf(std::uint64_t sequence) const;
    /// True where the key behind entry `sequence` is not stored, or is this one.
    bool agreesWithCheckpoint(std::uint64_t sequence, const Secret& key) const;

private:
    std::map<std::uint64_t, Secret> m_seeds;       ///< by the first entry of the part
    std::map<std::uint64_t, Secret> m_checkpoints; ///< by the entry they stand behind
};

} // namespace attune::records
