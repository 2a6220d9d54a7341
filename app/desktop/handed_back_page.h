#pragma once

#include "navigator.h"
#include "page.h"

namespace attune::desktop {

/// The end of a check-in for who may not see its result.
class HandedBackPage : public Page
{
public:
    HandedBackPage(wxWindow* parent, Navigator& navigator, care::CheckInId id);

    void takeFocus() override;

private:
    Navigator& m_navigator;
    wxButton* m_today = nullptr;
};

} // namespace attune::desktop
