// Check-ins as lists show them.
#include "attune/questionnaires/library.h"
#include "open_record.h"
#include "row_values.h"
#include "stored_words.h"

#include <algorithm>

namespace attune::records {

namespace {

using questionnaires::Instrument;
using questionnaires::Library;

/// A full questionnaire beside the short one it follows says that the short one was positive.
void leaveOutWhatAResultAdded(std::vector<std::string>& instrumentIds)
{
    const std::vector<std::string> all = instrumentIds;
    for (const std::string& id : all) {
        if (const Instrument* one = Library::builtIn().find(id); one != nullptr && one->stepsUpTo) {
            std::erase(instrumentIds, one->stepsUpTo->instrumentId);
        }
    }
}

} // namespace

std::vector<CheckInRow> OpenRecord::checkInsOf(care::ClientId id)
{
    need(care::Action::seeClients);
    Query query(m_connection,
                "SELECT c.id, c.client_id, "
                "CASE WHEN p.preferred_name = '' THEN p.name ELSE p.preferred_name END, c.state, "
                "c.mode, c.started_at, c.finished_at, c.paper_date "
                "FROM check_ins c JOIN clients p ON p.id = c.client_id WHERE c.client_id = ? "
                "ORDER BY c.started_at DESC, c.id DESC",
                id);
    auto rows = readCheckInRows(query);
    std::ranges::stable_sort(rows, std::ranges::greater(), &CheckInRow::at);
    return rows;
}

std::vector<CheckInRow> OpenRecord::readCheckInRows(Query& query)
{
    const bool showsResults = may(care::Action::seeAnswers);
    std::vector<CheckInRow> rows;
    while (query.next()) {
        CheckInRow row;
        query.read(0, row.id);
        query.read(1, row.client);
        row.clientName = query.text(2);
        row.state = fromStoredWord<care::CheckInState>(query.text(3));
        row.mode = fromStoredWord<care::Mode>(query.text(4));
        care::CheckIn times;
        times.startedAt = care::Instant(std::chrono::milliseconds(query.whole(5)));
        if (!query.isNull(6)) {
            times.finishedAt = care::Instant(std::chrono::milliseconds(query.whole(6)));
        }
        if (!query.isNull(7)) {
            times.paperDate = care::parseDate(query.text(7));
        }
        row.at = care::answeredAt(times);
        Query parts(m_connection,
                    "SELECT a.instrument_id, (SELECT count(*) FROM alerts l WHERE "
                    "l.assessment_id = a.id AND l.acted_by IS NULL), (SELECT min(l.raised_at) "
                    "FROM alerts l WHERE l.assessment_id = a.id AND l.acted_by IS NULL) "
                    "FROM assessments a "
                    "WHERE a.check_in_id = ? ORDER BY a.position",
                    row.id);
        while (parts.next()) {
            row.instrumentIds.push_back(parts.text(0));
            row.openAlerts += static_cast<int>(parts.whole(1));
            if (!parts.isNull(2)) {
                const care::Instant since = instantOf(parts.whole(2));
                row.alertSince = std::min(row.alertSince.value_or(since), since);
            }
        }
        if (!showsResults) {
            row.openAlerts = 0;
            row.alertSince.reset();
            leaveOutWhatAResultAdded(row.instrumentIds);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace attune::records
