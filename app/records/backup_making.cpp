#include "attune/records/backup.h"
#include "attune/records/errors.h"
#include "backup_content.h"
#include "backup_file.h"
#include "backup_part.h"
#include "database_checks.h"
#include "open_record.h"

#include <algorithm>
#include <fmt/format.h>
#include <system_error>

namespace attune::records {

namespace fs = std::filesystem;

namespace {

/// Where the backup goes. Refused before anything is written.
fs::path placeOf(const fs::path& target, const fs::path& practice, bool replace, care::Instant now)
{
    std::error_code ignored;
    const fs::path absolute = fs::absolute(target);
    fs::path file = fs::is_directory(absolute, ignored) ? absolute / backupName(now) : absolute;
    if (!file.filename().string().ends_with(backupEnding)) {
        throw Refused("Name a folder that is there, or a file whose name ends in .attune-backup.");
    }
    if (fs::equivalent(file.parent_path(), practice, ignored)) {
        throw Refused("A backup within the practice's own folder would be lost together with it. "
                      "Choose another folder, best on another disk.");
    }
    const fs::file_status status = fs::symlink_status(file, ignored);
    if (fs::exists(status) && !(replace && fs::is_regular_file(status))) {
        throw Refused("There is a file of this name already. It was left as it is; choose another "
                      "name.");
    }
    return file;
}

[[noreturn]] void throwUnreadable()
{
    throw StorageError("The backup was written, but what was read back is not what was written. "
                       "It was removed again; use another disk and have this one checked.");
}

/// Reads the backup again, holds its database against the record, row by row, and tells its length.
std::uintmax_t
readBack(const BackupPart& part, const BackupSeal& seal, const std::vector<TableContent>& expected)
{
    try {
        const BackupReader reader(part.file());
        if (!reader.isAuthentic(seal.backup)) {
            throwUnreadable();
        }
        reader.copyDatabase(part.database());
        Connection copy(part.database(), seal.database, Connection::Mode::open);
        const auto checks = integrityChecks(copy);
        if (!std::ranges::all_of(checks, &Verification::Check::passed) ||
            contentOf(copy) != expected) {
            throwUnreadable();
        }
        return reader.bytes();
    } catch (const Damaged&) { // its words would be about the record
        throwUnreadable();
    }
}

BackupReceipt writeAndReadBack(Connection& record,
                               const BackupPart& part,
                               const BackupSeal& seal,
                               const BackupFacts& facts)
{
    record.copyInto(part.database());
    writeBackup(part.number(), facts, seal, part.database());
    part.removeDatabase();
    const auto content = contentOf(record);
    BackupReceipt receipt;
    receipt.bytes = readBack(part, seal, content);
    receipt.anchor = facts.anchor;
    receipt.clients = rowsIn(content, "clients");
    receipt.checkIns = rowsIn(content, "check_ins");
    receipt.at = facts.at;
    return receipt;
}

} // namespace

BackupReceipt OpenRecord::makeBackup(const fs::path& target, bool replace)
{
    need(care::Action::backUp);
    if (!m_options.backupSeal) {
        throw Refused("This record is in no practice's folder, so there is nothing to restore it "
                      "with. No backup was made.");
    }
    const fs::path file = placeOf(target, m_options.file.parent_path(), replace, now());
    try {
        storeAnchor(); // so that the key file in the backup knows of this very record
        BackupPart part(file);
        const BackupFacts facts{.at = now(), .anchor = m_chain.anchor(), .databaseBytes = 0};
        BackupReceipt receipt = writeAndReadBack(m_connection, part, m_options.backupSeal(), facts);
        // First the audit: no backup is ever there that it does not know of.
        noteBackup(facts.anchor, "ok");
        part.publish();
        receipt.file = file;
        return receipt;
    } catch (const RecordError&) {
        noteFailedBackup();
        throw;
    }
}

void OpenRecord::noteBackup(const Anchor& anchor, const char* outcome)
{
    change({.action = "backup.make",
            .object = fmt::format("generation {}", anchor.generation),
            .client = {},
            .outcome = outcome},
           [] {});
}

void OpenRecord::noteFailedBackup() noexcept
{
    try {
        noteBackup(m_chain.anchor(), "not made");
    } catch (const std::exception&) {
        // What kept the backup from being made may keep this from being written.
    }
}

} // namespace attune::records
