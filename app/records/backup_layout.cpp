#include "backup_layout.h"

#include "attune/records/errors.h"
#include "byte_layout.h"

#include <algorithm>
#include <chrono>

namespace attune::records {

using namespace backup_layout;

namespace {

constexpr std::size_t timeAt = 16;
constexpr std::size_t generationAt = 24;
constexpr std::size_t auditHeadAt = 32;
constexpr std::size_t auditHeadBytes = 8;
constexpr std::size_t headerLengthAt = 40;
constexpr std::size_t databaseLengthAt = 48;
constexpr std::chrono::sys_days afterAllTime = std::chrono::year(10'000) / 1 / 1;

} // namespace

void throwDamagedBackup()
{
    throw Damaged("This backup is damaged: it was changed, or not copied to its end. Nothing was "
                  "restored; use another backup.");
}

BackupSum::BackupSum()
{
    crypto_generichash_init(&m_state, nullptr, 0, digestBytes);
}

void BackupSum::add(std::span<const unsigned char> bytes)
{
    crypto_generichash_update(&m_state, bytes.data(), bytes.size());
}

BackupDigest BackupSum::digest() const
{
    crypto_generichash_state soFar = m_state;
    BackupDigest digest{};
    crypto_generichash_final(&soFar, digest.data(), digest.size());
    return digest;
}

BackupDigest macOf(const BackupDigest& content, const Secret& backupKey)
{
    BackupDigest mac{};
    crypto_generichash(mac.data(),
                       mac.size(),
                       content.data(),
                       content.size(),
                       backupKey.bytes().data(),
                       backupKey.bytes().size());
    return mac;
}

std::vector<unsigned char> encodeFacts(const BackupFacts& facts)
{
    std::vector<unsigned char> bytes(headerAt);
    const std::span<unsigned char> all(bytes);
    std::copy(magic.begin(), magic.end(), bytes.begin());
    putNumber(all, versionAt, formatVersion);
    putNumber(all, timeAt, static_cast<std::uint64_t>(facts.at.time_since_epoch().count()));
    putNumber(all, generationAt, facts.anchor.generation);
    const std::string& head = facts.anchor.auditHead;
    std::size_t length = 0;
    const int failed = sodium_hex2bin(all.subspan(auditHeadAt).data(),
                                      auditHeadBytes,
                                      head.data(),
                                      head.size(),
                                      nullptr,
                                      &length,
                                      nullptr);
    if (failed != 0 || length != auditHeadBytes) {
        throw RecordError("The audit trail's head has an unknown form; no backup was made.");
    }
    putNumber(all, headerLengthAt, static_cast<std::uint64_t>(headerBytes));
    putNumber(all, databaseLengthAt, facts.databaseBytes);
    return bytes;
}

BackupFacts decodeFacts(std::span<const unsigned char> front)
{
    BackupFacts facts;
    facts.at = care::Instant(std::chrono::milliseconds(
        static_cast<std::int64_t>(takeNumber<std::uint64_t>(front, timeAt))));
    facts.anchor.generation = takeNumber<std::uint64_t>(front, generationAt);
    std::array<char, 2 * auditHeadBytes + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), front.subspan(auditHeadAt).data(), auditHeadBytes);
    facts.anchor.auditHead = hex.data();
    facts.databaseBytes = takeNumber<std::uint64_t>(front, databaseLengthAt);
    if (facts.at < care::Instant{} || facts.at >= afterAllTime) {
        throwDamagedBackup();
    }
    const auto again = encodeFacts(facts);
    if (!std::equal(again.begin(), again.end(), front.begin())) {
        throwDamagedBackup();
    }
    return facts;
}

} // namespace attune::records
