#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attune::tests {

/// Syllables of an English word as spoken, by its vowels; at least 1 for any word with a letter.
/// Where a word can be said in two ways it takes the longer one. A lone digit counts as its name;
/// longer numbers have none.
int syllablesIn(std::string_view word);

/// The words of a text. Telephone numbers are left out: they are dialled, not read.
std::vector<std::string> wordsOf(std::string_view text);

/// The US school grade at which a text reads easily (Kincaid et al. 1975, Flesch-Kincaid):
/// 0.39 words per sentence + 11.8 syllables per word - 15.59. Meant for sentences.
double readingGrade(std::string_view text);

} // namespace attune::tests
