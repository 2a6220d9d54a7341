#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace attune::reports {

/// A stretch of text that can be followed.
struct TextLink
{
    std::size_t first = 0; ///< in bytes
    std::size_t length = 0;
    std::string uri; ///< "tel:18009444773" or "https://…"
};

/// Telephone numbers and sites in one line of text. A number of fewer than ten digits ("988")
/// counts only where it is the whole text.
std::vector<TextLink> linksIn(std::string_view text);

} // namespace attune::reports
