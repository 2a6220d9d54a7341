#include "attune/records/errors.h"
#include "attune/records/practice_folder.h"
#include "commands.h"

#include <CLI/CLI.hpp>
#include <cerrno>
#include <fmt/format.h>
#include <memory>
#include <unistd.h>

namespace attune::command {

namespace {

using records::Secret;

constexpr std::size_t mostBytes = 4096;

struct VerifyOptions
{
    std::string folder;
    int passphraseFile = -1;
};

/// The first line that can be read from an open file, straight into guarded memory.
Secret readPassphrase(int file)
{
    Secret buffer(mostBytes);
    std::size_t filled = 0;
    while (filled < mostBytes && buffer.text().find('\n') == std::string_view::npos) {
        const auto room = buffer.bytes().subspan(filled);
        const ssize_t got = ::read(file, room.data(), room.size());
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            throw BadInput(fmt::format("no passphrase can be read from file {}.", file));
        }
        if (got == 0) {
            break;
        }
        filled += static_cast<std::size_t>(got);
    }
    std::string_view line = buffer.text().substr(0, filled);
    line = line.substr(0, line.find('\n'));
    if (line.ends_with('\r')) {
        line.remove_suffix(1);
    }
    if (line.empty()) {
        throw BadInput(fmt::format("file {} holds no passphrase.", file));
    }
    return Secret::fromText(line);
}

records::Verification verify(const VerifyOptions& options)
{
    try {
        return records::verifyPractice(options.folder, readPassphrase(options.passphraseFile), {});
    } catch (const records::RecordError& problem) {
        // Nothing was found out about the practice: not the same as "not sound".
        throw BadInput(problem.what());
    }
}

void runVerify(const VerifyOptions& options)
{
    const records::Verification found = verify(options);
    for (const auto& check : found.checks) {
        fmt::print("{}  {}{}{}\n",
                   check.passed ? "ok  " : "FAIL",
                   check.name,
                   check.detail.empty() ? "" : ": ",
                   check.detail);
    }
    if (!found.sound) {
        throw NotSound("this practice is not sound; the lines marked FAIL say why.");
    }
    fmt::print("The practice is sound.\n");
}

} // namespace

void registerVerify(CLI::App& app)
{
    const auto options = std::make_shared<VerifyOptions>();
    CLI::App* command = app.add_subcommand(
        "verify", "Checks the key file, every page of the record and the audit trail.");
    command->add_option("practice", options->folder, "The practice's folder")->required();
    command
        ->add_option("--passphrase-fd",
                     options->passphraseFile,
                     "Number of an open file whose first line is the passphrase")
        ->required()
        ->check(CLI::NonNegativeNumber);
    command->footer("Exit status: 0 sound, 1 not sound, 2 could not be checked.");
    command->callback([options] { runVerify(*options); });
}

} // namespace attune::command
