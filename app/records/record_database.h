#pragma once

#include "attune/care/clock.h"
#include "attune/records/practice_folder.h"
#include "attune/records/record.h"
#include "attune/records/secret.h"
#include "header_file.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace attune::records {

/// What the vault derives for the record.
struct RecordKeys
{
    Secret database; ///< 32 bytes: SQLCipher's raw key
    Secret audit;    ///< 32 bytes: the seed of the audit chain
};

/// What a backup needs of the vault.
struct BackupSeal
{
    HeaderBytes header{}; ///< the practice's key file as it stands
    Secret backup;        ///< 32 bytes: signs the backup
    Secret database;      ///< 32 bytes: SQLCipher's raw key, to read the copy again
};

/// Where the record lies and whom it tells.
struct RecordOptions
{
    std::filesystem::path file;
    care::Clock clock;
    std::function<bool(const Secret&)>
        confirmPassphrase; ///< runs the KDF against the opener's slot
    /// Keeps the anchor outside the record: on closing and at least every 100 changes.
    std::function<void(const Anchor&)> storeAnchor;
    /// Empty: a record without a practice around it, of which no backup can be made.
    std::function<BackupSeal()> backupSeal;
    std::optional<Anchor> expectedAnchor; ///< a record older than this was put back: refused
    std::shared_ptr<void> keepAlive;      ///< lock and header; dropped after the connection closed
};

/// Makes the database. \throws StorageError, Damaged
std::unique_ptr<Record> createRecord(RecordOptions options,
                                     RecordKeys keys,
                                     const care::Practice& practice,
                                     const care::Person& owner);

/// Opens it as `opener`; `openedWith` ("passphrase", "recovery key") goes into the audit.
/// \throws StorageError; Damaged where it is damaged, tampered with or older than expected
std::unique_ptr<Record> openRecord(RecordOptions options,
                                   RecordKeys keys,
                                   care::PersonId opener,
                                   std::string_view openedWith);

/// Both integrity checks, the audit chain from its seed, and the anchor.
std::vector<Verification::Check> verifyDatabase(const std::filesystem::path& file,
                                                const RecordKeys& keys,
                                                const std::optional<Anchor>& expected);

} // namespace attune::records
