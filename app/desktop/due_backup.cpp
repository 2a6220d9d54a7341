#include "due_backup.h"

#include "backup_plan.h"
#include "preferences.h"

#include <spdlog/spdlog.h>

namespace attune::desktop {

void DueBackup::consider(care::Instant lastInput, bool clientHasScreen)
{
    Session& session = m_navigator.session();
    const Preferences preferences =
        session.isOpen() && !m_errand ? loadPreferences() : Preferences();
    const std::filesystem::path& folder = preferences.backupFolder;
    BackupMoment moment{.folderChosen = !folder.empty(),
                        .schedule = preferences.backupSchedule,
                        .clientHasScreen = clientHasScreen,
                        .last = {},
                        .tried = m_tried,
                        .lastInput = lastInput,
                        .now = m_navigator.now()};
    if (!isBackupDue(moment)) { // without a last one: no need to ask for it
        return;
    }
    moment.last =
        session.ask([](records::Record& record) { return record.backupState(); }).lastMade;
    if (!isBackupDue(moment) || !m_navigator.offer().backups) {
        return;
    }
    m_tried = moment.now;
    m_errand.emplace();
    session.run(
        [folder, practice = m_navigator.practiceFolder(), progress = m_errand->progress()](
            records::Record& record) {
            if (backupFolderProblem(folder, practice).empty()) {
                makeAndKeep(record, folder, progress);
            }
        },
        m_stillThere.unlessGone([this](const std::exception_ptr& failure) {
            m_errand.reset();
            if (failure != nullptr) { // Today says how old the last one is
                spdlog::warn("the backup that was due was not made");
            }
        }));
}

bool DueBackup::isWantedOnClosing()
{
    Session& session = m_navigator.session();
    const Preferences preferences =
        session.isOpen() && m_navigator.offer().backups ? loadPreferences() : Preferences();
    return !preferences.backupFolder.empty() &&
           isBackupDueOnClosing(
               session.ask([](records::Record& record) { return record.backupState(); }),
               preferences.backupSchedule,
               m_navigator.now());
}

} // namespace attune::desktop
