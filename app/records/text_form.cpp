#include "text_form.h"

#include "attune/records/errors.h"

#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

namespace attune::records {

namespace {

constexpr std::size_t mostBytes = 4096;

/// UTF-16 in guarded memory.
class GuardedUtf16
{
public:
    explicit GuardedUtf16(int32_t units)
        : m_units(units),
          m_bytes(static_cast<std::size_t>(units) * sizeof(UChar))
    {}

    UChar* data() { return reinterpret_cast<UChar*>(m_bytes.bytes().data()); }

    int32_t size() const { return m_units; }

private:
    int32_t m_units;
    Secret m_bytes;
};

[[noreturn]] void refuseText()
{
    throw Refused("This passphrase holds characters that could not be read. Type it again, or "
                  "check the keyboard settings.");
}

/// Text in the form that `normaliser` makes, as UTF-8 in guarded memory. `status` is how getting
/// the normaliser went.
/// \throws Refused for text that is not UTF-8 or too long
Secret transformed(std::string_view text, const UNormalizer2* normaliser, UErrorCode status)
{
    if (text.empty()) {
        return {};
    }
    if (text.size() > mostBytes) {
        throw Refused("A passphrase can be at most 4,096 bytes long.");
    }
    const auto length = static_cast<int32_t>(text.size());
    GuardedUtf16 source(length); // never more units than bytes
    // After a failure ICU's functions do nothing, and the status stays what it was.
    int32_t units = 0;
    u_strFromUTF8(source.data(), source.size(), &units, text.data(), length, &status);
    UErrorCode measuring = status;
    const int32_t needed =
        unorm2_normalize(normaliser, source.data(), units, nullptr, 0, &measuring);
    GuardedUtf16 form(needed);
    unorm2_normalize(normaliser, source.data(), units, form.data(), needed, &status);
    int32_t bytes = 0;
    UErrorCode counting = status;
    u_strToUTF8(nullptr, 0, &bytes, form.data(), needed, &counting);
    Secret result(static_cast<std::size_t>(bytes));
    u_strToUTF8(reinterpret_cast<char*>(result.bytes().data()),
                bytes,
                nullptr,
                form.data(),
                needed,
                &status);
    if (U_FAILURE(status)) {
        refuseText();
    }
    return result;
}

} // namespace

Secret normalised(const Secret& passphrase)
{
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* nfkc = unorm2_getNFKCInstance(&status);
    return transformed(passphrase.text(), nfkc, status);
}

Secret folded(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* folding = unorm2_getNFKCCasefoldInstance(&status);
    return transformed(text, folding, status);
}

std::string foldedName(std::string_view name)
{
    Secret form;
    try {
        form = folded(name);
    } catch (const Refused&) {
        return {};
    }
    std::string result;
    for (const char c : form.text()) {
        if (c != ' ') {
            result += c;
        } else if (!result.empty() && result.back() != ' ') {
            result += ' ';
        }
    }
    if (!result.empty() && result.back() == ' ') {
        result.pop_back();
    }
    return result;
}

void forEachCodePoint(std::string_view text, const std::function<void(char32_t)>& take)
{
    const auto length = static_cast<int32_t>(text.size());
    for (int32_t at = 0; at < length;) {
        UChar32 point = 0;
        U8_NEXT_OR_FFFD(text.data(), at, length, point);
        take(static_cast<char32_t>(point));
    }
}

} // namespace attune::records
