#include "paper_entry_view.h"

#include "card.h"
#include "date_text.h"
#include "native_theme.h"
#include "palette.h"
#include "spacing.h"
#include "text.h"
#include "text_field.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <fmt/format.h>

namespace attune::desktop {

namespace {

constexpr int cellWidth = 72; ///< device-independent pixels

} // namespace

PaperEntryPage::PaperEntryPage(wxWindow* parent, Navigator& navigator, care::CheckInId id)
    : Page(parent, spacing::columnWidth),
      m_navigator(navigator),
      m_id(id)
{
    const care::Visit visit =
        m_navigator.session().ask([id](records::Record& record) { return record.visit(id); });
    addHeader(visit);
    for (const care::Assessment& assessment : visit.assessments) {
        addSheet(visit, assessment);
    }
    m_problem = addProblem();
    auto* buttons = addButtonRow(spacing::large);
    buttons->Add(makeButton(this, tr("Done"), ButtonLook::primary, [this] { finish(); }));
    buttons->AddSpacer(FromDIP(spacing::small));
    buttons->Add(
        makeButton(this, tr("Later"), ButtonLook::normal, [this] { m_navigator.showToday(); }));
}

void PaperEntryPage::takeFocus()
{
    if (!m_cells.empty()) {
        m_cells.front().field->SetFocus();
    }
    Scroll(0, 0);
}

PaperCoding PaperEntryPage::coding() const
{
    return m_coding->GetSelection() == 0 ? PaperCoding::position : PaperCoding::points;
}

void PaperEntryPage::addHeader(const care::Visit& visit)
{
    addText(fmt::format("{}: {}", tr("Paper sheet"), visit.client.calledName()), TextStyle::title);
    if (visit.checkIn.paperDate) {
        addText(fmt::format("{} {}", tr("Dated"), dateText(*visit.checkIn.paperDate)),
                TextStyle::body,
                Tone::quiet);
    }
    addText(tr("Type a number and press Enter. Leave a blank blank; write - where the client "
               "declined."),
            TextStyle::body,
            Tone::quiet,
            spacing::hair);
    addText(tr("The numbers are"), TextStyle::body, Tone::normal, spacing::medium);
    m_coding = new wxChoice(this, wxID_ANY);
    m_coding->Append(toWx(tr("places, counted from the first printed answer")));
    m_coding->Append(toWx(tr("points, by the sheet's own key")));
    m_coding->SetSelection(0);
    setSpokenName(m_coding, tr("The numbers are"));
    m_coding->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { changeCoding(); });
    column()->Add(m_coding, 0, wxTOP, FromDIP(spacing::hair));
}

void PaperEntryPage::addSheet(const care::Visit& visit, const care::Assessment& assessment)
{
    const auto* instrument = questionnaires::Library::builtIn().find(assessment.instrumentId);
    if (instrument == nullptr) {
        return;
    }
    std::string title = fmt::format("{}: {}", instrument->shortTitle, instrument->title);
    const auto infant =
        std::ranges::find(visit.client.infants, assessment.infantId, &care::Infant::id);
    if (infant != visit.client.infants.end() && !infant->name.empty()) {
        title += " (" + infant->name + ")";
    }
    addText(title, TextStyle::heading, Tone::normal, spacing::large);
    m_sheets.push_back({.instrument = instrument, .response = assessment.response});
    auto* grid = new wxFlexGridSizer(4, FromDIP(spacing::hair), FromDIP(spacing::medium));
    grid->AddGrowableCol(3, 1);
    for (const questionnaires::Item& item : instrument->items) {
        addCell(grid, item, assessment.id);
    }
    column()->Add(grid, 0, wxEXPAND | wxTOP, FromDIP(spacing::small));
    m_sheets.back().check = addText(runningCheck(*instrument, assessment.response),
                                    TextStyle::body,
                                    Tone::accent,
                                    spacing::small);
    addText(instrument->rights.notice, TextStyle::small, Tone::quiet, spacing::small);
}

void PaperEntryPage::addCell(wxSizer* grid,
                             const questionnaires::Item& item,
                             care::AssessmentId assessment)
{
    const auto& answer = m_sheets.back().response.at(item.number);
    for (const std::string& text : {item.mark(), item.topic}) {
        auto* label = new wxStaticText(this, wxID_ANY, toWx(text));
        label->SetFont(fontFor(TextStyle::body));
        label->SetForegroundColour(palette().text);
        grid->Add(label, 0, wxALIGN_CENTRE_VERTICAL);
    }
    Cell cell{.assessment = assessment, .sheet = m_sheets.size() - 1, .item = &item};
    const std::string text = paperText(item, answer, coding());
    cell.field = makeField(this,
                           fmt::format("{} {}, {}", tr("Item"), item.mark(), item.topic),
                           text,
                           wxTE_PROCESS_ENTER | wxTE_CENTRE,
                           cellWidth);
    grid->Add(cell.field, 0, wxALIGN_CENTRE_VERTICAL);
    cell.echo = new WrappedText(
        this, readPaperCell(item, text, coding()).echo, TextStyle::small, Tone::quiet);
    grid->Add(cell.echo, 1, wxEXPAND | wxALIGN_CENTRE_VERTICAL);
    const std::size_t index = m_cells.size();
    cell.field->Bind(wxEVT_TEXT_ENTER, [this, index](wxCommandEvent&) { moveFrom(index, 1); });
    cell.field->Bind(wxEVT_TEXT, [this, index](wxCommandEvent&) { keep(m_cells[index]); });
    cell.field->Bind(wxEVT_KEY_DOWN, [this, index](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_DOWN || event.GetKeyCode() == WXK_UP) {
            moveFrom(index, event.GetKeyCode() == WXK_DOWN ? 1 : -1);
        } else {
            event.Skip();
        }
    });
    m_cells.push_back(cell);
}

void PaperEntryPage::changeCoding()
{
    for (Cell& cell : m_cells) {
        const auto read = readPaperCell(*cell.item, fromWx(cell.field->GetValue()), m_shownCoding);
        if (read.answer) {
            const std::string text = paperText(*cell.item, *read.answer, coding());
            cell.field->ChangeValue(toWx(text));
        }
    }
    m_shownCoding = coding();
}

bool PaperEntryPage::keep(Cell& cell)
{
    const PaperCell read = readPaperCell(*cell.item, fromWx(cell.field->GetValue()), m_shownCoding);
    cell.echo->setText(read.echo);
    if (!read.answer) {
        return false;
    }
    Sheet& sheet = m_sheets[cell.sheet];
    if (*read.answer == sheet.response.at(cell.item->number) || !m_navigator.session().isOpen()) {
        return true;
    }
    m_navigator.session().ask([&](records::Record& record) {
        record.storeAnswer(cell.assessment, cell.item->number, *read.answer);
    });
    sheet.response.set(cell.item->number, *read.answer);
    sheet.check->setText(runningCheck(*sheet.instrument, sheet.response));
    return true;
}

void PaperEntryPage::moveFrom(std::size_t cell, int step)
{
    if (!keep(m_cells[cell])) {
        m_cells[cell].field->SelectAll();
        return;
    }
    const auto next = static_cast<std::ptrdiff_t>(cell) + step;
    if (next >= 0 && next < static_cast<std::ptrdiff_t>(m_cells.size())) {
        wxTextCtrl* field = m_cells[static_cast<std::size_t>(next)].field;
        field->SetFocus();
        field->SelectAll();
    }
}

void PaperEntryPage::finish()
{
    for (Cell& cell : m_cells) {
        if (!keep(cell)) {
            showProblem(
                m_problem,
                fmt::format("{} {}: {}", tr("Item"), cell.item->mark(), fromWx(cell.echo->text())));
            cell.field->SetFocus();
            return;
        }
    }
    m_navigator.session().ask([this](records::Record& record) { record.handBack(m_id); });
    m_navigator.showReview(m_id);
}

} // namespace attune::desktop
