#pragma once

#include "navigator.h"
#include "page.h"
#include "wording_draft.h"

#include <string>
#include <vector>

class wxCheckBox;
class wxTextCtrl;

namespace attune::desktop {

/// A practice's own licensed wording: pasted, seen as Attune reads it, mended, confirmed. It is
/// kept in the encrypted record only.
class WordingPastePage : public Page
{
public:
    /// `instrumentId`: of an instrument whose wording does not come with the program.
    WordingPastePage(wxWindow* parent, Navigator& navigator, const std::string& instrumentId);

    void takeFocus() override;
    bool mayLeave() override;

private:
    void addUses();
    void addSaving();
    /// Reads the pasted text anew and shows what came of it.
    void read();
    void save();
    std::set<care::Use> covered() const;

    Navigator& m_navigator;
    const questionnaires::Instrument& m_instrument;
    WordingDraft m_draft;
    wxTextCtrl* m_text = nullptr;
    wxTextCtrl* m_attribution = nullptr;
    wxBoxSizer* m_reading = nullptr;
    WrappedText* m_empty = nullptr;
    WrappedText* m_gaps = nullptr;
    std::vector<wxCheckBox*> m_uses; ///< in the order of care::allUses()
    wxCheckBox* m_confirmed = nullptr;
    WrappedText* m_problem = nullptr;
    bool m_saved = false;
};

} // namespace attune::desktop
