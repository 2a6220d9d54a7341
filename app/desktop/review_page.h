#pragma once

#include "alert_card.h"
#include "attune/care/review.h"
#include "navigator.h"
#include "page.h"

#include <wx/timer.h>

class wxTextCtrl;

namespace attune::desktop {

class Card;

/// A check-in taken back: risk first, then scores, answers, impression and signature.
class ReviewPage : public Page
{
public:
    ReviewPage(wxWindow* parent, Navigator& navigator, care::CheckInId id);

    void takeFocus() override;
    bool mayLeave() override;

    void keepDrafts() override { storeDrafts(); }

private:
    void addHeader();
    void addGivenAnswers();
    void addSafety();
    void addAssessment(const care::AssessmentReview& review);
    void addCriteria(Card* card, const care::AssessmentReview& review);
    void addAnswers(Card* card, const care::AssessmentReview& review);
    void addImpression();
    void addSigning();
    void addAmendments();
    void acknowledge(care::AlertId alert, const std::string& found, const std::string& done);
    void sign();
    void storeImpression();
    /// The impression and what was typed beside alerts.
    void storeDrafts();
    AlertCard::Draft draftOf(care::AlertId alert) const;

    struct TypedDraft
    {
        care::AlertId alert;
        AlertCard* card = nullptr;
        AlertCard::Draft stored;
    };

    Navigator& m_navigator;
    care::CheckInId m_id;
    care::Visit m_visit;
    std::vector<care::AssessmentReview> m_reviews; ///< points into m_visit
    std::vector<TypedDraft> m_drafts;              ///< one for each open alert
    wxTimer m_pause; ///< runs while something typed has not been stored
    wxTextCtrl* m_impression = nullptr;
    WrappedText* m_problem = nullptr;
    wxWindow* m_first = nullptr; ///< where the keyboard starts
};

} // namespace attune::desktop
