// What clinicians write about a client beside check-ins: notes, and safety plans made with her.
#include "open_record.h"
#include "row_values.h"
#include "stored_lists.h"

#include <fmt/format.h>

namespace attune::records {

void OpenRecord::addNote(care::ClientId of, std::string_view text)
{
    need(care::Action::treat);
    storedClient(of); // refuses an unknown id
    if (isBlank(text)) {
        throw Refused("Write the note first.");
    }
    change({.action = "note.add", .object = fmt::format("client {}", of.value), .client = of}, [&] {
        Query(m_connection,
              "INSERT INTO notes (client_id, person_name, at, text) VALUES (?, ?, ?, ?)",
              of,
              m_person.name,
              now().time_since_epoch().count(),
              text)
            .run();
    });
}

std::vector<care::ClientNote> OpenRecord::notes(care::ClientId of)
{
    need(care::Action::seeAnswers);
    Query query(m_connection,
                "SELECT person_name, at, text FROM notes WHERE client_id = ? ORDER BY id DESC",
                of);
    std::vector<care::ClientNote> rows;
    while (query.next()) {
        rows.push_back(
            {.personName = query.text(0), .at = instantOf(query.whole(1)), .text = query.text(2)});
    }
    return rows;
}

void OpenRecord::saveSafetyPlan(care::ClientId of, const std::vector<std::string>& parts)
{
    need(care::Action::treat);
    storedClient(of); // refuses an unknown id
    if (parts.size() != care::safetyPlanParts().size()) {
        throw Refused("This safety plan has other parts than this version of Attune knows.");
    }
    if (care::SafetyPlan{.parts = parts, .personName = {}, .at = {}}.isEmpty()) {
        throw Refused("Nothing is written in the safety plan yet.");
    }
    change(
        {.action = "safety-plan.save", .object = fmt::format("client {}", of.value), .client = of},
        [&] {
            Query(m_connection,
                  "INSERT INTO safety_plans (client_id, person_name, at, parts) "
                  "VALUES (?, ?, ?, ?)",
                  of,
                  m_person.name,
                  now().time_since_epoch().count(),
                  storedTexts(parts))
                .run();
        });
}

std::vector<care::SafetyPlan> OpenRecord::safetyPlans(care::ClientId of)
{
    need(care::Action::seeAnswers);
    Query query(m_connection,
                "SELECT person_name, at, parts FROM safety_plans WHERE client_id = ? "
                "ORDER BY id DESC",
                of);
    std::vector<care::SafetyPlan> plans;
    while (query.next()) {
        plans.push_back({.parts = readTexts(query.text(2)),
                         .personName = query.text(0),
                         .at = instantOf(query.whole(1))});
    }
    return plans;
}

} // namespace attune::records
