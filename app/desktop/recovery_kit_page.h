#pragma once

#include "navigator.h"
#include "page.h"
#include "page_steps.h"
#include "welcome.h"

#include <map>

namespace attune::desktop {

/// The end of the first run: the recovery key is shown once, put on paper, and proved by typing
/// two of its groups back.
class RecoveryKitPage : public Page
{
public:
    /// `welcome` holds the key and outlives the page.
    RecoveryKitPage(wxWindow* parent, Navigator& navigator, Welcome& welcome);

    void takeFocus() override;
    bool mayLeave() override;

    /// The key would be lost: it is shown only here.
    bool mayLockByItself() const override { return false; }

private:
    void addKey();
    void addKeyCard();
    void addCheck();
    void showStep();
    std::string kit() const;
    void saveKit();
    void printKit();
    void say(const std::string& sentence, bool isProblem);
    void finish();

    Navigator& m_navigator;
    Welcome& m_welcome;
    PageSteps m_steps;
    WrappedText* m_outcome = nullptr; ///< of saving or printing
    WrappedText* m_problem = nullptr;
    wxButton* m_save = nullptr;
    std::map<WelcomeField, wxTextCtrl*> m_groups;
    std::map<WelcomeField, WrappedText*> m_groupProblems;
};

} // namespace attune::desktop
