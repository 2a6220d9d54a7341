#pragma once

#include "attune/questionnaires/scoring.h"

#include <optional>
#include <string>
#include <vector>

namespace attune::questionnaires {

/// A score's number as people write it: whole without decimals, else one decimal place.
std::string formatPoints(double points);

/// The cut-offs of a scale that `value` has reached, highest first. Conflicting sources all stand.
std::vector<const CutOff*> reachedCutOffs(const Scale& scale, double value);

/// True where `score` reaches a confirmed cut-off that announces a positive screen.
bool isPositiveScreen(const Scale& scale, const ScaleScore& score);

/// True where any scale or criterion of the result announces a positive screen.
bool isPositive(const Instrument& instrument, const Result& result);

enum class ChangeKind { withinError, reliablyBetter, reliablyWorse, noThreshold };

/// The difference between two scores of one scale, worded by its published reliable change.
struct Change
{
    double difference = 0; ///< later minus earlier, in points
    ChangeKind kind = ChangeKind::noThreshold;
    std::string sentence; ///< e.g. "4 points lower: reliably better"
};

/// The change between two scores; empty where either is absent.
std::optional<Change>
changeBetween(const Scale& scale, const ScaleScore& earlier, const ScaleScore& later);

/// What a positive screen means among 100 people, with the base rate named, where the cut-off has
/// published accuracy; empty otherwise. `baseRate` is a proportion between 0 and 1.
std::string naturalFrequencies(const CutOff& cutOff, double baseRate);

/// Why a scale has no score, as a sentence; empty unless absent.
std::string absenceReason(const Scale& scale, const ScaleScore& score);

} // namespace attune::questionnaires
