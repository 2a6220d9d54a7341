#include "welcome_page.h"

#include "ask_for_folder.h"
#include "attune_mark.h"
#include "page_cover.h"
#include "recovery_kit_page.h"
#include "text.h"
#include "unlock.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <random>

namespace attune::desktop {

WelcomePage::WelcomePage(wxWindow* parent, Navigator& navigator)
    : Page(parent, narrowColumn),
      m_navigator(navigator),
      m_steps(*column())
{
    showStep();
}

void WelcomePage::makeStep(WelcomeStep step)
{
    if (m_steps.has(static_cast<int>(step))) {
        return;
    }
    switch (step) {
    case WelcomeStep::hello:
        addHello();
        break;
    case WelcomeStep::practice:
        addPractice();
        break;
    case WelcomeStep::passphrase:
        addPassphrase();
        break;
    case WelcomeStep::creating:
        addCreating();
        break;
    case WelcomeStep::recoveryKey:
        return; // on a page of their own
    }
    m_steps.end(static_cast<int>(step));
}

void WelcomePage::showStep()
{
    makeStep(m_welcome.step());
    m_steps.show(static_cast<int>(m_welcome.step()));
    if (m_welcome.step() == WelcomeStep::creating) {
        m_pulse->start();
    } else if (m_pulse) {
        m_pulse->stop();
    }
    Scroll(0, 0);
    relayout();
    WelcomePage::takeFocus();
}

void WelcomePage::takeFocus()
{
    switch (m_welcome.step()) {
    case WelcomeStep::hello:
        m_begin->SetFocus();
        break;
    case WelcomeStep::practice:
        m_practiceName->SetFocus();
        break;
    case WelcomeStep::passphrase:
        m_passphrase->first().focus();
        break;
    case WelcomeStep::creating:
    case WelcomeStep::recoveryKey:
        break;
    }
}

bool WelcomePage::mayLeave()
{
    return m_kit == nullptr || m_kit->mayLeave();
}

bool WelcomePage::mayLockByItself() const
{
    return m_kit == nullptr || m_kit->mayLockByItself();
}

void WelcomePage::acceptPractice()
{
    const auto entered = [](const wxTextCtrl* field) {
        return fromWx(field->GetValue());
    };
    const WelcomeProblems problems = m_welcome.acceptPractice(
        {entered(m_practiceName), entered(m_yourName), entered(m_credentials), entered(m_folder)});
    showProblems(problems);
    if (problems.empty()) {
        showStep();
    }
}

void WelcomePage::acceptPassphrase()
{
    const records::Secret passphrase = m_passphrase->first().secret();
    const records::Secret repeated = m_passphrase->repeated().secret();
    const WelcomeProblems problems = m_welcome.acceptPassphrase(passphrase.text(), repeated.text());
    showProblems(problems);
    if (problems.empty()) {
        showStep();
        create();
    }
}

void WelcomePage::passphraseWasWiped()
{
    WrappedText* place = m_passphrase->firstProblem();
    place->setText(tr("The fields were emptied for safety: nobody had typed for 30 seconds."));
    place->Show(m_welcome.step() == WelcomeStep::passphrase);
    relayout();
}

void WelcomePage::create()
{
    auto setup = std::make_shared<records::NewPractice>(
        m_welcome.newPractice(m_passphrase->first().secret()));
    auto key = std::make_shared<records::Secret>();
    m_navigator.session().open(
        [setup = std::move(setup),
         key,
         folder = m_welcome.details().folder,
         surroundings = m_navigator.surroundings()] {
            auto practice = records::createPractice(folder, std::move(*setup), surroundings);
            *key = std::move(practice.recoveryKey);
            return std::move(practice.record);
        },
        m_stillThere.unlessGone(
            [this, key](const std::exception_ptr& failure) { finished(failure, key); }));
}

void WelcomePage::finished(const std::exception_ptr& failure,
                           const std::shared_ptr<records::Secret>& key)
{
    if (failure != nullptr) {
        const WelcomeProblems problems = m_welcome.notCreated(failure);
        showStep();
        showProblems(problems);
        return;
    }
    m_passphrase->clear();
    m_pulse->stop();
    m_welcome.created();
    // From here on the practice stands: a restart opens it with the passphrase.
    m_navigator.usePracticeFolder(m_welcome.details().folder);
    m_kit = new RecoveryKitPage(
        this,
        m_navigator,
        RecoveryKit(m_welcome.details().practiceName,
                    m_welcome.details().yourName,
                    std::move(*key),
                    std::random_device()()),
        {.above = tr("Step 3 of 3"),
         .title = tr("Your recovery key"),
         .says = tr("If the passphrase is ever forgotten, this key opens the practice. It is shown "
                    "only now and stored nowhere. Print the kit, or write the key down, and keep "
                    "the paper where you keep other valuable papers, away from this computer."),
         .finish = [this] {
             m_navigator.showToday();
         }});
    coverPage(this, m_kit);
}

void WelcomePage::openExisting()
{
    const auto folder =
        askForFolder(this, tr("Open a practice folder"), m_navigator.practiceFolder());
    if (!folder) {
        return;
    }
    const std::string problem = notAPractice(*folder);
    showProblem(m_existingProblem, problem.empty() ? problem : tr(problem));
    if (problem.empty()) {
        m_navigator.usePracticeFolder(*folder);
        m_navigator.showUnlock();
    }
}

void WelcomePage::chooseFolder()
{
    if (const auto folder = askForFolder(this, tr("Where to keep the practice"), {})) {
        m_folder->SetValue(toWx(folder->string()));
        const std::string problem = folderProblem(*folder);
        showProblem(m_problemPlaces[WelcomeField::folder], problem.empty() ? problem : tr(problem));
    }
}

void WelcomePage::showProblems(const WelcomeProblems& problems)
{
    for (const auto& [field, place] : m_problemPlaces) {
        showProblem(place, {});
    }
    for (const WelcomeProblem& problem : problems) {
        showProblem(m_problemPlaces[problem.field], tr(problem.sentence));
    }
    if (!problems.empty()) {
        focusField(problems.front().field);
    }
}

void WelcomePage::focusField(WelcomeField field)
{
    switch (field) {
    case WelcomeField::practiceName:
        m_practiceName->SetFocus();
        break;
    case WelcomeField::yourName:
        m_yourName->SetFocus();
        break;
    case WelcomeField::folder:
        m_folder->SetFocus();
        break;
    case WelcomeField::passphrase:
        m_passphrase->first().focusForRetyping();
        break;
    case WelcomeField::repeated:
        m_passphrase->repeated().focusForRetyping();
        break;
    }
}

} // namespace attune::desktop
