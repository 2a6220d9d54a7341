#pragma once

#include "navigator.h"
#include "page.h"

class wxCheckBox;
class wxChoice;
class wxTextCtrl;

namespace attune::desktop {

/// Something to be done for a client that no suggestion named.
class NewFollowUpPage : public Page
{
public:
    NewFollowUpPage(wxWindow* parent, Navigator& navigator, care::ClientId id);

    void takeFocus() override;
    bool holdsTyped() const override;

private:
    void save();

    Navigator& m_navigator;
    care::ClientId m_id;
    wxChoice* m_service = nullptr;
    wxTextCtrl* m_text = nullptr;
    wxTextCtrl* m_due = nullptr;
    WrappedText* m_problem = nullptr;
};

} // namespace attune::desktop
