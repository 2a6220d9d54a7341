#pragma once

#include <nlohmann/json.hpp>

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace attune::questionnaires {

/// A place in a definition file: reads what must stand there, or refuses with file, JSON pointer
/// and reason. \throws DefinitionError from every function
class JsonNode
{
public:
    JsonNode(const nlohmann::json& value, std::string file, std::string pointer = {});

    /// Parses a whole file.
    static nlohmann::json parse(std::string_view text, std::string_view file);

    /// Refuses keys that are neither required nor optional, and misses the required ones.
    void expectKeys(std::initializer_list<std::string_view> required,
                    std::initializer_list<std::string_view> optional = {}) const;

    bool has(std::string_view key) const;
    JsonNode at(std::string_view key) const;
    std::vector<JsonNode> elements() const;                        ///< of an array
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
    const nlohmann::json* m_value;
    std::string m_file;
    std::string m_pointer;
};

} // namespace attune::questionnaires
