#include "header_file.h"
#include "vault_fixture.h"

#include <boost/test/unit_test.hpp>

#include <random>
#include <sodium.h>

using namespace attune::records;
using namespace attune::records::test;

namespace {

/// A header with two slots and an anchor; nothing needs to open it.
struct SampleHeader
{
    Header header;
    Secret macKey = Secret::fromText("0123456789abcdef0123456789abcdef");
    HeaderBytes bytes{};

    SampleHeader()
    {
        header.practice.fill(0xA7);
        header.sequence = 0x0102030405060708;
        header.anchor = Anchor{1234, "00ff112233445566"};
        for (const std::size_t at : {std::size_t(0), std::size_t(31)}) {
            KeySlot& slot = header.slots[at];
            slot.kind = at == 0 ? SlotKind::person : SlotKind::recovery;
            slot.cost = {8ULL << 20U, 1};
            slot.person = at == 0 ? 17 : 0;
            slot.salt.fill(1);
            slot.nonce.fill(2);
            slot.wrapped.fill(3);
            slot.commitment.fill(4);
        }
        bytes = encodeHeader(header, macKey);
    }
};

/// Makes the unkeyed checksum right again, as an attacker would.
void reseal(HeaderBytes& bytes)
{
    crypto_generichash(
        bytes.data() + headerBytes - 32, 32, bytes.data(), headerBytes - 32, nullptr, 0);
}

void resealSlot(HeaderBytes& bytes, std::size_t slot)
{
    unsigned char* start = bytes.data() + 128 + slot * 256;
    crypto_generichash(start + 224, 32, start, 224, nullptr, 0);
    reseal(bytes);
}

} // namespace

BOOST_AUTO_TEST_SUITE(TheHeader)

BOOST_FIXTURE_TEST_CASE(comesBackAsItWasWritten, SampleHeader)
{
    const Header back = decodeHeader(bytes);
    BOOST_TEST((back.practice == header.practice));
    BOOST_TEST(back.sequence == header.sequence);
    BOOST_TEST(back.epoch == 1U);
    BOOST_TEST(back.pageSize == 4096U);
    BOOST_TEST(back.cipherVersion == 4U);
    BOOST_REQUIRE(back.anchor);
    BOOST_TEST(back.anchor->generation == 1234U);
    BOOST_TEST(back.anchor->auditHead == "00ff112233445566");
    BOOST_TEST(back.slotsOf(SlotKind::person).size() == 1U);
    BOOST_TEST(back.slots[0].person == 17);
    BOOST_TEST((back.slots[31].kind == SlotKind::recovery));
    BOOST_TEST((back.slots[31].wrapped == header.slots[31].wrapped));
    BOOST_TEST(isAuthentic(back, macKey));
    BOOST_TEST(!isAuthentic(back, Secret::fromText("0123456789abcdef0123456789abcdeg")));
}

BOOST_FIXTURE_TEST_CASE(keepsAnchorsApartFromNone, SampleHeader)
{
    header.anchor.reset();
    BOOST_TEST(!decodeHeader(encodeHeader(header, macKey)).anchor.has_value());
    header.anchor = Anchor{0, ""};
    BOOST_TEST(decodeHeader(encodeHeader(header, macKey)).anchor->auditHead == "");
    for (const char* head : {"00ff1122334455", "00ff11223344556677", "00ff11223344556x"}) {
        header.anchor = Anchor{0, head};
        BOOST_CHECK_THROW(encodeHeader(header, macKey), RecordError);
    }
}

BOOST_FIXTURE_TEST_CASE(standsByteForByteAsTheFormatSays, SampleHeader)
{
    BOOST_TEST(bytes.size() == 8384U);
    BOOST_TEST(bytes[0] == 0x89);
    BOOST_TEST(bytes[8] == 1);     // format
    BOOST_TEST(bytes[16] == 0xA7); // practice
    BOOST_TEST(bytes[32] == 1);    // epoch, little end first
    BOOST_TEST(bytes[41] == 0x10); // 4096
    BOOST_TEST(bytes[64] == 8);    // sequence
    BOOST_TEST(bytes[71] == 1);
    BOOST_TEST(bytes[72] == 2);    // an anchor with a head
    BOOST_TEST(bytes[80] == 0xD2); // 1234
    BOOST_TEST(bytes[89] == 0xFF); // head
    BOOST_TEST(bytes[128] == 1);   // slot 0: a person
    BOOST_TEST(bytes[128 + 16] == 17);
    BOOST_TEST(bytes[128 + 31 * 256] == 2);
    BOOST_TEST(bytes[128 + 31 * 256 + 1] == 31);
}

BOOST_FIXTURE_TEST_CASE(noticesEveryFlippedBit, SampleHeader)
{
    for (std::size_t bit = 0; bit < headerBytes * 8; ++bit) {
        HeaderBytes flipped = bytes;
        flipped[bit / 8] ^= static_cast<unsigned char>(1U << (bit % 8));
        BOOST_CHECK_THROW(decodeHeader(flipped), Damaged);
    }
}

BOOST_FIXTURE_TEST_CASE(noticesEveryByteChangedByWhoMendsTheChecksums, SampleHeader)
{
    for (std::size_t at = 0; at < headerBytes - 32; ++at) {
        for (const bool mendSlot : {false, true}) {
            HeaderBytes changed = bytes;
            changed[at] ^= 0x40;
            if (mendSlot && at >= 128 && at < 128 + 32 * 256) {
                resealSlot(changed, (at - 128) / 256);
            } else {
                reseal(changed);
            }
            bool noticed = false;
            try {
                noticed = !isAuthentic(decodeHeader(changed), macKey);
            } catch (const RecordError&) {
                noticed = true;
            }
            // Changing a slot's checksum and mending it again changes nothing.
            const bool undone = changed == bytes;
            BOOST_TEST_CONTEXT("byte " << at)
            BOOST_TEST((noticed || undone));
        }
    }
}

BOOST_FIXTURE_TEST_CASE(refusesEveryLengthButItsOwn, SampleHeader)
{
    std::vector<unsigned char> longer(bytes.begin(), bytes.end());
    longer.insert(longer.end(), bytes.begin(), bytes.end());
    for (std::size_t length = 0; length <= longer.size(); ++length) {
        if (length != headerBytes) {
            BOOST_CHECK_THROW(decodeHeader(std::span(longer).first(length)), Damaged);
        }
    }
}

BOOST_FIXTURE_TEST_CASE(refusesAnotherLengthAndNoFormatWithARightChecksumToo, SampleHeader)
{
    const auto sealed = [](std::vector<unsigned char> body) {
        std::array<unsigned char, 32> sum{};
        crypto_generichash(sum.data(), sum.size(), body.data(), body.size(), nullptr, 0);
        body.insert(body.end(), sum.begin(), sum.end());
        return body;
    };
    std::vector<unsigned char> body(bytes.begin(), bytes.end() - 32);
    BOOST_CHECK_NO_THROW(decodeHeader(sealed(body)));
    body.resize(body.size() - 1);
    BOOST_CHECK_THROW(decodeHeader(sealed(body)), Damaged);
    body.resize(body.size() + 2);
    BOOST_CHECK_THROW(decodeHeader(sealed(body)), Damaged);
    body.resize(body.size() - 1);
    body[8] = 0; // the format
    BOOST_CHECK_THROW(decodeHeader(sealed(body)), Damaged);
}

BOOST_FIXTURE_TEST_CASE(refusesGarbageOfAnyKind, SampleHeader)
{
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        HeaderBytes garbage = bytes;
        const std::size_t from = random() % (headerBytes - 64); // beyond it only checksums stand
        for (std::size_t at = from; at < headerBytes; ++at) {
            garbage[at] = static_cast<unsigned char>(random());
        }
        if (round % 2 == 1) {
            reseal(garbage);
        }
        try {
            BOOST_TEST(!isAuthentic(decodeHeader(garbage), macKey));
        } catch (const RecordError&) {
            continue;
        }
    }
}

BOOST_FIXTURE_TEST_CASE(tellsANewerFormatFromDamage, SampleHeader)
{
    std::vector<unsigned char> newer(bytes.begin(), bytes.end() - 32);
    newer[8] = 3;
    newer.resize(9000);
    std::array<unsigned char, 32> sum{};
    crypto_generichash(sum.data(), sum.size(), newer.data(), newer.size(), nullptr, 0);
    newer.insert(newer.end(), sum.begin(), sum.end());
    BOOST_CHECK_EXCEPTION(decodeHeader(newer), RecordError, [](const RecordError& error) {
        return std::string(error.what()).find("newer version") != std::string::npos &&
               dynamic_cast<const Damaged*>(&error) == nullptr;
    });
}

BOOST_AUTO_TEST_SUITE_END()
