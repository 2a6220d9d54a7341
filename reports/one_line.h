#pragma once

#include <string>
#include <string_view>

namespace attune::reports {

/// The lines of an address within a sentence: "12 Quay Street, Portland".
inline std::string onOneLine(std::string_view lines)
{
    std::string text;
    for (const char letter : lines) {
        text += letter == '\n' ? std::string(", ") : std::string(1, letter);
    }
    return text;
}

} // namespace attune::reports
