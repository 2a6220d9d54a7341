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
#include <wx/choice.h>
#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <fmt/format.h>

namespace attune::desktop {

ReportPage::ReportPage(wxWindow* parent, Navigator& navigator, PaperSet set)
    : Page(parent, spacing::wideColumnWidth),
      m_navigator(navigator),
      m_set(std::move(set))
{
    auto* back = addButtonRow(0);
    back->Add(makeButton(this, m_set.backLabel, ButtonLook::quiet, m_set.back));
    addPapers();
    addChoices();
    m_message = addText({}, TextStyle::body, Tone::normal, spacing::small);
    m_message->Hide();
    column()->AddSpacer(FromDIP(spacing::medium));
    m_pages = addHolder();
    make();
}

void ReportPage::addPapers()
{
    if (m_set.papers.size() == 1) {
        addText(m_set.papers.front().title, TextStyle::title, Tone::normal, spacing::small);
        return;
    }
    addText(tr("Print or save"), TextStyle::title, Tone::normal, spacing::small);
    m_paper = new wxChoice(this, wxID_ANY);
    m_paper->SetFont(fontFor(TextStyle::body));
    for (const Paper& paper : m_set.papers) {
        m_paper->Append(toWx(paper.title));
    }
    m_paper->SetSelection(0);
    setSpokenName(m_paper, tr("What is printed"));
    m_paper->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        make();
        relayout();
    });
    column()->Add(m_paper, 0, wxTOP, FromDIP(spacing::small));
}

const Paper& ReportPage::chosen() const
{
    return m_set.papers.at(m_paper == nullptr ? 0
                                              : static_cast<std::size_t>(m_paper->GetSelection()));
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
    if (m_set.client) {
        m_disclosure = std::make_unique<DisclosureFields>(this, column());
    }
}

void ReportPage::make()
{
    const care::Instant moment = m_navigator.now();
    const care::PracticeSettings settings = m_navigator.settings();
    std::string message;
    try {
        m_pdf = m_navigator.session().ask([&](records::Record& record) {
            const records::Anchor anchor = record.anchor();
            reports::ReportFrame frame = reports::reportFrame(
                record.practice(), moment, anchor.generation, anchor.auditHead);
            frame.initialsOnly = m_initialsOnly->GetValue();
            frame.pageSize = m_a4->GetValue() ? reports::PageSize::a4 : reports::PageSize::letter;
            frame.baseRate = settings.baseRate;
            frame.supportLines = care::supportLinesOf(settings);
            return chosen().make(record, frame);
        });
        if (!m_pdf.replaced.empty()) {
            message = fmt::format("{} {}.",
                                  tr("Some letters cannot be printed and stand as boxes:"),
                                  fmt::join(m_pdf.replaced, ", "));
        }
    } catch (const reports::ReportError& error) {
        m_pdf = {};
        message = tr(error.what());
    }
    m_save->Enable(m_pdf.pages > 0);
    say(message);
    showPages();
}

void ReportPage::say(const std::string& outcome)
{
    m_message->setText(outcome);
    m_message->Show(!outcome.empty());
}

void ReportPage::showPages()
{
    m_pages->GetSizer()->Clear(true);
    for (int page = 0; page < m_pdf.pages; ++page) {
        m_pages->GetSizer()->Add(new PageSheet(m_pages, m_pdf, page, FromDIP(spacing::columnWidth)),
                                 0,
                                 wxALIGN_CENTRE_HORIZONTAL | wxTOP,
                                 FromDIP(spacing::medium));
    }
}

void ReportPage::save()
{
    const auto file = askWhereToSave(
        this,
        tr("Save the report"),
        exchange::neutralName(chosen().fileKind, m_navigator.today(), pdfFile.extension),
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
    say(outcome);
    relayout();
}

void ReportPage::print()
{
    if (m_pdf.pages > 0 && printPdf(this, m_pdf.bytes)) {
        note("printed");
    }
}

void ReportPage::note(const char* how)
{
    if (m_disclosure != nullptr) {
        care::Disclosure disclosure = m_disclosure->said();
        disclosure.client = m_set.client;
        disclosure.checkIn = m_set.checkIn;
        disclosure.kind = chosen().kind;
        disclosure.how = how;
        m_navigator.session().ask(
            [&](records::Record& record) { record.noteDisclosure(disclosure); });
    }
    if (m_set.left) {
        m_set.left();
    }
}

} // namespace attune::desktop
