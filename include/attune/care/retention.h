#pragma once

#include "attune/care/people.h"

#include <optional>
#include <string>
#include <vector>

namespace attune::care {

/// Why a client's record was deleted.
enum class ErasureReason { retentionOver, clientAsked, enteredByMistake };

/// A reason with its stored and shown words.
struct ErasureReasonText
{
    ErasureReason reason;
    std::string id;    ///< as the record keeps it: "client asked"
    std::string label; ///< "The client asked for it"
};

/// Every reason, in the order in which it is offered.
const std::vector<ErasureReasonText>& allErasureReasons();

const ErasureReasonText& textOf(ErasureReason reason);

/// A client's record that was deleted; nothing in it says who she was.
struct Erasure
{
    ClientId client;
    Instant at{};
    std::string personName; ///< who deleted it
    ErasureReason reason = ErasureReason::clientAsked;
};

/// The fewest and the most years a practice may set.
inline constexpr int leastRetentionYears = 1;
inline constexpr int mostRetentionYears = 100;

/// The last day on which a record must be kept: `years` from its last entry or from the client's
/// 18th birthday, whichever is later. Of 29 February 1 March where the year has none.
/// `birthDate` empty: taken as grown up. The years are the practice's own, since laws differ; the
/// form of the rule is that of the APA's Record Keeping Guidelines (American Psychologist
/// 2007;62:993, doi:10.1037/0003-066X.62.9.993), guideline 7.
Date keepUntil(Date lastEntry, const std::optional<Date>& birthDate, int years);

} // namespace attune::care
