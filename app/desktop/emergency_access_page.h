#pragma once

#include "navigator.h"
#include "page.h"

class wxTextCtrl;

namespace attune::desktop {

/// Asks who may not see results why she has to see them now. Nothing opens without a reason.
class EmergencyAccessPage : public Page
{
public:
    EmergencyAccessPage(wxWindow* parent, Navigator& navigator, care::ClientId id);

    void takeFocus() override;

private:
    void open();

    Navigator& m_navigator;
    care::ClientId m_client;
    wxTextCtrl* m_reason = nullptr;
    WrappedText* m_problem = nullptr;
};

/// Says on a page that results are open by emergency access, with the way to end it.
void addEmergencyNotice(wxWindow* page, wxSizer* column, Navigator& navigator);

} // namespace attune::desktop
