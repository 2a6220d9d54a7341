#include "attune/records/errors.h"
#include "attune/records/practice_folder.h"
#include "durable_file.h"
#include "opened_vault.h"
#include "sodium_ready.h"
#include "vault.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <sodium.h>
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

/// Takes away what was made so far unless the practice was finished.
struct Undo
{
    fs::path folder;
    std::vector<fs::path> madeFolders;
    std::shared_ptr<Vault> vault; ///< once the folder is ours
    bool finished = false;

    ~Undo()
    {
        if (finished) {
            return;
        }
        if (vault) {
            removeOwnFiles(folder);
            ::unlink((folder / FolderLock::fileName).c_str());
        }
        vault.reset();
        std::for_each(madeFolders.rbegin(), madeFolders.rend(), [](const fs::path& made) {
            ::rmdir(made.c_str());
        });
    }
};

bool isEmptyOrUnfinished(const fs::path& folder)
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
    if (!isEmptyOrUnfinished(folder)) {
        throw StorageError("This folder is not empty. Choose an empty or a new folder, so that "
                           "nothing in it is mixed with the practice.");
    }
}

void needGoodPassphrase(const NewPractice& setup)
{
    const auto verdict =
        judgePassphrase(setup.passphrase.text(), {setup.practice.name, setup.owner.name});
    if (!verdict.acceptable) {
        throw Refused(verdict.sentence);
    }
}

CreatedPractice fill(const std::shared_ptr<Vault>& vault,
                     const NewPractice& setup,
                     const Surroundings& surroundings)
{
    Secret dataKey(keyBytes);
    randombytes_buf(dataKey.bytes().data(), dataKey.bytes().size());
    vault->begin(dataKey);
    CreatedPractice created;
    created.record = createRecord(
        recordOptions(vault, surroundings.clock), recordKeys(dataKey), setup.practice, setup.owner);
    // The folder was for its owner only all along; this lets the file be moved elsewhere.
    std::error_code ignored;
    fs::permissions(vault->databaseFile(), fs::perms::owner_read | fs::perms::owner_write, ignored);
    const RecoveryKey recovery = RecoveryKey::random();
    vault->setPerson(created.record->person().id, setup.owner.name, setup.passphrase, dataKey);
    vault->setRecovery(recovery, dataKey);
    vault->storeAnchor(created.record->anchor());
    vault->write();
    created.recoveryKey = recovery.printed();
    return created;
}

} // namespace

CreatedPractice
createPractice(const fs::path& folder, NewPractice setup, const Surroundings& surroundings)
{
    needSodium();
    needGoodPassphrase(setup);
    Undo undo{folder, makePrivateFolders(folder, what), nullptr};
    needRoom(folder); // before anything is put there, and again when nobody else can
    undo.vault = std::make_shared<Vault>(folder, surroundings);
    needRoom(folder);
    removeOwnFiles(folder); // of an attempt that was interrupted
    std::error_code ignored;
    fs::permissions(folder, fs::perms::owner_all, ignored); // some disks have no permissions
    writeDurably(folder / unfinishedName, {}, what);
    CreatedPractice created = fill(undo.vault, setup, surroundings);
    undo.finished = true;
    ::unlink((folder / unfinishedName).c_str());
    return created;
}

} // namespace attune::records
