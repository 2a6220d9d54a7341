#include "attune/records/practice_folder.h"
#include "text_form.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <sodium.h>
#include <zxcvbn.h>

namespace attune::records {

namespace {

constexpr std::size_t fewestCharacters = 15; // NIST SP 800-63B-4, a passphrase that stands alone
constexpr std::size_t estimatedBytes = 100;  // the estimate's time grows with the cube of these
constexpr std::size_t fewestDistinct = 6;

/// Bits of guessing from which each strength begins. One try costs about a second, so 35 bits are
/// a thousand years of one computer: what an attacker who owns many needs is the reason for more.
constexpr std::array<double, 4> strengthBits{20, 35, 50, 65};
constexpr int acceptableStrength = 2;

/// Text of a passphrase that is worked on, wiped when it goes. It only ever shrinks: growing would
/// leave a copy behind.
template <class Text>
struct Wiped
{
    Text text;

    explicit Wiped(std::size_t most) { text.reserve(most); }

    Wiped(const Wiped&) = delete;
    Wiped& operator=(const Wiped&) = delete;

    ~Wiped() { sodium_memzero(text.data(), text.capacity() * sizeof text[0]); }
};

void takePoints(std::string_view from, std::u32string& into)
{
    forEachCodePoint(from, [&](char32_t point) { into += point; });
}

std::size_t characters(std::string_view text)
{
    std::size_t count = 0;
    forEachCodePoint(text, [&](char32_t) { ++count; });
    return count;
}

/// Length of the shortest piece that, repeated, makes the whole text.
std::size_t period(const std::u32string& text)
{
    for (std::size_t length = 1; length <= text.size() / 2; ++length) {
        if (std::equal(
                text.begin() + static_cast<std::ptrdiff_t>(length), text.end(), text.begin())) {
            return length;
        }
    }
    return text.size();
}

/// True where most neighbours follow each other in their alphabet or number row, up or down.
bool runsThroughAnAlphabet(const std::u32string& text)
{
    std::size_t steps = 0;
    for (std::size_t i = 1; i < text.size(); ++i) {
        const auto step =
            static_cast<std::int64_t>(text[i]) - static_cast<std::int64_t>(text[i - 1]);
        steps += step >= -1 && step <= 1 ? 1U : 0U;
    }
    return steps * 3 > (text.size() - 1) * 2;
}

std::set<std::string> contextWords(const std::vector<std::string>& context)
{
    std::set<std::string> words{"attune", "therapist", "postpartum", "practice"};
    for (const std::string& text : context) {
        std::string word;
        for (const char c : foldedName(text) + ' ') {
            if (c != ' ') {
                word += c;
                continue;
            }
            if (characters(word) >= 3) {
                words.insert(word);
            }
            word.clear();
        }
    }
    return words;
}

/// Takes `words` out of a passphrase, so that what is left has to be guessed also by someone who
/// knows them. \returns whether there were any
bool removeWords(std::string& folded, const std::set<std::string>& words)
{
    std::vector<std::string> longestFirst(words.begin(), words.end());
    std::stable_sort(longestFirst.begin(), longestFirst.end(), [](const auto& a, const auto& b) {
        return a.size() > b.size();
    });
    const std::size_t before = folded.size();
    for (const std::string& word : longestFirst) {
        for (std::size_t at = folded.find(word); at != std::string::npos; at = folded.find(word)) {
            folded.replace(at, word.size(), 1, ' ');
        }
    }
    return folded.size() != before;
}

double guessingBits(std::string_view passphrase, const std::set<std::string>& words)
{
    // Cut between characters: half of one would look like a rare symbol.
    std::size_t end = std::min(passphrase.size(), estimatedBytes);
    while (end < passphrase.size() &&
           (static_cast<unsigned char>(passphrase[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    const std::string_view judged = passphrase.substr(0, end);
    std::vector<const char*> known;
    known.reserve(words.size() + 1);
    for (const std::string& word : words) {
        known.push_back(word.c_str());
    }
    known.push_back(nullptr);
    Wiped<std::string> cut(judged.size());
    cut.text.assign(judged);
    return ZxcvbnMatch(cut.text.c_str(), known.data(), nullptr);
}

int strengthOf(double bits)
{
    return static_cast<int>(std::count_if(
        strengthBits.begin(), strengthBits.end(), [&](double from) { return bits >= from; }));
}

PassphraseVerdict refused(int strength, std::string sentence)
{
    return {false, std::min(strength, acceptableStrength - 1), std::move(sentence)};
}

} // namespace

PassphraseVerdict judgePassphrase(std::string_view passphrase,
                                  const std::vector<std::string>& context)
{
    Secret form;
    try {
        form = normalised(Secret::fromText(passphrase));
    } catch (const Refused& problem) {
        return refused(0, problem.what());
    }
    Wiped<std::u32string> wipedPoints(form.text().size());
    takePoints(form.text(), wipedPoints.text);
    const std::u32string& points = wipedPoints.text;
    if (points.size() < fewestCharacters) {
        const std::size_t missing = fewestCharacters - points.size();
        return refused(0,
                       fmt::format("Use at least {} characters: {} more {} needed. A few words "
                                   "that do not belong together work well.",
                                   fewestCharacters,
                                   missing,
                                   missing == 1 ? "is" : "are"));
    }
    const std::u32string_view distinct(points);
    const bool repeats =
        period(points) * 2 <= points.size() ||
        std::set<char32_t>(distinct.begin(), distinct.end()).size() < fewestDistinct;
    if (repeats) {
        return refused(0,
                       "This repeats itself and is quickly guessed. Use several different words.");
    }
    if (runsThroughAnAlphabet(points)) {
        return refused(0,
                       "This follows the alphabet or the number row and is quickly guessed. Use "
                       "several different words.");
    }
    const std::set<std::string> words = contextWords(context);
    const int strength = strengthOf(guessingBits(form.text(), words));
    const Secret comparable = folded(form.text());
    Wiped<std::string> rest(comparable.text().size());
    rest.text.assign(comparable.text());
    if (removeWords(rest.text, words) &&
        strengthOf(guessingBits(rest.text, {})) < acceptableStrength) {
        return refused(strength,
                       "This is made of words anyone could know about you or the practice. Add "
                       "words that have nothing to do with either.");
    }
    if (strength < acceptableStrength) {
        return refused(strength,
                       "This is among the first things a guessing program tries. Add more words "
                       "that do not belong together.");
    }
    constexpr std::array<const char*, 3> praise{
        "Good enough. One more word makes it strong.", "Strong.", "Very strong."};
    return {true, strength, praise.at(static_cast<std::size_t>(strength - acceptableStrength))};
}

} // namespace attune::records
