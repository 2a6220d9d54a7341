#include "key_derivation.h"
#include "vault_fixture.h"

#include <boost/test/unit_test.hpp>

#include <sodium.h>
#include <sys/resource.h>

using namespace attune::records;
using namespace attune::records::test;

namespace {

std::span<const unsigned char> bytesOfText(std::string_view text)
{
    return {reinterpret_cast<const unsigned char*>(text.data()), text.size()};
}

/// Lets this process have only this much address space while it lives.
struct AddressSpaceLimit
{
    rlimit before{};

    explicit AddressSpaceLimit(rlim_t bytes)
    {
        getrlimit(RLIMIT_AS, &before);
        const rlimit limit{bytes, before.rlim_max};
        setrlimit(RLIMIT_AS, &limit);
    }

    ~AddressSpaceLimit() { setrlimit(RLIMIT_AS, &before); }
};

rlim_t addressSpaceInUse()
{
    std::ifstream status("/proc/self/statm");
    rlim_t pages = 0;
    status >> pages;
    return pages * static_cast<rlim_t>(sysconf(_SC_PAGESIZE));
}

} // namespace

BOOST_AUTO_TEST_SUITE(KeyDerivation)

BOOST_AUTO_TEST_CASE(agreesWithTheReferenceImplementation)
{
    // argon2 20171227 (the authors' own program): -id -t 3 -k 8192 -p 1 -l 32
    Salt salt{};
    std::copy_n("somesaltsomesalt", salt.size(), salt.begin());
    const Secret key = stretch(bytesOfText("password"), salt, {8ULL << 20U, 3});
    std::array<char, 65> hex{};
    sodium_bin2hex(hex.data(), hex.size(), key.bytes().data(), key.bytes().size());
    BOOST_TEST(hex.data() == "02950b5580d9c4909f78967fb3a6bfe9f0839ed64b932b118aba21ec89705b29");
}

BOOST_AUTO_TEST_CASE(givesEveryPurposeAKeyOfItsOwn)
{
    Secret dataKey(keyBytes);
    const Secret database = subkey(dataKey, Purpose::database);
    for (const Purpose other :
         {Purpose::headerMac, Purpose::audit, Purpose::backup, Purpose::localState}) {
        BOOST_TEST(!(database.text() == subkey(dataKey, other).text()));
    }
    BOOST_TEST(database.bytes().size() == 32U); // SQLCipher's raw key is 64 hexadecimal digits
}

BOOST_AUTO_TEST_CASE(allowsWhatTheReleasePolicySaysAndNothingBeyond)
{
    const KdfPolicy release;
    constexpr std::uint64_t mebibyte = 1ULL << 20U;
    BOOST_TEST(isAllowed({64 * mebibyte, 3}, release));
    BOOST_TEST(isAllowed({1024 * mebibyte, 16}, release));
    BOOST_TEST(!isAllowed({64 * mebibyte - 1024, 3}, release));
    BOOST_TEST(!isAllowed({64 * mebibyte, 2}, release));
    BOOST_TEST(!isAllowed({1024 * mebibyte + 1024, 3}, release));
    BOOST_TEST(!isAllowed({1024 * mebibyte, 17}, release));
    BOOST_TEST(!isAllowed({64 * mebibyte + 1, 3}, release)); // Argon2 counts in whole kibibytes
    BOOST_TEST(!isAllowed({~0ULL, ~0U}, release));
}

BOOST_AUTO_TEST_CASE(growsPassesUntilATryTakesLongEnough)
{
    KdfPolicy policy = fastPolicy();
    BOOST_TEST(calibrate(policy).passes == 1U);
    policy.targetSeconds = 1000; // never reached: the most there may be
    BOOST_TEST(calibrate(policy).passes == 16U);
    BOOST_TEST(calibrate(policy).memoryBytes == policy.memoryBytes);
}

BOOST_AUTO_TEST_CASE(halvesTheMemoryWhereItIsNotToBeHad)
{
    KdfPolicy policy = fastPolicy();
    policy.memoryBytes = 1024ULL << 20U;
    policy.leastMemoryBytes = 64ULL << 20U;
    const AddressSpaceLimit limit(addressSpaceInUse() + (400ULL << 20U));
    const KdfCost cost = calibrate(policy);
    BOOST_TEST(cost.memoryBytes == 256ULL << 20U);
}

BOOST_AUTO_TEST_CASE(saysSoWhereEvenTheLeastMemoryIsMissing)
{
    KdfPolicy policy = fastPolicy();
    policy.memoryBytes = 512ULL << 20U;
    policy.leastMemoryBytes = 256ULL << 20U;
    const AddressSpaceLimit limit(addressSpaceInUse() + (100ULL << 20U));
    BOOST_CHECK_THROW(calibrate(policy), RecordError);
    BOOST_CHECK_THROW(stretch(bytesOfText("password"), Salt{}, {256ULL << 20U, 1}), RecordError);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ASecret)

BOOST_AUTO_TEST_CASE(isEmptyAfterItWasMovedAway)
{
    Secret first = Secret::fromText("rose");
    const Secret second = std::move(first);
    BOOST_TEST(first.empty()); // NOLINT(bugprone-use-after-move): what is asked here
    BOOST_TEST(first.text().empty());
    BOOST_TEST(second.text() == "rose");
}

BOOST_AUTO_TEST_CASE(isCopiedOnlyWhenAskedTo)
{
    const Secret first = Secret::fromText("rose");
    Secret second = first.clone();
    second.bytes()[0] = 'p';
    BOOST_TEST(first.text() == "rose");
    BOOST_TEST(second.text() == "pose");
    BOOST_TEST(Secret().clone().empty());
}

BOOST_AUTO_TEST_SUITE_END()
