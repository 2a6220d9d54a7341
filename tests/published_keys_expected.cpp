#include "published_keys_expected.h"

#include <algorithm>
#include <cmath>

namespace published {

using attune::questionnaires::Truth;

namespace {

bool has(const std::vector<int>& items, int item)
{
    return std::ranges::find(items, item) != items.end();
}

int positionOf(const std::vector<double>& points, double wanted)
{
    return static_cast<int>(std::ranges::find(points, wanted) - points.begin()) + 1;
}

/// The answer of fewest points that reaches the need.
int positionReaching(const PublishedKey& key, int item, double needed)
{
    const auto& points = key.points.at(item - 1);
    double least = std::ranges::max(points);
    for (const double some : points) {
        if (some >= needed) {
            least = std::min(least, some);
        }
    }
    return positionOf(points, least);
}

Truth reaches(const PublishedKey& key, const PublishedNeed& need, int item, const Positions& given)
{
    const int position = given.at(item - 1);
    if (isAsked(key, item, given) == Truth::notMet) {
        return Truth::notMet;
    }
    if (position == declined && need.refusalCounts) {
        return Truth::met;
    }
    if (position <= 0) {
        return Truth::unknown;
    }
    const bool enough = key.points.at(item - 1).at(position - 1) >= need.points;
    return enough ? Truth::met : Truth::notMet;
}

/// Met where no answer that is still out could change it, either way.
Truth truthOf(const PublishedKey& key, const PublishedNeed& need, const Positions& given)
{
    int sure = 0;
    int possible = 0;
    for (const int item : need.items) {
        const Truth truth = reaches(key, need, item, given);
        sure += truth == Truth::met ? 1 : 0;
        possible += truth != Truth::notMet ? 1 : 0;
    }
    if (sure >= need.atLeast) {
        return need.excludes ? Truth::notMet : Truth::met;
    }
    if (possible >= need.atLeast) {
        return Truth::unknown;
    }
    return need.excludes ? Truth::met : Truth::notMet;
}

/// `given` with so many of the need's items, from the one at `start` on, reaching it and the
/// others at their fewest points.
Positions withNeed(
    const PublishedKey& key, Positions given, const PublishedNeed& need, std::size_t start, int n)
{
    const Positions fewest = fewestPoints(key);
    for (std::size_t step = 0; step < need.items.size(); ++step) {
        const int item = need.items[(start + step) % need.items.size()];
        given.at(item - 1) = static_cast<int>(step) < n ? positionReaching(key, item, need.points)
                                                        : fewest.at(item - 1);
    }
    return given;
}

/// The sheets with each item in turn at each answer, missing and declined.
void addVariants(std::vector<Positions>& sheets,
                 const PublishedKey& key,
                 const Positions& base,
                 const std::vector<int>& items)
{
    for (const int item : items) {
        const int most = static_cast<int>(key.points.at(item - 1).size());
        for (int position = declined; position <= most; ++position) {
            sheets.push_back(base);
            sheets.back().at(item - 1) = position;
        }
    }
}

void addNeed(std::vector<Positions>& sheets,
             const PublishedKey& key,
             const Positions& met,
             const PublishedNeed& need)
{
    for (std::size_t start = 0; start < need.items.size(); ++start) {
        const Positions justEnough =
            withNeed(key, met, need, start, need.excludes ? 0 : need.atLeast);
        addVariants(sheets, key, justEnough, {need.items[start]});
        const Positions oneFewer = withNeed(key, met, need, start, need.atLeast - 1);
        addVariants(sheets, key, oneFewer, need.items);
    }
}

void addCriterion(std::vector<Positions>& sheets,
                  const PublishedKey& key,
                  const PublishedCriterion& criterion)
{
    Positions met = fewestPoints(key);
    for (const PublishedNeed& need : criterion.needs) {
        met = withNeed(key, met, need, 0, need.excludes ? 0 : need.atLeast);
    }
    // All at their most, so that an item which no need asks about would show.
    Positions crowded = mostPoints(key);
    for (const PublishedNeed& need : criterion.needs) {
        crowded = need.excludes ? withNeed(key, crowded, need, 0, 0) : crowded;
    }
    sheets.insert(sheets.end(), {met, crowded});
    for (const PublishedNeed& need : criterion.needs) {
        addNeed(sheets, key, met, need);
        // This need one short, with the others at their most, and with the others all open.
        const int failing = need.excludes ? need.atLeast : need.atLeast - 1;
        sheets.push_back(withNeed(key, crowded, need, 0, failing));
        sheets.push_back(withNeed(key, Positions(key.points.size(), unanswered), need, 0, failing));
    }
}

/// Every set of answers to the items that open the gate, with those behind it in one state each.
void addGate(std::vector<Positions>& sheets, const PublishedKey& key, const PublishedGate& gate)
{
    std::vector<Positions> open{fewestPoints(key)};
    for (const int item : gate.when.items) {
        std::vector<Positions> longer;
        for (const Positions& base : open) {
            addVariants(longer, key, base, {item});
        }
        open = std::move(longer);
    }
    for (const Positions& base : open) {
        for (const int state : {declined, unanswered, 1, 2}) {
            sheets.push_back(base);
            for (const int item : gate.items) {
                sheets.back().at(item - 1) = state;
            }
        }
    }
}

} // namespace

Truth isAsked(const PublishedKey& key, int item, const Positions& given)
{
    for (const PublishedGate& gate : key.gates) {
        if (has(gate.items, item)) {
            return truthOf(key, gate.when, given);
        }
    }
    return Truth::met;
}

Truth truthOf(const PublishedKey& key, const PublishedCriterion& criterion, const Positions& given)
{
    bool open = false;
    for (const PublishedNeed& need : criterion.needs) {
        const Truth truth = truthOf(key, need, given);
        if (truth == Truth::notMet) {
            return Truth::notMet;
        }
        open = open || truth == Truth::unknown;
    }
    return open ? Truth::unknown : Truth::met;
}

Score scoreOf(const PublishedKey& key, const PublishedScale& scale, const Positions& given)
{
    Score score;
    int answered = 0;
    for (const int item : scale.items) {
        const auto& points = key.points.at(item - 1);
        const int position = given.at(item - 1);
        const bool passedOver = isAsked(key, item, given) == Truth::notMet;
        if (!passedOver && position <= 0) {
            ++score.missing;
            continue;
        }
        const double counted = passedOver ? std::ranges::min(points)
                                          : points.at(static_cast<std::size_t>(position - 1));
        score.tenths += static_cast<int>(std::lround(counted * 10));
        ++answered;
    }
    if (score.missing > scale.mostMissing || answered == 0) {
        return {.kind = Score::Kind::absent, .tenths = 0, .missing = score.missing};
    }
    if (score.missing > 0) {
        const int items = static_cast<int>(scale.items.size());
        const int points = score.tenths / 10;
        score.kind = Score::Kind::prorated;
        score.tenths = (2 * points * items + answered) / (2 * answered) * 10; // a half upward
    }
    return score;
}

Positions fewestPoints(const PublishedKey& key)
{
    Positions positions;
    for (const auto& points : key.points) {
        positions.push_back(positionOf(points, std::ranges::min(points)));
    }
    return positions;
}

Positions mostPoints(const PublishedKey& key)
{
    Positions positions;
    for (const auto& points : key.points) {
        positions.push_back(positionOf(points, std::ranges::max(points)));
    }
    return positions;
}

std::vector<Positions> sheetsOfRules(const PublishedKey& key)
{
    std::vector<Positions> sheets;
    if (!key.criteria.empty()) {
        sheets.assign({fewestPoints(key), mostPoints(key)});
        sheets.emplace_back(key.points.size(), unanswered);
        sheets.emplace_back(key.points.size(), declined);
    }
    for (const PublishedCriterion& criterion : key.criteria) {
        addCriterion(sheets, key, criterion);
    }
    for (const PublishedGate& gate : key.gates) {
        addGate(sheets, key, gate);
    }
    return sheets;
}

} // namespace published
