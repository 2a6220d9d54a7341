#include "attune/care/safety.h"
#include "embedded/support_line_files.h"

#include <nlohmann/json.hpp>

namespace attune::care {

namespace {

SupportLines read(std::string_view text)
{
    const auto json = nlohmann::json::parse(text);
    SupportLines lines;
    lines.region = json.at("region");
    lines.reviewed = parseDate(json.at("reviewed").get<std::string>()).value();
    for (const auto& row : json.at("lines")) {
        lines.lines.push_back({.name = row.at("name"),
                               .contact = row.at("contact"),
                               .note = row.at("note"),
                               .isCrisis = row.at("crisis")});
    }
    return lines;
}

} // namespace

bool SupportLines::isStale(Date today) const
{
    constexpr std::chrono::days year(365);
    return std::chrono::sys_days(today) - std::chrono::sys_days(reviewed) > year;
}

const SupportLines& builtInSupportLines()
{
    static const SupportLines lines = read(embedded::support_line_files().front().content);
    return lines;
}

} // namespace attune::care
