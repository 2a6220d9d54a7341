#pragma once

#include "attune/records/record.h"
#include "attune/records/secret.h"
#include "header_file.h"

#include <array>
#include <cstdint>
#include <sodium.h>
#include <span>
#include <vector>

namespace attune::records {

/// Where things stand in a backup; docs/backup-format.md describes every byte.
namespace backup_layout {

inline constexpr std::array<unsigned char, 8> magic{0x89, 'A', 'T', 'B', 'K', '\r', '\n', 0x1A};
inline constexpr std::uint16_t formatVersion = 1;
inline constexpr std::size_t versionAt = 8;
inline constexpr std::size_t headerAt = 128;
inline constexpr std::size_t databaseAt = headerAt + headerBytes;
inline constexpr std::size_t digestBytes = 32;
inline constexpr std::size_t trailerBytes = 2 * digestBytes;

} // namespace backup_layout

using BackupDigest = std::array<unsigned char, backup_layout::digestBytes>;

/// What stands at a backup's head, in the clear.
struct BackupFacts
{
    care::Instant at{};
    Anchor anchor;
    std::uint64_t databaseBytes = 0;
};

/// The bytes before the key file.
std::vector<unsigned char> encodeFacts(const BackupFacts& facts);

/// \throws Damaged for anything `encodeFacts` would not write
BackupFacts decodeFacts(std::span<const unsigned char> bytes);

/// What is said of a backup that is not the file that was written.
[[noreturn]] void throwDamagedBackup();

/// BLAKE2b-256 of what it was given so far. libsodium must be ready.
class BackupSum
{
public:
    BackupSum();
    void add(std::span<const unsigned char> bytes);
    BackupDigest digest() const;

private:
    crypto_generichash_state m_state;
};

/// Vouches for a backup whose content has this digest.
BackupDigest macOf(const BackupDigest& content, const Secret& backupKey);

} // namespace attune::records
