#include "timeline.h"

#include "attune/care/words.h"
#include "date_text.h"
#include "follow_up_words.h"
#include "today.h"
#include "translation.h"

#include <algorithm>
#include <fmt/format.h>

namespace attune::desktop {

namespace {

std::string stateText(const records::CheckInRow& row, bool isForClinician)
{
    switch (row.state) {
    case care::CheckInState::started:
        return tr("not finished");
    case care::CheckInState::handedBack:
        return isForClinician ? tr("to review and sign") : tr("waits for a clinician");
    case care::CheckInState::notToday:
        return tr("not today");
    case care::CheckInState::signedOff:
        return tr("signed");
    }
    return {};
}

TimelineRow rowOf(const records::CheckInRow& row, bool isForClinician)
{
    std::string detail =
        fmt::format("{}  ·  {}  ·  {}",
                    titlesOf(row.instrumentIds, questionnaires::Library::builtIn()),
                    tr(care::modeText(row.mode)),
                    stateText(row, isForClinician));
    if (row.openAlerts > 0) {
        detail += "  ·  " + openAlertsText(row.openAlerts);
    }
    return {.at = row.at, .title = tr("Check-in"), .detail = detail, .opens = row};
}

/// Each step tells by itself, so that the line of time shows when what was done.
void addSteps(std::vector<TimelineRow>& rows, const care::FollowUp& followUp)
{
    for (const care::FollowUpStep& step : followUp.steps) {
        std::string detail = tr(care::textOf(step.status).label) + "  ·  " + step.personName;
        if (!step.note.empty()) {
            detail += "  ·  " + step.note;
        }
        rows.push_back({.at = step.at,
                        .title = titleOf(followUp),
                        .detail = std::move(detail),
                        .opens = followUp.id});
    }
}

} // namespace

std::vector<TimelineRow> timelineOf(const TimelineSources& sources, bool isForClinician)
{
    std::vector<TimelineRow> rows;
    for (const records::CheckInRow& row : sources.checkIns) {
        rows.push_back(rowOf(row, isForClinician));
    }
    for (const care::FollowUp& followUp : sources.followUps) {
        addSteps(rows, followUp);
    }
    for (const care::ClientNote& note : sources.notes) {
        rows.push_back({.at = note.at,
                        .title = fmt::format(fmt::runtime(tr("Note by {}")), note.personName),
                        .detail = note.text,
                        .opens = {}});
    }
    for (const care::SafetyPlan& plan : sources.plans) {
        rows.push_back({.at = plan.at,
                        .title = tr("Safety plan"),
                        .detail = fmt::format("{} {}", tr("Written down by"), plan.personName),
                        .opens = {}});
    }
    for (const care::Disclosure& document : sources.documents) {
        rows.push_back({.at = document.at,
                        .title = tr("Document"),
                        .detail = fmt::format(
                            "{}  ·  {}", care::disclosureText(document), document.personName),
                        .opens = {}});
    }
    std::ranges::stable_sort(rows, std::ranges::greater(), &TimelineRow::at);
    return rows;
}

} // namespace attune::desktop
