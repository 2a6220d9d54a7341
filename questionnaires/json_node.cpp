#include "json_node.h"

#include "attune/questionnaires/library.h"

#include <algorithm>
#include <cmath>

namespace attune::questionnaires {

DefinitionError::DefinitionError(std::string_view file,
                                 std::string_view pointer,
                                 std::string_view reason)
    : std::runtime_error(std::string(file) + " at " +
                         (pointer.empty() ? "/" : std::string(pointer)) + ": " +
                         std::string(reason))
{}

JsonNode::JsonNode(const nlohmann::json& value, std::string file, std::string pointer)
    : m_value(&value),
      m_file(std::move(file)),
      m_pointer(std::move(pointer))
{}

nlohmann::json JsonNode::parse(std::string_view text, std::string_view file)
{
    // A key written twice would silently keep one value: refuse it.
    std::vector<std::vector<std::string>> keys;
    const auto watch =
        [&](int /*depth*/, nlohmann::json::parse_event_t event, nlohmann::json& parsed) {
            if (event == nlohmann::json::parse_event_t::object_start) {
                keys.emplace_back();
            } else if (event == nlohmann::json::parse_event_t::object_end) {
                keys.pop_back();
            } else if (event == nlohmann::json::parse_event_t::key) {
                const auto key = parsed.get<std::string>();
                if (std::ranges::find(keys.back(), key) != keys.back().end()) {
                    throw DefinitionError(file, {}, "the key \"" + key + "\" stands twice");
                }
                keys.back().push_back(key);
            }
            return true;
        };
    try {
        return nlohmann::json::parse(text, watch);
    } catch (const nlohmann::json::parse_error& error) {
        throw DefinitionError(
            file, {}, "this is not JSON, from byte " + std::to_string(error.byte) + " on");
    }
}

void JsonNode::expectKeys(std::initializer_list<std::string_view> required,
                          std::initializer_list<std::string_view> optional) const
{
    if (!m_value->is_object()) {
        refuse("an object is needed here");
    }
    for (const std::string_view key : required) {
        if (!has(key)) {
            refuse("the key \"" + std::string(key) + "\" is missing");
        }
    }
    for (const auto& [key, value] : m_value->items()) {
        if (std::ranges::find(required, key) == required.end() &&
            std::ranges::find(optional, key) == optional.end()) {
            refuse("the key \"" + key + "\" is unknown");
        }
    }
}

bool JsonNode::has(std::string_view key) const
{
    return m_value->is_object() && m_value->contains(key);
}

JsonNode JsonNode::at(std::string_view key) const
{
    if (!has(key)) {
        refuse("the key \"" + std::string(key) + "\" is missing");
    }
    return {m_value->at(std::string(key)), m_file, m_pointer + "/" + std::string(key)};
}

std::vector<JsonNode> JsonNode::elements() const
{
    if (!m_value->is_array()) {
        refuse("a list is needed here");
    }
    std::vector<JsonNode> nodes;
    for (std::size_t index = 0; index < m_value->size(); ++index) {
        nodes.emplace_back((*m_value)[index], m_file, m_pointer + "/" + std::to_string(index));
    }
    return nodes;
}

std::vector<std::pair<std::string, JsonNode>> JsonNode::members() const
{
    if (!m_value->is_object()) {
        refuse("an object is needed here");
    }
    std::vector<std::pair<std::string, JsonNode>> nodes;
    for (const auto& [key, value] : m_value->items()) {
        nodes.emplace_back(key, JsonNode(value, m_file, m_pointer + "/" + key));
    }
    return nodes;
}

std::string JsonNode::text() const
{
    if (!m_value->is_string() || m_value->get_ref<const std::string&>().empty()) {
        refuse("a text that is not empty is needed here");
    }
    return m_value->get<std::string>();
}

std::string JsonNode::textOr(std::string_view key, std::string_view otherwise) const
{
    return has(key) ? at(key).text() : std::string(otherwise);
}

double JsonNode::number() const
{
    if (!m_value->is_number()) {
        refuse("a number is needed here");
    }
    return m_value->get<double>();
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
    if (!m_value->is_boolean()) {
        refuse("true or false is needed here");
    }
    return m_value->get<bool>();
}

bool JsonNode::truthOr(std::string_view key, bool otherwise) const
{
    return has(key) ? at(key).truth() : otherwise;
}

void JsonNode::refuse(const std::string& reason) const
{
    throw DefinitionError(m_file, m_pointer, reason);
}

} // namespace attune::questionnaires
