#include "disclosure_fields.h"

#include "spacing.h"
#include "text.h"
#include "text_field.h"
#include "wrapped_text.h"

#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace attune::desktop {

namespace {

wxTextCtrl* addTo(wxWindow* page, wxSizer* column, const std::string& label)
{
    column->Add(new WrappedText(page, label, TextStyle::body),
                0,
                wxEXPAND | wxTOP,
                page->FromDIP(spacing::small));
    wxTextCtrl* field = makeField(page, label);
    column->Add(field, 0, wxEXPAND | wxTOP, page->FromDIP(spacing::hair));
    return field;
}

std::string wordsIn(const wxTextCtrl* field)
{
    const std::string text = fromWx(field->GetValue());
    return hasWords(text) ? text : std::string();
}

} // namespace

DisclosureFields::DisclosureFields(wxWindow* page, wxSizer* column)
{
    m_recipient = addTo(page, column, tr("For whom? (may stay empty)"));
    m_purpose = addTo(page, column, tr("Why? (may stay empty)"));
    column->Add(new WrappedText(page,
                                tr("Both stand in the client's list of disclosures, encrypted with "
                                   "the rest of the record. Leave the client's own name out."),
                                TextStyle::small,
                                Tone::quiet),
                0,
                wxEXPAND | wxTOP,
                page->FromDIP(spacing::hair));
}

void DisclosureFields::setRecipient(const std::string& words)
{
    m_recipient->ChangeValue(toWx(words));
}

care::Disclosure DisclosureFields::said() const
{
    care::Disclosure disclosure;
    disclosure.recipient = wordsIn(m_recipient);
    disclosure.purpose = wordsIn(m_purpose);
    return disclosure;
}

} // namespace attune::desktop
