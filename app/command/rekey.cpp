#include "commands.h"
#include "new_epoch.h"
#include "passphrase.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <fmt/format.h>
#include <memory>

namespace attune::command {

namespace {

struct RekeyOptions
{
    PracticeOptions practice;
    bool renewRecovery = false;
};

void runRekey(const RekeyOptions& options)
{
    const records::Secret own = readPassphrase(options.practice.passphraseFile);
    const auto record = openWithPassphrase(options.practice, own);
    startEpoch(*record, {}, options.renewRecovery, own);
}

} // namespace

void startEpoch(records::Record& record,
                std::optional<care::PersonId> leaving,
                bool renewRecovery,
                const records::Secret& own)
{
    const auto recoveryKey = record.startEpoch(leaving, renewRecovery, own);
    fmt::print("The record is encrypted under a new key. Copies and backups made earlier stay "
               "readable with the passphrases of their time.\n");
    if (!recoveryKey) {
        fmt::print("The recovery key on paper goes on as before.\n");
        return;
    }
    fmt::print("The new recovery key follows, this once. Put it on paper; the one before opens "
               "nothing any more.\n");
    const std::string_view key = recoveryKey->text();
    std::fwrite(key.data(), 1, key.size(), stdout);
    std::fputc('\n', stdout);
}

void registerRekey(CLI::App& app)
{
    const auto options = std::make_shared<RekeyOptions>();
    CLI::App* command =
        app.add_subcommand("rekey", "Encrypts the whole record anew under a new key.");
    addPractice(*command, options->practice);
    command->add_flag(
        "--renew-recovery", options->renewRecovery, "Make a new recovery key as well");
    command->callback([options] { runRekey(*options); });
}

} // namespace attune::command
