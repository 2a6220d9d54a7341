#include "support_lines_page.h"

#include "card.h"
#include "spacing.h"
#include "text.h"
#include "text_field.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace attune::desktop {

namespace {

constexpr int dateWidth = 200; ///< device-independent pixels

} // namespace

SupportLinesPage::SupportLinesPage(wxWindow* parent, Navigator& navigator)
    : Page(parent, spacing::columnWidth),
      m_navigator(navigator),
      m_settings(navigator.settings())
{
    auto* back = addButtonRow(0);
    auto* button = makeButton(this, tr("Back to settings"), ButtonLook::quiet, [this] {
        if (mayLeave()) {
            m_navigator.showSettings();
        }
    });
    m_first = button;
    back->Add(button);
    addText(tr("Help lines"), TextStyle::title, Tone::normal, spacing::small);
    addText(tr("What a client is shown under Help now and at the end, and what reports print. Call "
               "each of them before you write it down; an empty name leaves a line out."),
            TextStyle::body,
            Tone::quiet,
            spacing::hair);
    const care::SupportLines lines = care::supportLinesOf(m_settings);
    const std::string label = tr("Checked on, like 2026-03-09");
    addText(label, TextStyle::body, Tone::normal, spacing::medium);
    m_reviewed = makeField(this, label, care::isoDate(lines.reviewed), 0, dateWidth);
    column()->Add(m_reviewed, 0, wxTOP, FromDIP(spacing::hair));
    m_lines = addHolder();
    for (const care::SupportLine& line : lines.lines) {
        addLine(line);
    }
    addButtonRow(spacing::small)
        ->Add(makeButton(this, tr("Add another line"), ButtonLook::quiet, [this] {
            addLine({});
            relayout();
            m_rows.back().name->SetFocus();
        }));
    m_problem = addProblem();
    auto* buttons = addButtonRow(spacing::large);
    buttons->Add(makeButton(this, tr("Save"), ButtonLook::primary, [this] { save(); }));
    buttons->AddSpacer(FromDIP(spacing::small));
    if (m_settings.supportLines) {
        buttons->Add(makeButton(
            this, tr("Use those of the program"), ButtonLook::normal, [this] { useBuiltIn(); }));
    }
    m_stored = typed();
}

void SupportLinesPage::takeFocus()
{
    m_first->SetFocus();
    Scroll(0, 0);
}

void SupportLinesPage::addLine(const care::SupportLine& line)
{
    auto* card = new Card(m_lines);
    const std::string number = " " + std::to_string(m_rows.size() + 1);
    const auto field = [&](const std::string& label, const std::string& value) {
        card->addText(label, card->content()->IsEmpty() ? 0 : spacing::small);
        auto* control = makeField(card, label + number, value);
        card->content()->Add(control, 0, wxEXPAND | wxTOP, FromDIP(spacing::hair));
        return control;
    };
    Row row;
    row.name = field(tr("Name"), line.name);
    row.contact = field(tr("Number"), line.contact);
    row.note = field(tr("What it is for, in plain words"), line.note);
    row.isCrisis = new wxCheckBox(card, wxID_ANY, toWx(tr("For an emergency or a crisis")));
    row.isCrisis->SetFont(fontFor(TextStyle::body));
    row.isCrisis->SetValue(line.isCrisis);
    card->content()->Add(row.isCrisis, 0, wxTOP, FromDIP(spacing::small));
    m_lines->GetSizer()->Add(card, 0, wxEXPAND | wxTOP, FromDIP(spacing::small));
    m_rows.push_back(row);
}

care::SupportLines SupportLinesPage::typed() const
{
    care::SupportLines lines = care::supportLinesOf(m_settings);
    lines.reviewed = care::parseDate(fromWx(m_reviewed->GetValue())).value_or(care::Date{});
    lines.lines.clear();
    for (const Row& row : m_rows) {
        if (hasWords(fromWx(row.name->GetValue())) || hasWords(fromWx(row.contact->GetValue()))) {
            lines.lines.push_back({.name = fromWx(row.name->GetValue()),
                                   .contact = fromWx(row.contact->GetValue()),
                                   .note = fromWx(row.note->GetValue()),
                                   .isCrisis = row.isCrisis->GetValue()});
        }
    }
    return lines;
}

bool SupportLinesPage::holdsTyped() const
{
    return typed() != m_stored;
}

void SupportLinesPage::save()
{
    const care::SupportLines lines = typed();
    const auto problems = care::problemsOf(lines, m_navigator.today());
    if (!problems.empty()) {
        showProblem(m_problem, tr(problems.front().sentence));
        return;
    }
    m_settings.supportLines = lines;
    m_navigator.session().ask([this](records::Record& record) {
        record.setSetting(care::settingsKey, care::settingsText(m_settings));
    });
    m_navigator.showSettings();
}

void SupportLinesPage::useBuiltIn()
{
    m_settings.supportLines.reset();
    m_navigator.session().ask([this](records::Record& record) {
        record.setSetting(care::settingsKey, care::settingsText(m_settings));
    });
    m_navigator.showSupportLines();
}

} // namespace attune::desktop
