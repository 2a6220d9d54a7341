#pragma once

#include "busy_pulse.h"
#include "navigator.h"
#include "own_words.h"
#include "page.h"
#include "passphrase_field.h"
#include "still_there.h"
#include "unlock.h"

#include <wx/timer.h>

#include <memory>
#include <optional>

namespace attune::desktop {

class RecoveryPage;

/// The locked program: which folder, and the passphrase that opens it. Says nothing about who or
/// what is inside.
class UnlockPage : public Page
{
public:
    /// `clientsWords`: for a client it is the neutral page of a check-in that rests, in her
    /// language and without a way out. Empty: the therapist reads it.
    UnlockPage(wxWindow* parent,
               Navigator& navigator,
               const std::optional<OwnWords>& clientsWords = {});

    void takeFocus() override;

private:
    void addTherapistsHead();
    void addClientsHead(const OwnWords& say);
    /// Where more than one person may open the practice. No list of names: nobody learns here who
    /// works in the practice.
    void addName(const std::string& label);
    bool complain();
    void addButtons(const std::optional<OwnWords>& clientsWords);
    void addWaysOut();
    /// `acceptOlder`: the person has said that she restored this copy.
    void tryPassphrase(bool acceptOlder = false);
    void openOlder();
    void finished(const std::exception_ptr& failure);
    void showState();
    void openAnother();
    void showRecovery();

    Navigator& m_navigator;
    Unlock m_unlock;
    wxTextCtrl* m_name = nullptr; ///< null: one person opens the practice
    std::unique_ptr<PassphraseField> m_passphrase;
    std::unique_ptr<WipeWhenLeft> m_wipe;
    std::unique_ptr<BusyPulse> m_pulse;
    WrappedText* m_problem = nullptr;
    WrappedText* m_folderProblem = nullptr;
    wxButton* m_unlockButton = nullptr;
    wxButton* m_openOlder = nullptr;    ///< shown where the record is an older copy
    RecoveryPage* m_recovery = nullptr; ///< covers this page while the passphrase is forgotten
    wxTimer m_countdown;
    StillThere m_stillThere;
};

} // namespace attune::desktop
