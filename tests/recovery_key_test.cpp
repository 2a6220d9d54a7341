#include "recovery_key.h"
#include "vault_fixture.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cctype>
#include <set>

using namespace attune::records;

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

std::string printed(const RecoveryKey& key)
{
    return std::string(key.printed().text());
}

std::string reread(const std::string& text)
{
    return printed(RecoveryKey::read(text));
}

} // namespace

BOOST_AUTO_TEST_SUITE(ARecoveryKey)

BOOST_AUTO_TEST_CASE(isEightGroupsOfFourAndACheckLetter)
{
    const std::string text = printed(RecoveryKey::random());
    BOOST_TEST(text.size() == 47U);
    for (std::size_t i = 0; i < text.size(); ++i) {
        BOOST_TEST((i % 6 == 5 ? text[i] == '-' : alphabet.find(text[i]) != std::string::npos));
    }
}

BOOST_AUTO_TEST_CASE(checksAsCalculatedByHand)
{
    // Zero bits: every group's check is its place alone. 1,0,0,0 in the first group: 1 doubled
    // four times is 16, and 16 xor 1 is 17, which is H.
    BOOST_TEST(reread("00001 00002 00003 00004 00005 00006 00007 00008") ==
               "00001-00002-00003-00004-00005-00006-00007-00008");
    BOOST_TEST(reread("1000H 00002 00003 00004 00005 00006 00007 00008").substr(0, 5) == "1000H");
    BOOST_CHECK_THROW(reread("1000G 00002 00003 00004 00005 00006 00007 00008"), WrongKey);
}

BOOST_AUTO_TEST_CASE(readsBackItsOwn160Bits)
{
    for (int i = 0; i < 100; ++i) {
        const RecoveryKey key = RecoveryKey::random();
        const RecoveryKey back = RecoveryKey::read(key.printed().text());
        BOOST_TEST(key.bits().bytes().size() == 20U);
        BOOST_TEST(back.bits().text() == key.bits().text());
    }
}

BOOST_AUTO_TEST_CASE(isReadForgivingly)
{
    const std::string key = "1000H-00002-00003-00004-00005-00006-00007-00008";
    BOOST_TEST(reread("ioOoh 00002 00003 00004 00005 00006 00007 00008") == key);
    BOOST_TEST(reread("L000h0000200003000040000500006\n00007\t00008  ") == key);
    BOOST_TEST(reread("1000H\xE2\x80\x93"
                      "00002\xC2\xA0"
                      "00003-0-0-0-0-4 00005 00006 00007 00008") == key); // en dash, fixed blank
}

BOOST_AUTO_TEST_CASE(noticesEveryWrongLetterAndNamesItsGroup)
{
    const std::string key = printed(RecoveryKey::random());
    for (std::size_t i = 0; i < key.size(); ++i) {
        for (const char other : alphabet) {
            if (key[i] == '-' || key[i] == other) {
                continue;
            }
            std::string wrong = key;
            wrong[i] = other;
            std::string group("Group ");
            group.append(std::to_string(i / 6 + 1)).append(" ");
            BOOST_CHECK_EXCEPTION(RecoveryKey::read(wrong), WrongKey, [&](const WrongKey& error) {
                return std::string(error.what()).starts_with(group);
            });
        }
    }
}

BOOST_AUTO_TEST_CASE(noticesExchangedLettersAndGroups)
{
    const std::string key = printed(RecoveryKey::random());
    for (std::size_t i = 0; i + 1 < key.size(); ++i) {
        if (key[i] == key[i + 1] || key[i] == '-' || key[i + 1] == '-') {
            continue;
        }
        std::string wrong = key;
        std::swap(wrong[i], wrong[i + 1]);
        BOOST_CHECK_THROW(RecoveryKey::read(wrong), WrongKey);
    }
    std::string wrong = key;
    std::swap_ranges(wrong.begin(), wrong.begin() + 5, wrong.begin() + 6);
    BOOST_CHECK_THROW(RecoveryKey::read(wrong), WrongKey);
}

BOOST_AUTO_TEST_CASE(refusesAnythingElse)
{
    const std::string key = printed(RecoveryKey::random());
    for (const std::string& wrong : {std::string(),
                                     std::string("-"),
                                     key.substr(0, 46),
                                     key + "0",
                                     key + key,
                                     std::string(100'000, 'U'),
                                     std::string("\xFF\xFE\x00\x01", 4)}) {
        BOOST_CHECK_THROW(RecoveryKey::read(wrong), WrongKey);
    }
}

BOOST_AUTO_TEST_SUITE_END()
