#pragma once

#include "attune/reports/referral_letter.h"
#include "navigator.h"
#include "page.h"

#include <string>
#include <utility>
#include <vector>

class wxCheckBox;
class wxTextCtrl;

namespace attune::desktop {

/// The letter of a referral before it is printed: every word can be changed, every row left out.
class LetterPage : public Page
{
public:
    LetterPage(wxWindow* parent, Navigator& navigator, care::ClientId client, care::FollowUpId id);

    void takeFocus() override;
    bool holdsTyped() const override;

private:
    void addTexts();
    void addScores();
    reports::ReferralLetter typed() const;
    void preview();

    Navigator& m_navigator;
    care::ClientId m_client;
    care::FollowUpId m_id;
    care::CheckInId m_checkIn;
    reports::ReferralLetter m_letter; ///< as it was proposed
    std::vector<std::pair<std::string reports::ReferralLetter::*, wxTextCtrl*>> m_texts;
    std::vector<wxCheckBox*> m_scores; ///< in the order of the letter's
    wxWindow* m_first = nullptr;
};

} // namespace attune::desktop
