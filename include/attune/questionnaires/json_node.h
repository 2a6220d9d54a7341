#pragma once

#include "attune/questionnaires/object_keys.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace attune::questionnaires {

/// A place in a file of data: reads what must stand there, or refuses with file, JSON pointer
/// and reason. \throws DefinitionError from every function
class JsonNode
{
public:
    /// The root of a file. Refuses what is not JSON, and a key that stands twice in one object,
    /// since either value could be the one that was meant.
    static JsonNode parse(std::string_view text, std::string_view file);

    /// Refuses keys that the object does not know, and misses the required ones.
    void expectKeys(const ObjectKeys& keys) const;

    bool has(std::string_view key) const;
    JsonNode at(std::string_view key) const; ///< one that it has, as `expectKeys` saw to
    std::vector<JsonNode> elements() const;  ///< of an array
    std::vector<std::pair<std::string, JsonNode>> members() const; ///< of an object

    std::string text() const; ///< not empty
    std::string textOr(std::string_view key, std::string_view otherwise) const;
    double number() const;
    int whole() const;
    bool truth() const;
    bool truthOr(std::string_view key, bool otherwise) const;

    /// The value that stands for one of these words.
    template <class Value>
    Value oneOf(const std::map<std::string_view, Value>& words) const
    {
        const std::string word = text();
        const auto found = words.find(word);
        if (found == words.end()) {
            std::string known;
            for (const auto& [name, value] : words) {
                known += (known.empty() ? "\"" : ", \"") + std::string(name) + "\"";
            }
            refuse("\"" + word + "\" is not one of " + known);
        }
        return found->second;
    }

    [[noreturn]] void refuse(const std::string& reason) const;

private:
    JsonNode(std::shared_ptr<const void> value, std::string file, std::string pointer);
    JsonNode below(const void* value, std::string_view step) const;

    std::shared_ptr<const void> m_value; ///< a JSON value; keeps its whole file alive
    std::string m_file;
    std::string m_pointer;
};

/// A key of ours: lower-case letters and digits in groups joined by "-", like "more-than-half".
std::string readId(const JsonNode& node, std::size_t mostLetters = 31);

} // namespace attune::questionnaires
