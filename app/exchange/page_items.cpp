#include "attune/questionnaires/interpretation.h"
#include "condition_words.h"
#include "markdown.h"
#include "page_parts.h"
#include "page_words.h"

#include <algorithm>
#include <fmt/format.h>

namespace attune::exchange {

namespace {

using questionnaires::formatPoints;
using questionnaires::Instrument;
using questionnaires::Item;
using questionnaires::Option;
using questionnaires::SafetyKind;

std::string pointsOf(const Item& item)
{
    std::string text;
    for (const Option& option : item.options) {
        text += (text.empty() ? "" : " ") + formatPoints(option.points);
    }
    return text;
}

/// Of a yes or no question with yes printed first nobody would say that it is turned.
bool pointsFall(const Item& item)
{
    return item.reversed && item.options.size() > 2;
}

std::string noteOn(const Instrument& instrument, const Item& item)
{
    std::vector<std::string> notes;
    if (item.safety == SafetyKind::selfHarm) {
        notes.emplace_back("safety: self-harm");
    } else if (item.safety == SafetyKind::harmToInfant) {
        notes.emplace_back("safety: harm to the infant");
    }
    if (!item.scored) {
        notes.emplace_back("not scored");
    }
    if (pointsFall(item)) {
        notes.emplace_back("points fall");
    }
    if (item.askedWhen) {
        notes.push_back("asked when " + conditionPhrase(instrument, *item.askedWhen));
    }
    return fmt::format("{}", fmt::join(notes, "; "));
}

void writeItemTable(Markdown& page, const Instrument& instrument)
{
    const bool hasMarks = std::ranges::any_of(
        instrument.items, [](const Item& item) { return !item.printedAs.empty(); });
    std::vector<std::string> head{"item:"};
    if (hasMarks) {
        head.emplace_back("number:");
    }
    head.insert(head.end(), {"topic", "points, first answer first", "note"});
    page.tableHead(head);
    for (const Item& item : instrument.items) {
        std::vector<std::string> cells{item.mark()};
        if (hasMarks) {
            cells.push_back(std::to_string(item.number));
        }
        cells.insert(cells.end(), {item.topic, pointsOf(item), noteOn(instrument, item)});
        page.tableRow(cells);
    }
    if (hasMarks) {
        page.paragraph("Items are called as the printed sheet marks them. The number is what a "
                       "table of answers calls them (`attunectl score`).");
    }
}

void writeSafety(Markdown& page, const Instrument& instrument)
{
    std::vector<int> numbers;
    for (const Item& item : instrument.items) {
        if (item.safety != SafetyKind::none) {
            numbers.push_back(item.number);
        }
    }
    if (numbers.empty()) {
        page.paragraph("No item is a safety item: no answer raises an alert by itself.");
        return;
    }
    const bool isOne = numbers.size() == 1;
    page.paragraph(fmt::format(
        "{} {} {} an alert at any answer above 0 points, whatever the total and however much is "
        "unanswered. Left unanswered or declined, {} named so that someone asks.",
        isOne ? "Item" : "Items",
        joined(marksOf(instrument, numbers)),
        isOne ? "raises" : "each raise",
        isOne ? "it is" : "they are"));
}

/// Where points fall for some items, a sheet with one answer throughout has a sum that surprises.
void writeSameAnswer(Markdown& page, const Instrument& instrument)
{
    if (std::ranges::none_of(instrument.items, pointsFall)) {
        return;
    }
    double first = 0;
    double last = 0;
    for (const int number : instrument.scales.front().items) {
        const Item& item = *instrument.item(number);
        first += item.options.front().points;
        last += item.options.back().points;
    }
    page.paragraph(fmt::format("The first answer throughout adds up to {}, the last one to {}.",
                               formatPoints(first),
                               formatPoints(last)));
}

} // namespace

void writeItems(Markdown& page, const Instrument& instrument)
{
    page.heading("Items and key");
    page.paragraph("The topics are words of our own and not the questionnaire’s.");
    writeItemTable(page, instrument);
    writeSameAnswer(page, instrument);
    writeSafety(page, instrument);
    if (std::ranges::any_of(instrument.items,
                            [](const Item& item) { return item.askedWhen.has_value(); })) {
        page.paragraph("An item that is not asked is not missing and counts its lowest points.");
    }
}

} // namespace attune::exchange
