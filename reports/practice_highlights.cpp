#include "practice_highlights.h"

#include "measure_row.h"

#include <algorithm>
#include <fmt/format.h>

namespace attune::reports {

namespace {

using care::MeasureCell;
using care::Measures;
using care::Partition;
using care::Proportion;

class Highlights
{
public:
    Highlights(Story& story, const Measures& measures)
        : m_measures(measures),
          m_story(story),
          m_rows(story.widthPt(), story.metrics())
    {}

    void tell();

private:
    void cards();
    void positives();
    void referrals();
    void deliveries();
    Story card(const std::string& title, const std::string& number, const Proportion& share) const;

    // A figure that is missing is unknown, as a hidden one is.
    std::optional<int> total(std::string_view whole) const
    {
        const Partition* all = m_measures.partition(whole);
        return all == nullptr ? std::nullopt : all->total;
    }

    Proportion share(std::string_view whole, std::string_view part) const
    {
        const MeasureCell* cell = m_measures.cell(part);
        Proportion made;
        made.count = cell == nullptr ? std::nullopt : cell->count;
        made.of = total(whole);
        return made;
    }

    Proportion figure(std::string_view id) const
    {
        const Proportion* found = m_measures.proportion(id);
        return found == nullptr ? Proportion{} : *found;
    }

    const Measures& m_measures;
    Story& m_story;
    MeasureRows m_rows;
};

void Highlights::tell()
{
    m_story.spacer(6);
    cards();
    positives();
    referrals();
    deliveries();
}

/// A large number, its share as a bar, and what it is.
Story Highlights::card(const std::string& title,
                       const std::string& number,
                       const Proportion& share) const
{
    Story story(m_story.columnWidth(4), m_story.metrics());
    Type large = type::figure;
    if (number == hiddenText) {
        large.ink = Ink::quiet;
    }
    story.paragraph(number, large, 0);
    const std::string percent = shareText(share.count, share.of);
    std::string below = "of " + countText(share.of);
    below += percent.empty() ? "" : ", " + percent;
    Drawing bar;
    bar.widthPt = story.widthPt();
    bar.heightPt = 10;
    drawShare(bar, share.count, share.of, 0, 2, story.widthPt());
    story.drawing(bar, 0);
    story.paragraph(title, type::body, 2);
    story.paragraph(share.of ? below : "", type::quiet, 0);
    return story;
}

void Highlights::cards()
{
    const Proportion screened = share("eligible", "eligible/screened");
    const Proportion sameDay = share("acknowledged", "acknowledged/same-day");
    const Proportion positive = figure("screened-positive");
    m_story.columns(
        {card(
             "Clients in pregnancy or in the year after a birth", countText(total("eligible")), {}),
         card("of them were screened about mood", countText(screened.count), screened),
         card("of those had a positive result", countText(positive.count), positive),
         card("safety items were acted upon on the same day", countText(sameDay.count), sameDay)},
        4);
}

/// The most used first, so many as leave room for the rest of the page.
void Highlights::positives()
{
    constexpr std::size_t mostRows = 14;
    std::vector<const Proportion*> shares;
    for (const Proportion& each : m_measures.proportions) {
        if (each.id.starts_with("positive/")) {
            shares.push_back(&each);
        }
    }
    std::ranges::stable_sort(shares, std::ranges::greater(), [](const Proportion* each) {
        return each->of.value_or(0);
    });
    m_story.heading("Positive results, by questionnaire");
    if (shares.empty()) {
        m_story.paragraph("There were no results in this period.", type::body, 2);
        return;
    }
    std::vector<Drawing> rows{m_rows.shareHeadings("", "results")};
    for (std::size_t index = 0; index < std::min(mostRows, shares.size()); ++index) {
        rows.push_back(m_rows.proportion(shares[index]->title, *shares[index]));
    }
    addRows(m_story, rows);
    if (shares.size() > mostRows) {
        m_story.paragraph(
            fmt::format("{} more questionnaires follow below.", shares.size() - mostRows),
            type::quiet,
            2);
    }
}

void Highlights::referrals()
{
    m_story.heading("Referrals completed");
    std::vector<Drawing> rows{m_rows.shareHeadings("", "referrals")};
    for (const auto& [id, label] : {std::pair("referrals-30", "Within 30 days"),
                                    std::pair("referrals-60", "Within 60 days")}) {
        rows.push_back(m_rows.proportion(label, figure(id)));
    }
    addRows(m_story, rows);
}

void Highlights::deliveries()
{
    m_story.heading("After delivery: PDS-E-style, not certified");
    std::vector<Drawing> rows{m_rows.shareHeadings("", "deliveries")};
    for (const auto& [id, label] :
         {std::pair("pds-e-screened", "Screened 7 to 84 days after"),
          std::pair("pds-e-followed-up", "Followed up within 30 days of a positive screen")}) {
        rows.push_back(m_rows.proportion(label, figure(id)));
    }
    addRows(m_story, rows);
}

} // namespace

void tellHighlights(Story& story, const Measures& measures)
{
    Highlights(story, measures).tell();
}

} // namespace attune::reports
