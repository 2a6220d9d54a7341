#include "emergency_access_page.h"

#include "attune_mark.h"
#include "card.h"
#include "spacing.h"
#include "text.h"
#include "text_field.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace attune::desktop {

namespace {

constexpr int reasonLines = 3;

} // namespace

EmergencyAccessPage::EmergencyAccessPage(wxWindow* parent, Navigator& navigator, care::ClientId id)
    : Page(parent, narrowColumn),
      m_navigator(navigator),
      m_client(id)
{
    wxBoxSizer* back = addButtonRow(0);
    back->Add(makeButton(this, tr("Back to client"), ButtonLook::quiet, [this] {
        m_navigator.showClient(m_client);
    }));
    addText(tr("In an emergency"), TextStyle::title, Tone::normal, spacing::small);
    addText(tr("Someone is in danger now, and no clinician can be reached? Then you may see "
               "answers and act as a clinician does, until the program is locked."),
            TextStyle::body,
            Tone::normal,
            spacing::small);
    addText(tr("It is written into the audit that you did. What you write here stays in the "
               "record."),
            TextStyle::body,
            Tone::normal,
            spacing::small);
    const std::string label = tr("Why do you need to see answers now?");
    addText(label, TextStyle::body, Tone::normal, spacing::medium);
    m_reason = makeTextArea(this, label, {}, reasonLines);
    column()->Add(m_reason, 0, wxEXPAND | wxTOP, FromDIP(spacing::hair));
    m_problem = addProblem();
    wxBoxSizer* row = addButtonRow(spacing::medium);
    row->Add(makeButton(this, tr("Open the answers"), ButtonLook::alert, [this] { open(); }));
    row->Add(
        makeButton(
            this, tr("Cancel"), ButtonLook::normal, [this] { m_navigator.showClient(m_client); }),
        0,
        wxLEFT,
        FromDIP(spacing::small));
}

void EmergencyAccessPage::takeFocus()
{
    m_reason->SetFocus();
}

void EmergencyAccessPage::open()
{
    const std::string reason = fromWx(m_reason->GetValue());
    try {
        m_navigator.session().ask(
            [&reason](records::Record& record) { record.useEmergencyAccess(reason); });
    } catch (const records::RecordError& error) {
        showProblem(m_problem, tr(error.what()));
        m_reason->SetFocus();
        return;
    }
    m_navigator.showClient(m_client);
}

void addEmergencyNotice(wxWindow* page, wxSizer* column, Navigator& navigator)
{
    auto* card = new Card(page, Card::Kind::alert);
    card->content()->Add(
        new WrappedText(card, tr("Emergency access"), TextStyle::heading, Tone::alert),
        0,
        wxEXPAND);
    card->content()->Add(new WrappedText(card,
                                         tr("You see answers as a clinician does, until the "
                                            "program is locked. Lock it as soon as you are done."),
                                         TextStyle::body),
                         0,
                         wxEXPAND | wxTOP,
                         page->FromDIP(spacing::hair));
    card->content()->Add(
        makeButton(card, tr("Lock now"), ButtonLook::alert, [&navigator] { navigator.lock(); }),
        0,
        wxTOP,
        page->FromDIP(spacing::small));
    column->Add(card, 0, wxEXPAND | wxTOP, page->FromDIP(spacing::medium));
}

} // namespace attune::desktop
