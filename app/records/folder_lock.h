#pragma once

#include "file_descriptor.h"

#include <filesystem>

namespace attune::records {

/// One program at a time in a practice folder. The kernel drops the lock however the program ends.
class FolderLock
{
public:
    static constexpr const char* fileName = "in-use.lock";

    /// \throws InUse naming the process, and the computer where it is another one
    /// \throws StorageError where the folder cannot be written or its file system cannot lock
    explicit FolderLock(const std::filesystem::path& folder);
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    ~FolderLock();

private:
    FileDescriptor m_file;
};

} // namespace attune::records
