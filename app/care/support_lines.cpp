#include "attune/care/marked_text.h"
#include "attune/care/safety.h"
#include "embedded/support_line_files.h"
#include "entered_text.h"
#include "shallow.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fmt/format.h>

namespace attune::care {

namespace {

using nlohmann::json;

constexpr std::size_t mostLines = 20;

/// \throws json::exception
std::optional<SupportLines> read(const json& value)
{
    const auto reviewed = parseDate(value.at("reviewed").get<std::string>());
    if (!reviewed) {
        return {};
    }
    SupportLines lines{.region = value.at("region"), .reviewed = *reviewed, .lines = {}};
    for (const json& row : value.at("lines")) {
        lines.lines.push_back({.name = row.at("name"),
                               .contact = row.at("contact"),
                               .note = row.at("note"),
                               .isCrisis = row.at("crisis")});
    }
    return problemsOf(lines, *reviewed).empty() ? std::optional(std::move(lines)) : std::nullopt;
}

void checkLine(std::vector<FieldProblem>& problems,
               const std::string& field,
               const SupportLine& line)
{
    if (isBlank(line.name)) {
        problems.push_back({field + ".name", marked("A name is needed.")});
    }
    if (isBlank(line.contact)) {
        problems.push_back(
            {field + ".contact", marked("A number or another way to reach it is needed.")});
    }
    checkLength(problems, field + ".name", line.name);
    checkLength(problems, field + ".contact", line.contact);
    checkLength(problems, field + ".note", line.note);
}

} // namespace

bool SupportLines::isStale(Date today) const
{
    constexpr std::chrono::days year(365);
    return std::chrono::sys_days(today) - std::chrono::sys_days(reviewed) > year;
}

const SupportLines& builtInSupportLines()
{
    static const SupportLines lines =
        read(json::parse(embedded::support_line_files().front().content)).value();
    return lines;
}

std::vector<FieldProblem> problemsOf(const SupportLines& lines, Date today)
{
    std::vector<FieldProblem> problems;
    checkLength(problems, "region", lines.region);
    if (!lines.reviewed.ok()) {
        problems.push_back({"reviewed", marked("There is no such day. Check the date.")});
    } else if (lines.reviewed > today) {
        problems.push_back(
            {"reviewed", marked("This date is in the future. They cannot be checked yet.")});
    }
    if (std::ranges::none_of(lines.lines, &SupportLine::isCrisis)) {
        problems.push_back({"lines", marked("There must be a crisis line among them.")});
    }
    if (lines.lines.size() > mostLines) {
        problems.push_back(
            {"lines", fmt::format("There are more than {} lines. Keep the best.", mostLines)});
    }
    for (std::size_t index = 0; index < lines.lines.size(); ++index) {
        checkLine(problems, fmt::format("line{}", index), lines.lines[index]);
    }
    return problems;
}

std::optional<SupportLines> supportLinesFrom(std::string_view text)
{
    try {
        return read(json::parse(text, onlyShallow()));
    } catch (const json::exception&) {
        return {};
    }
}

std::string supportLinesText(const SupportLines& lines)
{
    json rows = json::array();
    for (const SupportLine& line : lines.lines) {
        rows.push_back({{"name", line.name},
                        {"contact", line.contact},
                        {"note", line.note},
                        {"crisis", line.isCrisis}});
    }
    const json text{
        {"region", lines.region}, {"reviewed", isoDate(lines.reviewed)}, {"lines", rows}};
    return text.dump(-1, ' ', false, json::error_handler_t::replace);
}

} // namespace attune::care
