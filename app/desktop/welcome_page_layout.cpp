#include "attune_mark.h"
#include "native_entry.h"
#include "native_theme.h"
#include "path_field.h"
#include "preferences.h"
#include "spacing.h"
#include "text.h"
#include "text_field.h"
#include "welcome_page.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <fmt/format.h>

namespace attune::desktop {

void WelcomePage::addHello()
{
    addAttuneMark(this, column(), spacing::huge);
    addText(tr("Welcome to Attune"), TextStyle::title, Tone::normal, spacing::large);
    addText(tr("Attune helps you ask new parents how they are and how the bond with their baby "
               "grows, and shows you first what needs you first. Everything stays encrypted on "
               "this computer; Attune never goes online."),
            TextStyle::body,
            Tone::normal,
            spacing::small);
    addText(tr("It screens. It never diagnoses."), TextStyle::body, Tone::accent, spacing::medium);
    addMissingFolder();
    wxBoxSizer* row = addButtonRow(spacing::large);
    m_begin = makeButton(this, tr("Create a practice"), ButtonLook::primary, [this] {
        m_welcome.begin();
        showStep();
    });
    row->Add(m_begin);
    if (records::isPractice(m_navigator.practiceFolder())) {
        row->Add(
            makeButton(this, tr("Back"), ButtonLook::quiet, [this] { m_navigator.showUnlock(); }),
            0,
            wxLEFT,
            FromDIP(spacing::small));
    }
    addText(
        tr("Setting up takes about two minutes."), TextStyle::body, Tone::quiet, spacing::small);
    addWaysBack();
}

void WelcomePage::addWaysBack()
{
    addText(tr("Have you used Attune before?"), TextStyle::body, Tone::normal, spacing::huge);
    wxBoxSizer* row = addButtonRow(spacing::small);
    row->Add(makeButton(
        this, tr("I have a backup…"), ButtonLook::normal, [this] { m_navigator.showRestore(); }));
    row->Add(
        makeButton(
            this, tr("I have a practice folder…"), ButtonLook::normal, [this] { openExisting(); }),
        0,
        wxLEFT,
        FromDIP(spacing::small));
    m_existingProblem = addProblem();
}

void WelcomePage::addMissingFolder()
{
    const std::filesystem::path& last = m_navigator.practiceFolder();
    if (last.empty() || records::isPractice(last)) {
        return;
    }
    addText(fmt::format(fmt::runtime(tr("The practice that was used last is not at {}. If it is "
                                        "on a drive, connect the drive and open it again.")),
                        last.string()),
            TextStyle::body,
            Tone::alert,
            spacing::medium);
}

void WelcomePage::addPractice()
{
    addText(tr("Step 1 of 3"), TextStyle::small, Tone::accent, spacing::large);
    addText(tr("Your practice"), TextStyle::title, Tone::normal, spacing::hair);
    m_practiceName = addField(tr("Practice name"), {}, wxTE_PROCESS_ENTER);
    m_problemPlaces[WelcomeField::practiceName] = addProblem();
    m_yourName = addField(tr("Your name"), {}, wxTE_PROCESS_ENTER);
    m_problemPlaces[WelcomeField::yourName] = addProblem();
    m_credentials = addField(tr("Your credentials (optional)"),
                             tr("As they stand on reports, for example LCSW, PMH-C."),
                             wxTE_PROCESS_ENTER);
    addFolderField();
    for (wxTextCtrl* field : {m_practiceName, m_yourName, m_credentials}) {
        field->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { acceptPractice(); });
    }
    addStepButtons([this] { acceptPractice(); });
}

void WelcomePage::addFolderField()
{
    m_folder = addPathField(
        this,
        column(),
        tr("Where to keep it"),
        (dataFolder() / "practice").string(),
        [this] { chooseFolder(); },
        [this] { acceptPractice(); });
    addText(tr("A folder of its own on this computer. What is in it is encrypted."),
            TextStyle::small,
            Tone::quiet,
            spacing::hair);
    m_problemPlaces[WelcomeField::folder] = addProblem();
}

void WelcomePage::addPassphrase()
{
    addText(tr("Step 2 of 3"), TextStyle::small, Tone::accent, spacing::large);
    addText(tr("Your passphrase"), TextStyle::title, Tone::normal, spacing::hair);
    addText(tr("It opens the practice each time Attune starts. Nobody can reset it for you; the "
               "next step gives you a recovery key for your safe."),
            TextStyle::body,
            Tone::normal,
            spacing::small);
    m_passphrase = std::make_unique<NewPassphrase>(
        this,
        column(),
        tr("Passphrase"),
        [this] { return m_welcome.passphraseContext(); },
        [this] { passphraseWasWiped(); });
    m_problemPlaces[WelcomeField::passphrase] = m_passphrase->firstProblem();
    m_problemPlaces[WelcomeField::repeated] = m_passphrase->repeatedProblem();
    m_passphrase->first().onEnter([this] { m_passphrase->repeated().focus(); });
    m_passphrase->repeated().onEnter([this] { acceptPassphrase(); });
    addStepButtons([this] { acceptPassphrase(); });
}

void WelcomePage::addCreating()
{
    addText(tr("Preparing your practice"), TextStyle::title, Tone::normal, spacing::huge);
    m_pulse = std::make_unique<BusyPulse>(
        this,
        column(),
        tr("Your passphrase is being turned into a key. That takes a few seconds on purpose: it "
           "makes guessing slow."));
}

void WelcomePage::addStepButtons(std::function<void()> forward)
{
    wxBoxSizer* row = addButtonRow(spacing::large);
    row->Add(makeButton(this, tr("Back"), ButtonLook::normal, [this] {
        m_welcome.back();
        showStep();
    }));
    row->AddStretchSpacer();
    row->Add(makeButton(this, tr("Continue"), ButtonLook::primary, std::move(forward)));
}

} // namespace attune::desktop
