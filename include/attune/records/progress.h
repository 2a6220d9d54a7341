#pragma once

#include "attune/records/errors.h"

#include <functional>

namespace attune::records {

/// Told how far long work has come: 0 to 1, never less than before. It answers whether to go on;
/// false ends the work with `Cancelled`, soon (within about a second for 100 MB) and with nothing
/// half-made left. Called on the thread that works. Empty: nobody watches.
using Progress = std::function<bool(double fractionDone)>;

/// The work ended because `Progress` said so.
class Cancelled : public RecordError
{
public:
    Cancelled() : RecordError("Stopped, as you asked. Nothing half-made was left.") {}
};

} // namespace attune::records
