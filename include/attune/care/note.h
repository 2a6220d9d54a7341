#pragma once

#include "attune/care/clock.h"

#include <string>

namespace attune::care {

/// A clinician's note on a client; notes are added only.
struct ClientNote
{
    std::string personName;
    Instant at{};
    std::string text;
};

} // namespace attune::care
