#pragma once

#include "attune/records/backup.h"

#include <cstdint>
#include <exception>
#include <filesystem>
#include <optional>
#include <string>

namespace attune::desktop {

enum class RestoreStep { file, reading, folder, restoring, restored };

/// A field of the restoring, to say a problem beside it.
enum class RestoreField { file, folder };

/// What keeps the person from going on. English; the window translates it.
struct RestoreProblem
{
    RestoreField field;
    std::string sentence;
};

/// Making a practice of a backup, step by step, without windows. Every step forward checks what was
/// entered and stays where it is while there is a problem.
class Restore
{
public:
    /// `proposed`: where the practice is to go unless the person says otherwise.
    explicit Restore(std::filesystem::path proposed);

    RestoreStep step() const { return m_step; }

    const std::filesystem::path& file() const { return m_file; }

    const std::filesystem::path& folder() const { return m_folder; }

    /// What the backup says of itself; from the folder step on.
    const records::BackupReceipt& backup() const { return m_backup; }

    /// Whether a file is being read or written: leaving has to wait.
    bool isWorking() const;

    /// One step back; where something is being done or is done already it stays.
    void back();

    /// Empty: the file is to be read now.
    std::optional<RestoreProblem> acceptFile(std::filesystem::path file);
    void described(records::BackupReceipt backup);
    RestoreProblem notDescribed(const std::exception_ptr& failure);

    /// Empty: the practice is to be made now.
    std::optional<RestoreProblem> acceptFolder(const std::filesystem::path& folder);
    void restored();
    /// It could not be made, or was stopped: back to the step where this can be mended.
    RestoreProblem notRestored(const std::exception_ptr& failure);

private:
    RestoreStep m_step = RestoreStep::file;
    std::filesystem::path m_file;
    std::filesystem::path m_folder;
    records::BackupReceipt m_backup;
};

/// The first of `wanted`, `wanted-2`, `wanted-3` … in which a practice could be made.
std::filesystem::path freeFolder(const std::filesystem::path& wanted);

/// A file's size for people: "850 bytes", "12 kB", "3.4 MB", in thousands.
std::string sizeText(std::uintmax_t bytes);

} // namespace attune::desktop
