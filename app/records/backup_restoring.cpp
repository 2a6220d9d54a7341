#include "attune/records/backup.h"
#include "attune/records/errors.h"
#include "backup_content.h"
#include "backup_file.h"
#include "durable_file.h"
#include "new_folder.h"
#include "opened_vault.h"
#include "vault.h"
#include "work_progress.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fmt/format.h>
#include <string>
#include <system_error>

namespace attune::records {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view keyFile = "The key file";

BackupReceipt receiptOf(const fs::path& file, const BackupReader& reader)
{
    BackupReceipt receipt;
    receipt.file = file;
    receipt.bytes = reader.bytes();
    receipt.anchor = reader.facts().anchor;
    receipt.at = reader.facts().at;
    return receipt;
}

void restore(const BackupReader& backup, const fs::path& folder, const Progress& progress)
{
    NewFolder place(folder);
    place.take(std::make_shared<FolderLock>(folder));
    backup.copyDatabase(folder / databaseFileName, progress);
    syncFolder(folder, "The practice folder");
    // The key file last: with it the folder is a practice, and a whole one.
    writeDurably(folder / headerCopyName, backup.header(), keyFile);
    writeDurably(folder / headerFileName, backup.header(), keyFile);
    place.finish();
}

/// A folder for its owner only, gone in the end with all that is in it.
struct PassingFolder
{
    fs::path path;

    PassingFolder()
    {
        std::error_code absent;
        std::string name = (fs::temp_directory_path(absent) / "attune-restore-XXXXXX").string();
        if (absent || ::mkdtemp(name.data()) == nullptr) {
            throwStorageError(absent ? absent.value() : errno, "The folder for temporary files");
        }
        path = name;
    }

    PassingFolder(const PassingFolder&) = delete;
    PassingFolder& operator=(const PassingFolder&) = delete;

    ~PassingFolder()
    {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
};

/// One try of a restore. What it opens remembers nothing of it outside its own folder.
class Trial
{
public:
    Trial(const fs::path& file, const Surroundings& surroundings, const Progress& progress)
        : m_work(progress),
          m_backup(file, part(0.1)),
          m_surroundings(surroundings),
          m_own(surroundings)
    {
        m_result.backup = receiptOf(file, m_backup);
        m_own.stateFolder = m_temporary.path / "state";
        m_own.acceptOlder = false; // nothing was seen there; the key file knows what belongs to it
    }

    BackupTest run(const Secret& passphrase)
    {
        restore(m_backup, m_practice, part(0.2));
        try {
            unlock(passphrase);
            verify(passphrase);
            if (allPassed()) {
                open();
            }
        } catch (const Damaged& problem) {
            note("Key file", false, problem.what());
        }
        m_result.verification.sound = allPassed();
        return std::move(m_result);
    }

private:
    Progress part(double end)
    {
        m_work.begin(end);
        return m_work.part();
    }

    /// In the user's own surroundings, so that wrong passphrases count as anywhere.
    void unlock(const Secret& passphrase)
    {
        Vault vault(m_practice, m_surroundings);
        vault.load();
        const Secret dataKey = vault.unlockAsAnyone(passphrase);
        m_keys = recordKeys(dataKey);
        m_opener = vault.opener();
        const bool ours = m_backup.isAuthentic(subkey(dataKey, Purpose::backup));
        note("Backup, signature",
             ours,
             ours ? "made with this practice's key"
                  : "it was changed, or put together, by something other than Attune");
    }

    void verify(const Secret& passphrase)
    {
        for (auto& check : verifyPractice(m_practice, passphrase, m_own, part(0.9)).checks) {
            m_result.verification.checks.push_back(std::move(check));
        }
    }

    void open()
    {
        try {
            count();
            RecordOptions options;
            options.file = database();
            options.clock = m_own.clock;
            openRecord(std::move(options), std::move(m_keys), m_opener, "passphrase");
            note("Opening", true, "opens with this passphrase");
        } catch (const Cancelled&) {
            throw;
        } catch (const RecordError& problem) {
            note("Opening", false, problem.what());
        }
    }

    void count()
    {
        Connection connection(database(), m_keys.database, Connection::Mode::open);
        const auto content = contentOf(connection, part(1));
        m_result.backup.clients = rowsIn(content, "clients");
        m_result.backup.checkIns = rowsIn(content, "check_ins");
    }

    fs::path database() const { return m_practice / databaseFileName; }

    void note(std::string name, bool passed, std::string detail)
    {
        m_result.verification.checks.push_back({std::move(name), passed, std::move(detail)});
    }

    bool allPassed() const
    {
        return std::ranges::all_of(m_result.verification.checks, &Verification::Check::passed);
    }

    WorkProgress m_work;
    BackupReader m_backup;
    PassingFolder m_temporary;
    fs::path m_practice = m_temporary.path / "practice";
    Surroundings m_surroundings;
    Surroundings m_own;
    RecordKeys m_keys;
    care::PersonId m_opener;
    BackupTest m_result;
};

} // namespace

BackupReceipt describeBackup(const fs::path& file)
{
    return receiptOf(file, BackupReader(file));
}

BackupReceipt restoreBackup(const fs::path& file, const fs::path& folder, const Progress& progress)
{
    WorkProgress work(progress);
    work.begin(0.4);
    const BackupReader backup(file, work.part());
    work.begin(1);
    restore(backup, folder, work.part());
    return receiptOf(file, backup);
}

BackupTest testBackup(const fs::path& file,
                      const Secret& passphrase,
                      const Surroundings& surroundings,
                      const Progress& progress)
{
    return Trial(file, surroundings, progress).run(passphrase);
}

} // namespace attune::records
