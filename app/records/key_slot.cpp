#include "key_slot.h"

#include "attune/records/errors.h"
#include "byte_layout.h"
#include "sodium_ready.h"
#include "text_form.h"

#include <algorithm>
#include <sodium.h>
#include <string>
#include <vector>

namespace attune::records {

namespace {

constexpr std::size_t passesAt = 4;
constexpr std::size_t memoryAt = 8;
constexpr std::size_t personAt = 16;
constexpr std::size_t saltAt = 24;
constexpr std::size_t nameTagAt = 40;
constexpr std::size_t boundBytes = 56; ///< bytes of a slot that its own key vouches for
constexpr std::size_t nonceAt = 56;
constexpr std::size_t wrappedAt = 80;
constexpr std::size_t commitmentAt = 128;
constexpr std::size_t reservedAt = 160;
constexpr std::size_t checksumAt = 224;
constexpr std::size_t checksumBytes = 32;
constexpr const char* slotContext = "attuneKS"; // eight letters, part of the file format

/// What Argon2id's output becomes: a key that wraps and a value that commits to it. Without the
/// commitment one wrapped text could be made to open under two passphrases.
struct SlotKeys
{
    Secret wrapping{keyBytes};
    Secret commitment{32};
};

SlotKeys slotKeys(const KeySlot& slot, std::span<const unsigned char> knowledge)
{
    const Secret stretched = stretch(knowledge, slot.salt, slot.cost);
    SlotKeys keys;
    crypto_kdf_derive_from_key(keys.wrapping.bytes().data(),
                               keys.wrapping.bytes().size(),
                               1,
                               slotContext,
                               stretched.bytes().data());
    crypto_kdf_derive_from_key(keys.commitment.bytes().data(),
                               keys.commitment.bytes().size(),
                               2,
                               slotContext,
                               stretched.bytes().data());
    return keys;
}

std::vector<unsigned char> boundData(const KeySlot& slot, const FixedFields& fixed)
{
    std::array<unsigned char, slotBytes> bytes{};
    encodeSlot(slot, bytes);
    std::vector<unsigned char> bound(fixed.begin(), fixed.end());
    bound.insert(bound.end(), bytes.begin(), bytes.begin() + boundBytes);
    return bound;
}

template <std::size_t size>
void put(std::span<unsigned char> bytes,
         std::size_t at,
         const std::array<unsigned char, size>& field)
{
    std::copy(field.begin(), field.end(), bytes.subspan(at, size).begin());
}

template <std::size_t size>
void take(std::span<const unsigned char> bytes,
          std::size_t at,
          std::array<unsigned char, size>& field)
{
    const auto source = bytes.subspan(at, size);
    std::copy(source.begin(), source.end(), field.begin());
}

std::array<unsigned char, checksumBytes> checksum(std::span<const unsigned char> bytes)
{
    std::array<unsigned char, checksumBytes> sum{};
    crypto_generichash(sum.data(), sum.size(), bytes.data(), checksumAt, nullptr, 0);
    return sum;
}

} // namespace

NameTag nameTag(const PracticeId& practice, std::string_view personName)
{
    needSodium();
    const std::string folded = foldedName(personName);
    NameTag tag{};
    crypto_generichash(tag.data(),
                       tag.size(),
                       reinterpret_cast<const unsigned char*>(folded.data()),
                       folded.size(),
                       practice.data(),
                       practice.size());
    return tag;
}

void wrapKey(KeySlot& slot,
             const FixedFields& fixed,
             const Secret& dataKey,
             std::span<const unsigned char> knowledge)
{
    needSodium();
    randombytes_buf(slot.salt.data(), slot.salt.size());
    randombytes_buf(slot.nonce.data(), slot.nonce.size());
    const SlotKeys keys = slotKeys(slot, knowledge);
    const auto bound = boundData(slot, fixed);
    crypto_aead_xchacha20poly1305_ietf_encrypt(slot.wrapped.data(),
                                               nullptr,
                                               dataKey.bytes().data(),
                                               dataKey.bytes().size(),
                                               bound.data(),
                                               bound.size(),
                                               nullptr,
                                               slot.nonce.data(),
                                               keys.wrapping.bytes().data());
    std::copy_n(keys.commitment.bytes().data(), slot.commitment.size(), slot.commitment.data());
}

std::optional<Secret>
unwrapKey(const KeySlot& slot, const FixedFields& fixed, std::span<const unsigned char> knowledge)
{
    const SlotKeys keys = slotKeys(slot, knowledge);
    if (sodium_memcmp(
            keys.commitment.bytes().data(), slot.commitment.data(), slot.commitment.size()) != 0) {
        return std::nullopt;
    }
    const auto bound = boundData(slot, fixed);
    Secret dataKey(keyBytes);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(dataKey.bytes().data(),
                                                   nullptr,
                                                   nullptr,
                                                   slot.wrapped.data(),
                                                   slot.wrapped.size(),
                                                   bound.data(),
                                                   bound.size(),
                                                   slot.nonce.data(),
                                                   keys.wrapping.bytes().data()) != 0) {
        throw Damaged("The key file of this practice was changed by something other than Attune. "
                      "Restore it from a backup.");
    }
    return dataKey;
}

void encodeSlot(const KeySlot& slot, std::span<unsigned char> bytes)
{
    std::fill(bytes.begin(), bytes.end(), static_cast<unsigned char>(0));
    if (slot.kind == SlotKind::empty) {
        return;
    }
    bytes[0] = static_cast<unsigned char>(slot.kind);
    bytes[1] = slot.id;
    putNumber(bytes, passesAt, slot.cost.passes);
    putNumber(bytes, memoryAt, slot.cost.memoryBytes);
    putNumber(bytes, personAt, static_cast<std::uint64_t>(slot.person));
    put(bytes, saltAt, slot.salt);
    put(bytes, nameTagAt, slot.nameTag);
    put(bytes, nonceAt, slot.nonce);
    put(bytes, wrappedAt, slot.wrapped);
    put(bytes, commitmentAt, slot.commitment);
    put(bytes, checksumAt, checksum(bytes));
}

KeySlot decodeSlot(std::span<const unsigned char> bytes, std::uint8_t id)
{
    const auto isZero = [](unsigned char byte) {
        return byte == 0;
    };
    KeySlot slot;
    if (std::all_of(bytes.begin(), bytes.end(), isZero)) {
        slot.id = id;
        return slot;
    }
    const auto reserved = bytes.subspan(reservedAt, checksumAt - reservedAt);
    std::array<unsigned char, checksumBytes> stored{};
    take(bytes, checksumAt, stored);
    const bool sound = bytes[0] >= 1 && bytes[0] <= 3 && bytes[1] == id && bytes[2] == 0 &&
                       bytes[3] == 0 && std::all_of(reserved.begin(), reserved.end(), isZero) &&
                       stored == checksum(bytes);
    if (!sound) {
        throw Damaged("A key slot of this practice is damaged. Restore the key file from a "
                      "backup.");
    }
    slot.kind = static_cast<SlotKind>(bytes[0]);
    slot.id = bytes[1];
    slot.cost.passes = takeNumber<std::uint32_t>(bytes, passesAt);
    slot.cost.memoryBytes = takeNumber<std::uint64_t>(bytes, memoryAt);
    slot.person = static_cast<std::int64_t>(takeNumber<std::uint64_t>(bytes, personAt));
    take(bytes, saltAt, slot.salt);
    take(bytes, nameTagAt, slot.nameTag);
    take(bytes, nonceAt, slot.nonce);
    take(bytes, wrappedAt, slot.wrapped);
    take(bytes, commitmentAt, slot.commitment);
    return slot;
}

} // namespace attune::records
