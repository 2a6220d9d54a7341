#include "utf8.h"

namespace attune::reports {

namespace {

constexpr char32_t replacement = 0xFFFD;

struct Lead
{
    int following;
    char32_t bits;
    char32_t least; ///< smaller values are overlong and refused
};

Lead leadOf(unsigned char byte)
{
    if (byte < 0x80) {
        return {0, byte, 0};
    }
    if ((byte & 0xE0) == 0xC0) {
        return {1, byte & 0x1Fu, 0x80};
    }
    if ((byte & 0xF0) == 0xE0) {
        return {2, byte & 0x0Fu, 0x800};
    }
    if ((byte & 0xF8) == 0xF0) {
        return {3, byte & 0x07u, 0x10000};
    }
    return {-1, 0, 0};
}

} // namespace

std::u32string codePoints(std::string_view utf8)
{
    std::u32string characters;
    characters.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const Lead lead = leadOf(static_cast<unsigned char>(utf8[at]));
        char32_t value = lead.bits;
        int read = 0;
        while (read < lead.following && at + 1 + read < utf8.size()) {
            const auto byte = static_cast<unsigned char>(utf8[at + 1 + read]);
            if ((byte & 0xC0) != 0x80) {
                break;
            }
            value = (value << 6) | (byte & 0x3Fu);
            ++read;
        }
        const bool valid = lead.following >= 0 && read == lead.following && value >= lead.least &&
                           value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
        characters.push_back(valid ? value : replacement);
        at += valid ? 1 + static_cast<std::size_t>(read) : 1;
    }
    return characters;
}

void appendUtf8(std::string& text, char32_t character)
{
    const auto put = [&text](char32_t byte) {
        text.push_back(static_cast<char>(byte));
    };
    if (character < 0x80) {
        put(character);
    } else if (character < 0x800) {
        put(0xC0 | (character >> 6));
        put(0x80 | (character & 0x3F));
    } else if (character < 0x10000) {
        put(0xE0 | (character >> 12));
        put(0x80 | ((character >> 6) & 0x3F));
        put(0x80 | (character & 0x3F));
    } else {
        put(0xF0 | (character >> 18));
        put(0x80 | ((character >> 12) & 0x3F));
        put(0x80 | ((character >> 6) & 0x3F));
        put(0x80 | (character & 0x3F));
    }
}

std::string toUtf8(std::u32string_view characters)
{
    std::string text;
    text.reserve(characters.size());
    for (const char32_t character : characters) {
        appendUtf8(text, character);
    }
    return text;
}

} // namespace attune::reports
