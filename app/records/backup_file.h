#pragma once

#include "attune/records/backup.h"
#include "attune/records/progress.h"
#include "backup_layout.h"
#include "file_descriptor.h"
#include "record_database.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <vector>

namespace attune::records {

/// Writes a backup of an encrypted database into an open, empty file and syncs it. `facts` need not
/// say how long the database is. \throws StorageError, Cancelled
void writeBackup(int file,
                 BackupFacts facts,
                 const BackupSeal& seal,
                 const std::filesystem::path& database,
                 const Progress& progress);

/// A backup that was read to its end and is the file that was written.
class BackupReader
{
public:
    /// \throws as `describeBackup`, and Cancelled
    explicit BackupReader(const std::filesystem::path& file, const Progress& progress = {});
    /// The same in one go with a copy of the database, for a look: new, for its owner only, not
    /// synced. What was thrown may leave part of the copy.
    BackupReader(const std::filesystem::path& file,
                 const std::filesystem::path& databaseCopy,
                 const Progress& progress);

    const BackupFacts& facts() const { return m_facts; }

    std::uintmax_t bytes() const { return m_bytes; }

    /// The practice's key file.
    std::span<const unsigned char> header() const;

    /// True where the backup was made with this practice's key.
    bool isAuthentic(const Secret& backupKey) const;

    /// Makes `file` the database: new, for its owner only, synced.
    /// \throws StorageError, Cancelled; Damaged where the backup changed since it was checked
    void copyDatabase(const std::filesystem::path& file, const Progress& progress = {}) const;

private:
    using Use = std::function<void(std::span<const unsigned char>)>;

    void readAll(const std::filesystem::path& file, const Progress& progress, const Use& database);
    void readFront();
    void checkSum(const Progress& progress, const Use& database);
    void takeFacts();
    void take(std::uintmax_t at, std::span<unsigned char> bytes) const;

    FileDescriptor m_file;
    std::uintmax_t m_bytes = 0;
    std::vector<unsigned char> m_front; ///< all before the database
    BackupDigest m_content{};           ///< of front and database
    BackupDigest m_mac{};
    BackupFacts m_facts;
};

} // namespace attune::records
