#pragma once

#include "attune/records/progress.h"
#include "sqlite.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace attune::records {

/// How many rows a table has, and a digest of every value in them.
struct TableContent
{
    std::string name;
    std::uint64_t rows = 0;
    std::array<unsigned char, 32> digest{};
    bool operator==(const TableContent&) const = default;
};

/// Every table by name, and what was declared. Two databases of equal content hold the same record.
/// \throws StorageError, Damaged, Cancelled
std::vector<TableContent> contentOf(Connection& connection, const Progress& progress = {});

/// 0 where there is no such table.
std::uint64_t rowsIn(const std::vector<TableContent>& content, std::string_view table);

} // namespace attune::records
