#pragma once

#include "attune/reports/report.h"
#include "disclosure_fields.h"
#include "navigator.h"
#include "page.h"

#include <memory>

class wxCheckBox;
class wxTextCtrl;

namespace attune::desktop {

/// The clinician report as it will print: preview from memory, save, print.
class ReportPage : public Page
{
public:
    ReportPage(wxWindow* parent, Navigator& navigator, care::CheckInId id);

    void takeFocus() override;

private:
    void addChoices();
    void make();
    void showPages();
    void save();
    void print();
    /// Adds to the accounting that the report left: "saved", "printed".
    void note(const char* how);

    Navigator& m_navigator;
    care::CheckInId m_id;
    reports::Pdf m_pdf;
    wxCheckBox* m_initialsOnly = nullptr;
    wxCheckBox* m_a4 = nullptr;
    wxTextCtrl* m_password = nullptr;
    std::unique_ptr<DisclosureFields> m_disclosure;
    WrappedText* m_message = nullptr;
    wxBoxSizer* m_pages = nullptr;
    wxButton* m_save = nullptr;
};

} // namespace attune::desktop
