// The services that the practice sends people to.
#include "open_record.h"
#include "row_values.h"

#include <fmt/format.h>

namespace attune::records {

std::vector<care::DirectoryEntry> OpenRecord::directory()
{
    need(care::Action::seeClients);
    Query query(m_connection,
                "SELECT id, service, name, contact, phone, address, languages, insurance, note, "
                "last_checked, retired FROM directory ORDER BY service, name, id");
    std::vector<care::DirectoryEntry> rows;
    while (query.next()) {
        care::DirectoryEntry row;
        query.read(0, row.id);
        row.service = query.text(1);
        row.name = query.text(2);
        row.contact = query.text(3);
        row.phone = query.text(4);
        row.address = query.text(5);
        row.languages = query.text(6);
        row.insurance = query.text(7);
        row.note = query.text(8);
        row.lastChecked = readDate(query, 9);
        row.isRetired = query.whole(10) != 0;
        rows.push_back(std::move(row));
    }
    return rows;
}

care::DirectoryId OpenRecord::saveDirectoryEntry(const care::DirectoryEntry& entry)
{
    need(care::Action::treat);
    const auto problems = care::problemsOf(entry, care::localTime(now()).date);
    if (!problems.empty()) {
        throw Refused(problems.front().sentence);
    }
    placeName(entry.id); // refuses an unknown id
    care::DirectoryId id = entry.id;
    const auto write = [&](const char* sql, const auto&... last) {
        Query(m_connection,
              sql,
              entry.service,
              entry.name,
              entry.contact,
              entry.phone,
              entry.address,
              entry.languages,
              entry.insurance,
              entry.note,
              storedDate(entry.lastChecked),
              entry.isRetired,
              last...)
            .run();
    };
    change({.action = "directory.save", .object = "directory", .client = {}}, [&] {
        if (id) {
            write("UPDATE directory SET service = ?, name = ?, contact = ?, phone = ?, "
                  "address = ?, languages = ?, insurance = ?, note = ?, last_checked = ?, "
                  "retired = ? WHERE id = ?",
                  id);
        } else {
            write("INSERT INTO directory (service, name, contact, phone, address, languages, "
                  "insurance, note, last_checked, retired) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
            id.value = m_connection.lastInsertId();
        }
    });
    return id;
}

} // namespace attune::records
