#include "preferences.h"

#include "attune/exchange/save_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <pwd.h>
#include <spdlog/spdlog.h>
#include <sstream>
#include <unistd.h>

namespace attune::desktop {

namespace {

constexpr std::uintmax_t largestFile = 65536;
constexpr int leastWindowSide = 200;
constexpr int mostWindowSide = 20000;

std::filesystem::path homeFolder()
{
    if (const char* home = std::getenv("HOME"); home != nullptr && *home == '/') {
        return home;
    }
    const passwd* entry = ::getpwuid(::getuid());
    return entry == nullptr ? "/" : entry->pw_dir;
}

std::filesystem::path xdgFolder(const char* variable, const char* belowHome)
{
    const char* value = std::getenv(variable);
    const bool usable = value != nullptr && *value == '/';
    return (usable ? std::filesystem::path(value) : homeFolder() / belowHome) / "attune";
}

std::string textOf(const std::filesystem::path& file)
{
    std::error_code unknown;
    const std::uintmax_t size = std::filesystem::file_size(file, unknown);
    if (unknown || size > largestFile) {
        return {};
    }
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

std::string textAt(const nlohmann::json& document, const char* key)
{
    const auto found = document.find(key);
    return found != document.end() && found->is_string() ? found->get<std::string>()
                                                         : std::string();
}

/// Empty where it is missing, no whole number, or out of these bounds.
std::optional<int>
numberAt(const nlohmann::json& document, const char* key, std::int64_t least, std::int64_t most)
{
    const auto found = document.find(key);
    if (found == document.end() || !found->is_number_integer()) {
        return {};
    }
    const auto number = found->get<std::int64_t>();
    return number < least || number > most ? std::optional<int>() : static_cast<int>(number);
}

BackupSchedule scheduleNamed(const std::string& name)
{
    if (name == "weekly") {
        return BackupSchedule::eachWeek;
    }
    return name == "on closing" ? BackupSchedule::onClosing : BackupSchedule::eachDay;
}

const char* nameOf(BackupSchedule schedule)
{
    switch (schedule) {
    case BackupSchedule::eachWeek:
        return "weekly";
    case BackupSchedule::onClosing:
        return "on closing";
    case BackupSchedule::eachDay:
        break;
    }
    return "daily";
}

/// As they stand in the file, in the order of ThemeChoice.
constexpr const char* themeNames[] = {
    "desktop", "light", "dark", "high contrast", "dark high contrast"};

ThemeChoice themeNamed(const std::string& name)
{
    const auto found = std::ranges::find(themeNames, name);
    return found == std::end(themeNames) ? ThemeChoice::asDesktop
                                         : static_cast<ThemeChoice>(found - std::begin(themeNames));
}

} // namespace

std::filesystem::path configFolder()
{
    return xdgFolder("XDG_CONFIG_HOME", ".config");
}

std::filesystem::path dataFolder()
{
    return xdgFolder("XDG_DATA_HOME", ".local/share");
}

std::filesystem::path stateFolder()
{
    return xdgFolder("XDG_STATE_HOME", ".local/state");
}

std::filesystem::path preferencesFile()
{
    return configFolder() / "preferences.json";
}

Preferences loadPreferences(const std::filesystem::path& file)
{
    Preferences preferences;
    const auto document = nlohmann::json::parse(textOf(file), nullptr, false);
    if (!document.is_object()) {
        return preferences;
    }
    const std::filesystem::path folder = textAt(document, "practiceFolder");
    if (folder.is_absolute()) {
        preferences.practiceFolder = folder;
    }
    const std::filesystem::path backups = textAt(document, "backupFolder");
    if (backups.is_absolute()) {
        preferences.backupFolder = backups;
    }
    preferences.backupSchedule = scheduleNamed(textAt(document, "backups"));
    const auto width = numberAt(document, "windowWidth", leastWindowSide, mostWindowSide);
    const auto height = numberAt(document, "windowHeight", leastWindowSide, mostWindowSide);
    if (width && height) {
        preferences.windowSize = WindowSize{*width, *height};
    }
    preferences.theme = themeNamed(textAt(document, "theme"));
    preferences.tourSeen = textAt(document, "firstSteps") == "seen";
    preferences.language = textAt(document, "language");
    if (const auto limit = numberAt(
            document, "lockAfterSeconds", shortestIdleLimit.count(), longestIdleLimit.count())) {
        preferences.idleLimit = std::chrono::seconds(*limit);
    }
    return preferences;
}

bool savePreferences(const Preferences& preferences, const std::filesystem::path& file)
{
    nlohmann::json document{{"theme", themeNames[static_cast<std::size_t>(preferences.theme)]},
                            {"backups", nameOf(preferences.backupSchedule)},
                            {"lockAfterSeconds", preferences.idleLimit.count()}};
    if (!preferences.practiceFolder.empty()) {
        document["practiceFolder"] = preferences.practiceFolder.string();
    }
    if (!preferences.backupFolder.empty()) {
        document["backupFolder"] = preferences.backupFolder.string();
    }
    if (preferences.tourSeen) {
        document["firstSteps"] = "seen";
    }
    if (!preferences.language.empty()) {
        document["language"] = preferences.language;
    }
    if (preferences.windowSize) {
        document["windowWidth"] = preferences.windowSize->width;
        document["windowHeight"] = preferences.windowSize->height;
    }
    try {
        std::filesystem::create_directories(file.parent_path());
        // A folder name need not be UTF-8: such a one is not remembered letter by letter.
        exchange::saveFile(file,
                           document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace));
        return true;
    } catch (const std::exception&) {
        spdlog::warn("The preferences could not be saved.");
        return false;
    }
}

} // namespace attune::desktop
