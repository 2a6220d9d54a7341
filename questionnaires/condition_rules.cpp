#include "condition_rules.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace attune::questionnaires {

namespace {

std::optional<Fault> itemFault(const Instrument& instrument,
                               const Condition& condition,
                               int number,
                               int end,
                               const std::string& pointer)
{
    const Item* item = instrument.item(number);
    if (item == nullptr || number >= end) {
        return Fault{pointer, fmt::format("an item from 1 to {} is due here", end - 1)};
    }
    const auto [least, most] = std::ranges::minmax(item->options, {}, &Option::points);
    if (least.points >= condition.points || most.points < condition.points) {
        return Fault{pointer,
                     fmt::format("item {} cannot tell: its options have from {} to {} points and "
                                 "{} are asked for",
                                 number,
                                 least.points,
                                 most.points,
                                 condition.points)};
    }
    return {};
}

std::optional<Fault> countFault(const Instrument& instrument,
                                const Condition& condition,
                                int end,
                                const std::string& pointer)
{
    std::set<int> seen;
    for (std::size_t index = 0; index < condition.items.size(); ++index) {
        const int number = condition.items[index];
        const std::string place = fmt::format("{}/of/{}", pointer, index);
        if (!seen.insert(number).second) {
            return Fault{place, fmt::format("item {} stands twice", number)};
        }
        if (auto fault = itemFault(instrument, condition, number, end, place)) {
            return fault;
        }
    }
    if (condition.atLeast < 1 || condition.atLeast > static_cast<int>(condition.items.size())) {
        return Fault{pointer + "/atLeast",
                     fmt::format("from 1 to {} items can be asked for", condition.items.size())};
    }
    return {};
}

std::string_view keyOf(Condition::Form form)
{
    switch (form) {
    case Condition::Form::all:
        return "all";
    case Condition::Form::any:
        return "any";
    case Condition::Form::negation:
    case Condition::Form::count:
        break;
    }
    return "not";
}

} // namespace

std::optional<Fault> conditionFault(const Instrument& instrument,
                                    const Condition& condition,
                                    int end,
                                    const std::string& pointer)
{
    if (condition.form == Condition::Form::count) {
        return countFault(instrument, condition, end, pointer);
    }
    const std::string below = fmt::format("{}/{}", pointer, keyOf(condition.form));
    for (std::size_t index = 0; index < condition.parts.size(); ++index) {
        const std::string place = condition.form == Condition::Form::negation
                                      ? below
                                      : fmt::format("{}/{}", below, index);
        if (auto fault = conditionFault(instrument, condition.parts[index], end, place)) {
            return fault;
        }
    }
    return {};
}

} // namespace attune::questionnaires
