#pragma once

#include "attune/reports/report.h"
#include "disclosure_fields.h"
#include "navigator.h"
#include "page.h"
#include "papers.h"

#include <memory>
#include <string>

class wxCheckBox;
class wxChoice;
class wxPanel;
class wxTextCtrl;

namespace attune::desktop {

/// What can be printed of a check-in: the clinician report, and what the client takes home.
PaperSet papersOf(Navigator& navigator, care::CheckInId id);

/// Papers as they will print: preview from memory, save, print.
class ReportPage : public Page
{
public:
    ReportPage(wxWindow* parent, Navigator& navigator, PaperSet set);

    void takeFocus() override;

private:
    void addPapers();
    void addChoices();
    const Paper& chosen() const;
    void make();
    void showPages();
    void save();
    void print();
    void say(const std::string& outcome);
    /// Adds to the accounting that the paper left: "saved", "printed".
    void note(const char* how);

    Navigator& m_navigator;
    const PaperSet m_set;
    reports::Pdf m_pdf;
    wxChoice* m_paper = nullptr; ///< null where there is one only
    wxCheckBox* m_initialsOnly = nullptr;
    wxCheckBox* m_a4 = nullptr;
    wxTextCtrl* m_password = nullptr;
    std::unique_ptr<DisclosureFields> m_disclosure; ///< null where nothing is disclosed
    WrappedText* m_message = nullptr;
    wxPanel* m_pages = nullptr;
    wxButton* m_save = nullptr;
};

} // namespace attune::desktop
