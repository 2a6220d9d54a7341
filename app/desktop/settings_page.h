#pragma once

#include "navigator.h"
#include "page.h"
#include "retention_section.h"
#include "security_section.h"

#include <memory>
#include <utility>
#include <vector>

class wxCheckBox;
class wxTextCtrl;

namespace attune::desktop {

class Card;

/// The ways to people, backups and checks, this computer's security, and what a practice sets for
/// itself: what it uses questionnaires for, its base rate, its licensed wordings, its batteries.
/// Each change is kept at once. Nobody sees more of it than they may use.
class SettingsPage : public Page
{
public:
    SettingsPage(wxWindow* parent, Navigator& navigator);

    void takeFocus() override;
    bool mayLeave() override;

private:
    /// The rows that lead to pages of their own.
    void addWays(const Offer& offer);
    void addUses();
    void addBaseRate();
    void addInstruments();
    /// What there is of an instrument's wording that does not come with the program.
    void addWording(Card& card,
                    const questionnaires::Instrument& instrument,
                    const records::LicensedWording* kept);
    std::string wordingState(const records::LicensedWording* kept) const;
    void sayWhatIsShown();
    void addBatteries();
    void store();
    bool storeBaseRate();

    Navigator& m_navigator;
    care::PracticeSettings m_settings;
    std::vector<wxCheckBox*> m_uses; ///< in the order of care::allUses()
    std::vector<std::pair<WrappedText*, records::LicensedWording>> m_states;
    wxTextCtrl* m_baseRate = nullptr;
    WrappedText* m_baseRateProblem = nullptr;
    wxButton* m_back = nullptr;
    std::unique_ptr<RetentionSection> m_retention;
    std::unique_ptr<SecuritySection> m_security;
};

} // namespace attune::desktop
