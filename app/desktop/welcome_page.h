#pragma once

#include "busy_pulse.h"
#include "navigator.h"
#include "new_passphrase.h"
#include "page.h"
#include "page_steps.h"
#include "still_there.h"
#include "welcome.h"

#include <map>
#include <memory>

namespace attune::desktop {

class RecoveryKitPage;

/// The first run, one calm step after another, until the practice stands; then the recovery kit
/// covers it.
class WelcomePage : public Page
{
public:
    WelcomePage(wxWindow* parent, Navigator& navigator);

    void takeFocus() override;
    bool mayLeave() override;
    bool mayLockByItself() const override;

private:
    void addHello();
    void addWaysBack();
    void addMissingFolder();
    void addPractice();
    void addFolderField();
    void addPassphrase();
    void addCreating();
    void addStepButtons(std::function<void()> forward);

    /// Each step is made when it is first shown: the first window is there sooner.
    void makeStep(WelcomeStep step);

    void showStep();

    void acceptPractice();
    void acceptPassphrase();
    void passphraseWasWiped();
    void create();
    void finished(const std::exception_ptr& failure, const std::shared_ptr<records::Secret>& key);
    void openExisting();
    void chooseFolder();
    void showProblems(const WelcomeProblems& problems);
    void focusField(WelcomeField field);

    Navigator& m_navigator;
    Welcome m_welcome;
    PageSteps m_steps;
    std::map<WelcomeField, WrappedText*> m_problemPlaces;
    wxButton* m_begin = nullptr;
    WrappedText* m_existingProblem = nullptr;
    wxTextCtrl* m_practiceName = nullptr;
    wxTextCtrl* m_yourName = nullptr;
    wxTextCtrl* m_credentials = nullptr;
    wxTextCtrl* m_folder = nullptr;
    std::unique_ptr<NewPassphrase> m_passphrase;
    std::unique_ptr<BusyPulse> m_pulse;
    RecoveryKitPage* m_kit = nullptr; ///< covers this page once the practice stands
    StillThere m_stillThere;
};

} // namespace attune::desktop
