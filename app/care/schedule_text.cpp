#include "attune/care/marked_text.h"
#include "attune/care/schedule.h"
#include "embedded/schedule_files.h"
#include "entered_text.h"
#include "shallow.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <tuple>

namespace attune::care {

namespace {

using nlohmann::json;
using Problems = std::vector<std::string>;

constexpr std::size_t mostWindows = 60;

std::tuple<bool, int, int> timeOf(const ScheduleWindow& window)
{
    return {!window.inPregnancy, window.opens, window.target};
}

std::optional<int> dayFrom(const json& value)
{
    const double day = value.get<double>();
    if (day < firstDayInPregnancy || day > lastDayAfterBirth || day != std::floor(day)) {
        return {};
    }
    return static_cast<int>(day);
}

std::optional<ScheduleWindow> windowFrom(const json& row)
{
    const auto opens = dayFrom(row.at("opens"));
    const auto target = dayFrom(row.at("target"));
    const auto closes = dayFrom(row.at("closes"));
    if (!opens || !target || !closes) {
        return {};
    }
    return ScheduleWindow{.id = row.at("id"),
                          .title = row.at("title"),
                          .inPregnancy = row.value("inPregnancy", false),
                          .opens = *opens,
                          .target = *target,
                          .closes = *closes,
                          .battery = row.at("battery")};
}

/// \throws json::exception
std::optional<Schedule> read(const json& value)
{
    Schedule schedule{.id = value.value("id", std::string()),
                      .title = value.at("title"),
                      .source = value.value("source", std::string()),
                      .windows = {}};
    for (const json& row : value.at("windows")) {
        auto window = windowFrom(row);
        if (!window) {
            return {};
        }
        schedule.windows.push_back(std::move(*window));
    }
    std::ranges::stable_sort(schedule.windows, {}, timeOf);
    return problemsOf(schedule).empty() ? std::optional(std::move(schedule)) : std::nullopt;
}

std::string quoted(const ScheduleWindow& window)
{
    return fmt::format("\"{}\"", isBlank(window.title) ? window.id : window.title);
}

void checkDays(Problems& problems, const ScheduleWindow& window)
{
    if (window.opens > window.target || window.target > window.closes) {
        problems.push_back(fmt::format(
            "{}: the day it opens, its target and the day it closes must follow in this order.",
            quoted(window)));
    }
    if (window.inPregnancy &&
        (window.opens < firstDayInPregnancy || window.closes > lastDayInPregnancy)) {
        problems.push_back(fmt::format("{}: days in pregnancy lie between {} before the due date "
                                       "and {} after it.",
                                       quoted(window),
                                       -firstDayInPregnancy,
                                       lastDayInPregnancy));
    }
    if (!window.inPregnancy && (window.opens < 0 || window.closes > lastDayAfterBirth)) {
        problems.push_back(fmt::format("{}: days lie between the birth and {} days after it.",
                                       quoted(window),
                                       lastDayAfterBirth));
    }
}

void checkWords(Problems& problems, const ScheduleWindow& window)
{
    if (isBlank(window.title)) {
        problems.emplace_back(marked("Every time of screening needs a title."));
    }
    if (isTooLong(window.title)) {
        problems.push_back(fmt::format(
            "{}: the title is longer than {} characters.", quoted(window), mostFieldCharacters));
    }
    if (isBlank(window.id)) {
        problems.push_back(fmt::format("{}: it has no id.", quoted(window)));
    }
    if (isBlank(window.battery)) {
        problems.push_back(fmt::format("{}: choose a battery.", quoted(window)));
    }
}

void checkBetween(Problems& problems, std::vector<ScheduleWindow> windows)
{
    std::ranges::stable_sort(windows, {}, &ScheduleWindow::id);
    const auto twice = std::ranges::adjacent_find(windows, {}, &ScheduleWindow::id);
    if (twice != windows.end()) {
        problems.push_back(fmt::format("{}: two times of screening have its id.", quoted(*twice)));
    }
    std::ranges::stable_sort(windows, {}, timeOf);
    const ScheduleWindow* last = nullptr; // the one that closes last so far
    for (const ScheduleWindow& window : windows) {
        const bool isAnother = last == nullptr || last->inPregnancy != window.inPregnancy;
        if (!isAnother && window.opens <= last->closes) {
            problems.push_back(
                fmt::format("{} and {} share days. Let one close before the other opens.",
                            quoted(*last),
                            quoted(window)));
        }
        if (isAnother || window.closes > last->closes) {
            last = &window;
        }
    }
}

std::vector<Schedule> readBuiltIn()
{
    const json file = json::parse(embedded::schedule_files().front().content);
    std::vector<Schedule> schedules;
    for (const json& each : file.at("schedules")) {
        schedules.push_back(read(each).value());
    }
    return schedules;
}

} // namespace

const std::vector<Schedule>& builtInSchedules()
{
    static const std::vector<Schedule> schedules = readBuiltIn();
    return schedules;
}

const Schedule& defaultSchedule()
{
    return builtInSchedules().front();
}

std::optional<Schedule> scheduleFrom(std::string_view text)
{
    try {
        return read(json::parse(text, onlyShallow()));
    } catch (const json::exception&) {
        return {};
    }
}

std::string scheduleText(const Schedule& schedule)
{
    json windows = json::array();
    for (const ScheduleWindow& window : schedule.windows) {
        windows.push_back({{"id", window.id},
                           {"title", window.title},
                           {"inPregnancy", window.inPregnancy},
                           {"opens", window.opens},
                           {"target", window.target},
                           {"closes", window.closes},
                           {"battery", window.battery}});
    }
    const json text{{"id", schedule.id},
                    {"title", schedule.title},
                    {"source", schedule.source},
                    {"windows", windows}};
    return text.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::vector<std::string> problemsOf(const Schedule& schedule)
{
    Problems problems;
    if (isBlank(schedule.title)) {
        problems.emplace_back(marked("The schedule needs a title."));
    }
    if (isTooLong(schedule.title)) {
        problems.push_back(
            fmt::format("The title is longer than {} characters.", mostFieldCharacters));
    }
    if (schedule.windows.empty()) {
        problems.emplace_back(marked("The schedule needs at least one time of screening."));
    }
    if (schedule.windows.size() > mostWindows) {
        problems.push_back(
            fmt::format("The schedule has more than {} times of screening.", mostWindows));
    }
    for (const ScheduleWindow& window : schedule.windows) {
        checkWords(problems, window);
        checkDays(problems, window);
    }
    checkBetween(problems, schedule.windows);
    return problems;
}

} // namespace attune::care
