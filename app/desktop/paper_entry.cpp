#include "paper_entry.h"

#include "attune/questionnaires/interpretation.h"
#include "attune/questionnaires/scoring.h"
#include "translation.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <set>

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
    const bool isWhole = error == std::errc() && end == text.data() + text.size();
    if (coding == PaperCoding::position) {
        return isWhole && code >= 1 && code <= static_cast<int>(item.options.size())
                   ? &item.options[static_cast<std::size_t>(code - 1)]
                   : nullptr;
    }
    const auto found = std::ranges::find_if(item.options, [&](const Option& option) {
        return isWhole ? option.points == code
                       : questionnaires::formatPoints(option.points) == text;
    });
    return found == item.options.end() ? nullptr : &*found;
}

std::string pointsText(double points)
{
    return questionnaires::formatPoints(points) + (points == 1 ? tr(" point") : tr(" points"));
}

std::string allowed(const Item& item, PaperCoding coding)
{
    if (coding == PaperCoding::position) {
        return fmt::format("1 to {}", item.options.size());
    }
    std::set<double> points;
    for (const Option& option : item.options) {
        points.insert(option.points);
    }
    if (*points.rbegin() - *points.begin() == static_cast<double>(points.size() - 1)) {
        return fmt::format(fmt::runtime(tr("{} to {}")),
                           questionnaires::formatPoints(*points.begin()),
                           questionnaires::formatPoints(*points.rbegin()));
    }
    const std::string lastJoint = " " + tr("or") + " ";
    std::string text;
    std::size_t left = points.size();
    for (const double value : points) {
        const char* joint = text.empty() ? "" : left == 1 ? lastJoint.c_str() : ", ";
        text += joint + questionnaires::formatPoints(value);
        --left;
    }
    return text;
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
                .echo = fmt::format(fmt::runtime(tr("Write {}, or - for declined.")),
                                    allowed(item, coding))};
    }
    return {.answer = Answer::chosen(option->id),
            .echo = fmt::format(fmt::runtime(tr("answer {} of {}, {}")),
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
        const bool isAsked =
            questionnaires::isAsked(instrument, item, response) != questionnaires::Truth::notMet;
        if (item.scored && isAsked) {
            ++all;
            entered += response.at(item.number).isChosen() ? 1 : 0;
            declined += response.at(item.number).isDeclined() ? 1 : 0;
        }
    }
    if (questionnaires::contradictsItself(instrument, response)) {
        return tr(
            "Something is entered that an earlier answer rules out. Look at the sheet again.");
    }
    if (all == 0) {
        return tr("Nothing more is asked after these answers.");
    }
    return declined == 0
               ? fmt::format(fmt::runtime(tr("{} of {} entered")), entered, all)
               : fmt::format(
                     fmt::runtime(tr("{} of {} entered, {} declined")), entered, all, declined);
}

} // namespace attune::desktop
