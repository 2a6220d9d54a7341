#include "unlock_page.h"

#include "ask_for_folder.h"
#include "attune/care/marked_text.h"
#include "attune_mark.h"
#include "client_words.h"
#include "older_copy.h"
#include "page_cover.h"
#include "recovery_page.h"
#include "spacing.h"
#include "text.h"
#include "unlock_words.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <fmt/format.h>

namespace attune::desktop {

UnlockPage::UnlockPage(wxWindow* parent,
                       Navigator& navigator,
                       const std::optional<OwnWords>& clientsWords)
    : Page(parent, narrowColumn),
      m_navigator(navigator),
      m_unlock(navigator.surroundings().clock)
{
    const auto say = [&](const char* therapists, const char* clients) {
        return clientsWords ? (*clientsWords)(clients) : tr(therapists);
    };
    clientsWords ? addClientsHead(*clientsWords) : addTherapistsHead();
    addName(say(marked("Your name"), marked("Your therapist's name")));
    m_passphrase = std::make_unique<PassphraseField>(
        this, column(), say(marked("Passphrase"), marked("Your therapist's passphrase")));
    m_passphrase->onEnter([this] { tryPassphrase(); });
    m_wipe =
        std::make_unique<WipeWhenLeft>(std::vector<PassphraseField*>{m_passphrase.get()}, [] {});
    m_problem = addProblem();
    m_pulse = std::make_unique<BusyPulse>(this, column(), tr("Unlocking takes about a second."));

    addButtons(clientsWords);
    if (!clientsWords) {
        addWaysOut();
    }
    m_countdown.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { showState(); });
}

void UnlockPage::addTherapistsHead()
{
    addAttuneMark(this, column(), spacing::huge);
    addText(tr("Attune is locked"), TextStyle::title, Tone::normal, spacing::large);
    addText(fmt::format(fmt::runtime(tr("Practice folder: {}")),
                        folderLabel(m_navigator.practiceFolder())),
            TextStyle::body,
            Tone::quiet,
            spacing::small);
}

void UnlockPage::addClientsHead(const OwnWords& say)
{
    addText(say(words::pausedTitle), TextStyle::title, Tone::normal, spacing::huge);
    addText(say(words::pausedLocked), TextStyle::body, Tone::normal, spacing::small);
}

void UnlockPage::addName(const std::string& label)
{
    if (!needsName(m_navigator.practiceFolder())) {
        return;
    }
    m_name = addField(label, {}, wxTE_PROCESS_ENTER);
    m_name->ChangeValue(toWx(m_navigator.lastPerson()));
    m_name->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { m_passphrase->focus(); });
}

void UnlockPage::addButtons(const std::optional<OwnWords>& clientsWords)
{
    wxBoxSizer* row = addButtonRow(spacing::large);
    m_unlockButton = makeButton(this,
                                clientsWords ? (*clientsWords)(words::resume) : tr("Unlock"),
                                ButtonLook::primary,
                                [this] { tryPassphrase(); });
    row->Add(m_unlockButton);
    if (!clientsWords) {
        row->Add(makeButton(this,
                            tr("Forgot passphrase?"),
                            ButtonLook::quiet,
                            [this] { CallAfter(&UnlockPage::showRecovery); }),
                 0,
                 wxLEFT,
                 FromDIP(spacing::small));
    }
    m_openOlder = makeButton(
        this, tr("Open the restored copy…"), ButtonLook::normal, [this] { openOlder(); });
    m_openOlder->Hide();
    column()->Add(m_openOlder, 0, wxTOP, FromDIP(spacing::small));
}

void UnlockPage::addWaysOut()
{
    addText(
        tr("Another practice, or a backup of one?"), TextStyle::body, Tone::quiet, spacing::huge);
    wxBoxSizer* row = addButtonRow(spacing::small);
    const auto add = [&](const std::string& label, ButtonLook look, auto then) {
        row->Add(makeButton(this, label, look, then), 0, wxRIGHT, FromDIP(spacing::small));
    };
    add(tr("Open another practice…"), ButtonLook::normal, [this] { openAnother(); });
    add(tr("Restore a backup…"), ButtonLook::normal, [this] { m_navigator.showRestore(); });
    add(tr("New practice"), ButtonLook::quiet, [this] { m_navigator.showWelcome(); });
    m_folderProblem = addProblem();
}

void UnlockPage::takeFocus()
{
    if (m_name != nullptr && m_name->IsEmpty()) {
        m_name->SetFocus();
    } else {
        m_passphrase->focus();
    }
}

void UnlockPage::openOlder()
{
    if (wasRestoredOnPurpose(this)) {
        tryPassphrase(true);
    }
}

bool UnlockPage::complain()
{
    if (m_name != nullptr &&
        fromWx(m_name->GetValue()).find_first_not_of(' ') == std::string::npos) {
        showProblem(m_problem, tr("Type your name, as it stands in the practice."));
        m_name->SetFocus();
        return true;
    }
    if (m_passphrase->isEmpty()) {
        showProblem(m_problem, tr("Type your passphrase."));
        m_passphrase->focus();
        return true;
    }
    return false;
}

void UnlockPage::tryPassphrase(bool acceptOlder)
{
    if (!m_unlock.mayTry() || complain()) {
        return;
    }
    auto secret = std::make_shared<const records::Secret>(m_passphrase->secret());
    m_unlock.begin();
    showState();
    m_navigator.session().open(
        [secret = std::move(secret),
         name = m_name == nullptr ? std::string() : fromWx(m_name->GetValue()),
         folder = m_navigator.practiceFolder(),
         surroundings = m_navigator.surroundings(),
         acceptOlder]() mutable {
            surroundings.acceptOlder = acceptOlder;
            return records::openPractice(folder, name, *secret, surroundings);
        },
        m_stillThere.unlessGone([this](const std::exception_ptr& failure) { finished(failure); }));
}

void UnlockPage::finished(const std::exception_ptr& failure)
{
    if (failure == nullptr) {
        m_unlock.succeeded();
        m_passphrase->clear();
        m_navigator.showAfterUnlock();
        return;
    }
    m_unlock.failed(failure);
    showState();
    m_passphrase->focusForRetyping();
}

void UnlockPage::showState()
{
    const bool working = m_unlock.isWorking();
    if (m_name != nullptr) {
        m_name->SetEditable(!working);
    }
    m_passphrase->setEditable(!working);
    m_unlockButton->Enable(m_unlock.mayTry());
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

void UnlockPage::openAnother()
{
    const auto folder = askForFolder(
        this, tr("Open a practice folder"), m_navigator.practiceFolder().parent_path());
    if (!folder) {
        return;
    }
    if (const std::string problem = notAPractice(*folder); !problem.empty()) {
        showProblem(m_folderProblem, tr(problem));
        return;
    }
    m_navigator.usePracticeFolder(*folder);
    m_navigator.showUnlock();
}

void UnlockPage::showRecovery()
{
    if (m_recovery != nullptr || m_unlock.isWorking()) {
        return;
    }
    m_passphrase->clear();
    m_recovery = new RecoveryPage(this, m_navigator);
    coverPage(this, m_recovery);
}

} // namespace attune::desktop
