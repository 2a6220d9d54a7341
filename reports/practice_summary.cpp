#include "attune/reports/practice_summary.h"

#include "manuscripts.h"
#include "measure_labels.h"
#include "measure_row.h"
#include "practice_highlights.h"

#include <fmt/format.h>

namespace attune::reports {

namespace {

using care::Distribution;
using care::MeasureCell;
using care::Measures;
using care::MeasureText;
using care::Partition;
using care::Proportion;

constexpr Type periodText{12, 16};
constexpr std::string_view explanation =
    "“Not shown” stands for a number that is fewer than 5, or from which such a number could be "
    "worked out; it has no bar. A zero is shown. Give out summaries of periods that do not "
    "overlap: two that do can be held against each other.";

constexpr std::string_view howSpreadIsDrawn =
    "The box holds the middle half, from the lower to the upper quartile; the thick line is the "
    "median, the thin one the scale. The least and the greatest stay within the practice.";

class SummaryStory
{
public:
    SummaryStory(const Measures& measures, const ReportFrame& frame)
        : m_measures(measures),
          m_story(contentWidthPt(sheetOf(frame.pageSize)), PrintFont::installed()),
          m_rows(m_story.widthPt(), m_story.metrics())
    {}

    Story tell();

private:
    void family(const MeasureText& text);
    std::vector<Drawing> rowsOf(const Partition& partition, std::string_view family) const;

    const Measures& m_measures;
    Story m_story;
    MeasureRows m_rows;
};

Story SummaryStory::tell()
{
    m_story.title("Practice summary");
    m_story.paragraph(fmt::format("{} to {}",
                                  care::longDate(m_measures.period.from),
                                  care::longDate(m_measures.period.to)),
                      periodText,
                      0);
    m_story.paragraph("Questionnaires screen: a positive result is a reason to look closer and "
                      "never a diagnosis. Nobody is named here.",
                      type::body,
                      4);
    tellHighlights(m_story, m_measures);
    m_story.paragraph(explanation, type::quiet, 14);
    m_story.startPage();
    m_story.heading("Every figure with its definition");
    for (const MeasureText& text : care::allMeasureTexts()) {
        if (!text.staysInside) {
            family(text);
        }
    }
    return std::move(m_story);
}

std::vector<Drawing> SummaryStory::rowsOf(const Partition& partition, std::string_view family) const
{
    std::vector<Drawing> rows{
        m_rows.whole(partition.id == family ? "All" : partition.title, partition.total)};
    for (const MeasureCell& cell : partition.cells) {
        rows.push_back(m_rows.part(labelOf(cell), cell.count, partition.total));
    }
    return rows;
}

void SummaryStory::family(const MeasureText& text)
{
    const auto isOwn = [&](const auto& figure) {
        const MeasureText* own = care::measureTextOf(figure.id);
        return own != nullptr && own->id == text.id;
    };
    const std::string unit = unitText(text.unit);
    std::vector<Drawing> rows;
    bool hasOf = false;
    for (const Partition& each : m_measures.partitions) {
        if (isOwn(each)) {
            const auto more = rowsOf(each, text.id);
            rows.insert(rows.end(), more.begin(), more.end());
        }
    }
    for (const Proportion& each : m_measures.proportions) {
        if (isOwn(each)) {
            rows.push_back(m_rows.proportion(labelOf(each), each));
            hasOf = true;
        }
    }
    bool isSpread = false;
    for (const Distribution& each : m_measures.distributions) {
        if (isOwn(each)) {
            rows.push_back(m_rows.spread(each));
            isSpread = true;
        }
    }
    if (rows.empty()) {
        m_story.subheading(text.title);
        m_story.paragraph("None in this period.", type::body, 0);
    } else {
        rows.insert(rows.begin(),
                    isSpread ? m_rows.spreadHeadings(text.title, unit)
                             : m_rows.shareHeadings(text.title, unit, hasOf));
        addRows(m_story, rows, 10);
    }
    m_story.keepLastWithNext();
    m_story.paragraph(isSpread ? fmt::format("{} {}", text.definition, howSpreadIsDrawn)
                               : text.definition,
                      type::quiet,
                      1);
}

} // namespace

Manuscript practiceSummaryPages(const Measures& suppressed, const ReportFrame& frame)
{
    Margins margins = marginsOfPractice(frame, "Practice summary");
    margins.subject = fmt::format("Practice summary  ·  {} to {}",
                                  care::longDate(suppressed.period.from),
                                  care::longDate(suppressed.period.to));
    return {SummaryStory(suppressed, frame).tell(), margins, frame.pageSize};
}

Pdf practiceSummary(const Measures& suppressed, const ReportFrame& frame)
{
    return print(practiceSummaryPages(suppressed, frame));
}

} // namespace attune::reports
