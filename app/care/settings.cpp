#include "attune/care/settings.h"

#include "attune/care/marked_text.h"
#include "shallow.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace attune::care {

namespace {

using nlohmann::json;

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

/// Reads one part. Where it is of another kind than expected, it keeps its default, and the others
/// are read all the same.
template <class Read>
void readPart(Read read)
{
    try {
        read();
    } catch (const json::exception&) {
        return;
    }
}

void readNumbers(PracticeSettings& settings, const json& value)
{
    readPart([&] {
        const double rate = value.value("baseRate", settings.baseRate);
        if (rate > 0 && rate < 1) {
            settings.baseRate = rate;
        }
    });
    readPart([&] {
        const double years = value.value("retentionYears", 0.0);
        if (years >= leastRetentionYears && years <= mostRetentionYears &&
            years == std::floor(years)) {
            settings.retentionYears = static_cast<int>(years);
        }
    });
}

void readCare(PracticeSettings& settings, const json& value)
{
    readPart([&] { settings.scheduleId = value.value("scheduleId", std::string()); });
    readPart([&] { settings.rulesOff = value.value("rulesOff", std::set<std::string>()); });
    if (const auto own = value.find("ownSchedule"); own != value.end()) {
        settings.ownSchedule = scheduleFrom(own->dump());
    }
    if (const auto lines = value.find("supportLines"); lines != value.end()) {
        settings.supportLines = supportLinesFrom(lines->dump());
    }
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
    const json value = json::parse(text, onlyShallow(), false);
    if (value.is_object()) {
        readNumbers(settings, value);
        readPart([&] { settings.uses = usesFrom(value.value("uses", std::string())); });
        readPart(
            [&] { settings.batteries = batteriesFrom(value.value("batteries", json::array())); });
        readCare(settings, value);
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
              {"batteries", batteries},
              {"scheduleId", settings.scheduleId},
              {"rulesOff", settings.rulesOff}};
    if (settings.retentionYears) {
        text["retentionYears"] = *settings.retentionYears;
    }
    if (settings.ownSchedule) {
        text["ownSchedule"] = json::parse(scheduleText(*settings.ownSchedule));
    }
    if (settings.supportLines) {
        text["supportLines"] = json::parse(supportLinesText(*settings.supportLines));
    }
    return text.dump(-1, ' ', false, json::error_handler_t::replace);
}

const Schedule& scheduleOf(const PracticeSettings& settings)
{
    if (settings.scheduleId == ownScheduleId && settings.ownSchedule) {
        return *settings.ownSchedule;
    }
    const auto& presets = builtInSchedules();
    const auto chosen = std::ranges::find(presets, settings.scheduleId, &Schedule::id);
    return chosen == presets.end() ? defaultSchedule() : *chosen;
}

const SupportLines& supportLinesOf(const PracticeSettings& settings)
{
    return settings.supportLines ? *settings.supportLines : builtInSupportLines();
}

} // namespace attune::care
