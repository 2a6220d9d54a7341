#pragma once

#include "header_file.h"

#include <filesystem>
#include <optional>
#include <string>

namespace attune::records {

inline constexpr const char* headerFileName = "vault.keys";
inline constexpr const char* headerCopyName = "vault.keys.copy";

/// What one copy turned out to be.
struct HeaderCopy
{
    std::optional<Header> header; ///< empty: `problem` says why
    std::string problem;          ///< "missing", "damaged" or "not readable"
};

/// Both copies of a practice's header, and the one that holds.
struct FoundHeader
{
    HeaderCopy main;
    HeaderCopy copy;
    Header header;

    /// True where a copy is missing, torn or older and should be written again.
    bool needsMending() const;
};

/// \throws Damaged where no copy is sound, or the two belong to different practices
/// \throws StorageError where the folder has neither
FoundHeader readHeader(const std::filesystem::path& folder);

/// Both copies, the spare first: at every moment one of the two on the disk is whole.
/// \throws StorageError
void writeHeader(const std::filesystem::path& folder, const Header& header, const Secret& macKey);

} // namespace attune::records
