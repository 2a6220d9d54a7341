#include "measures_hiding.h"

#include <algorithm>

namespace attune::care {

namespace {

/// Smaller numbers of people or things stay in the practice; a zero tells of nobody.
constexpr int fewestShown = 5;

/// Whether hidden numbers, of which the sum and that none is zero may be known, stay unknown: one
/// alone is the sum itself, and the sums of all ones and of all fours come about in one way.
bool isAmbiguous(const std::vector<int>& hidden)
{
    const auto areAll = [&](int number) {
        return std::ranges::count(hidden, number) == std::ssize(hidden);
    };
    return hidden.empty() || (hidden.size() > 1 && !areAll(1) && !areAll(fewestShown - 1));
}

} // namespace

bool isSmall(int number)
{
    return number > 0 && number < fewestShown;
}

bool isHidden(const Proportion& share)
{
    return !share.count || !share.of;
}

void hide(Proportion& share)
{
    share.count.reset();
    share.of.reset();
}

void hideSmall(Proportion& share)
{
    const bool isWholeSmall = isSmall(*share.of);
    if (isWholeSmall || isSmall(*share.count) || isSmall(*share.of - *share.count)) {
        share.count.reset();
    }
    if (isWholeSmall) {
        share.of.reset();
    }
}

void hide(Partition& whole)
{
    whole.total.reset();
    for (MeasureCell& cell : whole.cells) {
        if (cell.count != 0) {
            cell.count.reset();
        }
    }
}

void hideSmall(Partition& whole, const std::vector<std::string>& besides)
{
    std::vector<int> hidden;
    const auto hideWhere = [&](const auto& isMeant) {
        for (MeasureCell& cell : whole.cells) {
            if (cell.count.value_or(0) > 0 && isMeant(cell)) {
                hidden.push_back(*cell.count);
                cell.count.reset();
            }
        }
    };
    hideWhere([&](const MeasureCell& cell) {
        return isSmall(*cell.count) || std::ranges::count(besides, cell.id) > 0;
    });
    while (!isAmbiguous(hidden)) {
        int smallest = 0;
        for (const MeasureCell& cell : whole.cells) {
            const int count = cell.count.value_or(0);
            smallest = count > 0 && (smallest == 0 || count < smallest) ? count : smallest;
        }
        if (smallest == 0) {
            hide(whole);
            return;
        }
        hideWhere([&](const MeasureCell& cell) { return *cell.count == smallest; });
    }
    if (isSmall(*whole.total)) {
        hide(whole);
    }
}

void hide(Distribution& scores)
{
    scores.n.reset();
    scores.lowerQuartile.reset();
    scores.median.reset();
    scores.upperQuartile.reset();
    hideEnds(scores);
}

void hideEnds(Distribution& scores)
{
    scores.least.reset();
    scores.greatest.reset();
}

} // namespace attune::care
