#include "attune/care/words.h"
#include "attune/reports/client_summary.h"
#include "client_words.h"
#include "help_lines.h"
#include "manuscripts.h"
#include "practices.h"

#include <optional>

namespace attune::reports {

namespace {

class HandoutStory
{
public:
    HandoutStory(const care::Visit& visit,
                 const care::SupportLines& lines,
                 const ClientWords& words,
                 const ReportFrame& frame,
                 double scale,
                 const FontMetrics& metrics)
        : m_visit(visit),
          m_lines(lines),
          m_words(words),
          m_frame(frame),
          m_babies(babies()),
          m_types(scale),
          m_story(contentWidthPt(sheetOf(frame.pageSize)), metrics)
    {}

    Story tell()
    {
        m_story.title(m_words("handout.title", m_babies));
        m_story.paragraph(m_words("handout.lead"), m_types.text, 3);
        rows();
        support();
        return std::move(m_story);
    }

private:
    /// Names that are long would not leave room for one page.
    std::string babies() const
    {
        constexpr std::size_t mostBytes = 60;
        std::string names = babiesIn(m_words, m_visit.client);
        if (!m_frame.initialsOnly && names.size() <= mostBytes) {
            return names;
        }
        care::Client nameless = m_visit.client;
        for (care::Infant& infant : nameless.infants) {
            infant.name.clear();
        }
        return babiesIn(m_words, nameless);
    }

    Story cardOf(const AttunementPractice& practice) const
    {
        Story card(m_story.columnWidth(2), m_story.metrics());
        card.subheading(m_words(practice.id + ".title"), m_types.title);
        if (practice.isWished || practice.isRegular) {
            card.paragraph(
                m_words(practice.isWished ? "handout.wish" : "handout.often"), m_types.note, 0);
        }
        card.paragraph(m_words(practice.id + ".text", m_babies), m_types.text, 0);
        return card;
    }

    /// Two in a row; sleeping near has safe sleep beside it, wherever it comes.
    void rows()
    {
        std::optional<Story> waiting;
        for (const AttunementPractice& practice : practicesOf(m_visit)) {
            if (practice.id == "closeness") {
                Story safe(m_story.columnWidth(2), m_story.metrics());
                safe.note(NoteKind::calm,
                          m_words("sleep.title"),
                          {m_words("sleep.text", m_babies) + " " + m_words("sleep.source")},
                          m_types.title,
                          m_types.text);
                m_story.columns({cardOf(practice), safe}, gapPt);
            } else if (waiting) {
                m_story.columns({*waiting, cardOf(practice)}, gapPt);
                waiting.reset();
            } else {
                waiting.emplace(cardOf(practice));
            }
        }
    }

    void support()
    {
        m_story.heading(m_words("find.title"));
        m_story.paragraph(
            m_words("help.us",
                    care::withCredentials(m_visit.clinician.name, m_visit.clinician.credentials)) +
                " " + m_words("help.tell"),
            m_types.text,
            2);
        tellHelpLines(m_story, m_words, m_lines, care::localTime(m_frame.printedAt).date, m_types);
    }

    static constexpr double gapPt = 9;

    const care::Visit& m_visit;
    const care::SupportLines& m_lines;
    const ClientWords& m_words;
    const ReportFrame& m_frame;
    std::string m_babies;
    ReadingTypes m_types;
    Story m_story;
};

} // namespace

Manuscript attunementHandoutPages(const care::Visit& visit,
                                  const care::SupportLines& lines,
                                  const ClientPageOptions& options,
                                  const ReportFrame& frame)
{
    if (care::isBereaved(visit.client)) {
        throw ReportError("This handout speaks of a living baby, so it is not made here. The "
                          "client summary can be given instead.");
    }
    const PrintFont& font = PrintFont::installed();
    const ClientWords& words = ClientWords::in(options.language);
    // The largest type that keeps it on one page.
    std::optional<Story> story;
    for (const double scale : {1.0, 0.94, 0.88, 0.82, 0.76}) {
        story.emplace(HandoutStory(visit, lines, words, frame, scale, font).tell());
        if (pageCount(*story, frame.pageSize) == 1) {
            break;
        }
    }
    Margins margins = clientMargins(visit.client, frame, words, "handout.document");
    margins.author = care::withCredentials(visit.clinician.name, visit.clinician.credentials);
    return {*story, margins, frame.pageSize};
}

Pdf attunementHandout(const care::Visit& visit,
                      const care::SupportLines& lines,
                      const ClientPageOptions& options,
                      const ReportFrame& frame)
{
    return print(attunementHandoutPages(visit, lines, options, frame));
}

} // namespace attune::reports
