#include "straight_line.h"

namespace attune::care {

namespace {

using questionnaires::Instrument;
using questionnaires::Result;

/// Short screens are often answered alike throughout, and nothing is odd about it.
bool isLongEnough(const Instrument& instrument)
{
    constexpr std::size_t fewestItems = 7;
    return !instrument.isAid() && instrument.scales.front().items.size() >= fewestItems;
}

bool isHealthiest(const Instrument& instrument, const Result& result)
{
    const questionnaires::Scale& total = instrument.scales.front();
    const questionnaires::ScaleScore* score = result.scale(total.id);
    const double healthiest = total.higherIsWorse ? total.lowest : total.highest;
    return score != nullptr && score->status == questionnaires::ScoreStatus::complete &&
           *score->value == healthiest;
}

} // namespace

bool isOddStraightLine(const Instrument& instrument, const Result& result)
{
    // Where some items are reversed, no straight line can be the healthiest sheet.
    return result.straightLine && isLongEnough(instrument) && !isHealthiest(instrument, result);
}

bool isAllHealthiest(const Instrument& instrument, const Result& result)
{
    return isLongEnough(instrument) && isHealthiest(instrument, result);
}

} // namespace attune::care
