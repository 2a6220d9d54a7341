#include "report_page.h"

#include "attune/exchange/save_file.h"
#include "attune/reports/report_frame.h"
#include "native_theme.h"
#include "page_sheet.h"
#include "print_pdf.h"
#include "save_dialog.h"
#include "spacing.h"
#include "text.h"
#include "text_field.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <fmt/format.h>

namespace attune::desktop {

ReportPage::ReportPage(wxWindow* parent, Navigator& navigator, care::CheckInId id)
    : Page(parent, spacing::wideColumnWidth),
      m_navigator(navigator),
      m_id(id)
{
    auto* back = addButtonRow(0);
    back->Add(makeButton(
        this, tr("Back to review"), ButtonLook::quiet, [this] { m_navigator.showReview(m_id); }));
    addText(tr("Clinician report"), TextStyle::title, Tone::normal, spacing::small);
    addChoices();
    m_message = addText({}, TextStyle::body, Tone::normal, spacing::small);
    m_message->Hide();
    m_pages = new wxBoxSizer(wxVERTICAL);
    column()->Add(m_pages, 0, wxEXPAND | wxTOP, FromDIP(spacing::medium));
    make();
}

void ReportPage::takeFocus()
{
    m_save->SetFocus();
    Scroll(0, 0);
}

void ReportPage::addChoices()
{
    auto* row = addButtonRow(spacing::medium);
    m_save = makeButton(this, tr("Save PDF…"), ButtonLook::primary, [this] { save(); });
    row->Add(m_save);
    row->AddSpacer(FromDIP(spacing::small));
    row->Add(makeButton(this, tr("Print…"), ButtonLook::normal, [this] { print(); }));
    row->AddSpacer(FromDIP(spacing::large));
    m_initialsOnly = new wxCheckBox(this, wxID_ANY, toWx(tr("Initials only")));
    m_a4 = new wxCheckBox(this, wxID_ANY, toWx(tr("A4 paper")));
    for (wxCheckBox* box : {m_initialsOnly, m_a4}) {
        box->SetFont(fontFor(TextStyle::body));
        box->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) {
            make();
            relayout();
        });
        row->Add(box, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(spacing::medium));
    }
    addText(tr("Password for the saved file (12 characters or more; empty: not protected)"),
            TextStyle::body,
            Tone::normal,
            spacing::medium);
    m_password =
        makeField(this, tr("Password for the saved file"), {}, wxTE_PASSWORD, spacing::fieldWidth);
    column()->Add(m_password, 0, wxTOP, FromDIP(spacing::hair));
    m_disclosure = std::make_unique<DisclosureFields>(this, column());
}

void ReportPage::make()
{
    const bool initialsOnly = m_initialsOnly->GetValue();
    const auto size = m_a4->GetValue() ? reports::PageSize::a4 : reports::PageSize::letter;
    const care::Instant moment = m_navigator.now();
    const questionnaires::Library& library = m_navigator.library();
    const care::PracticeSettings settings = m_navigator.settings();
    m_pdf = m_navigator.session().ask([&](records::Record& record) {
        const records::Anchor anchor = record.anchor();
        reports::ReportFrame frame =
            reports::reportFrame(record.practice(), moment, anchor.generation, anchor.auditHead);
        frame.initialsOnly = initialsOnly;
        frame.pageSize = size;
        frame.baseRate = settings.baseRate;
        frame.supportLines = care::supportLinesOf(settings);
        return reports::clinicianReport(record.visit(m_id), library, frame);
    });
    m_message->Show(!m_pdf.replaced.empty());
    if (!m_pdf.replaced.empty()) {
        m_message->setText(fmt::format("{} {}.",
                                       tr("Some letters cannot be printed and stand as boxes:"),
                                       fmt::join(m_pdf.replaced, ", ")));
    }
    showPages();
}

void ReportPage::showPages()
{
    m_pages->Clear(true);
    for (int page = 0; page < m_pdf.pages; ++page) {
        m_pages->Add(new PageSheet(this, m_pdf, page, FromDIP(spacing::columnWidth)),
                     0,
                     wxALIGN_CENTRE_HORIZONTAL | wxTOP,
                     FromDIP(spacing::medium));
    }
}

void ReportPage::save()
{
    const auto file =
        askWhereToSave(this,
                       tr("Save the report"),
                       exchange::neutralName("report", m_navigator.today(), pdfFile.extension),
                       pdfFile);
    if (!file) {
        return;
    }
    const std::string password = fromWx(m_password->GetValue());
    std::string outcome;
    try {
        exchange::saveFile(
            *file, password.empty() ? m_pdf.bytes : reports::protectPdf(m_pdf.bytes, password));
        note(password.empty() ? "saved" : "saved, protected");
        outcome = password.empty() ? tr("Saved. The file is readable by anyone who has it.")
                                   : tr("Saved, protected by your password.");
    } catch (const std::runtime_error& error) {
        outcome = tr(error.what());
    }
    m_message->setText(outcome);
    m_message->Show();
    relayout();
}

void ReportPage::print()
{
    if (printPdf(this, m_pdf.bytes)) {
        note("printed");
    }
}

void ReportPage::note(const char* how)
{
    care::Disclosure disclosure = m_disclosure->said();
    disclosure.checkIn = m_id;
    disclosure.kind = "clinician report";
    disclosure.how = how;
    m_navigator.session().ask([&](records::Record& record) { record.noteDisclosure(disclosure); });
}

} // namespace attune::desktop
