#pragma once

namespace attune::records {

/// Makes this process keep its memory to itself: no core dumps, no debugger of the same user, new
/// files for their owner only, libsodium ready. The first thing `main` does.
/// \throws RecordError where the computer gives no secure random numbers
void hardenProcess();

} // namespace attune::records
