#include "attune/records/backup.h"

#include "attune/records/errors.h"
#include "commands.h"
#include "passphrase.h"
#include "progress_line.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <fmt/format.h>
#include <memory>

namespace attune::command {

namespace fs = std::filesystem;

namespace {

struct BackupOptions
{
    PracticeOptions practice;
    std::string to;
    int keep = 0; ///< 0: all
    bool replace = false;
};

records::BackupReceipt make(records::Record& record, const BackupOptions& options)
{
    try {
        ProgressLine line;
        return record.makeBackup(options.to, options.replace, line.progress());
    } catch (const records::Refused& problem) {
        throw BadInput(problem.what());
    }
}

void runBackup(const BackupOptions& options)
{
    if (options.keep > 0 && !fs::is_directory(options.to)) {
        throw BadInput("--keep needs --to a folder that is there, which holds this practice's "
                       "backups only.");
    }
    const auto record = openWithPassphrase(options.practice);
    const records::BackupReceipt made = make(*record, options);
    fmt::print("{}\n", made.file.string());
    fmt::print("{} bytes, {} clients, {} check-ins; generation {}, audit head {}\n",
               made.bytes,
               made.clients,
               made.checkIns,
               made.anchor.generation,
               made.anchor.auditHead);
    fmt::print("Read back: every page is sound, and every row is as in the record.\n");
    if (options.keep > 0) {
        const auto newest = static_cast<std::size_t>(options.keep);
        for (const std::string& name :
             records::keepBackups(options.to, newest, made.file.filename().string())) {
            fmt::print("Deleted {}\n", name);
        }
    }
}

} // namespace

void registerBackup(CLI::App& app)
{
    const auto options = std::make_shared<BackupOptions>();
    CLI::App* command =
        app.add_subcommand("backup", "Makes one encrypted file of a practice and reads it back.");
    addPractice(*command, options->practice);
    command
        ->add_option("--to", options->to, "A folder, or a file whose name ends in .attune-backup")
        ->required();
    command
        ->add_option("--keep",
                     options->keep,
                     "Delete the folder's older backups but for so many and the first of each "
                     "month")
        ->check(CLI::PositiveNumber);
    command->add_flag("--replace", options->replace, "Let a file of that name give way");
    command->callback([options] { runBackup(*options); });
}

} // namespace attune::command
