#include "restore_page.h"

#include "ask_for_folder.h"
#include "attune_mark.h"
#include "card.h"
#include "date_text.h"
#include "path_field.h"
#include "preferences.h"
#include "recent_files.h"
#include "spacing.h"
#include "text.h"

#include <wx/button.h>
#include <wx/filedlg.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <fmt/format.h>

namespace attune::desktop {

RestorePage::RestorePage(wxWindow* parent, Navigator& navigator)
    : Page(parent, narrowColumn),
      m_navigator(navigator),
      m_restore(freeFolder(dataFolder() / "practice")),
      m_steps(*column())
{
    addFile();
    m_steps.end(static_cast<int>(RestoreStep::file));
    addReading();
    m_steps.end(static_cast<int>(RestoreStep::reading));
    addFolder();
    m_steps.end(static_cast<int>(RestoreStep::folder));
    addRestoring();
    m_steps.end(static_cast<int>(RestoreStep::restoring));
    addRestored();
    m_steps.end(static_cast<int>(RestoreStep::restored));
    showStep();
}

void RestorePage::addFile()
{
    addText(tr("Step 1 of 2"), TextStyle::small, Tone::accent, spacing::large);
    addText(tr("Restore from a backup"), TextStyle::title, Tone::normal, spacing::hair);
    addText(tr("A backup is one file whose name ends in .attune-backup. It is in the folder that "
               "was chosen for backups, often on another disk: connect that disk first. What is "
               "on this computer already stays as it is."),
            TextStyle::body,
            Tone::normal,
            spacing::small);
    m_file = addPathField(
        this, column(), tr("Backup file"), {}, [this] { chooseFile(); }, [this] { read(); });
    m_fileProblem = addProblem();
    auto* row = addButtonRow(spacing::large);
    row->Add(makeButton(this, tr("Back"), ButtonLook::normal, [this] {
        records::isPractice(m_navigator.practiceFolder()) ? m_navigator.showUnlock()
                                                          : m_navigator.showWelcome();
    }));
    row->AddStretchSpacer();
    row->Add(makeButton(this, tr("Continue"), ButtonLook::primary, [this] { read(); }));
}

void RestorePage::addReading()
{
    addText(tr("Reading the backup"), TextStyle::title, Tone::normal, spacing::huge);
    m_reading = std::make_unique<BusyPulse>(
        this, column(), tr("It is read to its end, to see whether it is whole."));
}

void RestorePage::addFolder()
{
    addText(tr("Step 2 of 2"), TextStyle::small, Tone::accent, spacing::large);
    addText(tr("Where to put the practice"), TextStyle::title, Tone::normal, spacing::hair);
    auto* card = new Card(this);
    m_made = new WrappedText(card, {}, TextStyle::lead);
    m_facts = new WrappedText(card, {}, TextStyle::body, Tone::quiet);
    card->content()->Add(m_made, 0, wxEXPAND);
    card->content()->Add(m_facts, 0, wxEXPAND | wxTOP, FromDIP(spacing::hair));
    column()->Add(card, 0, wxEXPAND | wxTOP, FromDIP(spacing::medium));
    m_folder = addPathField(
        this,
        column(),
        tr("Where to keep it"),
        m_restore.folder().string(),
        [this] { chooseFolder(); },
        [this] { restore(); });
    addText(tr("A new or empty folder on this computer. What is in it is encrypted."),
            TextStyle::small,
            Tone::quiet,
            spacing::hair);
    m_folderProblem = addProblem();
    auto* row = addButtonRow(spacing::large);
    row->Add(makeButton(this, tr("Back"), ButtonLook::normal, [this] {
        m_restore.back();
        showStep();
    }));
    row->AddStretchSpacer();
    row->Add(makeButton(this, tr("Restore"), ButtonLook::primary, [this] { restore(); }));
}

void RestorePage::addRestoring()
{
    addText(tr("Restoring the practice"), TextStyle::title, Tone::normal, spacing::huge);
    m_restoring = std::make_unique<ErrandBar>(this, column());
    m_waitProblem = addProblem();
}

void RestorePage::addRestored()
{
    addAttuneMark(this, column(), spacing::huge);
    addText(tr("The practice is back"), TextStyle::title, Tone::normal, spacing::large);
    m_opensWith = addText({}, TextStyle::body, Tone::normal, spacing::small);
    addText(tr("On a new computer, choose a folder for backups once more, in Settings."),
            TextStyle::body,
            Tone::quiet,
            spacing::small);
    auto* row = addButtonRow(spacing::large);
    m_unlock = makeButton(
        this, tr("Go on to unlock"), ButtonLook::primary, [this] { m_navigator.showUnlock(); });
    row->Add(m_unlock);
}

void RestorePage::showStep()
{
    const RestoreStep step = m_restore.step();
    m_steps.show(static_cast<int>(step));
    step == RestoreStep::reading ? m_reading->start() : m_reading->stop();
    Scroll(0, 0);
    relayout();
    RestorePage::takeFocus();
}

void RestorePage::takeFocus()
{
    switch (m_restore.step()) {
    case RestoreStep::file:
        m_file->SetFocus();
        break;
    case RestoreStep::folder:
        m_folder->SetFocus();
        break;
    case RestoreStep::restoring:
        m_restoring->takeFocus();
        break;
    case RestoreStep::restored:
        m_unlock->SetFocus();
        break;
    case RestoreStep::reading:
        break;
    }
}

bool RestorePage::mayLeave()
{
    if (m_restore.step() != RestoreStep::restoring) {
        return true;
    }
    showProblem(m_waitProblem, tr("The practice is still being restored. Wait, or press Cancel."));
    return false;
}

void RestorePage::showProblems(const std::optional<RestoreProblem>& problem)
{
    const auto sentenceFor = [&problem](RestoreField field) {
        return problem && problem->field == field ? tr(problem->sentence) : std::string();
    };
    showProblem(m_fileProblem, sentenceFor(RestoreField::file));
    showProblem(m_folderProblem, sentenceFor(RestoreField::folder));
}

void RestorePage::chooseFile()
{
    wxFileDialog dialog(this,
                        toWx(tr("Choose the backup")),
                        {},
                        {},
                        toWx(tr("Backups made by Attune") + " (*.attune-backup)|*.attune-backup|" +
                             tr("All files") + "|*"),
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK) {
        forgetRecentFile(fromWx(dialog.GetPath()));
        m_file->ChangeValue(dialog.GetPath());
        read();
    }
}

void RestorePage::read()
{
    const auto problem = m_restore.acceptFile(fromWx(m_file->GetValue()));
    if (problem) {
        showProblems(problem);
        m_file->SetFocus();
        return;
    }
    showStep();
    const auto backup = std::make_shared<records::BackupReceipt>();
    m_navigator.session().runWithout(
        [file = m_restore.file(), backup] { *backup = records::describeBackup(file); },
        m_stillThere.unlessGone(
            [this, backup](const std::exception_ptr& failure) { wasRead(failure, *backup); }));
}

void RestorePage::wasRead(const std::exception_ptr& failure, const records::BackupReceipt& backup)
{
    std::optional<RestoreProblem> problem;
    if (failure == nullptr) {
        m_restore.described(backup);
        m_made->setText(fmt::format("{} {}", tr("Made on"), timeText(backup.at)));
        m_facts->setText(
            fmt::format("{}  ·  {}", sizeText(backup.bytes), tr("read to its end, and whole")));
    } else {
        problem = m_restore.notDescribed(failure);
    }
    showStep();
    showProblems(problem);
}

void RestorePage::chooseFolder()
{
    if (const auto folder = askForFolder(this, tr("Where to keep the practice"), {})) {
        m_folder->ChangeValue(toWx(folder->string()));
    }
}

void RestorePage::restore()
{
    const auto problem = m_restore.acceptFolder(fromWx(m_folder->GetValue()));
    showProblems(problem);
    if (problem) {
        m_folder->SetFocus();
        return;
    }
    const auto progress = m_restoring->start(
        tr("The backup is read, copied and compared. Cancel leaves nothing behind."));
    showStep();
    m_navigator.session().runWithout(
        [file = m_restore.file(), folder = m_restore.folder(), progress] {
            records::restoreBackup(file, folder, progress);
        },
        m_stillThere.unlessGone([this](const std::exception_ptr& failure) { finished(failure); }));
}

void RestorePage::finished(const std::exception_ptr& failure)
{
    m_restoring->finish();
    std::optional<RestoreProblem> problem;
    if (failure == nullptr) {
        m_restore.restored();
        m_navigator.usePracticeFolder(m_restore.folder());
        m_opensWith->setText(
            fmt::format(fmt::runtime(tr("It opens with the passphrase, or the recovery key, of the "
                                        "day the backup was made: {}. What was entered after that "
                                        "is not in it.")),
                        timeText(m_restore.backup().at)));
    } else {
        problem = m_restore.notRestored(failure);
    }
    showStep();
    showProblems(problem);
}

} // namespace attune::desktop
