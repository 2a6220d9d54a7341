#include "attune/records/errors.h"
#include "open_record.h"
#include "row_values.h"
#include "stored_words.h"

#include <fmt/format.h>
#include <utility>

namespace attune::records {

namespace {

using questionnaires::Instrument;
using questionnaires::SafetyFinding;

/// Orders findings of one item: an open question, a refusal, then answers by their points.
std::pair<int, double> gravityOf(const Instrument& instrument, const SafetyFinding& finding)
{
    switch (finding.state) {
    case SafetyFinding::State::unanswered:
        return {0, 0};
    case SafetyFinding::State::declined:
        return {1, 0};
    case SafetyFinding::State::endorsed:
        break;
    }
    const questionnaires::Item* item = instrument.item(finding.itemNumber);
    const questionnaires::Option* option =
        item == nullptr ? nullptr : item->option(finding.optionId);
    return {2, option == nullptr ? 0 : option->points};
}

} // namespace

/// Raises an alert, or makes the open one as grave as the newest finding; never less grave. What
/// was acted on stays: an answer given since then raises an alert of its own.
void OpenRecord::raiseAlert(care::AssessmentId assessment,
                            const Instrument& instrument,
                            const SafetyFinding& finding,
                            bool answeredNow)
{
    care::AlertId open;
    bool isGraver = true;
    {
        Query standing(m_connection,
                       "SELECT id, state, option_id, acted_by IS NOT NULL FROM alerts "
                       "WHERE assessment_id = ? AND item = ?",
                       assessment,
                       finding.itemNumber);
        while (standing.next()) {
            const bool acted = standing.whole(3) != 0;
            if (acted && answeredNow) {
                continue;
            }
            if (!acted) {
                standing.read(0, open);
            }
            const SafetyFinding before{.itemNumber = finding.itemNumber,
                                       .kind = finding.kind,
                                       .state =
                                           fromStoredWord<SafetyFinding::State>(standing.text(1)),
                                       .optionId = standing.text(2)};
            isGraver = isGraver && gravityOf(instrument, finding) > gravityOf(instrument, before);
        }
    }
    if (!isGraver) {
        return;
    }
    const auto option = finding.optionId.empty() ? std::nullopt : std::optional(finding.optionId);
    if (open) {
        Query(m_connection,
              "UPDATE alerts SET state = ?, option_id = ? WHERE id = ?",
              storedWord(finding.state),
              option,
              open)
            .run();
        return;
    }
    Query(m_connection,
          "INSERT INTO alerts (assessment_id, item, kind, state, option_id, raised_at) "
          "VALUES (?, ?, ?, ?, ?, ?)",
          assessment,
          finding.itemNumber,
          storedWord(finding.kind),
          storedWord(finding.state),
          option,
          now().time_since_epoch().count())
        .run();
}

std::vector<care::Alert> OpenRecord::alerts(care::CheckInId id)
{
    Query query(m_connection,
                "SELECT l.id, l.assessment_id, l.item, l.kind, l.state, l.option_id, l.raised_at, "
                "l.acted_by, l.acted_name, l.acted_at, l.found, l.done FROM alerts l "
                "JOIN assessments a ON a.id = l.assessment_id WHERE a.check_in_id = ? "
                "ORDER BY l.acted_by IS NOT NULL, a.position, l.item, l.id",
                id);
    std::vector<care::Alert> rows;
    while (query.next()) {
        care::Alert alert;
        query.read(0, alert.id);
        query.read(1, alert.assessmentId);
        alert.finding.itemNumber = static_cast<int>(query.whole(2));
        alert.finding.kind = fromStoredWord<questionnaires::SafetyKind>(query.text(3));
        alert.finding.state = fromStoredWord<questionnaires::SafetyFinding::State>(query.text(4));
        alert.finding.optionId = query.text(5);
        alert.raisedAt = care::Instant(std::chrono::milliseconds(query.whole(6)));
        if (!query.isNull(7)) {
            care::Alert::Action action;
            query.read(7, action.person);
            action.personName = query.text(8);
            action.at = care::Instant(std::chrono::milliseconds(query.whole(9)));
            action.found = query.text(10);
            action.done = query.text(11);
            alert.action = std::move(action);
        }
        rows.push_back(std::move(alert));
    }
    return rows;
}

void OpenRecord::acknowledge(care::AlertId alert, std::string_view found, std::string_view done)
{
    need(care::Action::treat);
    if (isBlank(found) || isBlank(done)) {
        throw Refused("Both are needed: what you found, and what you did.");
    }
    care::ClientId client;
    {
        Query query(m_connection,
                    "SELECT c.client_id, l.acted_by FROM alerts l "
                    "JOIN assessments a ON a.id = l.assessment_id "
                    "JOIN check_ins c ON c.id = a.check_in_id WHERE l.id = ?",
                    alert);
        if (!query.next()) {
            throw Refused("There is no such alert in this record.");
        }
        if (!query.isNull(1)) {
            throw Refused("What was done about this alert is recorded already.");
        }
        query.read(0, client);
    }
    change({.action = "alert.acknowledge",
            .object = fmt::format("alert {}", alert.value),
            .client = client},
           [&] {
               Query(m_connection,
                     "UPDATE alerts SET acted_by = ?, acted_name = ?, acted_at = ?, found = ?, "
                     "done = ? WHERE id = ?",
                     m_person.id,
                     m_person.name,
                     now().time_since_epoch().count(),
                     found,
                     done,
                     alert)
                   .run();
           });
}

} // namespace attune::records
