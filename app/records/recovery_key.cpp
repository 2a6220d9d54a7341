#include "recovery_key.h"

#include "attune/records/errors.h"
#include "sodium_ready.h"
#include "text_form.h"

#include <array>
#include <fmt/format.h>
#include <sodium.h>

namespace attune::records {

namespace {

constexpr std::size_t bitBytes = 20;
constexpr std::size_t groups = 8;
constexpr std::size_t lettersInGroup = 4;
constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

using Letter = unsigned; ///< 0 to 31
using Group = std::array<Letter, lettersInGroup>;

/// Twice `value` in the field of 32 elements (x^5 + x^2 + 1).
Letter doubled(Letter value)
{
    return ((value << 1U) ^ ((value & 16U) != 0 ? 37U : 0U)) & 31U;
}

/// One letter that changes with any wrong letter, with two letters of a group exchanged, and with
/// the group's place in the key.
Letter checkLetter(const Group& group, std::size_t place)
{
    Letter check = 0;
    for (const Letter letter : group) {
        check = doubled(check ^ letter);
    }
    return check ^ static_cast<Letter>(place + 1);
}

Group groupAt(const Secret& bits, std::size_t place)
{
    // Four letters are 20 bits: a group starts on a byte or in the middle of one.
    Group group{};
    for (std::size_t i = 0; i < lettersInGroup; ++i) {
        for (std::size_t bit = 0; bit < 5; ++bit) {
            const std::size_t at = (place * lettersInGroup + i) * 5 + bit;
            const unsigned value = (bits.bytes()[at / 8] >> (7 - at % 8)) & 1U;
            group[i] = (group[i] << 1U) | value;
        }
    }
    return group;
}

void putGroup(Secret& bits, std::size_t place, const Group& group)
{
    for (std::size_t i = 0; i < lettersInGroup; ++i) {
        for (std::size_t bit = 0; bit < 5; ++bit) {
            const std::size_t at = (place * lettersInGroup + i) * 5 + bit;
            const unsigned value = (group[i] >> (4 - bit)) & 1U;
            bits.bytes()[at / 8] |= static_cast<unsigned char>(value << (7 - at % 8));
        }
    }
}

bool isSeparator(char32_t point)
{
    const bool dash =
        point == U'-' || (point >= 0x2010 && point <= 0x2015) || point == 0x2212 || point == 0x00AD;
    const bool blank =
        point <= U' ' || point == 0x00A0 || (point >= 0x2000 && point <= 0x200B) || point == 0x202F;
    return dash || blank;
}

/// 32 for what is no letter of the key.
Letter letterOf(char32_t point)
{
    if (point >= U'a' && point <= U'z') {
        point -= U'a' - U'A';
    }
    if (point == U'O') {
        return 0;
    }
    if (point == U'I' || point == U'L') {
        return 1;
    }
    const std::size_t found =
        point < 128 ? alphabet.find(static_cast<char>(point)) : std::string_view::npos;
    return found == std::string_view::npos ? 32 : static_cast<Letter>(found);
}

} // namespace

RecoveryKey RecoveryKey::random()
{
    needSodium();
    Secret bits(bitBytes);
    randombytes_buf(bits.bytes().data(), bits.bytes().size());
    return RecoveryKey(std::move(bits));
}

RecoveryKey RecoveryKey::read(std::string_view text)
{
    constexpr std::size_t inGroup = lettersInGroup + 1;
    std::array<Letter, groups * inGroup> letters{};
    std::size_t count = 0;
    forEachCodePoint(text, [&](char32_t point) {
        if (isSeparator(point)) {
            return;
        }
        if (count < letters.size()) {
            letters[count] = letterOf(point);
        }
        ++count;
    });
    Secret bits(bitBytes);
    for (std::size_t place = 0; place < groups && place * inGroup < count; ++place) {
        Group group{};
        bool known = true;
        for (std::size_t i = 0; i < lettersInGroup; ++i) {
            group[i] = letters[place * inGroup + i];
            known = known && group[i] < 32;
        }
        if (!known || checkLetter(group, place) != letters[place * inGroup + lettersInGroup]) {
            throw WrongKey(fmt::format("Group {} of the recovery key does not read right. Compare "
                                       "it with the printed page.",
                                       place + 1));
        }
        putGroup(bits, place, group);
    }
    if (count != letters.size()) {
        throw WrongKey(fmt::format("A recovery key has {} letters and digits in {} groups; this "
                                   "has {}.",
                                   letters.size(),
                                   groups,
                                   count));
    }
    sodium_memzero(letters.data(), sizeof letters);
    return RecoveryKey(std::move(bits));
}

Secret RecoveryKey::printed() const
{
    Secret text(groups * (lettersInGroup + 2) - 1);
    std::size_t at = 0;
    for (std::size_t place = 0; place < groups; ++place) {
        const Group group = groupAt(m_bits, place);
        if (place > 0) {
            text.bytes()[at++] = '-';
        }
        for (const Letter letter : group) {
            text.bytes()[at++] = static_cast<unsigned char>(alphabet[letter]);
        }
        text.bytes()[at++] = static_cast<unsigned char>(alphabet[checkLetter(group, place)]);
    }
    return text;
}

} // namespace attune::records
