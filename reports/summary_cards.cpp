#include "summary_cards.h"

#include "level_steps.h"

#include <algorithm>

namespace attune::reports {

namespace {

using questionnaires::Construct;

class Cards
{
public:
    Cards(const care::Visit& visit,
          const std::vector<Area>& areas,
          const ClientWords& words,
          const ClientPageOptions& options,
          const ReadingTypes& types,
          const Story& page)
        : m_visit(visit),
          m_areas(areas),
          m_words(words),
          m_options(options),
          m_types(types),
          m_page(page),
          m_hasBaby(!care::infantsForBonding(visit.client).empty()),
          m_babies(babiesIn(words, visit.client))
    {}

    std::vector<Story> all() const;

private:
    Story card(const std::string& title) const;
    Story areaCard(const Area& area, std::string_view key, const std::string& title) const;
    std::string bondName(const Area& area) const;
    void numbers(Story& card, const Area& area) const;

    const Area* areaOf(Construct construct) const
    {
        const auto found = std::ranges::find(m_areas, construct, &Area::construct);
        return found == m_areas.end() ? nullptr : &*found;
    }

    const care::Visit& m_visit;
    const std::vector<Area>& m_areas;
    const ClientWords& m_words;
    const ClientPageOptions& m_options;
    const ReadingTypes& m_types;
    const Story& m_page;
    bool m_hasBaby;
    std::string m_babies;
};

Story Cards::card(const std::string& title) const
{
    Story story(m_page.columnWidth(2), m_page.metrics());
    story.subheading(title, m_types.strong);
    return story;
}

std::string Cards::bondName(const Area& area) const
{
    for (const care::Infant& infant : m_visit.client.infants) {
        if (infant.id == area.infant) {
            return babyIn(m_words, m_visit.client, infant);
        }
    }
    return m_babies;
}

void Cards::numbers(Story& card, const Area& area) const
{
    for (const care::AssessmentReview* review : area.reviews) {
        const care::ScaleReview& total = review->scales.front();
        if (m_options.showNumbers && total.score->value) {
            card.paragraph(m_words("level.number",
                                   review->instrument->shortTitle,
                                   questionnaires::formatPoints(*total.score->value),
                                   questionnaires::formatPoints(total.scale->highest)),
                           m_types.note,
                           3);
        }
    }
}

Story Cards::areaCard(const Area& area, std::string_view key, const std::string& title) const
{
    const std::string prefix(key);
    const std::string bond = bondName(area);
    Story story = card(title);
    if (area.level == Level::unknown || area.level == Level::noLine) {
        story.paragraph(m_words(area.level == Level::unknown ? "level.unknown" : "level.noLine"),
                        m_types.text);
        numbers(story, area);
        return story;
    }
    story.drawing(levelSteps(area.level, m_words, story.widthPt(), story.metrics()), 4);
    const std::string step = area.level == Level::many   ? ".many"
                             : area.level == Level::some ? ".some"
                                                         : ".few";
    story.paragraph(m_words(prefix + step, bond), m_types.text, 2);
    // A total never speaks well of anything while a safety question stands.
    const bool isOpen = !m_visit.alerts.empty();
    if (area.course && !(isOpen && *area.course == Course::fewer)) {
        story.paragraph(m_words(*area.course == Course::fewer  ? "level.less"
                                : *area.course == Course::more ? "level.more"
                                                               : "level.same"),
                        m_types.text,
                        2);
    }
    if (area.construct == Construct::bonding) {
        story.paragraph(m_words("bond.time"), m_types.text, 2);
    } else if (area.level == Level::few) {
        story.paragraph(m_words(isOpen ? "level.open" : "level.watch"), m_types.text, 2);
    }
    numbers(story, area);
    return story;
}

/// Mood and bond side by side, whichever was asked; then the rest in pairs.
std::vector<Story> Cards::all() const
{
    std::vector<Story> own;
    if (const Area* mood = areaOf(Construct::depression)) {
        own.push_back(areaCard(*mood, "mood", m_words("mood.title")));
    } else {
        own.push_back(card(m_words("mood.title")));
        own.back().paragraph(m_words("mood.notAsked"), m_types.text);
    }
    if (const Area* worry = areaOf(Construct::anxiety)) {
        own.push_back(areaCard(*worry, "worry", m_words("worry.title")));
    }
    if (const Area* memories = areaOf(Construct::trauma)) {
        own.push_back(areaCard(*memories, "memories", m_words("memories.title")));
    }
    std::vector<Story> bonds;
    for (const Area& area : m_areas) {
        if (area.construct == Construct::bonding) {
            bonds.push_back(areaCard(area, "bond", m_words("bond.title", bondName(area))));
        }
    }
    if (bonds.empty() && m_hasBaby) {
        bonds.push_back(card(m_words("bond.title", m_babies)));
        bonds.back().paragraph(m_words("bond.notAsked", m_babies), m_types.text);
    }
    std::vector<Story> all;
    for (std::size_t index = 0; index < std::max(own.size(), bonds.size()); ++index) {
        for (std::vector<Story>* from : {&own, &bonds}) {
            if (index < from->size()) {
                all.push_back((*from)[index]);
            }
        }
    }
    return all;
}

} // namespace

std::vector<Story> summaryCards(const care::Visit& visit,
                                const std::vector<Area>& areas,
                                const ClientWords& words,
                                const ClientPageOptions& options,
                                const ReadingTypes& types,
                                const Story& page)
{
    return Cards(visit, areas, words, options, types, page).all();
}

} // namespace attune::reports
