#include "backup_plan.h"

#include "marked_text.h"

#include <algorithm>
#include <charconv>
#include <system_error>

namespace attune::desktop {

namespace {

constexpr std::chrono::hours betweenBackups{24};
constexpr std::chrono::hours betweenTries{1};
constexpr std::chrono::minutes quietFor{1};
constexpr std::size_t mostKept = 1000;

/// Whether `inner` is `outer` or lies below it.
bool isWithin(const std::filesystem::path& inner, const std::filesystem::path& outer)
{
    std::error_code ignored;
    const auto plainInner = std::filesystem::weakly_canonical(inner, ignored);
    const auto plainOuter = std::filesystem::weakly_canonical(outer, ignored);
    return std::mismatch(plainOuter.begin(), plainOuter.end(), plainInner.begin(), plainInner.end())
               .first == plainOuter.end();
}

} // namespace

std::size_t keptBackupsFrom(const std::string& setting)
{
    std::size_t number = 0;
    const char* end = setting.data() + setting.size();
    const auto [after, error] = std::from_chars(setting.data(), end, number);
    const bool usable = error == std::errc() && after == end && number >= 1 && number <= mostKept;
    return usable ? number : usuallyKept;
}

bool isBackupOverdue(const std::optional<care::Instant>& last, care::Instant now)
{
    return !last || now - *last > backupOverdueAfter;
}

bool isBackupDue(const BackupMoment& moment)
{
    if (!moment.folderChosen || moment.clientHasScreen ||
        moment.now - moment.lastInput < quietFor) {
        return false;
    }
    const bool old = !moment.last || moment.now - *moment.last >= betweenBackups;
    return old && (!moment.tried || moment.now - *moment.tried >= betweenTries);
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
