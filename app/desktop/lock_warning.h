#pragma once

#include "lock_policy.h"

#include <wx/panel.h>

namespace attune::desktop {

class WrappedText;

/// The bar that says that the program is about to lock. It takes no focus and needs no answer.
class LockWarning : public wxPanel
{
public:
    LockWarning(wxWindow* parent, ScreenOwner owner);

    void say(std::chrono::seconds left);

private:
    ScreenOwner m_owner;
    WrappedText* m_text = nullptr;
};

} // namespace attune::desktop
