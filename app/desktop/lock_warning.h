#pragma once

#include <wx/panel.h>

#include <chrono>
#include <string>

namespace attune::desktop {

class WrappedText;

/// The bar that says that the program is about to lock. It takes no focus and needs no answer.
class LockWarning : public wxPanel
{
public:
    /// `form`: the sentence, with `{}` for the seconds that are left.
    LockWarning(wxWindow* parent, std::string form);

    void say(std::chrono::seconds left);

private:
    std::string m_form;
    WrappedText* m_text = nullptr;
};

} // namespace attune::desktop
