#include "attune/reports/client_summary.h"

#include "attune/care/words.h"
#include "client_words.h"
#include "help_lines.h"
#include "levels.h"
#include "manuscripts.h"
#include "one_line.h"
#include "summary_cards.h"
#include "summary_practices.h"

#include <algorithm>

namespace attune::reports {

namespace {

using questionnaires::Construct;

/// Builds the story of one summary, in the order in which a client reads it.
class SummaryStory
{
public:
    SummaryStory(const care::Visit& visit,
                 const questionnaires::Library& library,
                 const care::SupportLines& lines,
                 const ClientPageOptions& options,
                 const ReportFrame& frame,
                 double scale,
                 const FontMetrics& metrics)
        : m_visit(visit),
          m_lines(lines),
          m_options(options),
          m_frame(frame),
          m_words(ClientWords::in(options.language)),
          m_reviews(care::reviewOf(visit, library, frame.baseRate)),
          m_areas(areasOf(visit, m_reviews)),
          m_hasBaby(!care::infantsForBonding(visit.client).empty()),
          m_babies(babiesIn(m_words, visit.client)),
          m_types(scale),
          m_story(contentWidthPt(sheetOf(frame.pageSize)), metrics)
    {}

    Story tell();

private:
    void greeting();
    void hardThings();
    void told();
    void areaCards();
    void meaning();
    void together();
    void help();

    void say(std::string_view text, double spaceBeforePt = 4)
    {
        m_story.paragraph(text, m_types.text, spaceBeforePt);
    }

    bool hasLevel(Level level) const
    {
        return std::ranges::any_of(m_areas,
                                   [level](const Area& area) { return area.level == level; });
    }

    const care::Visit& m_visit;
    const care::SupportLines& m_lines;
    const ClientPageOptions& m_options;
    const ReportFrame& m_frame;
    const ClientWords& m_words;
    std::vector<care::AssessmentReview> m_reviews;
    std::vector<Area> m_areas;
    bool m_hasBaby;
    std::string m_babies;
    ReadingTypes m_types;
    Story m_story;
};

Story SummaryStory::tell()
{
    greeting();
    hardThings();
    told();
    meaning();
    together();
    if (m_hasBaby) {
        tellPractices(m_story, m_words, m_visit, m_types);
    }
    help();
    return std::move(m_story);
}

void SummaryStory::greeting()
{
    const care::Date day = care::localTime(care::answeredAt(m_visit.checkIn)).date;
    m_story.title(m_words("summary.title"));
    say(m_frame.initialsOnly
            ? m_words("summary.helloOnly", m_words.date(day))
            : m_words("summary.hello", nameInText(m_visit.client.calledName()), m_words.date(day)),
        6);
    say(m_words("summary.lead"));
}

/// Where a safety question was answered above zero; it is not named.
void SummaryStory::hardThings()
{
    const bool isHard = std::ranges::any_of(m_visit.alerts, [](const care::Alert& alert) {
        return alert.finding.state == questionnaires::SafetyFinding::State::endorsed;
    });
    if (!isHard) {
        return;
    }
    const std::string numbers = crisisNumbers(m_words, m_lines);
    std::vector<std::string> paragraphs{m_words("hard.text")};
    if (!numbers.empty()) {
        paragraphs.push_back(m_words("hard.call", numbers));
    }
    m_story.note(NoteKind::calm, m_words("hard.title"), paragraphs, m_types.strong, m_types.text);
}

void SummaryStory::told()
{
    m_story.heading(m_words("told.title"));
    if (m_visit.checkIn.state == care::CheckInState::notToday) {
        say(m_words("told.notToday"));
        return;
    }
    if (!hasAnyAnswer(m_visit)) {
        say(m_words("told.nothing"));
        return;
    }
    say(m_words("told.lead"));
    areaCards();
    const bool hasOther = std::ranges::any_of(m_areas, [](const Area& area) {
        return area.construct == Construct::risk || area.construct == Construct::other;
    });
    if (hasOther) {
        say(m_words("told.other"), 8);
    }
}

void SummaryStory::areaCards()
{
    const std::vector<Story> cards =
        summaryCards(m_visit, m_areas, m_words, m_options, m_types, m_story);
    for (std::size_t index = 0; index < cards.size(); index += 2) {
        const std::size_t end = std::min(index + 2, cards.size());
        m_story.columns({cards.begin() + static_cast<std::ptrdiff_t>(index),
                         cards.begin() + static_cast<std::ptrdiff_t>(end)},
                        10);
    }
}

void SummaryStory::meaning()
{
    m_story.heading(m_words("mean.title"));
    say(m_words("mean.screen"));
    if (care::isBereaved(m_visit.client)) {
        say(m_words("mean.grief"));
    } else if (m_hasBaby) {
        say(m_words("mean.common"));
        say(m_words("mean.bond"));
        say(m_words("mean.both"));
    } else {
        const bool isWaiting = m_visit.client.relation == care::Relation::pregnant;
        say(m_words(isWaiting ? "mean.waiting" : "mean.plain"));
    }
}

void SummaryStory::together()
{
    m_story.heading(m_words("together.title"));
    if (!m_options.agreed.empty()) {
        say(m_words("together.agreed"));
        m_story.keepLastWithNext();
        m_story.bullets(m_options.agreed, m_types.strong);
    }
    std::vector<std::string> offers{m_words("together.talk")};
    if (care::isBereaved(m_visit.client)) {
        offers.push_back(m_words("together.loss"));
    }
    if (hasLevel(Level::many)) {
        offers.push_back(m_words("together.help"));
    }
    if (m_hasBaby) {
        offers.push_back(m_words("together.moments", m_babies));
        offers.push_back(m_words("together.rest"));
    }
    offers.push_back(m_words("together.again"));
    m_story.bullets(offers, m_types.text);
}

void SummaryStory::help()
{
    m_story.heading(m_words("help.title"));
    say(m_words("help.tell"));
    m_story.keepLastWithNext();
    tellHelpLines(m_story, m_words, m_lines, care::localTime(m_frame.printedAt).date, m_types);
    std::string us = m_words(
        "help.us", care::withCredentials(m_visit.clinician.name, m_visit.clinician.credentials));
    if (!m_frame.practice.address.empty()) {
        us +=
            " " + m_words("help.usAt", m_frame.practice.name, onOneLine(m_frame.practice.address));
    }
    say(us, 8);
}

/// Initials for every name in the family.
care::Visit withInitials(care::Visit visit)
{
    for (care::Infant& infant : visit.client.infants) {
        infant.name = care::initials(infant.name);
    }
    return visit;
}

} // namespace

Manuscript clientSummaryPages(const care::Visit& visit,
                              const questionnaires::Library& library,
                              const care::SupportLines& lines,
                              const ClientPageOptions& options,
                              const ReportFrame& frame)
{
    const PrintFont& font = PrintFont::installed();
    const care::Visit shown = frame.initialsOnly ? withInitials(visit) : visit;
    const ClientWords& words = ClientWords::in(options.language);
    constexpr double tighter = 0.92; // where it saves a sheet
    const auto storyAt = [&](double scale) {
        return SummaryStory(shown, library, lines, options, frame, scale, font).tell();
    };
    const Story roomy = storyAt(1);
    const Story tight = storyAt(tighter);
    const bool saves = pageCount(tight, frame.pageSize) < pageCount(roomy, frame.pageSize);
    Margins margins = clientMargins(visit.client, frame, words, "summary.title");
    if (!visit.signature) {
        margins.mark =
            words("page.draft") + (margins.mark.empty() ? "" : " " + std::move(margins.mark));
    }
    margins.author = care::withCredentials(visit.clinician.name, visit.clinician.credentials);
    return {saves ? tight : roomy, margins, frame.pageSize};
}

Pdf clientSummary(const care::Visit& visit,
                  const questionnaires::Library& library,
                  const care::SupportLines& lines,
                  const ClientPageOptions& options,
                  const ReportFrame& frame)
{
    return print(clientSummaryPages(visit, library, lines, options, frame));
}

} // namespace attune::reports
