#include "header_file.h"
#include "text_form.h"
#include "vault_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace attune::records;
using namespace attune::records::test;

namespace {

// tests/data/vault-format-1.keys was written once. That it says what docs/vault-format.md says was
// checked with other implementations: the Argon2 authors' program, Python's BLAKE2b, and
// XChaCha20-Poly1305 written out from its RFC draft. It must open for as long as format 1 lives.
const fs::path fixture = fs::path(ATTUNE_SOURCE_DIR) / "tests" / "data" / "vault-format-1.keys";

} // namespace

BOOST_AUTO_TEST_SUITE(FormatOne)

BOOST_AUTO_TEST_CASE(isReadAsItWasWritten)
{
    const Header header = decodeHeader(bytesOf(fixture));
    BOOST_TEST(header.practice.front() == 0x41);
    BOOST_TEST(header.epoch == 3U);
    BOOST_TEST(header.sequence == 77U);
    BOOST_REQUIRE(header.anchor);
    BOOST_TEST(header.anchor->generation == 1234U);
    BOOST_TEST(header.anchor->auditHead == "00ff112233445566");
    BOOST_TEST(header.slots[0].person == 17);
    BOOST_TEST((header.slots[0].nameTag == nameTag(header.practice, "ana lopez")));
}

BOOST_AUTO_TEST_CASE(opensWithItsPassphrase)
{
    const Header header = decodeHeader(bytesOf(fixture));
    const Secret passphrase = normalised(Secret::fromText("lantern otter seventeen brook"));
    const auto opened = openSlot(header.slots[0], header.fixedFields(), passphrase.bytes());
    BOOST_REQUIRE(opened);
    for (std::size_t i = 0; i < keyBytes; ++i) {
        BOOST_TEST(opened->dataKey.bytes()[i] == i);
    }
    BOOST_TEST(isAuthentic(header, subkey(opened->dataKey, Purpose::headerMac)));
}

BOOST_AUTO_TEST_SUITE_END()
