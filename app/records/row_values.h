#pragma once

#include "attune/care/clock.h"
#include "sqlite.h"

#include <optional>
#include <string>
#include <string_view>

namespace attune::records {

/// True where there is nothing to read in it.
inline bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

inline care::Instant instantOf(std::int64_t milliseconds)
{
    return care::Instant(std::chrono::milliseconds(milliseconds));
}

inline std::optional<std::string> storedDate(const std::optional<care::Date>& date)
{
    return date ? std::optional(care::isoDate(*date)) : std::nullopt;
}

inline std::optional<care::Date> readDate(const Query& query, int column)
{
    return query.isNull(column) ? std::nullopt : care::parseDate(query.text(column));
}

} // namespace attune::records
