#pragma once

#include "attune/records/secret.h"

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace attune::command {

/// The first line that can be read from an open file, straight into guarded memory.
/// \throws BadInput
records::Secret readPassphrase(int file);

/// `--passphrase-fd N`, the number of that file.
CLI::Option* addPassphraseFile(CLI::App& command, int& file);

} // namespace attune::command
