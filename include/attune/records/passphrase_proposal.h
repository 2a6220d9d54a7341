#pragma once

#include "attune/records/secret.h"

namespace attune::records {

/// A passphrase to begin with, for someone who will replace it: six words drawn at random from 256,
/// which makes 48 bits, with hyphens between them. `judgePassphrase` accepts it.
Secret proposePassphrase();

} // namespace attune::records
