#include "search_text.h"

#include <fmt/format.h>
#include <sstream>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace attune::records {

namespace {

/// Letters that no decomposition takes apart, and how people type them on another keyboard.
void appendPlain(icu::UnicodeString& text, UChar32 letter)
{
    struct Row
    {
        UChar32 letter;
        const char16_t* plain;
    };

    static constexpr Row rows[] = {{U'\u0111', u"d"}, // d with stroke
                                   {U'\u00F0', u"d"}, // eth
                                   {U'\u0127', u"h"}, // h with stroke
                                   {U'\u0131', u"i"}, // dotless i
                                   {U'\u0142', u"l"}, // l with stroke
                                   {U'\u00F8', u"o"}, // o with stroke
                                   {U'\u0167', u"t"}, // t with stroke
                                   {U'\u00FE', u"th"},
                                   {U'\u00E6', u"ae"},
                                   {U'\u0153', u"oe"},
                                   {U'\u2018', u"'"},
                                   {U'\u2019', u"'"}};
    for (const Row& row : rows) {
        if (row.letter == letter) {
            text.append(icu::UnicodeString(row.plain));
            return;
        }
    }
    text.append(letter);
}

} // namespace

std::string foldedText(std::string_view text)
{
    UErrorCode error = U_ZERO_ERROR;
    const auto* normalizer = icu::Normalizer2::getNFKDInstance(error);
    auto decomposed =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
    if (U_SUCCESS(error)) {
        decomposed = normalizer->normalize(decomposed, error);
    }
    decomposed.foldCase();
    icu::UnicodeString bare;
    for (int32_t place = 0; place < decomposed.length(); place = decomposed.moveIndex32(place, 1)) {
        const UChar32 letter = decomposed.char32At(place);
        const auto kind = u_charType(letter);
        if (kind != U_NON_SPACING_MARK && kind != U_FORMAT_CHAR) {
            appendPlain(bare, letter);
        }
    }
    std::string folded;
    bare.toUTF8String(folded);
    return folded;
}

std::string searchTextOf(const care::Client& client)
{
    std::string text =
        fmt::format("{}\n{}\n{}", client.name, client.preferredName, client.chartNumber);
    if (client.birthDate) {
        const unsigned day = static_cast<unsigned>(client.birthDate->day());
        const unsigned month = static_cast<unsigned>(client.birthDate->month());
        const int year = static_cast<int>(client.birthDate->year());
        text += fmt::format("\n{}\n{}\n{}.{}.{}\n{}/{}/{}",
                            care::isoDate(*client.birthDate),
                            care::longDate(*client.birthDate),
                            day,
                            month,
                            year,
                            month,
                            day,
                            year);
    }
    return foldedText(text);
}

std::vector<std::string> searchWords(std::string_view search)
{
    constexpr std::size_t mostWords = 8;
    std::istringstream stream(foldedText(search));
    std::vector<std::string> words;
    for (std::string word; words.size() < mostWords && stream >> word;) {
        words.push_back(word);
    }
    return words;
}

} // namespace attune::records
