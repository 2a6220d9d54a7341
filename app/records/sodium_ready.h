#pragma once

namespace attune::records {

/// libsodium, initialised before anything of it is used.
/// \throws RecordError where the computer gives it no randomness
void needSodium();

} // namespace attune::records
