#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attune::tests {

/// A word as it stands on a sheet: points, origin at the top left.
struct PlacedWord
{
    std::string text;
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
};

/// The text of each page in the order in which it was set, every run of white space one space.
std::vector<std::string> pageTexts(const std::string& pdfBytes);

/// All pages, one after another.
std::string wholeText(const std::string& pdfBytes);

/// The words of one page (0-based) with their places.
std::vector<PlacedWord> wordsOf(const std::string& pdfBytes, int page);

/// The text without any white space, for what may have been broken anywhere.
std::string withoutSpaces(std::string_view text);

/// How often `part` stands in `text`, capital and small ASCII letters alike.
int timesIn(std::string_view text, std::string_view part);

} // namespace attune::tests
