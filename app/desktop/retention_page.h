#pragma once

#include "navigator.h"
#include "page.h"

namespace attune::desktop {

/// Whose records need not be kept any longer, and what became of those that were deleted.
class RetentionPage : public Page
{
public:
    RetentionPage(wxWindow* parent, Navigator& navigator);

    void takeFocus() override;

private:
    void addExpired();
    void addErased();

    Navigator& m_navigator;
    wxButton* m_back = nullptr;
};

} // namespace attune::desktop
