#include "passphrase.h"

#include "attune/records/errors.h"
#include "attune/records/practice_folder.h"
#include "commands.h"

#include <CLI/CLI.hpp>
#include <cerrno>
#include <fmt/format.h>
#include <unistd.h>

namespace attune::command {

using records::Secret;

namespace {

constexpr std::size_t mostBytes = 4096;

} // namespace

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

std::unique_ptr<records::Record> openWithPassphrase(const PracticeOptions& options)
{
    return openWithPassphrase(options, readPassphrase(options.passphraseFile));
}

std::unique_ptr<records::Record> openWithPassphrase(const PracticeOptions& options,
                                                    const Secret& passphrase)
{
    try {
        if (options.person.empty() && records::isPractice(options.folder) &&
            records::peopleWhoMayOpen(options.folder) > 1) {
            throw BadInput("more than one person may open this practice: name one with --person.");
        }
        return records::openPractice(options.folder, options.person, passphrase, {});
    } catch (const records::Damaged&) {
        throw;
    } catch (const records::RecordError& problem) {
        throw BadInput(problem.what());
    }
}

void addPractice(CLI::App& command, PracticeOptions& options)
{
    command.add_option("practice", options.folder, "The practice's folder")->required();
    addPassphraseFile(command, options.passphraseFile)->required();
    command.add_option("--person",
                       options.person,
                       "Whose passphrase it is, where more than one person may open the practice");
}

CLI::Option* addPassphraseFile(CLI::App& command, int& file)
{
    return command
        .add_option(
            "--passphrase-fd", file, "Number of an open file whose first line is the passphrase")
        ->check(CLI::NonNegativeNumber);
}

} // namespace attune::command
