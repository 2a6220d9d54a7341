#include "key_derivation.h"

#include "attune/records/errors.h"
#include "sodium_ready.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <optional>
#include <sodium.h>

namespace attune::records {

namespace {

constexpr const char* subkeyContext = "attuneDK"; // eight letters, part of the file format

/// Empty where the memory is not to be had.
std::optional<Secret>
tryStretch(std::span<const unsigned char> secret, const Salt& salt, const KdfCost& cost)
{
    static_assert(saltBytes == crypto_pwhash_argon2id_SALTBYTES);
    Secret key(keyBytes);
    const char nothing = '\0'; // libsodium wants a pointer also where there is nothing to read
    const int failed = crypto_pwhash_argon2id(
        key.bytes().data(),
        key.bytes().size(),
        secret.empty() ? &nothing : reinterpret_cast<const char*>(secret.data()),
        secret.size(),
        salt.data(),
        cost.passes,
        static_cast<std::size_t>(cost.memoryBytes),
        crypto_pwhash_argon2id_ALG_ARGON2ID13);
    return failed == 0 ? std::optional(std::move(key)) : std::nullopt;
}

/// Seconds of one try; empty where the memory is not to be had.
std::optional<double> timeOf(const KdfCost& cost)
{
    const std::array<unsigned char, 16> anything{};
    const auto start = std::chrono::steady_clock::now();
    if (!tryStretch(anything, Salt{}, cost)) {
        return std::nullopt;
    }
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

} // namespace

bool isAllowed(const KdfCost& cost, const KdfPolicy& policy)
{
    return cost.memoryBytes >= policy.leastMemoryBytes &&
           cost.memoryBytes <= policy.mostMemoryBytes && cost.memoryBytes % 1024 == 0 &&
           cost.passes >= static_cast<std::uint32_t>(policy.fewestPasses) &&
           cost.passes <= static_cast<std::uint32_t>(policy.mostPasses);
}

Secret stretch(std::span<const unsigned char> secret, const Salt& salt, const KdfCost& cost)
{
    needSodium();
    auto key = tryStretch(secret, salt, cost);
    if (!key) {
        throw RecordError("There is not enough free memory to check a passphrase. Close other "
                          "programs and try again.");
    }
    return std::move(*key);
}

KdfCost calibrate(const KdfPolicy& policy)
{
    needSodium();
    KdfCost cost{policy.memoryBytes, static_cast<std::uint32_t>(policy.fewestPasses)};
    auto seconds = timeOf(cost);
    while (!seconds && cost.memoryBytes / 2 >= policy.leastMemoryBytes) {
        cost.memoryBytes /= 2;
        seconds = timeOf(cost);
    }
    if (!seconds) {
        throw RecordError("There is not enough free memory to protect a practice. Close other "
                          "programs and try again.");
    }
    const double wanted = std::ceil(cost.passes * policy.targetSeconds / std::max(*seconds, 1e-6));
    cost.passes = static_cast<std::uint32_t>(
        std::clamp(wanted, double(policy.fewestPasses), double(policy.mostPasses)));
    return cost;
}

Secret subkey(const Secret& dataKey, Purpose purpose)
{
    static_assert(crypto_kdf_KEYBYTES == keyBytes && crypto_kdf_CONTEXTBYTES == 8);
    Secret key(keyBytes);
    crypto_kdf_derive_from_key(key.bytes().data(),
                               key.bytes().size(),
                               static_cast<std::uint64_t>(purpose),
                               subkeyContext,
                               dataKey.bytes().data());
    return key;
}

} // namespace attune::records
