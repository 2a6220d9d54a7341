#include "attune/questionnaires/json_node.h"

#include "attune/questionnaires/library.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace attune::questionnaires {

namespace {

using Json = nlohmann::json;

const Json& json(const std::shared_ptr<const void>& value)
{
    return *static_cast<const Json*>(value.get());
}

/// A step of a JSON pointer (RFC 6901): "~" and "/" are escaped.
std::string escapedStep(std::string_view step)
{
    std::string escaped;
    for (const char letter : step) {
        if (letter == '~') {
            escaped += "~0";
        } else if (letter == '/') {
            escaped += "~1";
        } else {
            escaped += letter;
        }
    }
    return escaped;
}

/// Watches the parser for a key that stands twice in one object.
class KeyWatch
{
public:
    explicit KeyWatch(std::string_view file) : m_file(file) {}

    bool operator()(int /*depth*/, Json::parse_event_t event, Json& parsed)
    {
        if (event == Json::parse_event_t::object_start) {
            m_open.emplace_back();
        } else if (event == Json::parse_event_t::object_end) {
            m_open.pop_back();
        } else if (event == Json::parse_event_t::key) {
            const auto key = parsed.get<std::string>();
            if (std::ranges::find(m_open.back(), key) != m_open.back().end()) {
                throw DefinitionError(m_file, {}, fmt::format("the key \"{}\" stands twice", key));
            }
            m_open.back().push_back(key);
        }
        return true;
    }

private:
    std::string_view m_file;
    std::vector<std::vector<std::string>> m_open;
};

} // namespace

DefinitionError::DefinitionError(std::string_view file,
                                 std::string_view pointer,
                                 std::string_view reason)
    : std::runtime_error(
          fmt::format("{} at {}: {}.", file, pointer.empty() ? "/" : pointer, reason))
{}

bool ObjectKeys::knows(std::string_view key) const
{
    return std::ranges::find(required, key) != required.end() ||
           std::ranges::find(optional, key) != optional.end();
}

JsonNode::JsonNode(std::shared_ptr<const void> value, std::string file, std::string pointer)
    : m_value(std::move(value)),
      m_file(std::move(file)),
      m_pointer(std::move(pointer))
{}

JsonNode JsonNode::parse(std::string_view text, std::string_view file)
{
    try {
        // The parser copies its watch: the watch itself stays here.
        KeyWatch watch(file);
        const auto watching = [&watch](int depth, Json::parse_event_t event, Json& parsed) {
            return watch(depth, event, parsed);
        };
        return {std::make_shared<const Json>(Json::parse(text, watching)), std::string(file), {}};
    } catch (const Json::parse_error& error) {
        throw DefinitionError(
            file, {}, fmt::format("this is not JSON, from byte {} on", error.byte));
    } catch (const Json::exception&) {
        throw DefinitionError(file, {}, "this is not JSON: a number is too large");
    }
}

void JsonNode::expectKeys(const ObjectKeys& keys) const
{
    for (const auto& [key, value] : members()) {
        if (!keys.knows(key)) {
            refuse(fmt::format("the key \"{}\" is unknown", key));
        }
    }
    for (const std::string_view key : keys.required) {
        if (!has(key)) {
            refuse(fmt::format("the key \"{}\" is missing", key));
        }
    }
}

bool JsonNode::has(std::string_view key) const
{
    return json(m_value).is_object() && json(m_value).contains(key);
}

JsonNode JsonNode::at(std::string_view key) const
{
    return below(&json(m_value).at(std::string(key)), key);
}

std::vector<JsonNode> JsonNode::elements() const
{
    if (!json(m_value).is_array()) {
        refuse("a list is needed here");
    }
    std::vector<JsonNode> nodes;
    for (std::size_t index = 0; index < json(m_value).size(); ++index) {
        nodes.push_back(below(&json(m_value)[index], std::to_string(index)));
    }
    return nodes;
}

std::vector<std::pair<std::string, JsonNode>> JsonNode::members() const
{
    if (!json(m_value).is_object()) {
        refuse("an object is needed here");
    }
    std::vector<std::pair<std::string, JsonNode>> nodes;
    for (const auto& [key, value] : json(m_value).items()) {
        nodes.emplace_back(key, below(&value, key));
    }
    return nodes;
}

std::string JsonNode::text() const
{
    if (!json(m_value).is_string() || json(m_value).get_ref<const std::string&>().empty()) {
        refuse("a text that is not empty is needed here");
    }
    return json(m_value).get<std::string>();
}

std::string JsonNode::textOr(std::string_view key, std::string_view otherwise) const
{
    return has(key) ? at(key).text() : std::string(otherwise);
}

double JsonNode::number() const
{
    if (!json(m_value).is_number()) {
        refuse("a number is needed here");
    }
    return json(m_value).get<double>();
}

int JsonNode::whole() const
{
    const double value = number();
    constexpr double most = 1e6;
    if (value != std::floor(value) || std::abs(value) > most) {
        refuse("a whole number is needed here");
    }
    return static_cast<int>(value);
}

bool JsonNode::truth() const
{
    if (!json(m_value).is_boolean()) {
        refuse("true or false is needed here");
    }
    return json(m_value).get<bool>();
}

bool JsonNode::truthOr(std::string_view key, bool otherwise) const
{
    return has(key) ? at(key).truth() : otherwise;
}

JsonNode JsonNode::below(const void* value, std::string_view step) const
{
    return {std::shared_ptr<const void>(m_value, value),
            m_file,
            fmt::format("{}/{}", m_pointer, escapedStep(step))};
}

void JsonNode::refuse(const std::string& reason) const
{
    throw DefinitionError(m_file, m_pointer, reason);
}

} // namespace attune::questionnaires
