#pragma once

#include "attune/care/people.h"
#include "attune/records/record.h"

#include <optional>

namespace attune::command {

/// Encrypts the record anew, without `leaving` where someone is named, and prints what became of
/// the recovery key: the new one, once, or that the old one goes on.
/// \throws as records::Record::startEpoch
void startEpoch(records::Record& record,
                std::optional<care::PersonId> leaving,
                bool renewRecovery,
                const records::Secret& own);

} // namespace attune::command
