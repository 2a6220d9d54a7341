#include "attune/care/client_identity.h"
#include "attune/records/errors.h"
#include "attune/records/practice_folder.h"
#include "commands.h"
#include "passphrase.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <memory>

namespace attune::command {

namespace {

struct EraseOptions
{
    PracticeOptions practice;
    std::int64_t client = 0;
    std::string reason;
    std::string sure;
};

/// "client asked", also as "client-asked", which needs no quotes in a shell.
care::ErasureReason reasonNamed(std::string word)
{
    std::ranges::replace(word, '-', ' ');
    const auto& reasons = care::allErasureReasons();
    const auto found = std::ranges::find(reasons, word, &care::ErasureReasonText::id);
    if (found == reasons.end()) {
        throw BadInput("--reason is one of retention-over, client-asked and entered-by-mistake.");
    }
    return found->reason;
}

void runErase(const EraseOptions& options)
{
    const care::ErasureReason reason = reasonNamed(options.reason);
    const records::Secret own = readPassphrase(options.practice.passphraseFile);
    const auto record = openWithPassphrase(options.practice, own);
    try {
        if (!care::isMeant(record->client({options.client}), options.sure)) {
            throw BadInput("--sure takes the initials or the chart number of the client; these are "
                           "another's. Nothing was deleted.");
        }
        record->eraseClient({options.client}, reason, own);
    } catch (const records::Refused& problem) {
        throw BadInput(problem.what());
    }
    fmt::print("Deleted. Backups made before still hold the record of client {}.\n",
               options.client);
}

} // namespace

void registerErase(CLI::App& app)
{
    const auto options = std::make_shared<EraseOptions>();
    CLI::App* command = app.add_subcommand("erase", "Deletes one client's record for good.");
    addPractice(*command, options->practice);
    command->add_option("--client", options->client, "The client's number in the record")
        ->required();
    command
        ->add_option(
            "--reason", options->reason, "retention-over, client-asked or entered-by-mistake")
        ->required();
    command->add_option("--sure", options->sure, "The client's initials or chart number")
        ->required();
    command->callback([options] { runErase(*options); });
}

} // namespace attune::command
