#include "attune/records/practice_folder.h"

#include "attune/records/errors.h"
#include "opened_vault.h"
#include "vault.h"

#include <system_error>

namespace attune::records {

RecordKeys recordKeys(const Secret& dataKey)
{
    return {subkey(dataKey, Purpose::database), subkey(dataKey, Purpose::audit)};
}

RecordOptions recordOptions(const std::shared_ptr<Vault>& vault, const care::Clock& clock)
{
    RecordOptions options;
    options.file = vault->databaseFile();
    options.clock = clock;
    options.confirmPassphrase = [vault](const Secret& passphrase) {
        return vault->confirm(passphrase);
    };
    options.storeAnchor = [vault](const Anchor& anchor) {
        vault->storeAnchor(anchor);
    };
    options.backupSeal = [vault] {
        return vault->backupSeal();
    };
    options.expectedAnchor = vault->latestAnchor();
    options.acceptsOlder = vault->acceptsOlder();
    options.hasOlderKeyFile = vault->isOlder();
    options.keys = vault;
    return options;
}

bool isPractice(const std::filesystem::path& folder)
{
    std::error_code ignored;
    return std::filesystem::exists(folder / headerFileName, ignored) ||
           std::filesystem::exists(folder / headerCopyName, ignored);
}

void needPractice(const std::filesystem::path& folder)
{
    if (!isPractice(folder)) {
        throw StorageError("There is no practice in this folder.");
    }
}

std::unique_ptr<Record> openPractice(const std::filesystem::path& folder,
                                     std::string_view personName,
                                     const Secret& passphrase,
                                     const Surroundings& surroundings)
{
    needPractice(folder);
    const auto vault = std::make_shared<Vault>(folder, surroundings);
    vault->load();
    const Secret dataKey = vault->unlock(personName, passphrase);
    vault->settle();
    RecordOptions options = recordOptions(vault, surroundings.clock);
    options.opened = vault->takeOpened();
    return openRecord(std::move(options), recordKeys(dataKey), vault->opener(), "passphrase");
}

std::unique_ptr<Record> openWithRecoveryKey(const std::filesystem::path& folder,
                                            std::string_view personName,
                                            std::string_view recoveryKey,
                                            const Secret& newPassphrase,
                                            const Surroundings& surroundings)
{
    needPractice(folder);
    const RecoveryKey key = RecoveryKey::read(recoveryKey);
    if (const auto verdict = judgePassphrase(newPassphrase.text(), {}); !verdict.acceptable) {
        throw Refused(verdict.sentence);
    }
    const auto vault = std::make_shared<Vault>(folder, surroundings);
    vault->load();
    const Secret dataKey = vault->unlock(personName, key);
    vault->settle();
    RecordOptions options = recordOptions(vault, surroundings.clock);
    options.opened = vault->takeOpened();
    options.newPassphrase = [&](const care::Person& owner) {
        return vault->givePerson(owner, newPassphrase, dataKey);
    };
    auto record =
        openRecord(std::move(options), recordKeys(dataKey), vault->opener(), "recovery key");
    vault->setOpener(record->person().id);
    return record;
}

int peopleWhoMayOpen(const std::filesystem::path& folder)
{
    needPractice(folder);
    return static_cast<int>(readHeader(folder).header.slotsOf(SlotKind::person).size());
}

} // namespace attune::records
