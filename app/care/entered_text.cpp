#include "entered_text.h"

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace attune::care {

namespace {

icu::UnicodeString unicode(std::string_view text)
{
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
}

} // namespace

bool isBlank(std::string_view text)
{
    const auto characters = unicode(text);
    for (int32_t place = 0; place < characters.length(); place = characters.moveIndex32(place, 1)) {
        if (u_isgraph(characters.char32At(place))) {
            return false;
        }
    }
    return true;
}

bool isTooLong(std::string_view text)
{
    return unicode(text).countChar32() > mostFieldCharacters;
}

void checkLength(std::vector<FieldProblem>& problems,
                 const std::string& field,
                 std::string_view text)
{
    if (isTooLong(text)) {
        problems.push_back(
            {field,
             fmt::format("This is longer than {} characters. Shorten it.", mostFieldCharacters)});
    }
}

} // namespace attune::care
