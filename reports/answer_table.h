#pragma once

#include "attune/care/review.h"
#include "story.h"

namespace attune::reports {

/// How answers are set.
struct AnswerLayout
{
    Type number; ///< the item's mark
    Type type;
    Type strong; ///< of an answer that stands out
    double numberPt;
    double answerPt;
    double pointsPt;
    double cellXPt;
    double cellYPt;
};

namespace answer_layout {

/// Across the page.
inline constexpr AnswerLayout wide{
    type::quiet, type::body, type::strong, 24, 148, 44, grid::cellX, grid::cellY};
/// In one of two columns.
inline constexpr AnswerLayout narrow{type::compactQuiet,
                                     type::compactRow,
                                     type::compactRowStrong,
                                     16,
                                     66,
                                     29,
                                     grid::compactCellX,
                                     grid::compactCellY};

} // namespace answer_layout

/// A table of questions, answers and points without rows yet.
Table answerTable(double widthPt, const AnswerLayout& layout);

/// A row of it. `marked`: an answer that stands out is marked.
Table::Row answerRow(const care::AnswerReview& answer, const AnswerLayout& layout, bool marked);

} // namespace attune::reports
