#include "paper_entry.h"

#include "attune/questionnaires/interpretation.h"
#include "attune/questionnaires/scoring.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace attune::desktop {

namespace {

using questionnaires::Answer;
using questionnaires::Item;
using questionnaires::Option;

std::string_view trimmed(std::string_view text)
{
    constexpr const char* blanks = " \t\r\n";
    const auto first = text.find_first_not_of(blanks);
    return first == std::string_view::npos
               ? std::string_view()
               : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

const Option* optionFor(const Item& item, std::string_view text, PaperCoding coding)
{
    int code = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), code);
    if (error != std::errc() || end != text.data() + text.size()) {
        return nullptr;
    }
    if (coding == PaperCoding::position) {
        return code >= 1 && code <= static_cast<int>(item.options.size())
                   ? &item.options[static_cast<std::size_t>(code - 1)]
                   : nullptr;
    }
    const auto found = std::ranges::find(item.options, static_cast<double>(code), &Option::points);
    return found == item.options.end() ? nullptr : &*found;
}

std::string pointsText(double points)
{
    return questionnaires::formatPoints(points) + (points == 1 ? " point" : " points");
}

std::string allowed(const Item& item, PaperCoding coding)
{
    if (coding == PaperCoding::position) {
        return fmt::format("1 to {}", item.options.size());
    }
    const auto [least, most] = std::ranges::minmax(item.options, {}, &Option::points);
    return fmt::format("{} to {}",
                       questionnaires::formatPoints(least.points),
                       questionnaires::formatPoints(most.points));
}

} // namespace

PaperCell readPaperCell(const Item& item, std::string_view text, PaperCoding coding)
{
    const std::string_view typed = trimmed(text);
    if (typed.empty()) {
        return {.answer = Answer(), .echo = {}};
    }
    if (typed == "-" || typed == "d" || typed == "D") {
        return {.answer = Answer::declined(), .echo = "declined"};
    }
    const Option* option = optionFor(item, typed, coding);
    if (option == nullptr) {
        return {.answer = {},
                .echo = fmt::format("Write {}, or - for declined.", allowed(item, coding))};
    }
    return {.answer = Answer::chosen(option->id),
            .echo = fmt::format("answer {} of {}, {}",
                                questionnaires::printedPosition(item, option->id),
                                item.options.size(),
                                pointsText(option->points))};
}

std::string paperText(const Item& item, const Answer& answer, PaperCoding coding)
{
    if (answer.isDeclined()) {
        return "-";
    }
    const Option* option = answer.isChosen() ? item.option(answer.optionId()) : nullptr;
    if (option == nullptr) {
        return {};
    }
    return coding == PaperCoding::position
               ? std::to_string(questionnaires::printedPosition(item, option->id))
               : questionnaires::formatPoints(option->points);
}

std::string runningCheck(const questionnaires::Instrument& instrument,
                         const questionnaires::Response& response)
{
    int entered = 0;
    int declined = 0;
    int all = 0;
    for (const Item& item : instrument.items) {
        if (item.scored) {
            ++all;
            entered += response.at(item.number).isChosen() ? 1 : 0;
            declined += response.at(item.number).isDeclined() ? 1 : 0;
        }
    }
    return declined == 0 ? fmt::format("{} of {} entered", entered, all)
                         : fmt::format("{} of {} entered, {} declined", entered, all, declined);
}

} // namespace attune::desktop
