#include "key_slot.h"

#include "attune/records/errors.h"
#include "byte_layout.h"
#include "sodium_ready.h"
#include "text_form.h"

#include <algorithm>
#include <sodium.h>
#include <string>
#include <utility>
#include <vector>

namespace attune::records {

namespace {

constexpr std::size_t sealedAt = 2;
constexpr std::size_t passesAt = 4;
constexpr std::size_t memoryAt = 8;
constexpr std::size_t personAt = 16;
constexpr std::size_t saltAt = 24;
constexpr std::size_t nameTagAt = 40;
constexpr std::size_t boundBytes = 56; ///< bytes of a slot that its own key vouches for
constexpr std::size_t nonceAt = 56;
constexpr std::size_t wrappedAt = 80;
constexpr std::size_t commitmentAt = 128;
constexpr std::size_t sealedEndAt = 160; ///< what of a sealed key finds no place at wrappedAt
constexpr std::size_t reservedAt = 208;
constexpr std::size_t checksumAt = 224;
constexpr std::size_t checksumBytes = 32;
constexpr const char* slotContext = "attuneKS"; // eight letters, part of the file format

/// What Argon2id's output becomes. Without the commitment one wrapped text could be made to open
/// under two passphrases.
struct SlotKeys
{
    Secret wrapping{keyBytes};
    Secret commitment{32};
    Secret privateKey{crypto_box_SECRETKEYBYTES};
    HolderKeys holder;
};

Secret slotSubkey(const Secret& stretched, std::uint64_t number)
{
    Secret key(keyBytes);
    crypto_kdf_derive_from_key(
        key.bytes().data(), key.bytes().size(), number, slotContext, stretched.bytes().data());
    return key;
}

SlotKeys slotKeys(const KeySlot& slot, std::span<const unsigned char> knowledge)
{
    const Secret stretched = stretch(knowledge, slot.salt, slot.cost);
    SlotKeys keys;
    keys.wrapping = slotSubkey(stretched, 1);
    keys.commitment = slotSubkey(stretched, 2);
    keys.holder.sealKey = slotSubkey(stretched, 4);
    const Secret seed = slotSubkey(stretched, 3);
    crypto_box_seed_keypair(
        keys.holder.publicKey.data(), keys.privateKey.bytes().data(), seed.bytes().data());
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

/// Where the two parts of a sealed key stand: in place of a wrapped one, and what is left over
/// behind the commitment.
template <class Byte>
std::pair<std::span<Byte>, std::span<Byte>> sealedParts(std::span<Byte> bytes, std::size_t size)
{
    constexpr std::size_t firstBytes = commitmentAt - wrappedAt;
    return {bytes.subspan(wrappedAt, firstBytes), bytes.subspan(sealedEndAt, size - firstBytes)};
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

namespace {

[[noreturn]] void throwChanged()
{
    throw Damaged("The key file of this practice was changed by something other than Attune. "
                  "Restore it from a backup.");
}

void wrapUnder(KeySlot& slot,
               const FixedFields& fixed,
               const Secret& dataKey,
               const Secret& wrappingKey)
{
    slot.isSealed = false;
    slot.sealed = {};
    randombytes_buf(slot.nonce.data(), slot.nonce.size());
    const auto bound = boundData(slot, fixed);
    crypto_aead_xchacha20poly1305_ietf_encrypt(slot.wrapped.data(),
                                               nullptr,
                                               dataKey.bytes().data(),
                                               dataKey.bytes().size(),
                                               bound.data(),
                                               bound.size(),
                                               nullptr,
                                               slot.nonce.data(),
                                               wrappingKey.bytes().data());
}

/// Takes the outer layer off with the holder's seal key and the inner one with her private key.
Secret unsealed(const KeySlot& slot, const FixedFields& fixed, const SlotKeys& keys)
{
    const auto bound = boundData(slot, fixed);
    std::array<unsigned char, keyBytes + crypto_box_SEALBYTES> box{};
    Secret dataKey(keyBytes);
    const bool fits =
        crypto_aead_xchacha20poly1305_ietf_decrypt(box.data(),
                                                   nullptr,
                                                   nullptr,
                                                   slot.sealed.data(),
                                                   slot.sealed.size(),
                                                   bound.data(),
                                                   bound.size(),
                                                   slot.nonce.data(),
                                                   keys.holder.sealKey.bytes().data()) == 0 &&
        crypto_box_seal_open(dataKey.bytes().data(),
                             box.data(),
                             box.size(),
                             keys.holder.publicKey.data(),
                             keys.privateKey.bytes().data()) == 0;
    if (!fits) {
        throwChanged();
    }
    return dataKey;
}

Secret unwrapped(const KeySlot& slot, const FixedFields& fixed, const SlotKeys& keys)
{
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
        throwChanged();
    }
    return dataKey;
}

} // namespace

HolderKeys wrapKey(KeySlot& slot,
                   const FixedFields& fixed,
                   const Secret& dataKey,
                   std::span<const unsigned char> knowledge)
{
    needSodium();
    randombytes_buf(slot.salt.data(), slot.salt.size());
    SlotKeys keys = slotKeys(slot, knowledge);
    wrapUnder(slot, fixed, dataKey, keys.wrapping);
    std::copy_n(keys.commitment.bytes().data(), slot.commitment.size(), slot.commitment.data());
    return std::move(keys.holder);
}

void wrapAgain(KeySlot& slot, const FixedFields& fixed, const OpenedSlot& opened)
{
    wrapUnder(slot, fixed, opened.dataKey, opened.wrappingKey);
}

void sealKey(KeySlot& slot,
             const FixedFields& fixed,
             const Secret& dataKey,
             const HolderKeys& holder)
{
    needSodium();
    slot.isSealed = true;
    slot.wrapped = {};
    randombytes_buf(slot.nonce.data(), slot.nonce.size());
    std::array<unsigned char, keyBytes + crypto_box_SEALBYTES> box{};
    if (crypto_box_seal(
            box.data(), dataKey.bytes().data(), dataKey.bytes().size(), holder.publicKey.data()) !=
        0) {
        throw Damaged("What the record knows of a person's key cannot be a key. Reset that "
                      "person's passphrase first.");
    }
    const auto bound = boundData(slot, fixed);
    crypto_aead_xchacha20poly1305_ietf_encrypt(slot.sealed.data(),
                                               nullptr,
                                               box.data(),
                                               box.size(),
                                               bound.data(),
                                               bound.size(),
                                               nullptr,
                                               slot.nonce.data(),
                                               holder.sealKey.bytes().data());
}

std::optional<OpenedSlot>
openSlot(const KeySlot& slot, const FixedFields& fixed, std::span<const unsigned char> knowledge)
{
    SlotKeys keys = slotKeys(slot, knowledge);
    if (sodium_memcmp(
            keys.commitment.bytes().data(), slot.commitment.data(), slot.commitment.size()) != 0) {
        return std::nullopt;
    }
    OpenedSlot opened;
    opened.dataKey = slot.isSealed ? unsealed(slot, fixed, keys) : unwrapped(slot, fixed, keys);
    opened.wrappingKey = std::move(keys.wrapping);
    opened.holder = std::move(keys.holder);
    return opened;
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
    if (slot.isSealed) {
        bytes[sealedAt] = 1;
        const auto [first, end] = sealedParts(bytes, slot.sealed.size());
        std::copy_n(slot.sealed.begin(), first.size(), first.begin());
        std::copy_n(
            slot.sealed.end() - static_cast<std::ptrdiff_t>(end.size()), end.size(), end.begin());
    } else {
        put(bytes, wrappedAt, slot.wrapped);
    }
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
    const bool isSealed = bytes[sealedAt] == 1;
    const std::size_t unusedAt = isSealed ? reservedAt : sealedEndAt;
    const auto reserved = bytes.subspan(unusedAt, checksumAt - unusedAt);
    std::array<unsigned char, checksumBytes> stored{};
    take(bytes, checksumAt, stored);
    const bool sound = bytes[0] >= 1 && bytes[0] <= 3 && bytes[1] == id && bytes[sealedAt] <= 1 &&
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
    slot.isSealed = isSealed;
    if (isSealed) {
        const auto [first, end] = sealedParts(bytes, slot.sealed.size());
        std::copy(first.begin(), first.end(), slot.sealed.begin());
        std::copy(
            end.begin(), end.end(), slot.sealed.end() - static_cast<std::ptrdiff_t>(end.size()));
    } else {
        take(bytes, wrappedAt, slot.wrapped);
    }
    take(bytes, commitmentAt, slot.commitment);
    return slot;
}

} // namespace attune::records
