#include "disclosures_page.h"

#include "attune/exchange/disclosure_table.h"
#include "attune/exchange/save_file.h"
#include "attune/reports/report_frame.h"
#include "date_text.h"
#include "page_size.h"
#include "print_pdf.h"
#include "save_dialog.h"
#include "spacing.h"
#include "text.h"
#include "text_field.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <fmt/format.h>

namespace attune::desktop {

namespace {

constexpr int dateWidth = 200; ///< device-independent pixels

} // namespace

DisclosuresPage::DisclosuresPage(wxWindow* parent, Navigator& navigator, care::ClientId id)
    : Page(parent, spacing::wideColumnWidth),
      m_navigator(navigator),
      m_id(id)
{
    auto* back = addButtonRow(0);
    back->Add(makeButton(
        this, tr("Back to client"), ButtonLook::quiet, [this] { m_navigator.showClient(m_id); }));
    addText(tr("Disclosures"), TextStyle::title, Tone::normal, spacing::small);
    addText(tr("What was saved, printed or exported from this client's record: when, for whom and "
               "why. A client may ask for this list, six years back."),
            TextStyle::body,
            Tone::quiet,
            spacing::hair);
    const std::string label = tr("From, like 2026-03-09");
    addText(label, TextStyle::body, Tone::normal, spacing::medium);
    m_from = makeField(this,
                       label,
                       care::isoDate(care::accountingBegin(m_navigator.today())),
                       wxTE_PROCESS_ENTER,
                       dateWidth);
    m_from->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { list(); });
    column()->Add(m_from, 0, wxTOP, FromDIP(spacing::hair));
    m_problem = addProblem();
    auto* buttons = addButtonRow(spacing::medium);
    const auto add = [&](const std::string& words, ButtonLook look, auto then) {
        buttons->Add(makeButton(this, words, look, then), 0, wxRIGHT, FromDIP(spacing::small));
    };
    add(tr("Show"), ButtonLook::primary, [this] { list(); });
    add(tr("Save as PDF…"), ButtonLook::normal, [this] {
        save(pdfFile, [this](care::Date from) { return pdfSince(from); });
    });
    add(tr("Save as CSV…"), ButtonLook::normal, [this] {
        save(csvFile, [this](care::Date from) {
            return exchange::disclosureTable(care::disclosuresSince(disclosures(), from));
        });
    });
    add(tr("Print…"), ButtonLook::normal, [this] { print(); });
    m_outcome = addText({}, TextStyle::body, Tone::quiet, spacing::small);
    m_rows = new wxBoxSizer(wxVERTICAL);
    column()->Add(m_rows, 0, wxEXPAND | wxTOP, FromDIP(spacing::small));
    list();
}

void DisclosuresPage::takeFocus()
{
    m_from->SetFocus();
    Scroll(0, 0);
}

std::optional<care::Date> DisclosuresPage::begin()
{
    const auto date = care::parseDate(fromWx(m_from->GetValue()));
    showProblem(m_problem,
                date ? std::string() : tr("This is not a date. Write it like 2026-03-09."));
    return date;
}

std::vector<care::Disclosure> DisclosuresPage::disclosures()
{
    return m_navigator.session().ask(
        [this](records::Record& record) { return record.disclosures(m_id); });
}

void DisclosuresPage::list()
{
    const auto from = begin();
    if (!from) {
        return;
    }
    const auto rows = care::disclosuresSince(disclosures(), *from);
    m_rows->Clear(true);
    for (const care::Disclosure& disclosure : rows) {
        addRow(disclosure);
    }
    say(rows.empty() ? tr("None is recorded in this time.") : std::string());
}

void DisclosuresPage::addRow(const care::Disclosure& disclosure)
{
    const auto add = [this](const std::string& text, TextStyle style, Tone tone, int above) {
        m_rows->Add(new WrappedText(this, text, style, tone, FromDIP(spacing::wideColumnWidth)),
                    0,
                    wxEXPAND | wxTOP,
                    FromDIP(above));
    };
    add(fmt::format("{}  ·  {}", timeText(disclosure.at), care::disclosureText(disclosure)),
        TextStyle::lead,
        Tone::normal,
        spacing::medium);
    add(fmt::format("{} {}  ·  {} {}",
                    tr("For whom:"),
                    care::saidText(disclosure.recipient),
                    tr("Why:"),
                    care::saidText(disclosure.purpose)),
        TextStyle::body,
        Tone::normal,
        spacing::hair);
    add(fmt::format("{} {}", tr("Noted by"), disclosure.personName),
        TextStyle::small,
        Tone::quiet,
        spacing::hair);
}

std::string DisclosuresPage::pdfSince(care::Date from)
{
    const care::Instant moment = m_navigator.now();
    return m_navigator.session()
        .ask([&](records::Record& record) {
            const records::Anchor anchor = record.anchor();
            reports::ReportFrame frame = reports::reportFrame(
                record.practice(), moment, anchor.generation, anchor.auditHead);
            frame.pageSize = usualPageSize();
            return reports::accountingOfDisclosures(
                record.client(m_id), record.disclosures(m_id), from, frame);
        })
        .bytes;
}

void DisclosuresPage::save(const FileKind& kind,
                           const std::function<std::string(care::Date)>& contentSince)
{
    const auto from = begin();
    if (!from) {
        return;
    }
    const auto file =
        askWhereToSave(this,
                       tr("Save the accounting"),
                       exchange::neutralName("accounting", m_navigator.today(), kind.extension),
                       kind);
    if (!file) {
        return;
    }
    try {
        exchange::saveFile(*file, contentSince(*from));
        note("saved");
        say(tr("Saved. The file is readable by anyone who has it."));
    } catch (const std::runtime_error& error) {
        say(tr(error.what()));
    }
}

void DisclosuresPage::print()
{
    const auto from = begin();
    if (!from) {
        return;
    }
    try {
        if (printPdf(this, pdfSince(*from))) {
            note("printed");
            say(tr("Sent to the printer."));
        }
    } catch (const std::runtime_error& error) {
        say(tr(error.what()));
    }
}

void DisclosuresPage::note(const char* how)
{
    care::Disclosure disclosure;
    disclosure.client = m_id;
    disclosure.kind = "accounting of disclosures";
    disclosure.how = how;
    m_navigator.session().ask([&](records::Record& record) { record.noteDisclosure(disclosure); });
}

void DisclosuresPage::say(const std::string& outcome)
{
    m_outcome->setText(outcome);
    m_outcome->Show(!outcome.empty());
    relayout();
}

} // namespace attune::desktop
