#pragma once

#include "alert_card.h"
#include "attune/care/review.h"
#include "navigator.h"
#include "page.h"

#include <wx/timer.h>

#include <memory>

class wxTextCtrl;

namespace attune::desktop {

class RedFlagsSection;
class SuggestionsSection;

/// A check-in taken back: risk first, then scores, answers, impression and signature.
class ReviewPage : public Page
{
public:
    ReviewPage(wxWindow* parent, Navigator& navigator, care::CheckInId id);
    ReviewPage(const ReviewPage&) = delete;
    ReviewPage& operator=(const ReviewPage&) = delete;
    ~ReviewPage() override;

    void takeFocus() override;
    bool mayLeave() override;

    void keepDrafts() override { storeDrafts(); }

private:
    void addHeader();
    void addGivenAnswers();
    void addSafety();
    void offerInquiry();
    void addImpression();
    void addFeedback();
    void addSigning();
    void showObstacles();
    void lookAgain();
    void addAmendments();
    void acknowledge(care::AlertId alert, const std::string& found, const std::string& done);
    void sign();
    void storeImpression();
    /// The impression and what was typed beside alerts.
    void storeDrafts();
    AlertCard::Draft draftOf(care::AlertId alert) const;

    /// After this pause in typing the impression is stored: neither a lock nor a power cut loses
    /// it.
    static constexpr int pauseMs = 1500;

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
    std::unique_ptr<RedFlagsSection> m_redFlags;
    std::unique_ptr<SuggestionsSection> m_suggestions;
    wxTextCtrl* m_impression = nullptr;
    WrappedText* m_obstacles = nullptr; ///< why it cannot be signed yet
    wxButton* m_sign = nullptr;         ///< null once it is signed
    WrappedText* m_problem = nullptr;
    wxWindow* m_first = nullptr; ///< where the keyboard starts
};

} // namespace attune::desktop
