#include "definition_values.h"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>

namespace attune::questionnaires {

namespace {

bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

bool isLower(char letter)
{
    return letter >= 'a' && letter <= 'z';
}

bool isUpper(char letter)
{
    return letter >= 'A' && letter <= 'Z';
}

bool areDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, isDigit);
}

std::vector<std::string_view> split(std::string_view text, char between)
{
    std::vector<std::string_view> parts;
    while (true) {
        const auto end = text.find(between);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(end + 1);
    }
}

bool isLanguage(std::string_view text)
{
    const auto parts = split(text, '-');
    const std::string_view language = parts.front();
    if (language.size() < 2 || language.size() > 3 || !std::ranges::all_of(language, isLower)) {
        return false;
    }
    return std::all_of(parts.begin() + 1, parts.end(), [](std::string_view part) {
        constexpr std::size_t most = 8;
        return part.size() >= 2 && part.size() <= most &&
               std::ranges::all_of(part, [](char letter) {
                   return isLower(letter) || isUpper(letter) || isDigit(letter);
               });
    });
}

bool isDate(std::string_view text)
{
    const auto parts = split(text, '-');
    if (text.size() != std::string_view("2026-03-09").size() || parts.size() != 3 ||
        parts[0].size() != 4 || parts[1].size() != 2 || !std::ranges::all_of(parts, areDigits)) {
        return false;
    }
    const auto number = [](std::string_view digits) {
        return std::stoi(std::string(digits));
    };
    return std::chrono::year_month_day(std::chrono::year(number(parts[0])),
                                       std::chrono::month(static_cast<unsigned>(number(parts[1]))),
                                       std::chrono::day(static_cast<unsigned>(number(parts[2]))))
        .ok();
}

/// "10.", a prefix of digits and dots, "/" and a suffix without blanks.
bool isDoi(std::string_view text)
{
    constexpr std::string_view start = "10.";
    const auto slash = text.find('/');
    if (!text.starts_with(start) || slash == std::string_view::npos) {
        return false;
    }
    const std::string_view suffix = text.substr(slash + 1);
    return std::ranges::all_of(split(text.substr(0, slash), '.'), areDigits) && !suffix.empty() &&
           std::ranges::all_of(suffix, [](char letter) { return letter > ' ' && letter <= '~'; });
}

bool isLoinc(std::string_view text)
{
    const auto parts = split(text, '-');
    return parts.size() == 2 && areDigits(parts[0]) && areDigits(parts[1]) && parts[1].size() == 1;
}

} // namespace

std::string readId(const JsonNode& node, std::size_t mostLetters)
{
    std::string id = node.text();
    const bool wellFormed = std::ranges::all_of(split(id, '-'), [](std::string_view group) {
        return !group.empty() && std::ranges::all_of(group, [](char letter) {
            return isLower(letter) || isDigit(letter);
        });
    });
    if (!wellFormed || id.size() > mostLetters) {
        node.refuse(
            fmt::format("an id is lower-case letters and digits, in groups joined by \"-\", "
                        "{} characters at most",
                        mostLetters));
    }
    return id;
}

std::string readDate(const JsonNode& node)
{
    std::string date = node.text();
    if (!isDate(date)) {
        node.refuse("a day of the calendar like 2026-03-09 is needed here");
    }
    return date;
}

std::string readLanguage(const JsonNode& node)
{
    std::string language = node.text();
    if (!isLanguage(language)) {
        node.refuse("a language tag like \"en\" or \"pt-BR\" is needed here");
    }
    return language;
}

std::string readLoinc(const JsonNode& node)
{
    std::string code = node.text();
    if (!isLoinc(code)) {
        node.refuse("a LOINC code like \"44261-6\" is needed here");
    }
    return code;
}

std::string readDoi(const JsonNode& node)
{
    std::string doi = node.text();
    if (!isDoi(doi)) {
        node.refuse(
            "a DOI like \"10.1192/bjp.150.6.782\" is needed here, without \"https://doi.org/\"");
    }
    return doi;
}

Evidence readEvidence(const JsonNode& parent)
{
    return parent.has("evidence") ? parent.at("evidence")
                                        .oneOf<Evidence>({{"confirmed", Evidence::confirmed},
                                                          {"unconfirmed", Evidence::unconfirmed}})
                                  : Evidence::confirmed;
}

Construct readConstruct(const JsonNode& node)
{
    return node.oneOf<Construct>({{"depression", Construct::depression},
                                  {"anxiety", Construct::anxiety},
                                  {"bonding", Construct::bonding},
                                  {"trauma", Construct::trauma},
                                  {"risk", Construct::risk},
                                  {"other", Construct::other}});
}

std::vector<std::string> readTexts(const JsonNode& list)
{
    std::vector<std::string> texts;
    for (const JsonNode& node : list.elements()) {
        texts.push_back(node.text());
    }
    return texts;
}

std::string readPopulation(const JsonNode& node)
{
    node.oneOf<bool>(
        {{"postpartum", true}, {"antenatal", true}, {"partner", true}, {"general", true}});
    return node.text();
}

std::vector<std::string> readPopulations(const JsonNode& list)
{
    std::vector<std::string> populations;
    for (const JsonNode& node : list.elements()) {
        std::string population = readPopulation(node);
        if (std::ranges::find(populations, population) != populations.end()) {
            node.refuse(fmt::format("\"{}\" stands twice", population));
        }
        populations.push_back(std::move(population));
    }
    if (populations.empty()) {
        list.refuse("at least one population is needed");
    }
    return populations;
}

} // namespace attune::questionnaires
