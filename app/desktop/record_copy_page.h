#pragma once

#include "busy_pulse.h"
#include "disclosure_fields.h"
#include "navigator.h"
#include "page.h"
#include "passphrase_field.h"
#include "problem_places.h"
#include "record_copy.h"
#include "still_there.h"

#include <memory>

class wxCheckBox;
class wxChoice;

namespace attune::desktop {

/// One client's whole record as a file for her: what is in it, in which form, for whom, and one's
/// own passphrase once more.
class RecordCopyPage : public Page
{
public:
    RecordCopyPage(wxWindow* parent, Navigator& navigator, care::ClientId id);

    void takeFocus() override;

    bool mayLeave() override { return !m_isWorking; }

private:
    void addHead();
    /// A line of text in one part of the page.
    WrappedText*
    addTo(wxBoxSizer* part, const std::string& text, TextStyle style, Tone tone, int above);
    void addForm();
    void addPassword();
    void addPlain();
    void addSaving();

    CopyWish wish() const;
    void showForm();
    bool complain();
    void confirm();
    void confirmed(const std::exception_ptr& failure, bool right);
    void save();
    void saved(const std::exception_ptr& failure, CopyForm form);
    void setWorking(bool working);

    Navigator& m_navigator;
    care::ClientId m_id;
    ProblemPlaces<CopyField> m_places;
    bool m_isWorking = false;
    wxButton* m_back = nullptr;
    wxChoice* m_form = nullptr;
    wxBoxSizer* m_protected = nullptr; ///< shown while the file is to have a password
    wxTextCtrl* m_password = nullptr;
    WrappedText* m_passwordProblem = nullptr;
    wxBoxSizer* m_plain = nullptr; ///< shown while it is to have none
    wxCheckBox* m_mayBeRead = nullptr;
    WrappedText* m_plainProblem = nullptr;
    std::unique_ptr<DisclosureFields> m_disclosure;
    std::unique_ptr<PassphraseField> m_passphrase;
    std::unique_ptr<WipeWhenLeft> m_wipe;
    WrappedText* m_passphraseProblem = nullptr;
    std::unique_ptr<BusyPulse> m_pulse;
    wxButton* m_save = nullptr;
    WrappedText* m_outcome = nullptr;
    WrappedText* m_problem = nullptr;
    StillThere m_stillThere;
};

} // namespace attune::desktop
