#include "header_file.h"

#include "attune/records/errors.h"
#include "byte_layout.h"
#include "sodium_ready.h"

#include <algorithm>
#include <sodium.h>
#include <string>

namespace attune::records {

namespace {

constexpr std::array<unsigned char, 8> magic{0x89, 'A', 'T', 'T', 'N', '\r', '\n', 0x1A};
constexpr std::uint16_t newestFormat = 2;
constexpr std::size_t versionAt = 8;
constexpr std::size_t practiceAt = 16;
constexpr std::size_t epochAt = 32;
constexpr std::size_t pageSizeAt = 40;
constexpr std::size_t cipherVersionAt = 44;
constexpr std::size_t sequenceAt = 64;
constexpr std::size_t anchorStateAt = 72;
constexpr std::size_t generationAt = 80;
constexpr std::size_t auditHeadAt = 88;
constexpr std::size_t auditHeadBytes = 8;
constexpr std::size_t stateKeyAt = 96;
constexpr std::size_t slotsAt = 128;
constexpr std::size_t macAt = slotsAt + slotCount * slotBytes;
constexpr std::size_t checksumAt = macAt + 32;

using Digest = std::array<unsigned char, 32>;

Digest digest(std::span<const unsigned char> bytes, std::span<const unsigned char> key)
{
    Digest sum{};
    crypto_generichash(sum.data(), sum.size(), bytes.data(), bytes.size(), key.data(), key.size());
    return sum;
}

[[noreturn]] void throwDamaged()
{
    throw Damaged("The key file of this practice is damaged. Restore it from a backup.");
}

void putAnchor(std::span<unsigned char> bytes, const std::optional<Anchor>& anchor)
{
    if (!anchor) {
        return;
    }
    bytes[anchorStateAt] = 1;
    putNumber(bytes, generationAt, anchor->generation);
    if (anchor->auditHead.empty()) {
        return;
    }
    bytes[anchorStateAt] = 2;
    std::size_t length = 0;
    const int failed = sodium_hex2bin(bytes.subspan(auditHeadAt, auditHeadBytes).data(),
                                      auditHeadBytes,
                                      anchor->auditHead.data(),
                                      anchor->auditHead.size(),
                                      nullptr,
                                      &length,
                                      nullptr);
    if (failed != 0 || length != auditHeadBytes || anchor->auditHead.size() != 2 * auditHeadBytes) {
        throw RecordError("The audit trail's anchor has an unknown form and was not stored.");
    }
}

std::optional<Anchor> takeAnchor(std::span<const unsigned char> bytes)
{
    const unsigned char state = bytes[anchorStateAt];
    if (state > 2) {
        throwDamaged();
    }
    if (state == 0) {
        return std::nullopt;
    }
    Anchor anchor;
    anchor.generation = takeNumber<std::uint64_t>(bytes, generationAt);
    if (state == 2) {
        std::array<char, 2 * auditHeadBytes + 1> hex{};
        sodium_bin2hex(hex.data(),
                       hex.size(),
                       bytes.subspan(auditHeadAt, auditHeadBytes).data(),
                       auditHeadBytes);
        anchor.auditHead = hex.data();
    }
    return anchor;
}

/// Everything before the MAC.
void putBody(std::span<unsigned char> bytes, const Header& header)
{
    const FixedFields fixed = header.fixedFields();
    std::copy(fixed.begin(), fixed.end(), bytes.begin());
    putNumber(bytes, sequenceAt, header.sequence);
    putAnchor(bytes, header.anchor);
    if (header.format > 1) {
        std::copy(header.hiddenStateKey.begin(),
                  header.hiddenStateKey.end(),
                  bytes.subspan(stateKeyAt).begin());
    }
    for (std::size_t i = 0; i < slotCount; ++i) {
        encodeSlot(header.slots[i], bytes.subspan(slotsAt + i * slotBytes, slotBytes));
    }
}

Digest macOf(const Header& header, const Secret& macKey)
{
    HeaderBytes bytes{};
    putBody(bytes, header);
    return digest(std::span(bytes).first(macAt), macKey.bytes());
}

Header takeBody(std::span<const unsigned char> bytes)
{
    Header header;
    header.format = takeNumber<std::uint16_t>(bytes, versionAt);
    const auto practice = bytes.subspan(practiceAt, header.practice.size());
    std::copy(practice.begin(), practice.end(), header.practice.begin());
    header.epoch = takeNumber<std::uint64_t>(bytes, epochAt);
    header.pageSize = takeNumber<std::uint32_t>(bytes, pageSizeAt);
    header.cipherVersion = takeNumber<std::uint32_t>(bytes, cipherVersionAt);
    header.sequence = takeNumber<std::uint64_t>(bytes, sequenceAt);
    header.anchor = takeAnchor(bytes);
    if (header.format > 1) {
        const auto hidden = bytes.subspan(stateKeyAt, header.hiddenStateKey.size());
        std::copy(hidden.begin(), hidden.end(), header.hiddenStateKey.begin());
    }
    for (std::size_t i = 0; i < slotCount; ++i) {
        header.slots[i] = decodeSlot(bytes.subspan(slotsAt + i * slotBytes, slotBytes),
                                     static_cast<std::uint8_t>(i));
    }
    const auto mac = bytes.subspan(macAt, header.mac.size());
    std::copy(mac.begin(), mac.end(), header.mac.begin());
    return header;
}

} // namespace

Header::Header()
{
    for (std::size_t i = 0; i < slotCount; ++i) {
        slots[i].id = static_cast<std::uint8_t>(i);
    }
}

FixedFields Header::fixedFields() const
{
    FixedFields bytes{};
    std::copy(magic.begin(), magic.end(), bytes.begin());
    putNumber(std::span(bytes), versionAt, format);
    std::copy(practice.begin(), practice.end(), bytes.begin() + practiceAt);
    putNumber(std::span(bytes), epochAt, epoch);
    putNumber(std::span(bytes), pageSizeAt, pageSize);
    putNumber(std::span(bytes), cipherVersionAt, cipherVersion);
    return bytes;
}

std::vector<const KeySlot*> Header::slotsOf(SlotKind kind) const
{
    std::vector<const KeySlot*> found;
    for (const KeySlot& slot : slots) {
        if (slot.kind == kind) {
            found.push_back(&slot);
        }
    }
    return found;
}

HeaderBytes encodeHeader(const Header& header, const Secret& macKey)
{
    needSodium();
    HeaderBytes bytes{};
    const std::span<unsigned char> all(bytes);
    putBody(all, header);
    const Digest mac = digest(all.first(macAt), macKey.bytes());
    std::copy(mac.begin(), mac.end(), all.begin() + macAt);
    const Digest sum = digest(all.first(checksumAt), {});
    std::copy(sum.begin(), sum.end(), all.begin() + checksumAt);
    return bytes;
}

Header decodeHeader(std::span<const unsigned char> bytes)
{
    needSodium();
    constexpr std::size_t sumBytes = sizeof(Digest);
    if (bytes.size() < versionAt + 2 + sumBytes ||
        !std::equal(magic.begin(), magic.end(), bytes.begin())) {
        throwDamaged();
    }
    // Every format ends in the checksum of all before it, so that a newer one is told from damage.
    const Digest sum = digest(bytes.first(bytes.size() - sumBytes), {});
    if (!std::equal(sum.begin(), sum.end(), bytes.last(sumBytes).begin())) {
        throwDamaged();
    }
    if (takeNumber<std::uint16_t>(bytes, versionAt) > newestFormat) {
        throw RecordError("This practice was made by a newer version of Attune. Update Attune on "
                          "this computer to open it.");
    }
    if (bytes.size() != headerBytes) {
        throwDamaged();
    }
    Header header = takeBody(bytes);
    const bool sealedTooEarly =
        header.format == 1 && std::any_of(header.slots.begin(),
                                          header.slots.end(),
                                          [](const KeySlot& slot) { return slot.isSealed; });
    if (header.format == 0 || sealedTooEarly) {
        throwDamaged();
    }
    // What would not be written the same again holds bytes that mean nothing: refused, so that
    // every byte is vouched for by the MAC.
    HeaderBytes again{};
    putBody(again, header);
    if (!std::equal(again.begin(), again.begin() + macAt, bytes.begin())) {
        throwDamaged();
    }
    return header;
}

// Each data key hides the state key once, so that its subkey serves as a pad.
std::array<unsigned char, keyBytes> covered(const Secret& stateKey, const Secret& dataKey)
{
    const Secret pad = subkey(dataKey, Purpose::hideStateKey);
    std::array<unsigned char, keyBytes> hidden{};
    for (std::size_t i = 0; i < hidden.size(); ++i) {
        hidden.at(i) = static_cast<unsigned char>(stateKey.bytes()[i] ^ pad.bytes()[i]);
    }
    return hidden;
}

Secret uncovered(const std::array<unsigned char, keyBytes>& hidden, const Secret& dataKey)
{
    Secret stateKey = subkey(dataKey, Purpose::hideStateKey);
    for (std::size_t i = 0; i < hidden.size(); ++i) {
        stateKey.bytes()[i] = static_cast<unsigned char>(stateKey.bytes()[i] ^ hidden.at(i));
    }
    return stateKey;
}

bool isAuthentic(const Header& header, const Secret& macKey)
{
    const Digest expected = macOf(header, macKey);
    return sodium_memcmp(expected.data(), header.mac.data(), expected.size()) == 0;
}

} // namespace attune::records
