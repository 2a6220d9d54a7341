#pragma once

#include "busy_pulse.h"
#include "navigator.h"
#include "own_passphrase_field.h"
#include "page.h"
#include "still_there.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace attune::desktop {

/// A page with one deed upon people or keys: what it is about, the passphrase of who does it, and
/// the deed. It takes a few seconds; meanwhile the page can neither be left nor locked, since what
/// the deed answers would be lost.
class KeyDeedPage : public Page
{
public:
    void takeFocus() override;
    bool mayLeave() override;
    bool mayLockByItself() const override;

protected:
    using Deed = std::function<void(records::Record&, const records::Secret& own)>;

    KeyDeedPage(wxWindow* parent, Navigator& navigator);

    Navigator& navigator() { return m_navigator; }

    /// The way back at the top, the title, and what the deed means, a paragraph each.
    void addHead(const std::string& back,
                 const std::string& title,
                 const std::vector<std::string>& says);
    /// The end of the page: passphrase, button and bar. `patience` stands below the bar.
    void addDeed(const std::string& label, ButtonLook look, const std::string& patience);

    OwnPassphraseField& own() { return *m_own; }

    virtual void goBack() = 0;

    /// Says beside the fields what is wrong with them. True where something is.
    virtual bool complain() { return false; }

    /// What is to be done, with everything it needs; runs on the record's thread.
    virtual Deed deed() = 0;
    virtual void done() = 0;

    /// The record refused: beside the button, unless the page knows a better place.
    virtual void refused(const std::string& sentence) { showProblem(m_problem, sentence); }

    virtual void setEditable(bool /*editable*/) {}

    /// Covers the page with what comes of the deed.
    void cover(Page* after);
    /// The same with a new recovery key, until it is on paper; then goes back.
    void showRecoveryKit(records::Secret key);

private:
    void begin();
    void finished(const std::exception_ptr& failure);
    void setWorking(bool working);

    Navigator& m_navigator;
    bool m_isWorking = false;
    std::unique_ptr<OwnPassphraseField> m_own;
    std::unique_ptr<BusyPulse> m_pulse;
    WrappedText* m_problem = nullptr;
    wxButton* m_button = nullptr;
    wxButton* m_back = nullptr;
    Page* m_after = nullptr; ///< covers this page once the deed is done
    StillThere m_stillThere;
};

} // namespace attune::desktop
