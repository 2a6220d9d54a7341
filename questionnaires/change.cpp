#include "attune/questionnaires/interpretation.h"

#include <cmath>
#include <fmt/format.h>

namespace attune::questionnaires {

namespace {

std::string differenceText(double difference)
{
    if (difference == 0) {
        return "the same score";
    }
    const double size = std::abs(difference);
    return fmt::format("{} {} {}",
                       formatPoints(size),
                       size == 1 ? "point" : "points",
                       difference < 0 ? "lower" : "higher");
}

std::string kindText(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::withinError:
        return "within measurement error";
    case ChangeKind::reliablyBetter:
        return "reliably better";
    case ChangeKind::reliablyWorse:
        return "reliably worse";
    case ChangeKind::noThreshold:
        break;
    }
    return "no published threshold";
}

} // namespace

ChangeKind changeKind(const Scale& scale, double difference)
{
    if (!scale.reliableChange) {
        return ChangeKind::noThreshold;
    }
    if (std::abs(difference) < scale.reliableChange->points) {
        return ChangeKind::withinError;
    }
    const bool worse = scale.higherIsWorse == (difference > 0);
    return worse ? ChangeKind::reliablyWorse : ChangeKind::reliablyBetter;
}

std::optional<Change>
changeBetween(const Scale& scale, const ScaleScore& earlier, const ScaleScore& later)
{
    if (!earlier.value || !later.value) {
        return {};
    }
    Change change;
    change.difference = *later.value - *earlier.value;
    change.kind = changeKind(scale, change.difference);
    change.sentence =
        fmt::format("{}: {}", differenceText(change.difference), kindText(change.kind));
    if (scale.reliableChange && scale.reliableChange->evidence == Evidence::unconfirmed) {
        change.sentence += " (threshold not confirmed)";
    }
    return change;
}

} // namespace attune::questionnaires
