#pragma once

#include "file_descriptor.h"

#include <filesystem>

namespace attune::records {

/// A backup while it is written, beside its place. Unless it is published nothing of it stays.
class BackupPart
{
public:
    /// Makes the file, empty and for its owner only, and first takes away what interrupted backups
    /// left in the same folder; those that are still being written are held by a lock and
    /// stay. \throws StorageError
    explicit BackupPart(std::filesystem::path target);
    BackupPart(const BackupPart&) = delete;
    BackupPart& operator=(const BackupPart&) = delete;
    ~BackupPart();

    const std::filesystem::path& file() const { return m_part; }

    int number() const { return m_file.number(); }

    /// Where the database lies while the backup is written and read again; not there to begin with.
    std::filesystem::path database() const;
    void removeDatabase() const;

    /// Takes the target's place, in one step and for good. \throws StorageError
    void publish();

private:
    std::filesystem::path m_target;
    std::filesystem::path m_part;
    FileDescriptor m_file;
};

} // namespace attune::records
