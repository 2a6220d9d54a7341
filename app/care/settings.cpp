#include "attune/care/settings.h"

#include "attune/care/marked_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace attune::care {

namespace {

using nlohmann::json;

constexpr int deepest = 8; // batteries, battery, instruments, and room for what later versions add

/// "clinical care and research"
std::string listed(const std::set<Use>& uses)
{
    std::string text;
    std::size_t left = uses.size();
    for (const UseText& each : allUses()) {
        if (uses.contains(each.use)) {
            text += (text.empty() ? "" : left == 1 ? " and " : ", ") + each.label;
            --left;
        }
    }
    return text;
}

std::vector<Battery> batteriesFrom(const json& list)
{
    std::vector<Battery> batteries;
    for (const json& row : list) {
        Battery battery;
        battery.title = row.at("title");
        row.at("instruments").get_to(battery.instruments);
        if (!battery.title.empty() && !battery.instruments.empty()) {
            batteries.push_back(std::move(battery));
        }
    }
    return batteries;
}

} // namespace

const std::vector<UseText>& allUses()
{
    static const std::vector<UseText> uses{
        {Use::clinical, "clinical", marked("clinical care")},
        {Use::commercial, "commercial", marked("work for profit")},
        {Use::education, "education", marked("teaching")},
        {Use::research, "research", marked("research")}};
    return uses;
}

std::string usesText(const std::set<Use>& uses)
{
    std::string text;
    for (const UseText& each : allUses()) {
        if (uses.contains(each.use)) {
            text += (text.empty() ? "" : ",") + each.id;
        }
    }
    return text;
}

std::set<Use> usesFrom(std::string_view text)
{
    std::set<Use> uses;
    while (!text.empty()) {
        const auto comma = text.find(',');
        const auto known = std::ranges::find(allUses(), text.substr(0, comma), &UseText::id);
        if (known != allUses().end()) {
            uses.insert(known->use);
        }
        text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
    }
    return uses;
}

std::string whyWordingIsClosed(const std::set<Use>& made, const std::set<Use>& covered)
{
    if (made.empty()) {
        return marked(
            "The practice has not said yet what it uses questionnaires for. Until then no "
            "licensed wording is shown. Say it in Settings.");
    }
    std::set<Use> open;
    std::ranges::set_difference(made, covered, std::inserter(open, open.end()));
    return open.empty()
               ? std::string()
               : fmt::format("The practice uses questionnaires for {}, and the licence for this "
                             "wording was not said to cover that. Ask the holder, then add the "
                             "wording again.",
                             listed(open));
}

PracticeSettings settingsFrom(std::string_view text)
{
    PracticeSettings settings;
    // What is nested deeper is left out: copying it would not end well.
    const auto isShallow = [](int depth, json::parse_event_t /*event*/, const json& /*part*/) {
        return depth <= deepest;
    };
    const json value = json::parse(text, isShallow, false);
    if (!value.is_object()) {
        return settings;
    }
    try {
        const double rate = value.value("baseRate", settings.baseRate);
        if (rate > 0 && rate < 1) {
            settings.baseRate = rate;
        }
        settings.uses = usesFrom(value.value("uses", std::string()));
        const double years = value.value("retentionYears", 0.0);
        if (years >= leastRetentionYears && years <= mostRetentionYears &&
            years == std::floor(years)) {
            settings.retentionYears = static_cast<int>(years);
        }
        settings.batteries = batteriesFrom(value.value("batteries", json::array()));
    } catch (const json::exception&) {
        // A part of another kind than expected: it and what follows keep their defaults.
        return settings;
    }
    return settings;
}

std::string settingsText(const PracticeSettings& settings)
{
    json batteries = json::array();
    for (const Battery& battery : settings.batteries) {
        batteries.push_back({{"title", battery.title}, {"instruments", battery.instruments}});
    }
    json text{{"baseRate", settings.baseRate},
              {"uses", usesText(settings.uses)},
              {"batteries", batteries}};
    if (settings.retentionYears) {
        text["retentionYears"] = *settings.retentionYears;
    }
    return text.dump();
}

} // namespace attune::care
