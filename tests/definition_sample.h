#pragma once

#include "attune/questionnaires/library.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

/// A definition and its wording that are made up and hold every rule and every key, to be broken.
namespace attune::tests {

inline nlohmann::json sampleFile(const std::string& name)
{
    const auto path = std::filesystem::path(ATTUNE_SOURCE_DIR) / "tests" / "data" / name;
    std::ifstream stream(path);
    return nlohmann::json::parse(stream);
}

inline const nlohmann::json& sampleDefinition()
{
    static const nlohmann::json sample = sampleFile("definition.json");
    return sample;
}

inline const nlohmann::json& sampleWording()
{
    static const nlohmann::json sample = sampleFile("wording.json");
    return sample;
}

/// A copy with the value at `pointer` replaced or added ("-" appends to a list).
inline nlohmann::json
with(nlohmann::json json, const std::string& pointer, const nlohmann::json& value)
{
    json[nlohmann::json::json_pointer(pointer)] = value;
    return json;
}

/// A copy without the value at `pointer`.
inline nlohmann::json without(const nlohmann::json& json, const std::string& pointer)
{
    return json.patch(nlohmann::json::array({{{"op", "remove"}, {"path", pointer}}}));
}

/// Why a definition is refused; empty: it is read.
inline std::string refusalOf(std::string_view definition)
{
    try {
        questionnaires::parseInstrument(definition, "sample.json");
        return {};
    } catch (const questionnaires::DefinitionError& error) {
        return error.what();
    }
}

inline std::string refusalOf(const nlohmann::json& definition)
{
    return refusalOf(std::string_view(definition.dump()));
}

/// Why a wording of this instrument is refused; empty: it is read.
inline std::string wordingRefusalOf(std::string_view wording,
                                    const questionnaires::Instrument& instrument)
{
    try {
        questionnaires::parseWording(wording, "sample.en.json", instrument);
        return {};
    } catch (const questionnaires::DefinitionError& error) {
        return error.what();
    }
}

/// The sample as it is read.
inline questionnaires::Instrument sampleInstrument()
{
    return questionnaires::parseInstrument(sampleDefinition().dump(), "sample.json");
}

/// A fault made in a sample, and what the refusal must say of it.
struct Broken
{
    std::string pointer;  ///< of the value that is set
    nlohmann::json value; ///< null: it is taken out
    std::string at;       ///< the JSON pointer that the refusal names
    std::string reason;   ///< words of it
};

inline std::ostream& operator<<(std::ostream& out, const Broken& broken)
{
    return out << broken.pointer << " = " << broken.value;
}

inline nlohmann::json brokenSample(const nlohmann::json& sample, const Broken& broken)
{
    return broken.value.is_null() ? without(sample, broken.pointer)
                                  : with(sample, broken.pointer, broken.value);
}

} // namespace attune::tests
