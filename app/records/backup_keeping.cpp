#include "attune/records/backup.h"
#include "durable_file.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <fmt/format.h>
#include <regex>
#include <set>
#include <unistd.h>

namespace attune::records {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view what = "The folder of backups";

bool isBackupName(const std::string& name)
{
    static const std::regex form(
        "attune-[0-9]{4}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])-([01][0-9]|2[0-3])[0-5][0-9][0-5]"
        "[0-9]\\.attune-backup");
    return std::regex_match(name, form);
}

std::string monthOf(const std::string& name)
{
    return name.substr(0, std::string_view("attune-YYYYMM").size());
}

std::vector<std::string> regularFilesIn(const fs::path& folder)
{
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator entries(folder, error), end; !error && entries != end;
         entries.increment(error)) {
        std::error_code ignored;
        if (fs::is_regular_file(entries->symlink_status(ignored))) {
            names.push_back(entries->path().filename().string());
        }
    }
    if (error) {
        throwStorageError(error.value(), what);
    }
    return names;
}

} // namespace

std::string backupName(care::Instant at)
{
    const auto second = std::chrono::floor<std::chrono::seconds>(at);
    const auto midnight = std::chrono::floor<std::chrono::days>(second);
    const std::chrono::year_month_day date(midnight);
    const std::chrono::hh_mm_ss time(second - midnight);
    return fmt::format("attune-{:04}{:02}{:02}-{:02}{:02}{:02}{}",
                       static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()),
                       time.hours().count(),
                       time.minutes().count(),
                       time.seconds().count(),
                       backupEnding);
}

std::vector<std::string> backupsToDelete(const std::vector<std::string>& names, std::size_t newest)
{
    std::vector<std::string> backups;
    std::ranges::copy_if(names, std::back_inserter(backups), isBackupName);
    std::ranges::sort(backups); // by time, as their names say it
    const std::size_t older = backups.size() - std::min(newest, backups.size());
    std::set<std::string> months;
    std::vector<std::string> doomed;
    for (const std::string& name : std::span(backups).first(older)) {
        if (!months.insert(monthOf(name)).second) {
            doomed.push_back(name);
        }
    }
    return doomed;
}

std::vector<std::string>
keepBackups(const fs::path& folder, std::size_t newest, std::string_view made)
{
    std::vector<std::string> doomed = backupsToDelete(regularFilesIn(folder), newest);
    std::erase(doomed, made);
    for (const std::string& name : doomed) {
        if (::unlink((folder / name).c_str()) != 0 && errno != ENOENT) {
            throwStorageError(errno, what);
        }
    }
    syncFolder(folder, what);
    return doomed;
}

} // namespace attune::records
