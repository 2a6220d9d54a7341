#include "passphrase_field.h"

#include "native_entry.h"
#include "native_theme.h"
#include "spacing.h"
#include "text.h"
#include "text_field.h"
#include "wrapped_text.h"

#include <wx/sizer.h>
#include <wx/textctrl.h>
#include <wx/tglbtn.h>

#include <algorithm>
#include <utility>

namespace attune::desktop {

namespace {

constexpr int wipeAfterMs = 30'000;

} // namespace

PassphraseField::PassphraseField(wxWindow* page, wxSizer* column, const std::string& label)
{
    column->Add(new WrappedText(page, label, TextStyle::body),
                0,
                wxEXPAND | wxTOP,
                page->FromDIP(spacing::medium));
    m_field = makeField(page, label, {}, wxTE_PASSWORD | wxTE_PROCESS_ENTER);
    m_show = new wxToggleButton(page, wxID_ANY, toWx(tr("Show")));
    m_show->SetFont(fontFor(TextStyle::body));
    setSpokenName(m_show, tr("Show") + ": " + label);
    m_show->Bind(wxEVT_TOGGLEBUTTON,
                 [this](wxCommandEvent&) { showTypedText(m_field, m_show->GetValue()); });

    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(m_field, 1, wxALIGN_CENTRE_VERTICAL);
    row->Add(m_show, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, page->FromDIP(spacing::small));
    column->Add(row, 0, wxEXPAND | wxTOP, page->FromDIP(spacing::hair));
}

records::Secret PassphraseField::secret() const
{
    return secretIn(m_field);
}

bool PassphraseField::isEmpty() const
{
    return m_field->IsEmpty();
}

void PassphraseField::clear()
{
    m_field->Clear();
    m_show->SetValue(false);
    showTypedText(m_field, false);
}

void PassphraseField::focus()
{
    m_field->SetFocus();
}

void PassphraseField::focusForRetyping()
{
    m_field->SetFocus();
    m_field->SelectAll();
}

void PassphraseField::setEditable(bool editable)
{
    m_field->SetEditable(editable);
}

void PassphraseField::onChange(std::function<void()> then)
{
    m_field->Bind(wxEVT_TEXT, [then = std::move(then)](wxCommandEvent&) { then(); });
}

void PassphraseField::onEnter(std::function<void()> then)
{
    m_field->Bind(wxEVT_TEXT_ENTER, [then = std::move(then)](wxCommandEvent&) { then(); });
}

WipeWhenLeft::WipeWhenLeft(std::vector<PassphraseField*> fields, std::function<void()> wiped)
    : m_fields(std::move(fields)),
      m_wiped(std::move(wiped))
{
    m_timer.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { wipe(); });
    for (PassphraseField* field : m_fields) {
        field->control()->Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
            m_timer.Stop();
            event.Skip();
        });
        field->control()->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
            m_timer.StartOnce(wipeAfterMs);
            event.Skip();
        });
    }
}

void WipeWhenLeft::wipe()
{
    const bool held = std::any_of(
        m_fields.begin(), m_fields.end(), [](PassphraseField* field) { return !field->isEmpty(); });
    for (PassphraseField* field : m_fields) {
        field->clear();
    }
    if (held) {
        m_wiped();
    }
}

} // namespace attune::desktop
