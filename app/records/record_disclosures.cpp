#include "attune/records/errors.h"
#include "open_record.h"

#include <fmt/format.h>
#include <set>

namespace attune::records {

void OpenRecord::noteDisclosure(const care::Disclosure& disclosure)
{
    need(care::Action::disclose);
    if (disclosure.kind.empty()) {
        throw Refused("What left the record has to be named.");
    }
    const care::ClientId about =
        disclosure.checkIn ? checkIn(disclosure.checkIn).clientId : client(disclosure.client).id;
    const std::string of = disclosure.checkIn ? fmt::format("check-in {}", disclosure.checkIn.value)
                                              : fmt::format("client {}", about.value);
    change({.action = "disclosure",
            .object = fmt::format("{} of {}, {}", disclosure.kind, of, disclosure.how),
            .client = about},
           [&] {
               Query(m_connection,
                     "INSERT INTO disclosures (client_id, check_in_id, at, person_name, kind, how, "
                     "recipient, purpose) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                     about,
                     disclosure.checkIn,
                     now().time_since_epoch().count(),
                     m_person.name,
                     disclosure.kind,
                     disclosure.how,
                     disclosure.recipient,
                     disclosure.purpose)
                   .run();
           });
}

std::vector<care::Disclosure> OpenRecord::disclosures(care::ClientId of)
{
    need(care::Action::disclose);
    std::vector<care::Disclosure> rows;
    std::set<care::CheckInId> kept; // a deleted client's accounting outlives her check-ins
    {
        Query query(
            m_connection,
            "SELECT client_id, check_in_id, at, person_name, kind, how, recipient, purpose, "
            "EXISTS (SELECT 1 FROM check_ins c WHERE c.id = check_in_id) "
            "FROM disclosures WHERE client_id = ? ORDER BY at DESC, id DESC",
            of);
        while (query.next()) {
            care::Disclosure row;
            query.read(0, row.client);
            query.read(1, row.checkIn);
            row.at = care::Instant(std::chrono::milliseconds(query.whole(2)));
            row.personName = query.text(3);
            row.kind = query.text(4);
            row.how = query.text(5);
            row.recipient = query.text(6);
            row.purpose = query.text(7);
            if (query.whole(8) != 0) {
                kept.insert(row.checkIn);
            }
            rows.push_back(std::move(row));
        }
    }
    for (care::Disclosure& row : rows) {
        if (kept.contains(row.checkIn)) {
            row.checkInAt = care::answeredAt(checkIn(row.checkIn));
        }
    }
    return rows;
}

} // namespace attune::records
