#include "stored_lists.h"

#include "attune/records/errors.h"

#include <nlohmann/json.hpp>

namespace attune::records {

namespace {

using nlohmann::json;

/// Runs what reads one list; whatever it stumbles over is damage.
template <class Read>
auto readList(std::string_view text, const Read& read)
{
    try {
        return read(json::parse(text));
    } catch (const json::exception&) {
        throw Damaged("A list in this record cannot be read. Restore a backup.");
    }
}

} // namespace

std::string storedReasons(const std::vector<care::SuggestionReason>& reasons)
{
    json list = json::array();
    for (const care::SuggestionReason& reason : reasons) {
        list.push_back({{"rule", reason.ruleId}, {"text", reason.text}, {"source", reason.source}});
    }
    return list.dump();
}

std::vector<care::SuggestionReason> readReasons(std::string_view text)
{
    return readList(text, [](const json& list) {
        std::vector<care::SuggestionReason> reasons;
        for (const json& row : list) {
            reasons.push_back(
                {.ruleId = row.at("rule"), .text = row.at("text"), .source = row.at("source")});
        }
        return reasons;
    });
}

std::string storedTexts(const std::vector<std::string>& texts)
{
    return json(texts).dump();
}

std::vector<std::string> readTexts(std::string_view text)
{
    return readList(text, [](const json& list) { return list.get<std::vector<std::string>>(); });
}

} // namespace attune::records
