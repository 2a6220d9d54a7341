#pragma once

#include "attune/care/measures.h"
#include "story.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace attune::reports {

// The rows of a practice summary: what it is, a bar, numbers in columns that stand below each
// other from row to row. A hidden number has neither bar nor track.

/// "not shown".
inline constexpr std::string_view hiddenText = "not shown";

/// "1,204"; of a hidden number "not shown".
std::string countText(const std::optional<int>& count);
/// "66 %"; never 0 % of something nor 100 % of less than all; empty where it is unknown or of none.
std::string shareText(const std::optional<int>& count, const std::optional<int>& of);

/// A track from `top` down with its filled part; nothing where the share is not known.
void drawShare(Drawing& drawing,
               const std::optional<int>& count,
               const std::optional<int>& of,
               double left,
               double top,
               double widthPt,
               double heightPt = 7);

/// Sets rows of one width.
class MeasureRows
{
public:
    MeasureRows(double widthPt, const FontMetrics& metrics) : m_width(widthPt), m_metrics(metrics)
    {}

    // What stands above rows: their title, which may be empty, and the names of the columns,
    // `unit` that of the first.
    Drawing shareHeadings(std::string_view title, std::string_view unit, bool hasOf = true) const;
    Drawing spreadHeadings(std::string_view title, std::string_view unit) const;

    /// So many of so many.
    Drawing proportion(std::string_view label, const care::Proportion& share) const;
    /// The whole that parts belong to; without a bar.
    Drawing whole(std::string_view label, const std::optional<int>& total) const;
    /// One part of a whole.
    Drawing part(std::string_view label,
                 const std::optional<int>& count,
                 const std::optional<int>& total) const;
    /// The middle half of the totals as a box and the median as a thick line, upon the line of its
    /// scale where the program knows it.
    Drawing spread(const care::Distribution& scores) const;

private:
    Drawing headings(std::string_view title,
                     const std::vector<std::pair<double, std::string_view>>& columns) const;
    Drawing row(std::string_view label, bool isStrong, double indentPt = 0) const;
    void put(Drawing& drawing, double fromRight, const std::string& text, bool isStrong) const;
    void putPoints(Drawing& drawing, double fromRight, double points, bool isStrong) const;
    double barLeft() const;

    static constexpr double rowPt = 14;
    static constexpr double barPt = 7;
    static constexpr double barLongest = 132;

    double m_width;
    const FontMetrics& m_metrics;
};

/// Rows that stay with their headings, and together where they are few.
void addRows(Story& story, const std::vector<Drawing>& rows, double spaceBeforePt = 3);

} // namespace attune::reports
