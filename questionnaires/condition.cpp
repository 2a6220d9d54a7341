#include "attune/questionnaires/condition.h"

#include "attune/questionnaires/instrument.h"
#include "attune/questionnaires/response.h"

#include <algorithm>

namespace attune::questionnaires {

namespace {

/// Whether one item has the points that a condition counts.
Truth reaches(const Instrument& instrument,
              const Condition& condition,
              int itemNumber,
              const Response& response)
{
    const Item& item = *instrument.item(itemNumber);
    if (isAsked(instrument, item, response) == Truth::notMet) {
        return Truth::notMet; // the lowest points; a condition always asks for more
    }
    const Answer& answer = response.at(itemNumber);
    if (answer.isDeclined()) {
        return condition.declinedCounts ? Truth::met : Truth::unknown;
    }
    const Option* option = answer.isChosen() ? item.option(answer.optionId()) : nullptr;
    if (option == nullptr) {
        return Truth::unknown;
    }
    return option->points >= condition.points ? Truth::met : Truth::notMet;
}

Truth count(const Instrument& instrument, const Condition& condition, const Response& response)
{
    int met = 0;
    int open = 0;
    for (const int item : condition.items) {
        const Truth truth = reaches(instrument, condition, item, response);
        met += truth == Truth::met ? 1 : 0;
        open += truth == Truth::unknown ? 1 : 0;
    }
    if (met >= condition.atLeast) {
        return Truth::met;
    }
    return met + open >= condition.atLeast ? Truth::unknown : Truth::notMet;
}

/// The parts joined: `deciding` in any one of them decides; else what is unknown leaves it open.
Truth join(const Instrument& instrument,
           const Condition& condition,
           const Response& response,
           Truth deciding,
           Truth otherwise)
{
    Truth joined = otherwise;
    for (const Condition& part : condition.parts) {
        const Truth truth = evaluate(instrument, part, response);
        if (truth == deciding) {
            return deciding;
        }
        if (truth == Truth::unknown) {
            joined = Truth::unknown;
        }
    }
    return joined;
}

Truth opposite(Truth truth)
{
    switch (truth) {
    case Truth::met:
        return Truth::notMet;
    case Truth::notMet:
        return Truth::met;
    case Truth::unknown:
        break;
    }
    return Truth::unknown;
}

} // namespace

Truth evaluate(const Instrument& instrument, const Condition& condition, const Response& response)
{
    switch (condition.form) {
    case Condition::Form::count:
        return count(instrument, condition, response);
    case Condition::Form::all:
        return join(instrument, condition, response, Truth::notMet, Truth::met);
    case Condition::Form::any:
        return join(instrument, condition, response, Truth::met, Truth::notMet);
    case Condition::Form::negation:
        break;
    }
    return opposite(evaluate(instrument, condition.parts.front(), response));
}

Truth isAsked(const Instrument& instrument, const Item& item, const Response& response)
{
    return item.askedWhen ? evaluate(instrument, *item.askedWhen, response) : Truth::met;
}

} // namespace attune::questionnaires
