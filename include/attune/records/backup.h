#pragma once

#include "attune/care/clock.h"
#include "attune/records/practice_folder.h"
#include "attune/records/record.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace attune::records {

/// How the name of every backup ends.
inline constexpr std::string_view backupEnding = ".attune-backup";

/// What a backup is known by. It is made by `Record::makeBackup`.
struct BackupReceipt
{
    std::filesystem::path file;
    std::uintmax_t bytes = 0;   ///< of the file
    Anchor anchor;              ///< how far the record had come
    std::uint64_t clients = 0;  ///< 0 where they were not counted
    std::uint64_t checkIns = 0; ///< as above
    care::Instant at{};         ///< when it was made
};

/// What a backup says of itself before any passphrase: all but the counts. Reads it to its end.
/// \throws StorageError where it cannot be read or is no backup; Damaged where it is not the file
/// that was written; RecordError where a newer Attune wrote it
BackupReceipt describeBackup(const std::filesystem::path& file);

/// Makes `folder` (it must be absent or empty) into the practice that the backup holds. It opens
/// with the passphrase or recovery key of the backup's time, on a computer that saw it newer only
/// with `Surroundings::acceptOlder`. Needs no passphrase and looks behind no page: `testBackup`
/// does.
/// \throws as `describeBackup`, and StorageError, InUse, Cancelled; nothing half-made is left
BackupReceipt restoreBackup(const std::filesystem::path& file,
                            const std::filesystem::path& folder,
                            const Progress& progress = {});

/// A restore that was tried out.
struct BackupTest
{
    Verification verification;
    BackupReceipt backup; ///< counted where the verification is sound
};

/// Restores into a private temporary folder, which is removed in the end, and checks there that the
/// backup was made with this practice's key, that the practice is sound, and that it opens. Takes
/// some seconds: call it in a worker. The practice itself and what this computer remembers of it
/// are not touched, except that wrong passphrases are counted.
/// \throws as `restoreBackup`, Cancelled; WrongKey, TryLater. What is unsound is reported in the
/// result.
BackupTest testBackup(const std::filesystem::path& file,
                      const Secret& passphrase,
                      const Surroundings& surroundings,
                      const Progress& progress = {});

/// The name of a backup made at this moment: "attune-20260309-141500.attune-backup", in UTC.
std::string backupName(care::Instant at);

/// Of these file names the backups that need not be kept, oldest first: all but the `newest` (a
/// number, at least 1) and the first of each month. Names of another form are nobody's to delete.
std::vector<std::string> backupsToDelete(const std::vector<std::string>& names, std::size_t newest);

/// Deletes them in `folder`, which should hold the backups of one practice only: names say nothing
/// of whose they are. `made`, the name of the one made just now, stays even where a clock that went
/// back makes it look old. Returns the names of what was deleted.
/// \throws StorageError
std::vector<std::string>
keepBackups(const std::filesystem::path& folder, std::size_t newest, std::string_view made);

} // namespace attune::records
