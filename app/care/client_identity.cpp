#include "attune/care/client_identity.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace attune::care {

namespace {

/// Its letters and digits, in one letter case.
icu::UnicodeString essenceOf(const std::string& typed)
{
    const auto text = icu::UnicodeString::fromUTF8(typed);
    icu::UnicodeString essence;
    for (int32_t place = 0; place < text.length(); place = text.moveIndex32(place, 1)) {
        if (const UChar32 character = text.char32At(place); u_isalnum(character)) {
            essence.append(u_toupper(character));
        }
    }
    return essence;
}

} // namespace

bool isMeant(const Client& client, const std::string& typed)
{
    const auto essence = essenceOf(typed);
    return !essence.isEmpty() && (essence == essenceOf(initials(client.name)) ||
                                  essence == essenceOf(client.chartNumber));
}

} // namespace attune::care
