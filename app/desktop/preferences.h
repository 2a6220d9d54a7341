#pragma once

#include "backup_schedule.h"
#include "lock_policy.h"

#include <filesystem>
#include <optional>
#include <string>

namespace attune::desktop {

/// Our folders by the XDG base directory rules; a relative value there counts as unset.
std::filesystem::path configFolder(); ///< preferences
std::filesystem::path dataFolder();   ///< where a new practice is proposed
std::filesystem::path stateFolder();  ///< rollback anchor and throttle

enum class ThemeChoice { asDesktop, light, dark, contrast, darkContrast };

struct WindowSize
{
    int width = 0; ///< device-independent pixels
    int height = 0;
};

/// What the program remembers outside the encrypted record. Never anything about a client.
struct Preferences
{
    std::filesystem::path practiceFolder; ///< used last; empty: none yet
    std::optional<WindowSize> windowSize; ///< empty: never changed
    ThemeChoice theme = ThemeChoice::asDesktop;
    bool tourSeen = false;              ///< the first steps on Today were read or skipped
    std::string language;               ///< of the windows, BCP 47; empty: as the desktop has it
    std::filesystem::path backupFolder; ///< this computer's disks; empty: none chosen
    BackupSchedule backupSchedule = BackupSchedule::eachDay;
    std::chrono::seconds idleLimit = usualIdleLimit; ///< within the bounds of lock_policy.h
};

/// The preferences file: `preferences.json` in `configFolder()`.
std::filesystem::path preferencesFile();

/// What `file` holds. Whatever is missing, damaged or out of range has its default.
Preferences loadPreferences(const std::filesystem::path& file = preferencesFile());

/// Remembers them. False where they could not be written; nothing else depends on them.
bool savePreferences(const Preferences& preferences,
                     const std::filesystem::path& file = preferencesFile());

} // namespace attune::desktop
