#include "attune/records/backup.h"
#include "attune/records/errors.h"
#include "backup_content.h"
#include "backup_file.h"
#include "backup_part.h"
#include "database_checks.h"
#include "open_record.h"
#include "work_progress.h"

#include <algorithm>
#include <atomic>
#include <fmt/format.h>
#include <future>
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

template <class Result, class Tell>
void waitFor(const std::future<Result>& awaited, const Tell& tell)
{
    while (awaited.wait_for(std::chrono::milliseconds(20)) != std::future_status::ready) {
        tell();
    }
}

/// Damage found while reading back: its own words would be about the record.
template <class Read>
auto readingBack(const Read& read)
{
    try {
        return read();
    } catch (const Damaged&) {
        throwUnreadable();
    }
}

/// Where the database in the backup was read back to, once it is there and whole.
using ReadBack = std::promise<std::uintmax_t>;

/// Reads the backup again, checks that it is the file that was written, and returns what the
/// database in it holds. Tells `whole` how long the file is, or what is wrong with it.
std::vector<TableContent>
readBack(const BackupPart& part, const BackupSeal& seal, ReadBack& whole, const Progress& progress)
{
    return readingBack([&] {
        WorkProgress work(progress);
        try {
            work.begin(0.4);
            const BackupReader reader(part.file(), part.database(), work.part());
            // COVERAGE_OFF: a disk's fault is found by the checksum before; this, a fault of
            // ours
            if (!reader.isAuthentic(seal.backup)) {
                throwUnreadable();
            }
            // COVERAGE_ON
            whole.set_value(reader.bytes());
        } catch (...) {
            whole.set_exception(std::current_exception());
            throw;
        }
        Connection copy(part.database(), seal.database, Connection::Mode::open);
        work.begin(1);
        return contentOf(copy, work.part());
    });
}

void mustBeSound(const BackupPart& part, const BackupSeal& seal, const Progress& progress)
{
    readingBack([&] {
        Connection copy(part.database(), seal.database, Connection::Mode::open);
        if (!std::ranges::all_of(integrityChecks(copy, progress), &Verification::Check::passed)) {
            throwUnreadable();
        }
    });
}

/// What a backup was found to be.
struct Compared
{
    std::uintmax_t bytes = 0;
    std::vector<TableContent> content;
};

/// Holds the backup against the record, value by value, and checks every page and index of it. Two
/// threads share the work, each with connections of its own.
Compared
compare(Connection& record, const BackupPart& part, const BackupSeal& seal, WorkProgress& progress)
{
    std::atomic<double> done = 0;
    std::atomic<bool> stop = false;
    ReadBack whole;
    auto length = whole.get_future();
    auto reading = std::async(std::launch::async, [&] {
        return readBack(part, seal, whole, [&](double fraction) {
            done = fraction;
            return !stop;
        });
    });
    const auto tell = [&](double) {
        return progress.tell(done);
    };
    try {
        Compared found;
        found.content = contentOf(record, tell);
        waitFor(length, [&] { progress.at(done); });
        found.bytes = length.get();
        mustBeSound(part, seal, tell);
        waitFor(reading, [&] { progress.at(done); });
        if (reading.get() != found.content) {
            throwUnreadable();
        }
        return found;
    } catch (...) {
        stop = true; // `reading` is waited for before what it uses is gone
        throw;
    }
}

BackupReceipt writeAndReadBack(Connection& record,
                               const BackupPart& part,
                               const BackupSeal& seal,
                               const BackupFacts& facts,
                               WorkProgress& progress)
{
    progress.begin(0.3);
    record.copyUnder(part.database(), seal.database, Connection::Copy::toHandOn, progress.part());
    progress.begin(0.4);
    writeBackup(part.number(), facts, seal, part.database(), progress.part());
    part.removeDatabase();
    progress.begin(1);
    const Compared found = compare(record, part, seal, progress);
    progress.at(1); // the last moment to stop: from here on it takes its place
    BackupReceipt receipt;
    receipt.bytes = found.bytes;
    receipt.anchor = facts.anchor;
    receipt.clients = rowsIn(found.content, "clients");
    receipt.checkIns = rowsIn(found.content, "check_ins");
    receipt.at = facts.at;
    return receipt;
}

} // namespace

BackupReceipt OpenRecord::makeBackup(const fs::path& target, bool replace, const Progress& progress)
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
        WorkProgress work(progress);
        BackupReceipt receipt =
            writeAndReadBack(m_connection, part, m_options.backupSeal(), facts, work);
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

BackupState OpenRecord::backupState()
{
    BackupState state;
    std::int64_t made = 0;
    {
        Query query(m_connection,
                    "SELECT sequence, at FROM audit WHERE action = 'backup.make' AND outcome = "
                    "'ok' ORDER BY sequence DESC LIMIT 1");
        if (query.next()) {
            made = query.whole(0);
            state.lastMade = care::Instant(std::chrono::milliseconds(query.whole(1)));
        }
    }
    Query query(m_connection,
                "SELECT 1 FROM audit WHERE sequence > ? AND outcome = 'ok' AND action NOT IN "
                "('backup.make', 'record.open', 'client.view') LIMIT 1",
                made);
    state.changedSince = made == 0 || query.next();
    return state;
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
