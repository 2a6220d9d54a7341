#pragma once

#include "navigator.h"
#include "page.h"

class wxTextCtrl;

namespace attune::desktop {

/// A note on a client; it is added to the others and never changed.
class NotePage : public Page
{
public:
    NotePage(wxWindow* parent, Navigator& navigator, care::ClientId id);

    void takeFocus() override;
    bool holdsTyped() const override;

private:
    void save();

    Navigator& m_navigator;
    care::ClientId m_id;
    wxTextCtrl* m_text = nullptr;
    WrappedText* m_problem = nullptr;
};

} // namespace attune::desktop
