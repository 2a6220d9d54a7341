#pragma once

#include "key_derivation.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace attune::records {

/// Header fields that never change within an epoch; every slot is bound to them.
inline constexpr std::size_t fixedFieldBytes = 64;
using FixedFields = std::array<unsigned char, fixedFieldBytes>;
using PracticeId = std::array<unsigned char, 16>;
using NameTag = std::array<unsigned char, 16>;

enum class SlotKind : std::uint8_t { empty = 0, person = 1, recovery = 2, secondFactor = 3 };

/// One way in: the data key, wrapped under what a person knows or keeps.
struct KeySlot
{
    std::uint8_t id = 0; ///< its place in the header
    SlotKind kind = SlotKind::empty;
    KdfCost cost;
    std::int64_t person = 0; ///< 0: not a person's
    Salt salt{};
    NameTag nameTag{};
    std::array<unsigned char, 24> nonce{};
    std::array<unsigned char, keyBytes + 16> wrapped{};
    std::array<unsigned char, 32> commitment{};
};

/// How a name is found before anything is unlocked. It can be tested against a guessed name, so it
/// hides names from a reader, not from someone who already suspects one.
NameTag nameTag(const PracticeId& practice, std::string_view personName);

/// Fills salt, nonce, wrapped key and commitment of `slot`; its other fields must be final.
void wrapKey(KeySlot& slot,
             const FixedFields& fixed,
             const Secret& dataKey,
             std::span<const unsigned char> knowledge);

/// The data key; empty where `knowledge` is not the slot's.
/// \throws Damaged where it is, and the slot still does not open: it was changed or moved here
std::optional<Secret>
unwrapKey(const KeySlot& slot, const FixedFields& fixed, std::span<const unsigned char> knowledge);

inline constexpr std::size_t slotBytes = 256;

/// Writes the slot as it stands in the header (docs/vault-format.md).
void encodeSlot(const KeySlot& slot, std::span<unsigned char> bytes);

/// \throws Damaged for anything `encodeSlot` would not write
KeySlot decodeSlot(std::span<const unsigned char> bytes, std::uint8_t id);

} // namespace attune::records
