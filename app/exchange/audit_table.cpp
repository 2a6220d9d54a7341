#include "attune/exchange/audit_table.h"

#include "csv_cell.h"

namespace attune::exchange {

std::string auditTable(const std::vector<records::AuditEntry>& entries)
{
    std::string text = "sequence,time,action,person,role,object,client,outcome,version\n";
    for (const records::AuditEntry& entry : entries) {
        const std::string client = entry.client ? std::to_string(entry.client.value) : "";
        text += std::to_string(entry.sequence);
        for (const std::string& cell : {care::isoInstant(entry.at),
                                        entry.action,
                                        entry.personName,
                                        entry.role,
                                        entry.object,
                                        client,
                                        entry.outcome,
                                        entry.appVersion}) {
            text += ',';
            appendCell(text, cell);
        }
        text += '\n';
    }
    return text;
}

} // namespace attune::exchange
