#pragma once

#include "attune/care/review.h"
#include "attune/reports/trends.h"
#include "story.h"

namespace attune::reports {

// What a clinician reads of results, in a narrow column.

/// In place of results and answers of a questionnaire that this version lacks.
inline constexpr const char* unknownInstrument = "This version of Attune does not know this "
                                                 "questionnaire.";

/// Each score with its bar, what it reaches and where that comes from. What is to be kept in mind
/// about a questionnaire is told once, however many infants it was answered about.
void tellScores(Story& story, const std::vector<care::AssessmentReview>& reviews);

/// The answers of each questionnaire.
void tellAnswers(Story& story, const std::vector<care::AssessmentReview>& reviews);

/// A chart of each scale that was answered before; nothing where none was.
void tellTrends(Story& story, const std::vector<Trend>& trends);

} // namespace attune::reports
