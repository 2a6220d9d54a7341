#include "condition_words.h"

#include "attune/questionnaires/interpretation.h"
#include "markdown.h"
#include "page_words.h"

#include <fmt/format.h>

namespace attune::exchange {

namespace {

using questionnaires::Condition;
using questionnaires::Instrument;

/// "2 of items 3 to 7 count 1 point or more"
std::string countPhrase(const Instrument& instrument, const Condition& condition)
{
    const auto size = static_cast<int>(condition.items.size());
    const std::string marks = joined(marksOf(instrument, condition.items));
    const bool isOne = size == 1 || (condition.atLeast == 1 && size > 1);
    std::string who = "item " + marks;
    if (size > 1 && condition.atLeast == size) {
        who = fmt::format("items {} each", marks);
    } else if (size > 1) {
        who = fmt::format(
            "at least {} of items {}", isOne ? "one" : fmt::format("{}", condition.atLeast), marks);
    }
    const std::string points = questionnaires::formatPoints(condition.points);
    std::string text = fmt::format("{} {} {} {} or more",
                                   who,
                                   isOne ? "counts" : "count",
                                   points,
                                   points == "1" ? "point" : "points");
    if (condition.declinedCounts) {
        text += isOne ? " or is declined" : " or are declined";
    }
    return text;
}

/// The words before the parts of a condition that has several.
std::string partsOpening(Condition::Form form)
{
    return form == Condition::Form::all ? "all of these hold:" : "one or more of these hold:";
}

/// The condition itself, and what stands beneath its line: empty where the line says it all.
std::pair<std::string, const Condition*> lineOf(const Instrument& instrument,
                                                const Condition& condition)
{
    switch (condition.form) {
    case Condition::Form::count:
        return {countPhrase(instrument, condition), nullptr};
    case Condition::Form::negation: {
        const auto [line, parts] = lineOf(instrument, condition.parts.front());
        return {"this does not hold: " + line, parts};
    }
    case Condition::Form::all:
    case Condition::Form::any:
        break;
    }
    return {partsOpening(condition.form), &condition};
}

void writeParts(Markdown& page, const Instrument& instrument, const Condition& condition, int depth)
{
    for (const Condition& part : condition.parts) {
        const auto [line, parts] = lineOf(instrument, part);
        page.bullet(line, depth);
        if (parts != nullptr) {
            writeParts(page, instrument, *parts, depth + 1);
        }
    }
}

} // namespace

std::vector<std::string> marksOf(const Instrument& instrument, const std::vector<int>& numbers)
{
    constexpr std::size_t shortestRun = 3;
    const auto mark = [&](std::size_t index) {
        return instrument.item(numbers[index])->mark();
    };
    std::vector<std::string> marks;
    for (std::size_t begin = 0; begin < numbers.size();) {
        std::size_t end = begin + 1;
        while (end < numbers.size() && numbers[end] == numbers[end - 1] + 1) {
            ++end;
        }
        if (end - begin >= shortestRun) {
            marks.push_back(fmt::format("{} to {}", mark(begin), mark(end - 1)));
            begin = end;
            continue;
        }
        for (; begin < end; ++begin) {
            marks.push_back(mark(begin));
        }
    }
    return marks;
}

std::string conditionPhrase(const Instrument& instrument, const Condition& condition)
{
    if (condition.form == Condition::Form::count) {
        return countPhrase(instrument, condition);
    }
    std::vector<std::string> parts;
    for (const Condition& part : condition.parts) {
        parts.push_back("(" + conditionPhrase(instrument, part) + ")");
    }
    if (condition.form == Condition::Form::negation) {
        return "not " + parts.front();
    }
    return joined(parts, condition.form == Condition::Form::all ? "and" : "or");
}

void writeCondition(Markdown& page,
                    const Instrument& instrument,
                    std::string_view opening,
                    const Condition& condition)
{
    const auto [line, parts] = lineOf(instrument, condition);
    page.paragraph(fmt::format("{} {}{}", opening, line, parts == nullptr ? "." : ""));
    if (parts != nullptr) {
        writeParts(page, instrument, *parts, 0);
    }
}

} // namespace attune::exchange
