#include "new_folder.h"

#include "attune/records/errors.h"
#include "attune/records/practice_folder.h"
#include "durable_file.h"
#include "vault.h"

#include <algorithm>
#include <array>
#include <string>
#include <system_error>
#include <unistd.h>

namespace attune::records {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view what = "The practice folder";

constexpr const char* unfinishedPart = "unfinished.part";

const std::array<const char*, 10> ownFiles{headerFileName,
                                           headerCopyName,
                                           "vault.keys.part",
                                           "vault.keys.copy.part",
                                           databaseFileName,
                                           "records.db-journal",
                                           "records.db-wal",
                                           FolderLock::fileName,
                                           unfinishedName,
                                           unfinishedPart};

/// All but the lock, which is still held.
void removeOwnFiles(const fs::path& folder)
{
    for (const char* name : ownFiles) {
        if (std::string_view(name) != FolderLock::fileName) {
            ::unlink((folder / name).c_str());
        }
    }
}

} // namespace

bool mayBecomePractice(const fs::path& folder)
{
    std::error_code error;
    fs::directory_iterator entries(folder, error);
    if (error) {
        throwStorageError(error.value(), what);
    }
    const bool unfinished = fs::exists(folder / unfinishedName) && !isPractice(folder);
    return std::all_of(begin(entries), end(entries), [&](const fs::directory_entry& entry) {
        const std::string name = entry.path().filename().string();
        const bool own = std::any_of(
            ownFiles.begin(), ownFiles.end(), [&](const char* known) { return name == known; });
        // These may be left by an attempt that ended before anything was made.
        return name == FolderLock::fileName || name == unfinishedPart || (unfinished && own);
    });
}

namespace {

void needRoom(const fs::path& folder)
{
    std::error_code ignored;
    if (!fs::is_directory(folder, ignored)) {
        throw StorageError("There is a file of this name already. Choose another folder.");
    }
    if (isPractice(folder)) {
        throw StorageError("This folder already holds a practice. Open it, or choose another "
                           "folder.");
    }
    if (!mayBecomePractice(folder)) {
        throw StorageError("This folder is not empty. Choose an empty or a new folder, so that "
                           "nothing in it is mixed with the practice.");
    }
}

} // namespace

NewFolder::NewFolder(fs::path folder)
    : m_folder(std::move(folder)),
      m_made(makePrivateFolders(m_folder, what))
{
    needRoom(m_folder); // before anything is put there
}

NewFolder::~NewFolder()
{
    if (m_finished) {
        return;
    }
    if (m_holder) {
        removeOwnFiles(m_folder);
        ::unlink((m_folder / FolderLock::fileName).c_str());
    }
    m_holder.reset();
    std::for_each(
        m_made.rbegin(), m_made.rend(), [](const fs::path& made) { ::rmdir(made.c_str()); });
}

void NewFolder::take(std::shared_ptr<void> holder)
{
    needRoom(m_folder); // again, now that nobody else can
    m_holder = std::move(holder);
    removeOwnFiles(m_folder); // of an attempt that was interrupted
    std::error_code ignored;
    fs::permissions(m_folder, fs::perms::owner_all, ignored); // some disks have no permissions
    writeDurably(m_folder / unfinishedName, {}, what);
}

void NewFolder::finish()
{
    m_finished = true;
    ::unlink((m_folder / unfinishedName).c_str());
}

} // namespace attune::records
