#pragma once

#include "attune/care/disclosure.h"

#include <string>

class wxSizer;
class wxTextCtrl;
class wxWindow;

namespace attune::desktop {

/// For whom something leaves the record, and why: two fields that may stay empty. The controls
/// belong to `page`; this object must not outlive them.
class DisclosureFields
{
public:
    /// Appends to `column`.
    DisclosureFields(wxWindow* page, wxSizer* column);

    void setRecipient(const std::string& words);
    /// A disclosure with what was typed; who, when and what are the caller's.
    care::Disclosure said() const;

private:
    wxTextCtrl* m_recipient = nullptr;
    wxTextCtrl* m_purpose = nullptr;
};

} // namespace attune::desktop
