#pragma once

#include "busy_pulse.h"
#include "navigator.h"
#include "new_passphrase.h"
#include "page.h"
#include "still_there.h"

#include <memory>
#include <string>
#include <vector>

namespace attune::desktop {

/// A passphrase of one's own in place of the one before. Where an owner chose that one there is no
/// way past this page.
class OwnPassphrasePage : public Page
{
public:
    OwnPassphrasePage(wxWindow* parent, Navigator& navigator);

    void takeFocus() override;

    bool mayLeave() override { return !m_isGiven && !m_isWorking; }

private:
    void addHead();
    void addButtons();
    /// Says beside the fields what is wrong with them. True where something is.
    bool complain();
    void change();
    void finished(const std::exception_ptr& failure);
    void setWorking(bool working);
    void goBack();

    Navigator& m_navigator;
    bool m_isGiven = false; ///< an owner chose the passphrase that opened the practice
    bool m_isWorking = false;
    std::vector<std::string> m_context; ///< as judgePassphrase
    std::unique_ptr<PassphraseField> m_own;
    std::unique_ptr<WipeWhenLeft> m_wipe;
    WrappedText* m_ownProblem = nullptr;
    std::unique_ptr<NewPassphrase> m_next;
    std::unique_ptr<BusyPulse> m_pulse;
    WrappedText* m_outcome = nullptr;
    wxButton* m_change = nullptr;
    StillThere m_stillThere;
};

} // namespace attune::desktop
