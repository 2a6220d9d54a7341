#pragma once

namespace attune::desktop {

/// When this computer makes backups by itself. With all of them what was entered since the last one
/// is a reason on closing, each week only once that one is a week old.
enum class BackupSchedule { eachDay, eachWeek, onClosing };

} // namespace attune::desktop
