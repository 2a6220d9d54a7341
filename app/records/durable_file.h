#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace attune::records {

/// Turns an `errno` into a sentence for the user. `what` begins it: "The key file".
[[noreturn]] void throwStorageError(int error, std::string_view what);

/// Writes every byte to an open file. `what` as above.
/// \throws StorageError where only a part of them was written
void writeAll(int file, std::span<const unsigned char> bytes, std::string_view what);

/// Replaces `file` so that after any interruption it holds either the old or the new bytes:
/// written beside it (mode 0600), synced, renamed, folder synced. `what` names it in errors.
/// \throws StorageError with the old file untouched
void writeDurably(const std::filesystem::path& file,
                  std::span<const unsigned char> bytes,
                  std::string_view what);

/// The file's bytes, at most `most` of them; empty where there is no such file.
/// \throws StorageError for what cannot be read or is no regular file
std::optional<std::vector<unsigned char>>
readAtMost(const std::filesystem::path& file, std::size_t most, std::string_view what);

/// Makes the folders up to and including `folder`, each for its owner only, so that they outlast a
/// power cut wherever the folder above may be read.
/// \returns those that were made, outermost first
std::vector<std::filesystem::path> makePrivateFolders(const std::filesystem::path& folder,
                                                      std::string_view what);

/// Makes renames and removals in `folder` outlast a power cut.
void syncFolder(const std::filesystem::path& folder, std::string_view what);

} // namespace attune::records
