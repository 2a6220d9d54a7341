#include "attune/records/errors.h"
#include "attune/records/practice_folder.h"
#include "new_folder.h"
#include "opened_vault.h"
#include "sodium_ready.h"
#include "vault.h"

#include <sodium.h>
#include <system_error>

namespace attune::records {

namespace fs = std::filesystem;

namespace {

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
    RecordOptions options = recordOptions(vault, surroundings.clock);
    options.newPassphrase = [&](const care::Person& owner) {
        return vault->givePerson(owner, setup.passphrase, dataKey);
    };
    options.newRecoveryKey = [&] {
        return vault->giveRecovery(dataKey, created.recoveryKey);
    };
    created.record =
        createRecord(std::move(options), recordKeys(dataKey), setup.practice, setup.owner);
    // The folder was for its owner only all along; this lets the file be moved elsewhere.
    std::error_code ignored;
    fs::permissions(vault->databaseFile(), fs::perms::owner_read | fs::perms::owner_write, ignored);
    vault->setOpener(created.record->person().id);
    vault->storeAnchor(created.record->anchor());
    vault->write();
    return created;
}

} // namespace

CreatedPractice
createPractice(const fs::path& folder, NewPractice setup, const Surroundings& surroundings)
{
    needSodium();
    needGoodPassphrase(setup);
    NewFolder place(folder);
    const auto vault = std::make_shared<Vault>(folder, surroundings);
    place.take(vault);
    CreatedPractice created = fill(vault, setup, surroundings);
    place.finish();
    return created;
}

} // namespace attune::records
