#pragma once

#include "navigator.h"
#include "page.h"
#include "page_steps.h"
#include "recovery_kit.h"

#include <array>
#include <functional>
#include <string>

namespace attune::desktop {

/// A new recovery key is shown once, put on paper, and proved by typing two of its groups back.
class RecoveryKitPage : public Page
{
public:
    /// What the key was made for.
    struct Occasion
    {
        std::string above; ///< a line above the title; may be empty
        std::string title;
        std::string says;
        std::function<void()> finish; ///< the key is on paper
    };

    RecoveryKitPage(wxWindow* parent, Navigator& navigator, RecoveryKit kit, Occasion occasion);

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
    RecoveryKit m_kit;
    Occasion m_occasion;
    PageSteps m_steps;
    WrappedText* m_outcome = nullptr; ///< of saving or printing
    WrappedText* m_problem = nullptr;
    wxButton* m_save = nullptr;
    std::array<wxTextCtrl*, 2> m_groups{};
    std::array<WrappedText*, 2> m_groupProblems{};
};

} // namespace attune::desktop
