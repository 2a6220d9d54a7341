#include "reading_grade.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <sstream>

namespace attune::tests {

namespace {

bool isVowel(char letter)
{
    return std::string_view("aeiouy").find(letter) != std::string_view::npos;
}

bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

/// The letters alone, in lower case.
std::string lettersOf(std::string_view word)
{
    std::string letters;
    for (const char letter : word) {
        if (std::isalpha(static_cast<unsigned char>(letter)) != 0) {
            letters += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
        }
    }
    return letters;
}

/// True where the vowel at `place` is said apart from an "i" before it: "di-al", not "na-tion".
bool isSaidApart(std::string_view word, std::size_t place)
{
    const bool followsI = place > 0 && word[place - 1] == 'i';
    const bool isEnding =
        place > 1 && std::string_view("tscg").find(word[place - 2]) != std::string_view::npos;
    return followsI && !isEnding &&
           std::string_view("aou").find(word[place]) != std::string_view::npos;
}

/// Vowels that stand together are said as one, unless they are said apart.
int vowelGroups(std::string_view word)
{
    int groups = 0;
    bool inGroup = false;
    for (std::size_t place = 0; place < word.size(); ++place) {
        const bool vowel = isVowel(word[place]) && !(place == 0 && word[place] == 'y');
        if (vowel && (!inGroup || isSaidApart(word, place))) {
            ++groups;
        }
        inGroup = vowel;
    }
    return groups;
}

/// True where the last "e" is written and not said: "choose", "minutes", "paused".
bool endsSilently(std::string_view word)
{
    const char last = word.back();
    if (last == 's' || last == 'd') {
        word.remove_suffix(1);
    }
    if (word.size() < 3 || word.back() != 'e' || isVowel(word[word.size() - 2])) {
        return false;
    }
    const char before = word[word.size() - 2];
    if (last == 'd') {
        return before != 't' && before != 'd'; // but "want-ed"
    }
    if (last == 's' && std::string_view("szxcgh").find(before) != std::string_view::npos) {
        return false; // "hous-es", "wish-es"
    }
    return before != 'l' || isVowel(word[word.size() - 3]); // but "lit-tle"
}

} // namespace

int syllablesIn(std::string_view word)
{
    static const std::map<std::string, int, std::less<>> irregular{
        {"anyone", 3}, {"being", 2}, {"quiet", 2}, {"tired", 2}};
    if (word.size() == 1 && isDigit(word.front())) {
        return word == "0" || word == "7" ? 2 : 1;
    }
    const std::string letters = lettersOf(word);
    if (letters.empty()) {
        return 0;
    }
    if (const auto found = irregular.find(letters); found != irregular.end()) {
        return found->second;
    }
    return std::max(1, vowelGroups(letters) - (endsSilently(letters) ? 1 : 0));
}

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    std::istringstream stream{std::string(text)};
    for (std::string word; stream >> word;) {
        std::erase_if(word, [](char letter) {
            return std::string_view(".,:;!?\"()").find(letter) != std::string_view::npos;
        });
        if (syllablesIn(word) > 0) {
            words.push_back(word);
        }
    }
    return words;
}

double readingGrade(std::string_view text)
{
    int sentences = 0;
    int words = 0;
    int syllables = 0;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(".!?"), text.size() - 1);
        const auto inSentence = wordsOf(text.substr(0, end + 1));
        sentences += inSentence.empty() ? 0 : 1;
        words += static_cast<int>(inSentence.size());
        for (const std::string& word : inSentence) {
            syllables += syllablesIn(word);
        }
        text.remove_prefix(end + 1);
    }
    return sentences == 0 ? 0 : 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
}

} // namespace attune::tests
