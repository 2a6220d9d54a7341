#include "audit_page.h"

#include "attune/exchange/audit_filter.h"
#include "attune/exchange/audit_table.h"
#include "attune/exchange/save_file.h"
#include "date_text.h"
#include "save_dialog.h"
#include "spacing.h"
#include "text.h"
#include "text_field.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <fmt/format.h>
#include <limits>

namespace attune::desktop {

namespace {

/// More than a person reads; the file holds them all.
constexpr int mostShown = 100;
constexpr int filterWidth = 200; ///< device-independent pixels

} // namespace

AuditPage::AuditPage(wxWindow* parent, Navigator& navigator)
    : Page(parent, spacing::wideColumnWidth),
      m_navigator(navigator)
{
    auto* back = addButtonRow(0);
    back->Add(makeButton(this,
                         m_navigator.offer().clients ? tr("Back to Settings") : tr("Settings"),
                         ButtonLook::quiet,
                         [this] { m_navigator.showSettings(); }));
    if (!m_navigator.offer().clients) { // the auditor's home
        back->AddStretchSpacer();
        back->Add(makeButton(this, tr("Check this record"), ButtonLook::normal, [this] {
            m_navigator.showRecordCheck();
        }));
    }
    addText(tr("Audit"), TextStyle::title, Tone::normal, spacing::small);
    addText(tr("Every change to this record and every report that left it: who, when, and what it "
               "was about. Never an answer, never a word that somebody wrote."),
            TextStyle::body,
            Tone::quiet,
            spacing::hair);
    addFilters();
    m_problem = addProblem();
    auto* buttons = addButtonRow(spacing::medium);
    buttons->Add(makeButton(this, tr("Show"), ButtonLook::primary, [this] { list(); }));
    buttons->AddSpacer(FromDIP(spacing::small));
    buttons->Add(makeButton(this, tr("Save as CSV…"), ButtonLook::normal, [this] { save(); }));
    m_outcome = addText({}, TextStyle::body, Tone::quiet, spacing::small);
    m_rows = new wxBoxSizer(wxVERTICAL);
    column()->Add(m_rows, 0, wxEXPAND | wxTOP, FromDIP(spacing::small));
    list();
}

void AuditPage::takeFocus()
{
    m_person->SetFocus();
    Scroll(0, 0);
}

void AuditPage::addFilters()
{
    auto* grid = new wxFlexGridSizer(3, FromDIP(spacing::small), FromDIP(spacing::medium));
    const auto add = [&](const std::string& label) {
        auto* pair = new wxBoxSizer(wxVERTICAL);
        pair->Add(new WrappedText(this, label, TextStyle::body), 0, wxEXPAND);
        wxTextCtrl* field = makeField(this, label, {}, wxTE_PROCESS_ENTER, filterWidth);
        field->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { list(); });
        pair->Add(field, 0, wxTOP, FromDIP(spacing::hair));
        grid->Add(pair);
        return field;
    };
    m_person = add(tr("Who (part of a name)"));
    m_client = add(tr("Client (number in the record)"));
    m_action = add(tr("Action, like check-in"));
    m_from = add(tr("From, like 2026-03-09"));
    m_to = add(tr("To"));
    column()->Add(grid, 0, wxTOP, FromDIP(spacing::medium));
}

std::optional<records::AuditFilter> AuditPage::filter()
{
    const exchange::ReadAuditFilter read =
        exchange::readAuditFilter({.person = fromWx(m_person->GetValue()),
                                   .client = fromWx(m_client->GetValue()),
                                   .action = fromWx(m_action->GetValue()),
                                   .from = fromWx(m_from->GetValue()),
                                   .to = fromWx(m_to->GetValue())});
    showProblem(m_problem, read.problem.empty() ? std::string() : tr(read.problem));
    return read.problem.empty() ? std::optional(read.filter) : std::nullopt;
}

void AuditPage::list()
{
    const auto wanted = filter();
    if (!wanted) {
        return;
    }
    const auto entries = m_navigator.session().ask(
        [&](records::Record& record) { return record.findAudit(*wanted, mostShown + 1); });
    m_rows->Clear(true);
    auto* grid = new wxFlexGridSizer(4, FromDIP(spacing::hair), FromDIP(spacing::medium));
    grid->AddGrowableCol(3, 1);
    int shown = 0;
    for (const records::AuditEntry& entry : entries) {
        if (++shown > mostShown) {
            break;
        }
        const bool namesClient = !entry.client || entry.object.starts_with("client ");
        const std::string about =
            namesClient
                ? entry.object
                : fmt::format("{}  ·  {} {}", entry.object, tr("client"), entry.client.value);
        for (const std::string& cell :
             {timeText(entry.at),
              entry.personName,
              entry.action,
              entry.outcome == "ok" ? about : fmt::format("{}  ·  {}", about, entry.outcome)}) {
            auto* text = new wxStaticText(this, wxID_ANY, toWx(cell));
            text->SetFont(fontFor(TextStyle::small));
            grid->Add(text);
        }
    }
    m_rows->Add(grid, 0, wxEXPAND);
    m_outcome->setText(
        entries.empty() ? tr("Nothing passes these filters.")
        : entries.size() > mostShown
            ? fmt::format(fmt::runtime(tr("The newest {}; the file holds them all.")), mostShown)
            : std::string());
    m_outcome->Show(!m_outcome->text().empty());
    relayout();
}

void AuditPage::save()
{
    const auto wanted = filter();
    if (!wanted) {
        return;
    }
    const auto file =
        askWhereToSave(this,
                       tr("Save the audit"),
                       exchange::neutralName("audit", m_navigator.today(), csvFile.extension),
                       csvFile);
    if (!file) {
        return;
    }
    std::string outcome = tr("Saved. The file is readable by anyone who has it.");
    try {
        exchange::saveFile(*file, m_navigator.session().ask([&](records::Record& record) {
            return exchange::auditTable(record.findAudit(*wanted, std::numeric_limits<int>::max()));
        }));
    } catch (const std::runtime_error& error) {
        outcome = tr(error.what());
    }
    m_outcome->setText(outcome);
    m_outcome->Show();
    relayout();
}

} // namespace attune::desktop
