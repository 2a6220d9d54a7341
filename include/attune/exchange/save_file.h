#pragma once

#include "attune/care/clock.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace attune::exchange {

/// Writes a file that only its owner can read, whole or not at all: what stood there before stays
/// until the new bytes are safe on the disk.
/// \throws records::StorageError with a sentence that names no file
void saveFile(const std::filesystem::path& file, std::string_view bytes);

/// A file name that says nothing about a client: "attune-report-2026-11-23.pdf" for "report" and
/// ".pdf".
std::string neutralName(std::string_view kind, care::Date day, std::string_view extension);

} // namespace attune::exchange
