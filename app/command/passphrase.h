#pragma once

#include "attune/records/record.h"
#include "attune/records/secret.h"

#include <memory>
#include <string>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace attune::command {

/// The first line that can be read from an open file, straight into guarded memory.
/// \throws BadInput
records::Secret readPassphrase(int file);

/// Which practice a command opens, and as whom.
struct PracticeOptions
{
    std::string folder;
    std::string person; ///< empty where one person may open it
    int passphraseFile = -1;
};

/// `PRACTICE --passphrase-fd N [--person NAME]`, the first two required.
void addPractice(CLI::App& command, PracticeOptions& options);

/// Opens that practice.
/// \throws BadInput where it cannot be opened; records::Damaged where the practice is not sound
std::unique_ptr<records::Record> openWithPassphrase(const PracticeOptions& options);

/// The same, with the passphrase read already.
std::unique_ptr<records::Record> openWithPassphrase(const PracticeOptions& options,
                                                    const records::Secret& passphrase);

/// `--passphrase-fd N`, the number of that file.
CLI::Option* addPassphraseFile(CLI::App& command, int& file);

} // namespace attune::command
