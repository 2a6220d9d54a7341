#pragma once

#include "attune/records/practice_folder.h"
#include "folder_lock.h"
#include "header_copies.h"
#include "local_state.h"
#include "record_database.h"
#include "recovery_key.h"
#include "throttle.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace attune::records {

inline constexpr const char* databaseFileName = "records.db";
/// Stands in the folder until the header does. A folder with it and without a header holds a
/// record whose key was never stored: nobody's data, which the next attempt may clear away.
inline constexpr const char* unfinishedName = "unfinished";

/// \throws WrongKey in the words that are the same for a wrong name, passphrase or recovery key
[[noreturn]] void throwWrongKey();

/// A practice folder that this program holds: its lock, its header, and once unlocked the keys
/// that vouch for the header and for backups. It keeps no data key and none of the audit. It lives
/// as long as the record is open.
class Vault
{
public:
    /// \throws InUse, StorageError
    Vault(const std::filesystem::path& folder, Surroundings surroundings);

    /// Reads the header of an existing practice. \throws Damaged, StorageError
    void load();

    const FoundHeader& found() const { return *m_found; }

    const Header& header() const { return m_header; }

    std::filesystem::path databaseFile() const { return m_folder / databaseFileName; }

    /// The data key. `personName` empty: the one person there is.
    /// \throws WrongKey, TryLater; Damaged where the header's MAC is wrong
    Secret unlock(std::string_view personName, const Secret& passphrase);
    /// As above, for whoever of the practice's people this passphrase belongs to.
    Secret unlockAsAnyone(const Secret& passphrase);
    /// The data key; whose passphrase it stands in for is the first person of the practice.
    Secret unlock(const RecoveryKey& key);

    /// Why the header is older than this computer last saw it; empty: it is not.
    std::optional<std::string> rollbackProblem() const;
    /// Refuses a rolled-back header unless the user accepts it, and mends the header's copies.
    void settle();

    /// Starts a new practice: a random id, no slots. `write` makes it one.
    void begin(const Secret& dataKey);
    /// Sets the opener's slot, a new or the unlocked one.
    void setPerson(care::PersonId person,
                   std::string_view name,
                   const Secret& passphrase,
                   const Secret& dataKey);
    void setRecovery(const RecoveryKey& key, const Secret& dataKey);
    /// Both copies with the next sequence number, and this computer's memory of it.
    void write();

    care::PersonId opener() const { return {m_header.slots.at(m_openerSlot).person}; }

    /// True where this is the opener's passphrase. \throws TryLater
    bool confirm(const Secret& passphrase);
    void storeAnchor(const Anchor& anchor);
    /// The latest that header or this computer knows of; empty also where older is accepted.
    std::optional<Anchor> expectedAnchor() const;

    /// Once unlocked.
    BackupSeal backupSeal() const;

private:
    std::optional<Secret> tryPerson(const std::vector<const KeySlot*>& slots,
                                    const Secret& passphrase);
    /// What ends every unlocking: \throws WrongKey where there is no key
    Secret accepted(std::optional<Secret> dataKey);
    void authenticate(const Secret& dataKey);
    void takeBackupKeys(const Secret& dataKey);
    const KdfCost& cost();

    LocalState localState() const { return {m_surroundings.stateFolder, m_header.practice}; }

    Throttle throttle() const { return {localState().triesFile(), m_surroundings.clock}; }

    std::filesystem::path m_folder;
    Surroundings m_surroundings;
    FolderLock m_lock;
    std::optional<FoundHeader> m_found;
    Header m_header;
    Secret m_macKey;
    Secret m_stateKey;
    Secret m_backupKey;
    Secret m_databaseKey;
    std::optional<LastSeen> m_lastSeen;
    std::optional<KdfCost> m_cost;
    std::size_t m_openerSlot = 0;
    bool m_standing = false; ///< the header is on the disk
};

} // namespace attune::records
