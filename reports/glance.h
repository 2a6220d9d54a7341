#pragma once

#include "attune/care/review.h"
#include "story.h"

namespace attune::reports {

/// The first table of a report: depression, anxiety and bonding together, one row a result, so
/// that none is read without the others. What was not asked says so, with the last result where
/// there is one. Bonding is left out, without a word, where there is no infant it could be about.
Table glanceTable(const care::Visit& visit,
                  const std::vector<care::AssessmentReview>& reviews,
                  const questionnaires::Library& library,
                  double widthPt);

} // namespace attune::reports
