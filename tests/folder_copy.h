#pragma once

#include "vault_fixture.h"

#include <map>
#include <string>
#include <vector>

namespace attune::records::test {

/// A byte-for-byte copy of a folder's files, kept in memory. Folders within it are left out.
struct FolderCopy
{
    std::map<std::string, std::vector<unsigned char>> files;

    explicit FolderCopy(const fs::path& folder)
    {
        for (const auto& entry : fs::directory_iterator(folder)) {
            if (entry.is_regular_file()) {
                files[entry.path().filename().string()] = bytesOf(entry.path());
            }
        }
    }

    /// The folder, which is there, holds these files again and no others.
    void restoreTo(const fs::path& folder) const
    {
        for (const auto& entry : fs::directory_iterator(folder)) {
            fs::remove(entry.path());
        }
        for (const auto& [name, bytes] : files) {
            put(folder / name, bytes);
        }
    }
};

} // namespace attune::records::test
