#include "attune/care/red_flags.h"
#include "attune/care/review.h"
#include "attune/care/safety.h"
#include "attune/care/words.h"
#include "attune/reports/trends.h"
#include "clinician_scores.h"
#include "decided.h"
#include "glance.h"
#include "initials.h"
#include "manuscripts.h"
#include "page_frame.h"
#include "story.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace attune::reports {

namespace {

constexpr std::size_t columnCount = 2;

/// Builds the story of one visit, section by section, in the order a specialist reads it.
class ClinicianStory
{
public:
    ClinicianStory(const care::Visit& visit,
                   const questionnaires::Library& library,
                   const ReportFrame& frame,
                   const FontMetrics& metrics)
        : m_visit(visit),
          m_library(library),
          m_frame(frame),
          m_reviews(care::reviewOf(visit, library, frame.baseRate)),
          m_page(contentWidthPt(sheetOf(frame.pageSize)), metrics),
          m_story(m_page.columnWidth(columnCount), metrics)
    {}

    Story tell()
    {
        who();
        safety();
        if (m_visit.checkIn.state == care::CheckInState::notToday) {
            m_page.heading("Not today");
            m_page.paragraph("The client chose not to answer: " + m_visit.checkIn.notTodayReason);
        } else {
            m_page.heading("At a glance");
            m_page.table(glanceTable(m_visit, m_reviews, m_library, m_page.widthPt()));
            tellScores(m_story, m_reviews);
            tellTrends(m_story, trendsOf(m_visit, m_library));
            tellAnswers(m_story, m_reviews);
        }
        m_page.divide();
        completion();
        decided();
        impression();
        resources();
        attributions();
        signature();
        amendments();
        m_page.flow(m_story, columnCount);
        return std::move(m_page);
    }

private:
    void who();
    void decided();
    void safety();
    void alert(const care::Alert& alert);
    void completion();
    void impression();
    void resources();
    void attributions();
    void signature();
    void amendments();

    care::Date day() const { return care::localTime(care::answeredAt(m_visit.checkIn)).date; }

    const care::Visit& m_visit;
    const questionnaires::Library& m_library;
    const ReportFrame& m_frame;
    std::vector<care::AssessmentReview> m_reviews;
    Story m_page;  ///< risk and the totals, across the page
    Story m_story; ///< all that follows, in columns
};

void ClinicianStory::who()
{
    m_page.title("Clinician report");
    const care::Client& client = m_visit.client;
    std::vector<KeyValue> pairs{
        {"Client", client.name},
        {"Check-in", care::longDate(day())},
        {"Chart", client.chartNumber},
        {"Clinician",
         care::withCredentials(m_visit.clinician.name, m_visit.clinician.credentials)}};
    if (client.birthDate) {
        pairs.push_back({"Born", care::longDate(*client.birthDate)});
    }
    pairs.push_back({"Relation", care::relationText(client.relation)});
    for (const care::Infant& infant : care::infantsForBonding(client)) {
        const std::string age = care::ageText(infant, day());
        const std::string name = care::infantName(client, infant.id);
        pairs.push_back({"Infant", age.empty() ? name : fmt::format("{}, {}", name, age)});
    }
    m_page.keyValues(pairs, 2);
}

void ClinicianStory::safety()
{
    m_page.heading("Safety");
    if (m_visit.alerts.empty()) {
        m_page.note(NoteKind::calm,
                    "No safety alert in this check-in",
                    {"No safety question was answered above zero, declined or left open. This "
                     "does not rule out risk: ask."});
    }
    for (const care::Alert& one : m_visit.alerts) {
        alert(one);
    }
}

void ClinicianStory::alert(const care::Alert& alert)
{
    const care::AlertText text = care::alertTextOf(m_visit, alert, m_library);
    std::vector<std::string> paragraphs;
    if (alert.action) {
        paragraphs.push_back("Found: " + alert.action->found);
        paragraphs.push_back("Done: " + alert.action->done);
        paragraphs.push_back(fmt::format(
            "Recorded by {}, {}", alert.action->personName, care::longTime(alert.action->at)));
    } else {
        paragraphs = {text.ask, "No action is recorded yet."};
    }
    m_page.note(NoteKind::alert, text.headline, paragraphs);
}

void ClinicianStory::completion()
{
    m_story.heading("How it was completed");
    const care::CheckIn& checkIn = m_visit.checkIn;
    const bool onPaper = checkIn.mode == care::Mode::paper;
    std::vector<KeyValue> pairs{{"Mode", care::modeText(checkIn.mode)},
                                {"Language", checkIn.language},
                                {"Layout", checkIn.layout},
                                {"Present", care::presenceText(checkIn.presence)}};
    if (onPaper) {
        pairs.push_back({"Sheet dated",
                         checkIn.paperDate ? care::longDate(*checkIn.paperDate) : "not recorded"});
        pairs.push_back({"Entered", care::longTime(checkIn.startedAt)});
    } else {
        pairs.push_back({"Started", care::longTime(checkIn.startedAt)});
        if (checkIn.finishedAt) {
            const auto minutes =
                std::chrono::round<std::chrono::minutes>(*checkIn.finishedAt - checkIn.startedAt);
            pairs.push_back({"Handed back", care::longTime(*checkIn.finishedAt)});
            pairs.push_back({"Took", fmt::format("{} min", minutes.count())});
        }
    }
    m_story.keyValues(pairs, 1, type::compact);
}

void ClinicianStory::decided()
{
    if (m_visit.checkIn.state == care::CheckInState::notToday) {
        return;
    }
    std::optional<std::vector<std::string>> seen;
    if (m_visit.redFlags) {
        seen.emplace();
        std::ranges::transform(*m_visit.redFlags, std::back_inserter(*seen), care::redFlagLabel);
    }
    tellDecided(m_story,
                seen,
                m_visit.suggestions,
                m_visit.decisions,
                m_visit.feedbackGiven,
                decided_types::narrow);
}

void ClinicianStory::impression()
{
    if (!m_visit.impression.empty()) {
        m_story.heading("Clinician's impression");
        m_story.paragraph(m_visit.impression);
    }
}

void ClinicianStory::resources()
{
    const care::SupportLines& lines = m_frame.supportLines;
    m_story.heading("Help lines");
    constexpr double contactPt = 66;
    Table table;
    table.cellXPt = grid::compactCellX;
    table.cellYPt = grid::compactCellY;
    table.columns = {{contactPt, Align::left}, {m_story.widthPt() - contactPt, Align::left}};
    for (const care::SupportLine& line : lines.lines) {
        table.rows.push_back(
            {.cells = {{line.contact, type::compactStrong, 0, true},
                       {fmt::format("{}. {}", line.name, line.note), type::compact, 0, true}},
             .standsOut = false});
    }
    m_story.table(table);
    m_story.paragraph(
        fmt::format("Region {}, last checked {}.{}",
                    lines.region,
                    care::longDate(lines.reviewed),
                    lines.isStale(care::localTime(m_frame.printedAt).date)
                        ? " That is more than a year ago: check before relying on them."
                        : ""),
        type::quiet,
        3);
}

void ClinicianStory::attributions()
{
    m_story.heading("Questionnaires, rules and sources");
    std::set<std::string> told;
    for (const care::AssessmentReview& review : m_reviews) {
        if (review.instrument == nullptr || !told.insert(review.instrument->id).second) {
            continue;
        }
        const questionnaires::Instrument& instrument = *review.instrument;
        m_story.paragraph(fmt::format("{}, definition {}, scored by rules {}.",
                                      instrument.shortTitle,
                                      review.assessment->instrumentVersion,
                                      review.assessment->result.ruleVersion),
                          type::compactStrong,
                          4);
        m_story.keepLastWithNext();
        const auto* wording = m_library.wording(instrument.id, m_visit.checkIn.language);
        m_story.paragraph(wording == nullptr ? instrument.rights.notice : wording->attribution,
                          type::compactQuiet,
                          1);
        std::string sources = "Sources:";
        for (const questionnaires::Source& source : instrument.sources) {
            sources += fmt::format(
                " {}{}.", source.citation, source.doi.empty() ? "" : ". doi:" + source.doi);
        }
        m_story.paragraph(sources, type::compactQuiet, 1);
    }
}

void ClinicianStory::signature()
{
    m_story.heading("Signature");
    if (!m_visit.signature) {
        m_story.paragraph("This is a draft. It has not been signed.");
        return;
    }
    const care::Signature& signed_ = *m_visit.signature;
    m_story.paragraph("Signed electronically by " +
                          care::withCredentials(signed_.personName, signed_.credentials),
                      type::strong);
    m_story.keepLastWithNext();
    m_story.paragraph(care::longTime(signed_.at), type::body, 0);
}

void ClinicianStory::amendments()
{
    if (m_visit.amendments.empty()) {
        return;
    }
    m_story.heading("Additions after signing");
    for (const care::Amendment& amendment : m_visit.amendments) {
        m_story.paragraph(fmt::format("{}, {}", amendment.personName, care::longTime(amendment.at)),
                          type::strong,
                          5);
        m_story.keepLastWithNext();
        m_story.paragraph(amendment.text, type::body, 1);
    }
}

} // namespace

Manuscript clinicianReportPages(const care::Visit& visit,
                                const questionnaires::Library& library,
                                const ReportFrame& frame)
{
    const care::Visit shown = frame.initialsOnly ? withInitials(visit) : visit;
    const PrintFont& font = PrintFont::installed();
    ClinicianStory teller(shown, library, frame, font);
    return {teller.tell(), marginsOf(shown, frame), frame.pageSize};
}

Pdf clinicianReport(const care::Visit& visit,
                    const questionnaires::Library& library,
                    const ReportFrame& frame)
{
    return print(clinicianReportPages(visit, library, frame));
}

} // namespace attune::reports
