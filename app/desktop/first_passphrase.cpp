#include "first_passphrase.h"

#include "attune/records/passphrase_proposal.h"
#include "card.h"
#include "page.h"
#include "palette.h"
#include "spacing.h"
#include "text.h"
#include "wrapped_text.h"

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <utility>

namespace attune::desktop {

namespace {

/// A part of the page that comes and goes as one.
wxPanel* partOf(wxWindow* page, wxBoxSizer* column)
{
    auto* part = new wxPanel(page);
    part->SetBackgroundColour(palette().page);
    part->SetSizer(new wxBoxSizer(wxVERTICAL));
    column->Add(part, 0, wxEXPAND);
    return part;
}

} // namespace

wxStaticText* showLetters(wxWindow* parent, const std::string& letters)
{
    auto* text = new wxStaticText(parent, wxID_ANY, toWx(letters));
    wxFont font = fontFor(TextStyle::lead);
    font.SetFamily(wxFONTFAMILY_TELETYPE);
    text->SetFont(font);
    text->SetForegroundColour(palette().text);
    return text;
}

FirstPassphrase::FirstPassphrase(wxWindow* page,
                                 wxBoxSizer* column,
                                 NewPassphrase::Context context,
                                 std::function<void()> changed)
    : m_changed(std::move(changed))
{
    column->Add(new WrappedText(page, tr("A passphrase to begin with"), TextStyle::heading),
                0,
                wxEXPAND | wxTOP,
                page->FromDIP(spacing::large));
    column->Add(new WrappedText(page,
                                tr("Tell it to them in person. On opening the practice first, "
                                   "they choose one that only they know."),
                                TextStyle::body,
                                Tone::quiet),
                0,
                wxEXPAND | wxTOP,
                page->FromDIP(spacing::hair));
    m_proposed = partOf(page, column);
    addProposal(m_proposed, static_cast<wxBoxSizer*>(m_proposed->GetSizer()));
    m_typing = partOf(page, column);
    auto* typing = static_cast<wxBoxSizer*>(m_typing->GetSizer());
    m_typed = std::make_unique<NewPassphrase>(
        m_typing, typing, tr("Passphrase to begin with"), std::move(context), [] {});
    typing->Add(makeButton(m_typing,
                           tr("Have one proposed"),
                           ButtonLook::quiet,
                           [this] {
                               propose();
                               type(false);
                           }),
                0,
                wxTOP,
                page->FromDIP(spacing::small));
    m_typing->Hide();
    propose();
}

void FirstPassphrase::addProposal(wxWindow* page, wxBoxSizer* column)
{
    auto* card = new Card(page, Card::Kind::accent);
    m_words = showLetters(card, {});
    card->content()->Add(m_words);
    column->Add(card, 0, wxEXPAND | wxTOP, page->FromDIP(spacing::small));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(makeButton(page, tr("Another one"), ButtonLook::normal, [this] { propose(); }));
    row->AddSpacer(page->FromDIP(spacing::small));
    row->Add(makeButton(page, tr("Type one myself"), ButtonLook::quiet, [this] { type(true); }));
    column->Add(row, 0, wxTOP, page->FromDIP(spacing::small));
}

void FirstPassphrase::propose()
{
    m_proposal = records::proposePassphrase();
    m_words->SetLabel(toWx(m_proposal.text()));
}

void FirstPassphrase::type(bool typed)
{
    m_isTyped = typed;
    m_typed->clear();
    m_proposed->Show(!typed);
    m_typing->Show(typed);
    m_changed();
    if (typed) {
        m_typed->first().focus();
    }
}

records::Secret FirstPassphrase::secret() const
{
    return m_isTyped ? m_typed->first().secret() : m_proposal.clone();
}

bool FirstPassphrase::complain()
{
    return m_isTyped && m_typed->complain();
}

void FirstPassphrase::setEditable(bool editable)
{
    m_proposed->Enable(editable);
    m_typed->setEditable(editable);
}

} // namespace attune::desktop
