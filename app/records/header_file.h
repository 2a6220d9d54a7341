#pragma once

#include "attune/records/record.h"
#include "key_slot.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace attune::records {

inline constexpr std::size_t slotCount = 32;
inline constexpr std::size_t headerBytes = 128 + slotCount * slotBytes + 64;
using HeaderBytes = std::array<unsigned char, headerBytes>;

/// What `vault.keys` holds; docs/vault-format.md describes every byte.
struct Header
{
    /// 1 for a practice's first data key. Later ones need 2: slots that others sealed, and a state
    /// key that outlives the data key.
    std::uint16_t format = 1;
    PracticeId practice{};
    std::uint64_t epoch = 1;
    std::uint32_t pageSize = 4096; ///< SQLCipher's, as is the next
    std::uint32_t cipherVersion = 4;
    std::uint64_t sequence = 0;   ///< grows with every write: of two copies the higher holds
    std::optional<Anchor> anchor; ///< how far the record had come; empty: nothing noted yet
    /// From format 2 on: the first data key's subkey for what computers remember of the practice,
    /// hidden under a subkey of the present one, so that an older epoch is known as older.
    std::array<unsigned char, keyBytes> hiddenStateKey{};
    std::array<KeySlot, slotCount> slots{};
    std::array<unsigned char, 32> mac{}; ///< as read; `encodeHeader` makes its own

    Header();
    FixedFields fixedFields() const;
    std::vector<const KeySlot*> slotsOf(SlotKind kind) const;
};

/// The header's bytes with MAC and checksum.
HeaderBytes encodeHeader(const Header& header, const Secret& macKey);

/// Never reads outside `bytes`, whatever they are.
/// \throws Damaged for a bad size, checksum or field
/// \throws RecordError for a newer format
Header decodeHeader(std::span<const unsigned char> bytes);

/// What `Header::hiddenStateKey` holds for this state key, and back.
std::array<unsigned char, keyBytes> covered(const Secret& stateKey, const Secret& dataKey);
Secret uncovered(const std::array<unsigned char, keyBytes>& hidden, const Secret& dataKey);

/// True where the header's MAC was made with this practice's key.
bool isAuthentic(const Header& header, const Secret& macKey);

} // namespace attune::records
