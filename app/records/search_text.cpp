#include "search_text.h"

#include <fmt/format.h>
#include <sstream>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace attune::records {

std::string foldedText(std::string_view text)
{
    UErrorCode error = U_ZERO_ERROR;
    const auto* normalizer = icu::Normalizer2::getNFKDInstance(error);
    auto decomposed =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
    if (U_SUCCESS(error)) {
        decomposed = normalizer->normalize(decomposed, error);
    }
    icu::UnicodeString bare;
    for (int32_t place = 0; place < decomposed.length(); place = decomposed.moveIndex32(place, 1)) {
        const UChar32 letter = decomposed.char32At(place);
        if (u_charType(letter) != U_NON_SPACING_MARK) {
            bare.append(letter);
        }
    }
    bare.foldCase();
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
