#pragma once

#include <string_view>
#include <vector>

namespace attune::questionnaires {

/// The keys that one kind of object in a definition or wording file may hold. The loader refuses
/// every other key; the JSON Schemas and docs/instrument-format.md name the same ones.
struct ObjectKeys
{
    std::string_view object; ///< its name in the schema's $defs; "instrument" and "wording": roots
    std::vector<std::string_view> required;
    std::vector<std::string_view> optional;

    bool knows(std::string_view key) const;
};

/// Every kind of object of a definition file, the file itself first.
const std::vector<ObjectKeys>& instrumentObjects();
/// Every kind of object of a wording file, the file itself first.
const std::vector<ObjectKeys>& wordingObjects();

/// The keys of the object of this name, which must be one of the above.
const ObjectKeys& keysOf(std::string_view object);

} // namespace attune::questionnaires
