#include "memory_scan.h"
#include "vault_fixture.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace attune::records;

namespace {

PassphraseVerdict judge(std::string_view passphrase)
{
    return judgePassphrase(passphrase, {"Harbour Street Counselling", "Ana Lopez"});
}

} // namespace

BOOST_AUTO_TEST_SUITE(JudgingAPassphrase)

BOOST_AUTO_TEST_CASE(asksForFifteenCharactersAsPeopleCountThem)
{
    BOOST_TEST(!judge("vx7 Lq-93,kPz!").acceptable); // 14
    BOOST_TEST(judge("vx7 Lq-93,kPz!w").acceptable); // 15
    BOOST_TEST(judge("vx7 Lq-93,kPz!").sentence ==
               "Use at least 15 characters: 1 more is needed. A few words that do not belong "
               "together work well.");
    // Eight letters with eight combining accents are eight characters after NFKC.
    std::string accented;
    for (const char letter : {'a', 'e', 'i', 'o', 'u', 'y', 'n', 'c'}) {
        accented += std::string(1, letter) + "\xCC\x81";
    }
    BOOST_TEST(!judge(accented).acceptable);
    BOOST_TEST(judge("").sentence.find("15 more are needed") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(takesWordsThatDoNotBelongTogether)
{
    for (const char* good : {test::goodPassphrase,
                             test::otherPassphrase,
                             "teapot glacier mustard violin",
                             "кастрюля вечером улетела в Тверь",
                             "蝶々と冷蔵庫が銀河鉄道に乗って海へ"}) {
        BOOST_TEST_CONTEXT(good)
        {
            const auto verdict = judge(good);
            BOOST_TEST(verdict.acceptable);
            BOOST_TEST(verdict.strength >= 2);
            BOOST_TEST(verdict.strength <= 4);
            BOOST_TEST(!verdict.sentence.empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(refusesWhatIsGuessedFirst)
{
    for (const char* bad : {"passwordpassword",
                            "password12345678",
                            "1234567890123456",
                            "qwertyuiopasdfgh",
                            "qwertyuiop123456",
                            "aaaaaaaaaaaaaaaa",
                            "abcdefghijklmnop",
                            "abcabcabcabcabcabc",
                            "iloveyouiloveyou",
                            "парольпарольпароль",
                            "абвгдежзийклмноп",
                            "まままままままままままままままま",
                            "                    "}) {
        BOOST_TEST_CONTEXT(bad)
        {
            const auto verdict = judge(bad);
            BOOST_TEST(!verdict.acceptable);
            BOOST_TEST(verdict.strength <= 1);
        }
    }
}

BOOST_AUTO_TEST_CASE(refusesThePracticesOwnWords)
{
    for (const char* bad : {"Harbour Street Counselling",
                            "harbourstreet2026",
                            "ana lopez ana lopez 1",
                            "Ana Lopez Harbour Street",
                            "attune practice lopez"}) {
        BOOST_TEST_CONTEXT(bad)
        BOOST_TEST(!judge(bad).acceptable);
    }
    BOOST_TEST(judge("lopez teapot glacier mustard violin").acceptable);
}

BOOST_AUTO_TEST_CASE(judgesALongOneByItsWholeCharacters)
{
    // 99 bytes, then a letter of two: the hundredth byte would be half of it.
    const std::string fits = "x" + std::string("дом стул окно лес река гора снег зима весна утро");
    std::string filled = fits;
    while (filled.size() < 99) {
        filled += filled.size() % 2 == 0 ? "q" : "j";
    }
    BOOST_TEST_REQUIRE(filled.size() == 99U);
    const auto whole = judge(filled);
    const auto cut = judge(filled + "я");
    BOOST_TEST(cut.strength == whole.strength);
    BOOST_TEST(cut.acceptable == whole.acceptable);
    BOOST_TEST(cut.sentence == whole.sentence);
}

BOOST_AUTO_TEST_CASE(leavesNoCopyInMemory, *boost::unit_test::enable_if<test::memoryCanBeScanned>())
{
    auto passphrase = test::freshPassphrase();
    const test::Needle needle(passphrase.text());
    BOOST_TEST(needle.copies() == 1); // the scan sees it where it is
    BOOST_TEST(judge(passphrase.text()).acceptable);
    passphrase = Secret();
    BOOST_TEST(needle.copies() == 0);
}

BOOST_AUTO_TEST_CASE(isLookedForSoThatABytesNeighbourIsNoSecondCopy,
                     *boost::unit_test::enable_if<test::memoryCanBeScanned>())
{
    Secret run(33);
    std::ranges::fill(run.bytes(), static_cast<unsigned char>(0x5D));
    const test::Needle needle(run.text().substr(1));
    BOOST_TEST(needle.copies() == 1);
    run = Secret();
    BOOST_TEST(needle.copies() == 0);
}

BOOST_AUTO_TEST_CASE(survivesAnyInput)
{
    BOOST_TEST(!judge("caf\xE9 caf\xE9 caf\xE9 caf\xE9").acceptable); // no UTF-8
    BOOST_TEST(!judge(std::string(5000, 'x')).acceptable);
    BOOST_TEST(!judge(std::string("abc\0def\0ghi\0jkl\0mno", 19)).acceptable);
    std::string longText;
    for (int i = 0; i < 400; ++i) {
        longText += std::to_string(i * 7919) + " ";
    }
    BOOST_TEST(judge(longText).acceptable);
}

BOOST_AUTO_TEST_SUITE_END()
