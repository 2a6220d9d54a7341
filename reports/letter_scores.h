#pragma once

#include "attune/care/review.h"
#include "attune/reports/referral_letter.h"

#include <vector>

namespace attune::reports {

/// The rows of one questionnaire: its total, each part of it that screens positive by itself, and
/// its criteria.
std::vector<LetterScore> letterScores(const care::AssessmentReview& review);

} // namespace attune::reports
