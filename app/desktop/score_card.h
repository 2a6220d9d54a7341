#pragma once

#include "attune/care/review.h"
#include "card.h"

#include <functional>

namespace attune::desktop {

/// One questionnaire of a check-in: scores on their bars, what they mean, and every answer.
class ScoreCard : public Card
{
public:
    /// `resized` is called when the answers are shown or hidden.
    ScoreCard(wxWindow* parent,
              const care::AssessmentReview& review,
              const std::function<void()>& resized);

private:
    void addScale(const care::ScaleReview& scale);
    void addCriteria(const care::AssessmentReview& review);
    void addAnswers(const care::AssessmentReview& review, const std::function<void()>& resized);
};

} // namespace attune::desktop
