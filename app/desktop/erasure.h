#pragma once

#include "attune/care/people.h"
#include "attune/care/retention.h"
#include "attune/records/record.h"

#include <optional>
#include <string>
#include <vector>

namespace attune::desktop {

/// What is said before a client's record is deleted.
struct ErasureWish
{
    std::optional<care::ErasureReason> reason; ///< empty: none chosen yet
    std::string typed;                         ///< her initials or chart number
    bool hasPassphrase = false;                ///< the person's own was typed
};

/// A field of the page, to say a problem beside it.
enum class ErasureField { reason, typed, passphrase };

/// What keeps the record from being deleted. English; the window translates it.
struct ErasureProblem
{
    ErasureField field;
    std::string sentence;
};

std::vector<ErasureProblem> problemsOf(const ErasureWish& wish, const care::Client& client);

/// A check-in that stands in the way, and why; the record refuses it as well.
struct ErasureObstacle
{
    care::CheckInId checkIn;
    std::string sentence; ///< English; the window translates it
};

/// The first of a client's check-ins that has to be dealt with before; empty: none.
std::optional<ErasureObstacle> obstacleTo(const std::vector<records::CheckInRow>& checkIns);

/// How the time stands for which the record must be kept. `until` as Record::mustBeKeptUntil.
enum class Retention { notSet, running, over };

Retention retentionOn(care::Date today, const std::optional<care::Date>& until);

/// A retention period as it was typed: whole years within the bounds of care/retention.h, with or
/// without blanks around them.
struct TypedYears
{
    std::optional<int> years; ///< empty: none is set
    bool isRight = false;     ///< false: neither empty nor such a number
};

TypedYears readYears(const std::string& typed);

} // namespace attune::desktop
