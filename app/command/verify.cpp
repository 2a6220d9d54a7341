#include "attune/records/errors.h"
#include "attune/records/practice_folder.h"
#include "commands.h"
#include "passphrase.h"
#include "progress_line.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>

namespace attune::command {

namespace {

struct VerifyOptions
{
    std::string folder;
    int passphraseFile = -1;
};

records::Verification verify(const VerifyOptions& options)
{
    try {
        const records::Secret passphrase = readPassphrase(options.passphraseFile);
        ProgressLine line;
        return records::verifyPractice(options.folder, passphrase, {}, line.progress());
    } catch (const records::RecordError& problem) {
        // Nothing was found out about the practice: not the same as "not sound".
        throw BadInput(problem.what());
    }
}

void runVerify(const VerifyOptions& options)
{
    const records::Verification found = verify(options);
    printChecks(found);
    if (!found.sound) {
        throw NotSound("this practice is not sound; the lines marked FAIL say why.");
    }
    fmt::print("The practice is sound.\n");
}

} // namespace

void printChecks(const records::Verification& found)
{
    for (const auto& check : found.checks) {
        fmt::print("{}  {}{}{}\n",
                   check.passed ? "ok  " : "FAIL",
                   check.name,
                   check.detail.empty() ? "" : ": ",
                   check.detail);
    }
}

void registerVerify(CLI::App& app)
{
    const auto options = std::make_shared<VerifyOptions>();
    CLI::App* command = app.add_subcommand(
        "verify", "Checks the key file, every page of the record and the audit trail.");
    command->add_option("practice", options->folder, "The practice's folder")->required();
    addPassphraseFile(*command, options->passphraseFile)->required();
    command->footer("Exit status: 0 sound, 1 not sound, 2 could not be checked.");
    command->callback([options] { runVerify(*options); });
}

} // namespace attune::command
