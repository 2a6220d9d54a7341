#pragma once

#include "attune/records/secret.h"
#include "page.h"

#include <functional>
#include <string>

namespace attune::desktop {

/// The passphrase that somebody else begins with, to be told or written down now.
class GivenPassphrasePage : public Page
{
public:
    /// `name`: whose it is.
    GivenPassphrasePage(wxWindow* parent,
                        const std::string& name,
                        const records::Secret& passphrase,
                        std::function<void()> done);

    void takeFocus() override;

private:
    wxButton* m_done = nullptr;
};

} // namespace attune::desktop
