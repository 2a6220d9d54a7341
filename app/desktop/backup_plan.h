#pragma once

#include "attune/care/clock.h"
#include "attune/records/backup.h"
#include "backup_schedule.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace attune::desktop {

/// How many of the newest backups are kept beside one a month, where nothing else was said.
inline constexpr std::size_t usuallyKept = 10;
/// The key under which the record keeps that number: it belongs to the practice, not to a computer.
inline constexpr const char* keptBackupsKey = "backups-kept";

/// Reads the setting; whatever is no number from 1 to 60 has the default.
std::size_t keptBackupsFrom(const std::string& setting);

/// The number a person typed, with or without blanks around it; empty: none from 1 to 60.
std::optional<std::size_t> keptBackupsTyped(const std::string& typed);

/// Whether the therapist has to be reminded: nothing was ever backed up, or something was entered
/// since and the last backup should have been followed by another a day ago.
bool isBackupOverdue(const records::BackupState& state, BackupSchedule schedule, care::Instant now);

/// Whether a backup is to be made by itself now: a folder was chosen, the last one is a day or a
/// week old, no client has the screen, and nobody has touched the computer for a minute.
struct BackupMoment
{
    bool folderChosen = false;
    BackupSchedule schedule = BackupSchedule::eachDay;
    bool clientHasScreen = false;
    std::optional<care::Instant> last;  ///< verified backup
    std::optional<care::Instant> tried; ///< by itself, since the program started
    care::Instant lastInput{};
    care::Instant now{};
};

bool isBackupDue(const BackupMoment& moment);

/// Whether one is to be made before the program closes.
bool isBackupDueOnClosing(const records::BackupState& state,
                          BackupSchedule schedule,
                          care::Instant now);

/// Why backups may not go into `folder`, as a sentence; empty: they may. `practice`: its folder.
std::string backupFolderProblem(const std::filesystem::path& folder,
                                const std::filesystem::path& practice);

/// Makes a backup in `folder` and takes away those that need not be kept.
/// \throws as `Record::makeBackup`
records::BackupReceipt makeAndKeep(records::Record& record,
                                   const std::filesystem::path& folder,
                                   const records::Progress& progress);

/// The names of the backups in a folder, newest first; empty where it cannot be read.
std::vector<std::string> backupsIn(const std::filesystem::path& folder);

} // namespace attune::desktop
