#pragma once

#include "navigator.h"
#include "page.h"

namespace attune::desktop {

/// What this program is: its version, its licence, what it is made of, and where each questionnaire
/// comes from.
class AboutPage : public Page
{
public:
    AboutPage(wxWindow* parent, Navigator& navigator);

    void takeFocus() override;

private:
    void addLibraries();
    void addInstruments();

    wxButton* m_back = nullptr;
};

} // namespace attune::desktop
