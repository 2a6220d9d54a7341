#include "attune/exchange/disclosure_table.h"

#include "csv_cell.h"

namespace attune::exchange {

std::string disclosureTable(const std::vector<care::Disclosure>& disclosures)
{
    std::string text = "time,what,check_in,how,recipient,purpose,person\n";
    for (const care::Disclosure& disclosure : disclosures) {
        text += care::isoInstant(disclosure.at);
        for (const std::string& cell :
             {disclosure.kind,
              disclosure.checkIn ? std::to_string(disclosure.checkIn.value) : std::string(),
              disclosure.how,
              disclosure.recipient,
              disclosure.purpose,
              disclosure.personName}) {
            text += ',';
            appendCell(text, cell);
        }
        text += '\n';
    }
    return text;
}

} // namespace attune::exchange
