#include "own_passphrase_page.h"

#include "attune_mark.h"
#include "spacing.h"
#include "text.h"

#include <wx/button.h>
#include <wx/sizer.h>

namespace attune::desktop {

OwnPassphrasePage::OwnPassphrasePage(wxWindow* parent, Navigator& navigator)
    : Page(parent, narrowColumn),
      m_navigator(navigator)
{
    m_navigator.session().ask([this](records::Record& record) {
        m_isGiven = record.mustChangePassphrase();
        m_context = {"attune", record.practice().name, record.person().name};
    });
    addHead();
    m_own = std::make_unique<PassphraseField>(this,
                                              column(),
                                              m_isGiven ? tr("The passphrase you were given")
                                                        : tr("Your passphrase now"));
    m_wipe = std::make_unique<WipeWhenLeft>(std::vector<PassphraseField*>{m_own.get()}, [] {});
    m_ownProblem = addProblem();
    m_next = std::make_unique<NewPassphrase>(
        this, column(), tr("New passphrase"), [this] { return m_context; }, [] {});
    m_own->onEnter([this] { m_next->first().focus(); });
    m_next->first().onEnter([this] { m_next->repeated().focus(); });
    m_next->repeated().onEnter([this] { change(); });
    m_pulse = std::make_unique<BusyPulse>(this, column(), tr("This takes a few seconds."));
    m_outcome = addText({}, TextStyle::body, Tone::normal, spacing::small);
    addButtons();
}

void OwnPassphrasePage::addHead()
{
    addText(m_isGiven ? tr("Choose your own passphrase") : tr("Change my passphrase"),
            TextStyle::title,
            Tone::normal,
            spacing::large);
    addText(m_isGiven ? tr("An owner of the practice chose the one you opened it with. From now on "
                           "only you should know it.")
                      : tr("The old one will no longer open the practice. Copies and backups made "
                           "until now go on opening with it."),
            TextStyle::body,
            Tone::normal,
            spacing::small);
}

void OwnPassphrasePage::addButtons()
{
    wxBoxSizer* row = addButtonRow(spacing::large);
    row->Add(makeButton(this, m_isGiven ? tr("Lock") : tr("Back"), ButtonLook::normal, [this] {
        m_isGiven ? m_navigator.lock() : goBack();
    }));
    row->AddStretchSpacer();
    m_change =
        makeButton(this, tr("Use the new passphrase"), ButtonLook::primary, [this] { change(); });
    row->Add(m_change);
}

void OwnPassphrasePage::takeFocus()
{
    m_own->focus();
}

void OwnPassphrasePage::goBack()
{
    if (!m_isWorking) {
        m_navigator.offer().settings ? m_navigator.showSettings() : m_navigator.showToday();
    }
}

bool OwnPassphrasePage::complain()
{
    const std::string own = m_own->isEmpty() ? tr("Type the passphrase that opens it now.") : "";
    const bool wrong = m_next->complain();
    showProblem(m_ownProblem, own);
    if (!own.empty()) {
        m_own->focus();
    }
    return !own.empty() || wrong;
}

void OwnPassphrasePage::change()
{
    if (m_isWorking || complain()) {
        return;
    }
    auto own = std::make_shared<const records::Secret>(m_own->secret());
    auto next = std::make_shared<const records::Secret>(m_next->first().secret());
    setWorking(true);
    m_navigator.session().run(
        [own = std::move(own), next = std::move(next)](records::Record& record) {
            record.changePassphrase(*own, *next);
        },
        m_stillThere.unlessGone([this](const std::exception_ptr& failure) { finished(failure); }));
}

void OwnPassphrasePage::finished(const std::exception_ptr& failure)
{
    setWorking(false);
    if (failure == nullptr) {
        m_own->clear();
        m_next->clear();
        if (m_isGiven) {
            m_navigator.showAfterUnlock();
            return;
        }
        m_outcome->setText(tr("Changed. From now on the new passphrase opens the practice."));
        relayout();
        return;
    }
    try {
        std::rethrow_exception(failure);
    } catch (const records::Refused& refusal) {
        showProblem(m_next->firstProblem(), tr(refusal.what()));
        m_next->first().focusForRetyping();
    } catch (const std::runtime_error& error) {
        showProblem(m_ownProblem, tr(error.what()));
        m_own->focusForRetyping();
    }
}

void OwnPassphrasePage::setWorking(bool working)
{
    m_isWorking = working;
    m_own->setEditable(!working);
    m_next->setEditable(!working);
    m_change->Enable(!working);
    m_outcome->setText({});
    working ? m_pulse->start() : m_pulse->stop();
    relayout();
}

} // namespace attune::desktop
