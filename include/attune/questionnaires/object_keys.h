#pragma once

#include <string_view>
#include <vector>

namespace attune::questionnaires {

/// The keys that one kind of object in a file of data may hold. A loader refuses every other key;
/// the JSON Schema and the document of the format name the same ones.
struct ObjectKeys
{
    std::string_view object; ///< its name in the schema's $defs; the file itself has one too
    std::vector<std::string_view> required;
    std::vector<std::string_view> optional;

    bool knows(std::string_view key) const;
};

} // namespace attune::questionnaires
