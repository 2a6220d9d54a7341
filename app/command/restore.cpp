#include "attune/records/backup.h"
#include "attune/records/errors.h"
#include "commands.h"
#include "passphrase.h"
#include "progress_line.h"

#include <CLI/CLI.hpp>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <memory>

namespace attune::command {

namespace {

struct RestoreOptions
{
    std::string file;
    std::string to;
    bool test = false;
    int passphraseFile = -1;
};

/// Tells a file that is no backup, or of a newer Attune, from one that is damaged.
void needBackup(const std::string& file)
{
    try {
        records::describeBackup(file);
    } catch (const records::Damaged&) {
        throw;
    } catch (const records::RecordError& problem) {
        throw BadInput(problem.what());
    }
}

void print(const records::BackupReceipt& backup)
{
    fmt::print("Made on {:%Y-%m-%d at %H:%M} UTC; generation {}, audit head {}\n",
               std::chrono::floor<std::chrono::seconds>(backup.at),
               backup.anchor.generation,
               backup.anchor.auditHead);
}

records::BackupTest tried(const RestoreOptions& options)
{
    try {
        const records::Secret passphrase = readPassphrase(options.passphraseFile);
        ProgressLine line;
        return records::testBackup(options.file, passphrase, {}, line.progress());
    } catch (const records::WrongKey& problem) {
        throw BadInput(problem.what());
    } catch (const records::TryLater& problem) {
        throw BadInput(problem.what());
    }
}

void runTest(const RestoreOptions& options)
{
    const records::BackupTest found = tried(options);
    print(found.backup);
    printChecks(found.verification);
    if (!found.verification.sound) {
        throw NotSound("this backup is not sound; the lines marked FAIL say why. Use another one.");
    }
    fmt::print("{} clients, {} check-ins\n", found.backup.clients, found.backup.checkIns);
    fmt::print("The backup is sound.\n");
}

void runRestore(const RestoreOptions& options)
{
    if (options.test == !options.to.empty()) {
        throw BadInput("name either --to and a new folder, or --test.");
    }
    if (options.test != (options.passphraseFile >= 0)) {
        throw BadInput("--test needs --passphrase-fd, and nothing else does.");
    }
    needBackup(options.file);
    if (options.test) {
        runTest(options);
        return;
    }
    const records::BackupReceipt restored = [&options] {
        ProgressLine line;
        return records::restoreBackup(options.file, options.to, line.progress());
    }();
    print(restored);
    fmt::print("Restored. It opens with the passphrase or recovery key of that time.\n");
}

} // namespace

void registerRestore(CLI::App& app)
{
    const auto options = std::make_shared<RestoreOptions>();
    CLI::App* command =
        app.add_subcommand("restore", "Makes a practice of a backup, or tries out whether it can.");
    command->add_option("file", options->file, "The backup")->required();
    command->add_option("--to", options->to, "An empty or new folder for the practice");
    command->add_flag(
        "--test", options->test, "Restore into a temporary folder and check it there");
    addPassphraseFile(*command, options->passphraseFile);
    command->footer("Exit status: 0 done or sound, 1 damaged or not finished, 2 wrong input.");
    command->callback([options] { runRestore(*options); });
}

} // namespace attune::command
