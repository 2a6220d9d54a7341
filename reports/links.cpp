#include "links.h"

#include <algorithm>

namespace attune::reports {

namespace {

constexpr std::size_t fewestDigits = 3;
constexpr std::size_t digitsOfNumber = 10; ///< as a number is written in full

bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

bool isOneOf(char letter, std::string_view set)
{
    return set.find(letter) != std::string_view::npos;
}

/// The digits of a telephone number, with its plus; empty where the text is none.
std::string dialled(std::string_view text)
{
    std::string digits;
    for (const char letter : text) {
        if (isDigit(letter) || (letter == '+' && digits.empty())) {
            digits += letter;
        } else if (!isOneOf(letter, "-. ()")) {
            return {};
        }
    }
    return digits;
}

std::string siteOf(std::string_view word)
{
    if (word.starts_with("https://") || word.starts_with("http://")) {
        return std::string(word);
    }
    return word.starts_with("www.") ? "https://" + std::string(word) : std::string();
}

/// What a word without its punctuation leads to; empty: nowhere.
std::string targetOf(std::string_view word)
{
    if (std::string site = siteOf(word); !site.empty()) {
        return site;
    }
    const std::string digits = dialled(word);
    return digits.size() >= digitsOfNumber ? "tel:" + digits : std::string();
}

} // namespace

std::vector<TextLink> linksIn(std::string_view text)
{
    if (const std::string whole = dialled(text); whole.size() >= fewestDigits) {
        return {{.first = 0, .length = text.size(), .uri = "tel:" + whole}};
    }
    std::vector<TextLink> links;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        std::size_t first = at;
        std::size_t last = end;
        while (first < last && isOneOf(text[first], "(\"")) {
            ++first;
        }
        while (last > first && isOneOf(text[last - 1], ".,;:!?)\"")) {
            --last;
        }
        if (std::string uri = targetOf(text.substr(first, last - first)); !uri.empty()) {
            links.push_back({.first = first, .length = last - first, .uri = std::move(uri)});
        }
        at = end + 1;
    }
    return links;
}

} // namespace attune::reports
