#include "help_lines.h"

namespace attune::reports {

std::string crisisNumbers(const ClientWords& words, const care::SupportLines& lines)
{
    std::string numbers;
    for (const care::SupportLine& line : lines.lines) {
        if (line.isCrisis) {
            numbers += (numbers.empty() ? "" : words("hard.or")) + line.contact;
        }
    }
    return numbers;
}

void tellHelpLines(Story& story,
                   const ClientWords& words,
                   const care::SupportLines& lines,
                   care::Date today,
                   const ReadingTypes& types)
{
    if (lines.lines.empty()) {
        story.paragraph(words("help.none"), types.text);
        return;
    }
    constexpr double contactPt = 96;
    constexpr double nameShare = 0.4;
    constexpr std::size_t mostRowsTogether = 8;
    Type contact = types.strong;
    contact.sizePt = types.small.sizePt + 1;
    contact.leadingPt = types.small.leadingPt;
    Table table;
    table.isUndivided = lines.lines.size() <= mostRowsTogether;
    const double rest = story.widthPt() - contactPt;
    table.columns = {{contactPt}, {rest * nameShare}, {rest * (1 - nameShare)}};
    for (const care::SupportLine& each : lines.lines) {
        const care::SupportLine line = words.of(each);
        table.rows.push_back(
            {.cells = {{.text = line.contact, .type = contact, .mostLines = 3, .linked = true},
                       {.text = line.name, .type = types.small, .mostLines = 4},
                       {.text = line.note, .type = types.small, .mostLines = 6, .linked = true}},
             .standsOut = false});
    }
    story.table(table);
    std::string checked = words("help.checked", words.date(lines.reviewed));
    if (lines.isStale(today)) {
        checked += " " + words("help.stale");
    }
    story.paragraph(checked, lines.isStale(today) ? types.text : types.note);
}

} // namespace attune::reports
