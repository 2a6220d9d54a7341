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
    /// True where somebody else put a new data key here, sealed to the holder; her next opening
    /// wraps it under her own passphrase again.
    bool isSealed = false;
    std::array<unsigned char, 24> nonce{};
    std::array<unsigned char, keyBytes + 16> wrapped{};     ///< where it is not sealed
    std::array<unsigned char, keyBytes + 48 + 16> sealed{}; ///< where it is
    std::array<unsigned char, 32> commitment{};
};

/// What the record keeps of a slot's holder, so that an owner can give her a new data key without
/// knowing her passphrase. It opens nothing.
struct HolderKeys
{
    std::array<unsigned char, 32> publicKey{}; ///< X25519
    Secret sealKey; ///< 32 bytes: shows that a sealed key comes from within the practice
};

/// What knowing a slot's secret gives.
struct OpenedSlot
{
    Secret dataKey;
    Secret wrappingKey; ///< to wrap the data key in this slot again
    HolderKeys holder;
};

/// How a name is found before anything is unlocked. It can be tested against a guessed name, so it
/// hides names from a reader, not from someone who already suspects one.
NameTag nameTag(const PracticeId& practice, std::string_view personName);

/// Fills salt, nonce, wrapped key and commitment of `slot`; its other fields must be final.
HolderKeys wrapKey(KeySlot& slot,
                   const FixedFields& fixed,
                   const Secret& dataKey,
                   std::span<const unsigned char> knowledge);

/// Wraps what `opened` holds in the slot it was opened from, which is then not sealed any more.
void wrapAgain(KeySlot& slot, const FixedFields& fixed, const OpenedSlot& opened);

/// Puts a data key into somebody else's slot: only her knowledge opens it, and only who has been in
/// the record could have put it there.
void sealKey(KeySlot& slot,
             const FixedFields& fixed,
             const Secret& dataKey,
             const HolderKeys& holder);

/// Empty where `knowledge` is not the slot's.
/// \throws Damaged where it is, and the slot still does not open: it was changed or moved here
std::optional<OpenedSlot>
openSlot(const KeySlot& slot, const FixedFields& fixed, std::span<const unsigned char> knowledge);

inline constexpr std::size_t slotBytes = 256;

/// Writes the slot as it stands in the header (docs/vault-format.md).
void encodeSlot(const KeySlot& slot, std::span<unsigned char> bytes);

/// \throws Damaged for anything `encodeSlot` would not write
KeySlot decodeSlot(std::span<const unsigned char> bytes, std::uint8_t id);

} // namespace attune::records
