#pragma once

#include "navigator.h"

class wxSizer;

namespace attune::desktop {

class Page;

/// What Settings says about security on this computer: when the program locks by itself.
class SecuritySection
{
public:
    /// Appends to `column`.
    SecuritySection(Page* page, wxSizer* column, Navigator& navigator);

private:
    void addIdleLimit(wxSizer* column);

    Page* m_page;
    Navigator& m_navigator;
};

} // namespace attune::desktop
