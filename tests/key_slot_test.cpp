#include "key_slot.h"
#include "text_form.h"
#include "vault_fixture.h"

#include <boost/test/unit_test.hpp>

#include <functional>

using namespace attune::records;
using namespace attune::records::test;

namespace {

constexpr KdfCost cheap{8ULL << 20U, 1};

struct WrappedKey
{
    FixedFields fixed{};
    Secret dataKey = Secret::fromText("0123456789abcdef0123456789abcdef");
    Secret knowledge = Secret::fromText("lantern otter");
    KeySlot slot;

    WrappedKey()
    {
        fixed[20] = 7; // a byte of the practice's id
        slot.id = 3;
        slot.kind = SlotKind::person;
        slot.cost = cheap;
        slot.person = 42;
        slot.nameTag = nameTag({}, "Ana Lopez");
        wrapKey(slot, fixed, dataKey, knowledge.bytes());
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(AKeySlot)

BOOST_FIXTURE_TEST_CASE(opensWithWhatItWasWrappedUnder, WrappedKey)
{
    const auto opened = openSlot(slot, fixed, knowledge.bytes());
    BOOST_REQUIRE(opened);
    BOOST_TEST(opened->dataKey.text() == dataKey.text());
}

BOOST_FIXTURE_TEST_CASE(staysShutForAnythingElse, WrappedKey)
{
    BOOST_TEST(!openSlot(slot, fixed, Secret::fromText("lantern ottes").bytes()).has_value());
    BOOST_TEST(!openSlot(slot, fixed, {}).has_value());
}

BOOST_FIXTURE_TEST_CASE(isDamagedWhereAnythingItIsBoundToChanged, WrappedKey)
{
    const std::vector<std::function<void(WrappedKey&)>> changes{
        [](WrappedKey& w) { w.fixed[20] ^= 1; }, // moved into another practice
        [](WrappedKey& w) { w.fixed[32] ^= 1; }, // or another epoch
        [](WrappedKey& w) { w.slot.id = 4; },
        [](WrappedKey& w) { w.slot.kind = SlotKind::recovery; },
        [](WrappedKey& w) { w.slot.person = 43; },
        [](WrappedKey& w) { w.slot.nameTag[0] ^= 1; },
        [](WrappedKey& w) { w.slot.nonce[0] ^= 1; },
        [](WrappedKey& w) { w.slot.wrapped[0] ^= 1; },
        [](WrappedKey& w) {
            w.slot.wrapped[47] ^= 1;
        }};
    for (std::size_t i = 0; i < changes.size(); ++i) {
        BOOST_TEST_CONTEXT("change " << i)
        {
            WrappedKey changed;
            changes[i](changed);
            BOOST_CHECK_THROW(openSlot(changed.slot, changed.fixed, changed.knowledge.bytes()),
                              Damaged);
        }
    }
}

BOOST_FIXTURE_TEST_CASE(staysShutWhereSaltCostOrCommitmentChanged, WrappedKey)
{
    KeySlot salted = slot;
    salted.salt[0] ^= 1;
    KeySlot costlier = slot;
    costlier.cost.passes = 2;
    KeySlot uncommitted = slot;
    uncommitted.commitment[0] ^= 1;
    for (const KeySlot& changed : {salted, costlier, uncommitted}) {
        BOOST_TEST(!openSlot(changed, fixed, knowledge.bytes()).has_value());
    }
}

BOOST_FIXTURE_TEST_CASE(neverWrapsTwiceAlike, WrappedKey)
{
    WrappedKey other;
    BOOST_TEST(!(other.slot.salt == slot.salt));
    BOOST_TEST(!(other.slot.nonce == slot.nonce));
    BOOST_TEST(!(other.slot.wrapped == slot.wrapped));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ANameTag)

BOOST_AUTO_TEST_CASE(isTheSameHoweverTheNameIsTyped)
{
    const PracticeId practice{1};
    const NameTag tag = nameTag(practice, "Zoë Straße");
    BOOST_TEST((nameTag(practice, "  ZOE\xCC\x88   STRASSE ") == tag)); // decomposed, capitals
    BOOST_TEST(!(nameTag(practice, "Zoe Strasse") == tag));
}

BOOST_AUTO_TEST_CASE(saysNothingAcrossPractices)
{
    BOOST_TEST(!(nameTag({1}, "Ana Lopez") == nameTag({2}, "Ana Lopez")));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(APassphrase)

BOOST_AUTO_TEST_CASE(isTheSameComposedAndDecomposedInAnyScript)
{
    const auto form = [](std::string_view text) {
        return std::string(normalised(Secret::fromText(text)).text());
    };
    BOOST_TEST(form("caf\xC3\xA9") == form("cafe\xCC\x81"));                          // é
    BOOST_TEST(form("\xED\x95\x9C") == form("\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB")); // 한
    BOOST_TEST(form("\xEF\xBC\xA1") == "A");       // a full-width A
    BOOST_TEST(form("\xEF\xB7\xBA").size() > 18U); // one character, 18 long
    BOOST_TEST(form("Ana") != form("ana"));
    BOOST_TEST(form("").empty());
}

BOOST_AUTO_TEST_CASE(isRefusedWhereItIsNoText)
{
    BOOST_CHECK_THROW(normalised(Secret::fromText("caf\xE9")), Refused);
    BOOST_CHECK_THROW(normalised(Secret::fromText(std::string(4097, 'a'))), Refused);
    BOOST_TEST(normalised(Secret::fromText(std::string(4096, 'a'))).text().size() == 4096U);
}

BOOST_AUTO_TEST_SUITE_END()
