#pragma once

#include "attune/records/practice_folder.h"
#include "attune/records/secret.h"

#include <array>
#include <cstdint>
#include <span>

namespace attune::records {

inline constexpr std::size_t keyBytes = 32;
inline constexpr std::size_t saltBytes = 16;
using Salt = std::array<unsigned char, saltBytes>;

/// What one passphrase try costs (Argon2id, one lane).
struct KdfCost
{
    std::uint64_t memoryBytes = 0;
    std::uint32_t passes = 0;
    bool operator==(const KdfCost&) const = default;
};

/// True where a header may ask for this much. Asked before anything is allocated.
bool isAllowed(const KdfCost& cost, const KdfPolicy& policy);

/// Argon2id of `secret`, 32 bytes. Takes about a second.
/// \throws RecordError where the memory is not to be had
Secret stretch(std::span<const unsigned char> secret, const Salt& salt, const KdfCost& cost);

/// The cost to give new slots on this computer: the policy's memory, halved down to the least
/// where it is not to be had, and passes so that one try takes the policy's time.
KdfCost calibrate(const KdfPolicy& policy);

/// What the data key is split into. The numbers are part of the file format.
enum class Purpose : std::uint64_t {
    database = 1,
    headerMac = 2,
    audit = 3,
    backup = 4,
    localState = 5,
    hideStateKey = 6, ///< from format 2 on: see Header::hiddenStateKey
};

Secret subkey(const Secret& dataKey, Purpose purpose);

} // namespace attune::records
