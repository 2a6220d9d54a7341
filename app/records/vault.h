#pragma once

#include "attune/records/practice_folder.h"
#include "folder_lock.h"
#include "header_copies.h"
#include "local_state.h"
#include "record_database.h"
#include "recovery_key.h"
#include "throttle.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attune::records {

inline constexpr const char* databaseFileName = "records.db";
/// The record under a new data key, until the key file has followed and it takes the other's place.
inline constexpr const char* nextDatabaseName = "records.db.next";
/// Stands in the folder until the header does. A folder with it and without a header holds a
/// record whose key was never stored: nobody's data, which the next attempt may clear away.
inline constexpr const char* unfinishedName = "unfinished";

/// \throws WrongKey in the words that are the same for a wrong name, passphrase or recovery key
[[noreturn]] void throwWrongKey();

/// A passphrase to try; what cannot be read as text is a wrong one. \throws WrongKey
Secret toTry(const Secret& passphrase);

SlotInUse inUse(const KeySlot& slot);

/// A practice folder that this program holds: its lock, its header, and once unlocked the keys
/// that vouch for the header and for backups. It keeps no data key and none of the audit. It lives
/// as long as the record is open.
class Vault : public KeyKeeper
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
    /// The data key; for the person of this name, see `opener`.
    Secret unlock(std::string_view personName, const RecoveryKey& key);

    /// Why the header is older than this computer last saw it; empty: it is not.
    std::optional<std::string> rollbackProblem() const;
    /// Refuses a rolled-back header unless the user accepts it, mends the header's copies, and
    /// wraps a sealed data key under the opener's own passphrase again.
    void settle();

    /// Starts a new practice: a random id, no slots. `write` makes it one.
    void begin(const Secret& dataKey);
    /// Both copies with the next sequence number, and this computer's memory of it.
    void write();

    /// 0: unlocked with the recovery key and without a name.
    care::PersonId opener() const { return m_opener; }

    /// What the practice was unlocked with, for the record to keep.
    SlotHolder takeOpened() { return std::move(*m_openedWith); }

    /// From now on this person's passphrase confirms.
    void setOpener(care::PersonId id) { m_opener = id; }

    /// True where this is the opener's passphrase. \throws TryLater
    bool confirm(const Secret& passphrase) { return openOwn(passphrase).has_value(); }

    void storeAnchor(const Anchor& anchor);
    /// The latest that header or this computer knows of; empty also where older is accepted.
    std::optional<Anchor> expectedAnchor() const;
    /// The same, whatever is accepted.
    std::optional<Anchor> latestAnchor() const;

    bool acceptsOlder() const { return m_surroundings.acceptOlder; }

    /// Once settled: the key file is older than this computer last saw it, and accepted as such.
    bool isOlder() const { return m_isOlder; }

    /// Once unlocked.
    BackupSeal backupSeal() const;

    std::optional<OpenedSlot> openOwn(const Secret& passphrase) override;
    std::vector<SlotInUse> slots() const override;
    SlotHolder givePerson(const care::Person& person,
                          const Secret& passphrase,
                          const Secret& dataKey) override;
    SlotHolder giveRecovery(const Secret& dataKey, Secret& printed) override;
    NextEpoch prepareEpoch(const OpenedSlot& own,
                           const std::vector<SlotHolder>& holders,
                           bool renewRecovery) override;
    std::filesystem::path nextDatabaseFile() const override;
    void commitEpoch(const NextEpoch& next, const Anchor& anchor) override;
    void moveDatabase() override;

private:
    std::optional<OpenedSlot> trySlots(const std::vector<const KeySlot*>& slots,
                                       std::span<const unsigned char> knowledge);
    /// What ends every unlocking: \throws WrongKey where no slot opened
    Secret accepted(std::optional<OpenedSlot> opened);
    void authenticate(const Secret& dataKey);
    void takeKeys(const Secret& dataKey);
    void finishInterruptedEpoch();
    std::vector<const KeySlot*> slotsNamed(std::string_view personName) const;
    /// The slot for which this holds, else the first empty one. \throws Refused: none is left
    KeySlot& slotWhere(const std::function<bool(const KeySlot&)>& holds);
    /// Writes the header unless the practice is still being made. Where that fails the header is
    /// `before` again.
    void store(const Header& before);
    void restore(const Header& before);
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
    std::optional<SlotHolder> m_openedWith;
    care::PersonId m_opener;
    bool m_standing = false;   ///< the header is on the disk
    bool m_slotMended = false; ///< a sealed slot was wrapped again and waits to be written
    bool m_isOlder = false;
};

} // namespace attune::records
