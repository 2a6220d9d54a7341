#pragma once

#include "navigator.h"
#include "page.h"

class wxTextCtrl;

namespace attune::desktop {

/// Who did what and when: the audit with filters, newest first, and a way to take it along as CSV.
class AuditPage : public Page
{
public:
    AuditPage(wxWindow* parent, Navigator& navigator);

    void takeFocus() override;

private:
    void addFilters();
    /// What the filters ask for; empty where a date cannot be read, which is then said.
    std::optional<records::AuditFilter> filter();
    void list();
    void save();

    Navigator& m_navigator;
    wxTextCtrl* m_person = nullptr;
    wxTextCtrl* m_client = nullptr;
    wxTextCtrl* m_action = nullptr;
    wxTextCtrl* m_from = nullptr;
    wxTextCtrl* m_to = nullptr;
    WrappedText* m_problem = nullptr;
    wxBoxSizer* m_rows = nullptr;
    WrappedText* m_outcome = nullptr;
};

} // namespace attune::desktop
