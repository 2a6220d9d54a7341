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

/// Opens a practice with the passphrase on that file.
/// \throws BadInput where it cannot be opened; records::Damaged where the practice is not sound
std::unique_ptr<records::Record> openWithPassphrase(const std::string& folder, int file);

/// `--passphrase-fd N`, the number of that file.
CLI::Option* addPassphraseFile(CLI::App& command, int& file);

} // namespace attune::command
