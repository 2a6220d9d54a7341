#pragma once

#include "attune/care/clock.h"
#include "attune/records/practice_folder.h"
#include "attune/records/record.h"
#include "attune/records/secret.h"
#include "header_file.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace attune::records {

/// What the vault derives for the record.
struct RecordKeys
{
    Secret database; ///< 32 bytes: SQLCipher's raw key
    Secret audit;    ///< 32 bytes: the seed of the audit chain
};

/// What a backup needs of the vault.
struct BackupSeal
{
    HeaderBytes header{}; ///< the practice's key file as it stands
    Secret backup;        ///< 32 bytes: signs the backup
    Secret database;      ///< 32 bytes: SQLCipher's raw key, to read the copy again
};

/// A slot that is in use.
struct SlotInUse
{
    int slot = 0;
    care::PersonId person; ///< 0: the recovery key
    Salt salt{};           ///< new with every passphrase
};

/// A slot and what the record keeps of its holder.
struct SlotHolder
{
    SlotInUse of;
    HolderKeys keys;
};

/// A new data key and the key file that goes with it, before either is in use.
struct NextEpoch
{
    Secret dataKey;
    Header header;
    std::optional<SlotHolder> recovery; ///< where the recovery key was renewed
    std::optional<Secret> recoveryKey;  ///< as printed; as above
};

/// What the record asks of the key file around it.
class KeyKeeper
{
public:
    KeyKeeper(const KeyKeeper&) = delete;
    KeyKeeper& operator=(const KeyKeeper&) = delete;
    virtual ~KeyKeeper() = default;

    /// The slot of who opened the practice; empty where the passphrase is not hers.
    /// \throws TryLater
    virtual std::optional<OpenedSlot> openOwn(const Secret& passphrase) = 0;
    virtual std::vector<SlotInUse> slots() const = 0;
    /// Gives a person a slot, or a new passphrase in hers. \throws Refused: no slot is left;
    /// StorageError
    virtual SlotHolder
    givePerson(const care::Person& person, const Secret& passphrase, const Secret& dataKey) = 0;
    /// Replaces the recovery key; `printed` receives it. \throws StorageError
    virtual SlotHolder giveRecovery(const Secret& dataKey, Secret& printed) = 0;
    /// Prepares a new data key for the opener and these holders; every other slot becomes empty.
    /// Without `renewRecovery` the recovery key should be among them. Writes nothing.
    virtual NextEpoch prepareEpoch(const OpenedSlot& own,
                                   const std::vector<SlotHolder>& holders,
                                   bool renewRecovery) = 0;
    /// Where the record under the new data key is put before the key file follows.
    virtual std::filesystem::path nextDatabaseFile() const = 0;
    /// From its return on the new data key holds, whatever happens.
    /// \throws StorageError; as a rule the old one holds then, and opening the practice finds out
    virtual void commitEpoch(const NextEpoch& next, const Anchor& anchor) = 0;
    /// Puts the next database in the place of the one before.
    virtual void moveDatabase() = 0;

protected:
    KeyKeeper() = default;
};

/// Where the record lies and whom it tells.
struct RecordOptions
{
    std::filesystem::path file;
    care::Clock clock;
    std::function<bool(const Secret&)>
        confirmPassphrase; ///< runs the KDF against the opener's slot
    /// Keeps the anchor outside the record: on closing and at least every 100 changes.
    std::function<void(const Anchor&)> storeAnchor;
    /// Empty: a record without a practice around it, of which no backup can be made.
    std::function<BackupSeal()> backupSeal;
    std::optional<Anchor> expectedAnchor; ///< a record older than this was put back: refused
    /// An owner has said that she restored this older copy; its audit then says so.
    bool acceptsOlder = false;
    bool hasOlderKeyFile = false; ///< older than this computer last saw it, likewise
    /// Lock and header; dropped after the connection closed. Empty: a record without a practice
    /// around it; it has no people to manage.
    std::shared_ptr<KeyKeeper> keys;
    std::optional<SlotHolder> opened; ///< the slot it is opened with
    /// Gives the opener a new passphrase while it is made or opened. Empty: she keeps hers.
    std::function<SlotHolder(const care::Person&)> newPassphrase;
    /// Gives a practice that is being made its recovery key.
    std::function<SlotHolder()> newRecoveryKey;
};

/// Makes the database. \throws StorageError, Damaged
std::unique_ptr<Record> createRecord(RecordOptions options,
                                     RecordKeys keys,
                                     const care::Practice& practice,
                                     const care::Person& owner);

/// Opens it as `opener` (0: the first owner who works there); `openedWith` ("passphrase", "recovery
/// key") goes into the audit. \throws StorageError; Damaged where it is damaged, tampered with or
/// older than expected
std::unique_ptr<Record> openRecord(RecordOptions options,
                                   RecordKeys keys,
                                   care::PersonId opener,
                                   std::string_view openedWith);

/// Both integrity checks, the audit chain from its seed, and the anchor.
std::vector<Verification::Check> verifyDatabase(const std::filesystem::path& file,
                                                const RecordKeys& keys,
                                                const std::optional<Anchor>& expected);

} // namespace attune::records
