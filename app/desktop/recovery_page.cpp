#include "recovery_page.h"

#include "attune_mark.h"
#include "native_entry.h"
#include "older_copy.h"
#include "spacing.h"
#include "text.h"
#include "unlock_words.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace attune::desktop {

RecoveryPage::RecoveryPage(wxWindow* parent, Navigator& navigator)
    : Page(parent, narrowColumn),
      m_navigator(navigator),
      m_unlock(navigator.surroundings().clock)
{
    addText(tr("Open with the recovery key"), TextStyle::title, Tone::normal, spacing::large);
    addText(tr("Take the recovery kit that was printed when the practice was set up. Then choose "
               "a new passphrase: the old one will no longer open the practice. That the key was "
               "used is noted in the record."),
            TextStyle::body,
            Tone::normal,
            spacing::small);
    addName();
    addKeyField();
    m_passphrase = std::make_unique<NewPassphrase>(
        this,
        column(),
        tr("New passphrase"),
        [] { return std::vector<std::string>{"attune"}; },
        [] {});
    m_passphrase->first().onEnter([this] { m_passphrase->repeated().focus(); });
    m_passphrase->repeated().onEnter([this] { tryKey(); });
    m_pulse = std::make_unique<BusyPulse>(this, column(), tr("Opening takes a few seconds."));

    wxBoxSizer* row = addButtonRow(spacing::large);
    row->Add(
        makeButton(this, tr("Back"), ButtonLook::normal, [this] { m_navigator.showUnlock(); }));
    row->AddStretchSpacer();
    m_openButton = makeButton(
        this, tr("Open and use the new passphrase"), ButtonLook::primary, [this] { tryKey(); });
    row->Add(m_openButton);
    m_openOlder = makeButton(this, tr("Open the restored copy…"), ButtonLook::normal, [this] {
        if (wasRestoredOnPurpose(this)) {
            tryKey(true);
        }
    });
    m_openOlder->Hide();
    column()->Add(m_openOlder, 0, wxTOP, FromDIP(spacing::small));
    m_countdown.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { showState(); });
}

void RecoveryPage::addName()
{
    if (!needsName(m_navigator.practiceFolder())) {
        return;
    }
    m_name = addField(tr("Your name"),
                      tr("An owner's. Empty: the owner who has been here longest."),
                      wxTE_PROCESS_ENTER);
    m_name->ChangeValue(toWx(m_navigator.lastPerson()));
    m_name->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { m_key->SetFocus(); });
}

void RecoveryPage::addKeyField()
{
    m_key = addField(tr("Recovery key"),
                     tr("Capital or small letters, with or without hyphens."),
                     wxTE_PROCESS_ENTER);
    wxFont font = fontFor(TextStyle::body);
    font.SetFamily(wxFONTFAMILY_TELETYPE);
    m_key->SetFont(font);
    keepFieldHeight(m_key);
    m_key->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { m_passphrase->first().focus(); });
    m_problem = addProblem();
}

void RecoveryPage::takeFocus()
{
    (m_name != nullptr && m_name->IsEmpty() ? m_name : m_key)->SetFocus();
}

bool RecoveryPage::complain()
{
    const std::string key = m_key->IsEmpty() ? tr("Type the recovery key from your paper.") : "";
    const bool wrong = m_passphrase->complain();
    showProblem(m_problem, key);
    if (!key.empty()) {
        m_key->SetFocus();
    }
    return wrong || !key.empty();
}

void RecoveryPage::tryKey(bool acceptOlder)
{
    if (!m_unlock.mayTry() || complain()) {
        return;
    }
    auto key = std::make_shared<const records::Secret>(secretIn(m_key));
    auto passphrase = std::make_shared<const records::Secret>(m_passphrase->first().secret());
    m_unlock.begin();
    showState();
    m_navigator.session().open(
        [key = std::move(key),
         passphrase = std::move(passphrase),
         name = m_name == nullptr ? std::string() : fromWx(m_name->GetValue()),
         folder = m_navigator.practiceFolder(),
         surroundings = m_navigator.surroundings(),
         acceptOlder]() mutable {
            surroundings.acceptOlder = acceptOlder;
            return records::openWithRecoveryKey(
                folder, name, key->text(), *passphrase, surroundings);
        },
        m_stillThere.unlessGone([this](const std::exception_ptr& failure) { finished(failure); }));
}

void RecoveryPage::finished(const std::exception_ptr& failure)
{
    if (failure == nullptr) {
        m_unlock.succeeded();
        m_key->Clear();
        m_passphrase->clear();
        m_navigator.showAfterUnlock();
        return;
    }
    m_unlock.failed(failure);
    showState();
    m_key->SetFocus();
    m_key->SelectAll();
}

void RecoveryPage::showState()
{
    const bool working = m_unlock.isWorking();
    if (m_name != nullptr) {
        m_name->SetEditable(!working);
    }
    m_key->SetEditable(!working);
    m_passphrase->setEditable(!working);
    m_openButton->Enable(m_unlock.mayTry());
    if (working) {
        m_pulse->start();
    } else {
        m_pulse->stop();
    }
    if (m_unlock.left().count() > 0) {
        m_countdown.StartOnce(1000);
    }
    m_openOlder->Show(m_unlock.trouble() == UnlockTrouble::older);
    showProblem(m_problem, wordsFor(m_unlock));
    relayout();
}

} // namespace attune::desktop
