#pragma once

#include "attune/questionnaires/condition.h"
#include "published_keys.h"

/// What a sheet comes to by its published key alone: no line of the program's scoring has a part in
/// it, and sums are done in whole tenths.
namespace published {

/// Printed positions by item; 0: not answered, -1: declined.
using Positions = std::vector<int>;
constexpr int unanswered = 0;
constexpr int declined = -1;

struct Score
{
    enum class Kind { complete, prorated, absent };
    Kind kind = Kind::complete;
    int tenths = 0;
    int missing = 0;
};

Score scoreOf(const PublishedKey& key, const PublishedScale& scale, const Positions& given);

/// Whether an item is asked after these answers.
attune::questionnaires::Truth isAsked(const PublishedKey& key, int item, const Positions& given);

attune::questionnaires::Truth
truthOf(const PublishedKey& key, const PublishedCriterion& criterion, const Positions& given);

/// Every item at its answer of fewest points, or of most.
Positions fewestPoints(const PublishedKey& key);
Positions mostPoints(const PublishedKey& key);

/// Sheets on both sides of everything that the criteria and the gates ask for.
std::vector<Positions> sheetsOfRules(const PublishedKey& key);

} // namespace published
