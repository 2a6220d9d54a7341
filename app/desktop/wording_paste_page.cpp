#include "wording_paste_page.h"

#include "card.h"
#include "spacing.h"
#include "text.h"
#include "text_field.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/msgdlg.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <fmt/format.h>

namespace attune::desktop {

namespace {

constexpr int textLines = 14;
constexpr int attributionLines = 2;
constexpr const char* language = "en";

wxCheckBox* addCheckBox(wxWindow* parent, wxSizer* sizer, const std::string& label)
{
    auto* box = new wxCheckBox(parent, wxID_ANY, toWx(label));
    box->SetFont(fontFor(TextStyle::body));
    sizer->Add(box, 0, wxTOP, parent->FromDIP(spacing::small));
    return box;
}

} // namespace

WordingPastePage::WordingPastePage(wxWindow* parent,
                                   Navigator& navigator,
                                   const std::string& instrumentId)
    : Page(parent, spacing::columnWidth),
      m_navigator(navigator),
      m_instrument(*questionnaires::Library::builtIn().find(instrumentId))
{
    addText(fmt::format("{} {}", m_instrument.shortTitle, tr("wording")), TextStyle::title);
    addText(m_instrument.rights.statement, TextStyle::body, Tone::quiet, spacing::small);
    addText(tr("Paste the text of the copy that your practice is licensed to use, or type it: the "
               "title, the instructions, then each item with its number and its answers, one to a "
               "line. Change no word. It is kept in this encrypted record and nowhere else."),
            TextStyle::body,
            Tone::normal,
            spacing::small);
    m_text = makeTextArea(this, tr("The licensed text"), {}, textLines);
    m_text->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { read(); });
    column()->Add(m_text, 0, wxEXPAND | wxTOP, FromDIP(spacing::small));
    addText(tr("As Attune reads it"), TextStyle::heading, Tone::normal, spacing::large);
    m_empty = addText(tr("Nothing yet."), TextStyle::body, Tone::quiet, spacing::small);
    m_gaps = addText({}, TextStyle::body, Tone::alert, spacing::small);
    m_reading = new wxBoxSizer(wxVERTICAL);
    column()->Add(m_reading, 0, wxEXPAND);
    addText(tr("Line to print wherever it is shown, as your licence asks"),
            TextStyle::body,
            Tone::normal,
            spacing::medium);
    m_attribution =
        makeTextArea(this, tr("Line to print"), m_instrument.rights.notice, attributionLines);
    column()->Add(m_attribution, 0, wxEXPAND | wxTOP, FromDIP(spacing::hair));
    addUses();
    addSaving();
    read();
}

void WordingPastePage::takeFocus()
{
    m_text->SetFocus();
    Scroll(0, 0);
}

bool WordingPastePage::mayLeave()
{
    return m_saved || !hasWords(fromWx(m_text->GetValue())) ||
           wxMessageBox(toWx(tr("Leave without keeping this wording?")),
                        toWx("Attune"),
                        wxYES_NO | wxNO_DEFAULT | wxICON_QUESTION,
                        this) == wxYES;
}

void WordingPastePage::addUses()
{
    addText(tr("Our licence covers"), TextStyle::body, Tone::normal, spacing::medium);
    for (const care::UseText& use : care::allUses()) {
        m_uses.push_back(addCheckBox(this, column(), tr(use.label)));
    }
}

void WordingPastePage::addSaving()
{
    m_confirmed = addCheckBox(
        this, column(), tr("It is complete, word for word, and our practice may use it."));
    m_problem = addProblem();
    auto* buttons = addButtonRow(spacing::large);
    buttons->Add(makeButton(this, tr("Keep"), ButtonLook::primary, [this] { save(); }));
    buttons->AddSpacer(FromDIP(spacing::small));
    buttons->Add(makeButton(this, tr("Cancel"), ButtonLook::normal, [this] {
        if (mayLeave()) {
            m_navigator.showSettings();
        }
    }));
}

void WordingPastePage::read()
{
    m_draft = splitWording(fromWx(m_text->GetValue()), m_instrument);
    m_reading->Clear(true);
    const auto line = [this](const std::string& text, TextStyle style, int above) {
        m_reading->Add(new WrappedText(this, text, style), 0, wxEXPAND | wxTOP, FromDIP(above));
    };
    if (!m_draft.title.empty()) {
        line(m_draft.title, TextStyle::lead, spacing::small);
    }
    if (!m_draft.instructions.empty()) {
        line(m_draft.instructions, TextStyle::body, spacing::hair);
    }
    for (const WordingDraft::Item& item : m_draft.items) {
        line(fmt::format("{}. {}", item.number, item.stem), TextStyle::body, spacing::small);
        std::string labels;
        for (const std::string& label : item.labels) {
            labels += (labels.empty() ? "" : "  /  ") + label;
        }
        line(labels, TextStyle::small, 0);
    }
    const bool isEmpty = !hasWords(fromWx(m_text->GetValue()));
    const auto gaps = gapsOf(m_draft, m_instrument);
    constexpr std::size_t mostGaps = 6;
    std::string text;
    for (std::size_t index = 0; !isEmpty && index < std::min(gaps.size(), mostGaps); ++index) {
        text += (text.empty() ? "" : "\n") + gaps[index];
    }
    if (!isEmpty && gaps.size() > mostGaps) {
        text += fmt::format("\n… and {} more.", gaps.size() - mostGaps);
    }
    m_empty->Show(isEmpty);
    m_gaps->setText(text);
    m_gaps->Show(!text.empty());
    if (hasWords(m_draft.attribution)) {
        m_attribution->ChangeValue(toWx(m_draft.attribution));
    }
    relayout();
}

std::set<care::Use> WordingPastePage::covered() const
{
    std::set<care::Use> uses;
    for (std::size_t index = 0; index < m_uses.size(); ++index) {
        if (m_uses[index]->GetValue()) {
            uses.insert(care::allUses()[index].use);
        }
    }
    return uses;
}

void WordingPastePage::save()
{
    const std::string attribution = fromWx(m_attribution->GetValue());
    std::string problem;
    if (!gapsOf(m_draft, m_instrument).empty()) {
        problem = tr("The wording is not complete yet; what is missing stands above.");
    } else if (!hasWords(attribution)) {
        problem = tr("Write the line that your licence wants printed.");
    } else if (covered().empty()) {
        problem = tr("Tick what your licence covers.");
    } else if (!m_confirmed->GetValue()) {
        problem = tr("Confirm that it is complete and that your practice may use it.");
    }
    if (problem.empty()) {
        try {
            m_navigator.session().ask([&](records::Record& record) {
                record.addWording(m_instrument.id,
                                  language,
                                  wordingJson(m_draft, m_instrument, language, attribution),
                                  care::usesText(covered()));
            });
        } catch (const records::RecordError& error) {
            problem = tr(error.what());
        }
    }
    if (!problem.empty()) {
        showProblem(m_problem, problem);
        return;
    }
    m_saved = true;
    m_navigator.forgetLibrary();
    m_navigator.showSettings();
}

} // namespace attune::desktop
