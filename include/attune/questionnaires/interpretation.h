#pragma once

#include "attune/questionnaires/scoring.h"

#include <optional>
#include <string>
#include <vector>

namespace attune::questionnaires {

/// A score's number as people write it: whole without decimals, else one decimal place.
std::string formatPoints(double points);

/// Whom a score belongs to, as far as cut-offs depend on it.
struct Audience
{
    std::string population = "postpartum"; ///< as in definitions
    std::string language = "en";           ///< BCP 47 of the edition that was answered
};

/// The scale with the cut-offs that were found for such people: those of their own population and
/// general ones, in this language edition or any. Where none of the sources that announce a
/// positive screen looked at them, those found after birth stand in, since silence would be worse.
Scale scaleFor(const Scale& scale, const Audience& audience);

/// The cut-offs of a scale that `value` has reached, highest first. Conflicting sources all stand.
std::vector<const CutOff*> reachedCutOffs(const Scale& scale, double value);

/// True where `score` reaches a confirmed cut-off that announces a positive screen.
bool isPositiveScreen(const Scale& scale, const ScaleScore& score);

/// True where any scale or criterion of the result announces a positive screen to such people.
bool isPositive(const Instrument& instrument, const Result& result, const Audience& audience);

enum class ChangeKind { withinError, reliablyBetter, reliablyWorse, noThreshold };

/// What a difference, later minus earlier, amounts to on this scale.
ChangeKind changeKind(const Scale& scale, double difference);

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

/// What a positive screen means among 100 people who reach a cut-off.
struct NaturalFrequency
{
    int have = 0;         ///< of 100 who reach it, so many have the condition; 0 to 100
    std::string sentence; ///< the same in words, with the base rate and the source
};

/// Empty where the cut-off has no published accuracy. `baseRate`: the share of people with the
/// condition, above 0 and below 1; it is named in the sentence.
std::optional<NaturalFrequency> naturalFrequency(const CutOff& cutOff, double baseRate);

/// Why a scale has no score, as a sentence; empty unless absent.
std::string absenceReason(const Scale& scale, const ScaleScore& score);

} // namespace attune::questionnaires
