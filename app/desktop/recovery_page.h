#pragma once

#include "busy_pulse.h"
#include "navigator.h"
#include "new_passphrase.h"
#include "page.h"
#include "still_there.h"
#include "unlock.h"

#include <wx/timer.h>

#include <memory>

namespace attune::desktop {

/// The passphrase is forgotten: the recovery key from paper, and a new passphrase.
class RecoveryPage : public Page
{
public:
    RecoveryPage(wxWindow* parent, Navigator& navigator);

    void takeFocus() override;

private:
    void addName();
    void addKeyField();
    bool complain();
    /// `acceptOlder`: an owner has said that she restored this copy.
    void tryKey(bool acceptOlder = false);
    void finished(const std::exception_ptr& failure);
    void showState();

    Navigator& m_navigator;
    Unlock m_unlock;
    wxTextCtrl* m_name = nullptr; ///< null: one person opens the practice
    wxTextCtrl* m_key = nullptr;
    WrappedText* m_problem = nullptr;
    std::unique_ptr<NewPassphrase> m_passphrase;
    std::unique_ptr<BusyPulse> m_pulse;
    wxButton* m_openButton = nullptr;
    wxButton* m_openOlder = nullptr; ///< shown where the record is an older copy
    wxTimer m_countdown;
    StillThere m_stillThere;
};

} // namespace attune::desktop
