#pragma once

#include <vector>

namespace attune::questionnaires {

struct Instrument;
struct Item;
class Response;

/// What answers say about a condition. `unknown` as long as answers that would settle it are
/// missing: it is never taken for "not met".
enum class Truth { met, notMet, unknown };

/// A question about the answers to some items, as a definition states it.
struct Condition
{
    enum class Form { count, all, any, negation };
    Form form = Form::count;
    int atLeast = 1;              ///< count: so many of `items` or more …
    std::vector<int> items;       ///< count: item numbers, each once
    double points = 1;            ///< count: … have so many points or more
    bool declinedCounts = false;  ///< count: a refusal counts as such an answer
    std::vector<Condition> parts; ///< all, any: at least one; negation: exactly one
};

/// Whether the answers meet the condition. An item that is not asked counts its lowest points; one
/// that is declined or unanswered leaves the matter open.
Truth evaluate(const Instrument& instrument, const Condition& condition, const Response& response);

/// Whether an item of this instrument is asked after these answers: `met` also where it always is.
Truth isAsked(const Instrument& instrument, const Item& item, const Response& response);

} // namespace attune::questionnaires
