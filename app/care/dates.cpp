#include "attune/care/clock.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <vector>

namespace attune::care {

namespace {

constexpr std::array<std::string_view, 12> monthNames{"January",
                                                      "February",
                                                      "March",
                                                      "April",
                                                      "May",
                                                      "June",
                                                      "July",
                                                      "August",
                                                      "September",
                                                      "October",
                                                      "November",
                                                      "December"};
constexpr int firstYear = 1900;
constexpr int lastYear = 2200;

std::optional<int> wholeNumber(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size()) {
        return {};
    }
    return value;
}

std::vector<std::string_view> split(std::string_view text, std::string_view separators)
{
    std::vector<std::string_view> parts;
    while (true) {
        const auto end = text.find_first_of(separators);
        if (end != 0 || separators.find(' ') == std::string_view::npos) {
            parts.push_back(text.substr(0, end));
        }
        if (end == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(end + 1);
    }
}

std::optional<Date>
existingDate(std::optional<int> year, std::optional<int> month, std::optional<int> day)
{
    if (!year || !month || !day || *year < firstYear || *year > lastYear || *month < 1 ||
        *month > 12 || *day < 1 || *day > 31) {
        return {};
    }
    const Date date = std::chrono::year(*year) / std::chrono::month(static_cast<unsigned>(*month)) /
                      std::chrono::day(static_cast<unsigned>(*day));
    return date.ok() ? std::optional(date) : std::nullopt;
}

/// 1–12 for "March", "mar", "MAR."; empty for anything else or for fewer than three letters.
std::optional<int> monthNumber(std::string_view word)
{
    if (!word.empty() && word.back() == '.') {
        word.remove_suffix(1);
    }
    constexpr std::size_t fewestLetters = 3;
    if (word.size() < fewestLetters) {
        return {};
    }
    const auto sameLetter = [](char one, char other) {
        return (one | 0x20) == (other | 0x20);
    };
    for (std::size_t index = 0; index < monthNames.size(); ++index) {
        const std::string_view name = monthNames[index];
        if (word.size() <= name.size() &&
            std::equal(word.begin(), word.end(), name.begin(), sameLetter)) {
            return static_cast<int>(index) + 1;
        }
    }
    return {};
}

unsigned monthOf(Date date)
{
    return static_cast<unsigned>(date.month());
}

unsigned dayOf(Date date)
{
    return static_cast<unsigned>(date.day());
}

} // namespace

std::string isoDate(Date date)
{
    return fmt::format(
        "{:04}-{:02}-{:02}", static_cast<int>(date.year()), monthOf(date), dayOf(date));
}

std::string isoInstant(Instant moment)
{
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::hh_mm_ss time(moment - day);
    return fmt::format("{}T{:02}:{:02}:{:02}.{:03}Z",
                       isoDate(Date(day)),
                       time.hours().count(),
                       time.minutes().count(),
                       time.seconds().count(),
                       time.subseconds().count());
}

std::string longDate(Date date)
{
    return fmt::format(
        "{} {} {}", dayOf(date), monthNames.at(monthOf(date) - 1), static_cast<int>(date.year()));
}

std::string longTime(Instant moment)
{
    const LocalTime local = localTime(moment);
    return fmt::format(
        "{}, {:02}:{:02} {}", longDate(local.date), local.hour, local.minute, local.zone);
}

std::optional<Date> parseDate(std::string_view text)
{
    while (!text.empty() && text.front() == ' ') {
        text.remove_prefix(1);
    }
    while (!text.empty() && text.back() == ' ') {
        text.remove_suffix(1);
    }
    if (const auto parts = split(text, "-"); parts.size() == 3 && parts[0].size() == 4) {
        return existingDate(wholeNumber(parts[0]), wholeNumber(parts[1]), wholeNumber(parts[2]));
    }
    if (const auto parts = split(text, "."); parts.size() == 3 && parts[2].size() == 4) {
        return existingDate(wholeNumber(parts[2]), wholeNumber(parts[1]), wholeNumber(parts[0]));
    }
    if (const auto parts = split(text, "/"); parts.size() == 3 && parts[2].size() == 4) {
        return existingDate(wholeNumber(parts[2]), wholeNumber(parts[0]), wholeNumber(parts[1]));
    }
    if (const auto parts = split(text, " "); parts.size() == 3 && parts[2].size() == 4) {
        return existingDate(wholeNumber(parts[2]), monthNumber(parts[1]), wholeNumber(parts[0]));
    }
    return {};
}

std::optional<Instant> parseInstant(std::string_view text)
{
    constexpr std::string_view shape = "0000-00-00T00:00:00.000Z";
    if (text.size() != shape.size()) {
        return {};
    }
    for (std::size_t place = 0; place < shape.size(); ++place) {
        const bool digit = text[place] >= '0' && text[place] <= '9';
        if (shape[place] == '0' ? !digit : text[place] != shape[place]) {
            return {};
        }
    }
    const auto number = [text](std::size_t from, std::size_t length) {
        return *wholeNumber(text.substr(from, length));
    };
    const auto date = existingDate(number(0, 4), number(5, 2), number(8, 2));
    if (!date || number(11, 2) > 23 || number(14, 2) > 59 || number(17, 2) > 59) {
        return {};
    }
    return std::chrono::sys_days(*date) + std::chrono::hours(number(11, 2)) +
           std::chrono::minutes(number(14, 2)) + std::chrono::seconds(number(17, 2)) +
           std::chrono::milliseconds(number(20, 3));
}

} // namespace attune::care
