#include "attune/exchange/people_table.h"

#include "csv_cell.h"

namespace attune::exchange {

namespace {

std::string momentText(const std::optional<care::Instant>& moment)
{
    return moment ? care::isoInstant(*moment) : std::string();
}

std::string passphraseText(const records::PersonRow& row)
{
    if (!row.hasPassphrase) {
        return "none";
    }
    return row.mustChange ? "given" : "own";
}

} // namespace

std::string peopleTable(const std::vector<records::PersonRow>& people)
{
    std::string text = "name,role,credentials,passphrase,left,last_opened\n";
    for (const records::PersonRow& row : people) {
        appendCell(text, row.person.name);
        for (const std::string& cell : {care::textOf(row.person.role).id,
                                        row.person.credentials,
                                        passphraseText(row),
                                        momentText(row.leftAt),
                                        momentText(row.lastOpened)}) {
            text += ',';
            appendCell(text, cell);
        }
        text += '\n';
    }
    return text;
}

} // namespace attune::exchange
