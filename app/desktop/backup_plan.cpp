#include "backup_plan.h"

#include "attune/care/marked_text.h"

#include <algorithm>
#include <charconv>
#include <system_error>

namespace attune::desktop {

namespace {

constexpr std::chrono::hours day{24};
constexpr std::chrono::hours betweenTries{1};
constexpr std::chrono::minutes quietFor{1};
constexpr std::size_t mostKept = 60;

/// Whether `inner` is `outer` or lies below it.
bool isWithin(const std::filesystem::path& inner, const std::filesystem::path& outer)
{
    std::error_code ignored;
    const auto plainInner = std::filesystem::weakly_canonical(inner, ignored);
    const auto plainOuter = std::filesystem::weakly_canonical(outer, ignored);
    return std::mismatch(plainOuter.begin(), plainOuter.end(), plainInner.begin(), plainInner.end())
               .first == plainOuter.end();
}

/// How old a backup may become before the next one is due.
std::chrono::hours longestAge(BackupSchedule schedule)
{
    constexpr int daysInWeek = 7;
    return schedule == BackupSchedule::eachWeek ? daysInWeek * day : day;
}

/// A whole number from 1 to the most, and nothing else.
std::optional<std::size_t> keptNumber(std::string_view text)
{
    std::size_t number = 0;
    const char* end = text.data() + text.size();
    const auto [after, error] = std::from_chars(text.data(), end, number);
    const bool usable = error == std::errc() && after == end && number >= 1 && number <= mostKept;
    return usable ? std::optional(number) : std::nullopt;
}

} // namespace

std::size_t keptBackupsFrom(const std::string& setting)
{
    return keptNumber(setting).value_or(usuallyKept);
}

std::optional<std::size_t> keptBackupsTyped(const std::string& typed)
{
    const auto first = typed.find_first_not_of(" \t");
    if (first == std::string::npos) {
        return {};
    }
    return keptNumber(
        std::string_view(typed).substr(first, typed.find_last_not_of(" \t") - first + 1));
}

bool isBackupOverdue(const records::BackupState& state, BackupSchedule schedule, care::Instant now)
{
    return !state.lastMade ||
           (state.changedSince && now - *state.lastMade > longestAge(schedule) + day);
}

bool isBackupDue(const BackupMoment& moment)
{
    if (!moment.folderChosen || moment.schedule == BackupSchedule::onClosing ||
        moment.clientHasScreen || moment.now - moment.lastInput < quietFor) {
        return false;
    }
    const bool old = !moment.last || moment.now - *moment.last >= longestAge(moment.schedule);
    return old && (!moment.tried || moment.now - *moment.tried >= betweenTries);
}

bool isBackupDueOnClosing(const records::BackupState& state,
                          BackupSchedule schedule,
                          care::Instant now)
{
    const bool mayWait = schedule == BackupSchedule::eachWeek && state.lastMade &&
                         now - *state.lastMade < longestAge(schedule);
    return state.changedSince && !mayWait;
}

std::string backupFolderProblem(const std::filesystem::path& folder,
                                const std::filesystem::path& practice)
{
    std::error_code ignored;
    if (!std::filesystem::is_directory(folder, ignored)) {
        return marked("This folder is not there. If it is on a drive, connect the drive first.");
    }
    if (isWithin(folder, practice)) {
        return marked("This folder is inside the practice's own folder: a backup there would be "
                      "lost together with it. Choose another folder, best on another disk.");
    }
    return {};
}

records::BackupReceipt makeAndKeep(records::Record& record,
                                   const std::filesystem::path& folder,
                                   const records::Progress& progress)
{
    records::BackupReceipt receipt = record.makeBackup(folder, false, progress);
    records::keepBackups(
        folder, keptBackupsFrom(record.setting(keptBackupsKey)), receipt.file.filename().string());
    return receipt;
}

std::vector<std::string> backupsIn(const std::filesystem::path& folder)
{
    std::vector<std::string> names;
    std::error_code error;
    for (std::filesystem::directory_iterator entries(folder, error), end; !error && entries != end;
         entries.increment(error)) {
        std::error_code ignored;
        std::string name = entries->path().filename().string();
        if (name.ends_with(records::backupEnding) && entries->is_regular_file(ignored)) {
            names.push_back(std::move(name));
        }
    }
    std::ranges::sort(names, std::ranges::greater());
    return names;
}

} // namespace attune::desktop
