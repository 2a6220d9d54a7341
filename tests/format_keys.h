#pragma once

#include "attune/questionnaires/object_keys.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

/// What a loader, a JSON Schema and a document say about the keys of a format, to be compared.
namespace attune::tests {

/// The keys of one kind of object, as one of the three says them.
struct Keys
{
    std::set<std::string> required;
    std::set<std::string> optional;

    bool operator==(const Keys&) const = default;
};

inline std::ostream& operator<<(std::ostream& out, const Keys& keys)
{
    out << "required:";
    for (const auto& key : keys.required) {
        out << ' ' << key;
    }
    out << "; optional:";
    for (const auto& key : keys.optional) {
        out << ' ' << key;
    }
    return out;
}

using KeysByObject = std::map<std::string, Keys>;

inline KeysByObject loaderKeys(const std::vector<questionnaires::ObjectKeys>& objects)
{
    KeysByObject all;
    for (const questionnaires::ObjectKeys& object : objects) {
        all[std::string(object.object)] = {{object.required.begin(), object.required.end()},
                                           {object.optional.begin(), object.optional.end()}};
    }
    return all;
}

inline std::string readText(const std::string& path)
{
    std::ifstream stream(std::filesystem::path(ATTUNE_SOURCE_DIR) / path);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline Keys schemaKeysOf(const nlohmann::json& object)
{
    Keys keys;
    for (const nlohmann::json& key : object.at("required")) {
        keys.required.insert(key.get<std::string>());
        BOOST_TEST(object.at("properties").contains(key.get<std::string>()), key);
    }
    for (const auto& [key, value] : object.at("properties").items()) {
        if (!keys.required.contains(key)) {
            keys.optional.insert(key);
        }
    }
    return keys;
}

/// The root under `rootName`, and every object of its $defs.
inline KeysByObject schemaKeys(const nlohmann::json& schema, const std::string& rootName)
{
    KeysByObject all{{rootName, schemaKeysOf(schema)}};
    for (const auto& [name, definition] : schema.at("$defs").items()) {
        if (definition.contains("properties")) {
            all[name] = schemaKeysOf(definition);
        }
    }
    return all;
}

/// The tables below the headings "### object" of a document of a format.
inline KeysByObject documentKeys(const std::string& path)
{
    static const std::regex heading("### (\\w+)");
    static const std::regex row("\\| `(\\w+)` \\| (yes|no)\\b.*");
    KeysByObject all;
    std::string object;
    std::istringstream lines(readText(path));
    for (std::string line; std::getline(lines, line);) {
        std::smatch match;
        if (std::regex_match(line, match, heading)) {
            object = match[1];
            all[object];
        } else if (std::regex_match(line, match, row)) {
            Keys& keys = all[object];
            (match[2] == "yes" ? keys.required : keys.optional).insert(match[1]);
        }
    }
    return all;
}

inline void expectSame(const KeysByObject& found, const KeysByObject& due)
{
    for (const auto& [object, keys] : due) {
        BOOST_TEST_CONTEXT(object)
        {
            BOOST_TEST_REQUIRE(found.contains(object));
            BOOST_TEST(found.at(object) == keys);
        }
    }
    BOOST_TEST(found.size() == due.size());
}

/// Every object of a schema, however deep, that lists keys.
inline void collectObjects(const nlohmann::json& node, std::vector<nlohmann::json>& objects)
{
    if (node.is_object() && node.contains("properties")) {
        objects.push_back(node);
    }
    for (const nlohmann::json& child : node) {
        if (child.is_structured()) {
            collectObjects(child, objects);
        }
    }
}

} // namespace attune::tests
