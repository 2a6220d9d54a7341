#pragma once

#include <string>
#include <string_view>

namespace attune::reports {

/// The characters of UTF-8 text; every byte that is no part of valid UTF-8 becomes U+FFFD.
std::u32string codePoints(std::string_view utf8);

/// Appends one character as UTF-8.
void appendUtf8(std::string& text, char32_t character);

std::string toUtf8(std::u32string_view characters);

} // namespace attune::reports
