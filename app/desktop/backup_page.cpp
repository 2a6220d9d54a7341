#include "backup_page.h"

#include "ask_for_folder.h"
#include "date_text.h"
#include "failure_sentence.h"
#include "native_theme.h"
#include "preferences.h"
#include "restore.h"
#include "spacing.h"
#include "text.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>

#include <fmt/format.h>

namespace attune::desktop {

namespace {

std::string receiptText(const records::BackupReceipt& receipt)
{
    return fmt::format(fmt::runtime(tr("Made and read back, {}: {}, {}, {} clients, {} check-ins. "
                                       "Generation {}, audit head {}.")),
                       timeText(receipt.at),
                       receipt.file.filename().string(),
                       sizeText(receipt.bytes),
                       receipt.clients,
                       receipt.checkIns,
                       receipt.anchor.generation,
                       receipt.anchor.auditHead);
}

} // namespace

BackupPage::BackupPage(wxWindow* parent, Navigator& navigator)
    : Page(parent, spacing::columnWidth),
      m_navigator(navigator),
      m_place(loadPreferences().backupFolder)
{
    auto* back = addButtonRow(0);
    const bool fromSettings = m_navigator.offer().settings;
    back->Add(makeButton(this,
                         fromSettings ? tr("Back to Settings") : tr("Back to Today"),
                         ButtonLook::quiet,
                         [this, fromSettings] {
                             if (mayLeave()) {
                                 fromSettings ? m_navigator.showSettings()
                                              : m_navigator.showToday();
                             }
                         }));
    addText(tr("Backups"), TextStyle::title, Tone::normal, spacing::small);
    addText(tr("A backup is one encrypted file with the whole practice. It opens with the "
               "passphrase and the recovery key of its day. Keep it on another disk; this practice "
               "alone should use the folder."),
            TextStyle::body,
            Tone::quiet,
            spacing::hair);
    addFolder();
    addMaking();
    m_section = std::make_unique<BackupSection>(this, column(), m_navigator);
    addTesting();
    showFolder();
}

void BackupPage::takeFocus()
{
    (m_place.empty() ? m_choose : m_make)->SetFocus();
    Scroll(0, 0);
}

bool BackupPage::mayLeave()
{
    if (!m_making->isWorking()) {
        return m_section->store();
    }
    showProblem(m_problem, tr("The backup is still being made. Wait, or press Cancel first."));
    return false;
}

void BackupPage::addFolder()
{
    addText(tr("Folder"), TextStyle::heading, Tone::normal, spacing::large);
    m_folder = addText({}, TextStyle::body, Tone::normal, spacing::hair);
    auto* row = addButtonRow(spacing::small);
    m_choose = makeButton(
        this, tr("Choose the backup folder…"), ButtonLook::normal, [this] { chooseFolder(); });
    row->Add(m_choose);
    m_folderProblem = addProblem();
}

void BackupPage::addMaking()
{
    auto* row = addButtonRow(spacing::medium);
    m_make = makeButton(this, tr("Back up now"), ButtonLook::primary, [this] { makeNow(); });
    row->Add(m_make);
    m_making = std::make_unique<ErrandBar>(this, column());
    m_receipt = addText({}, TextStyle::body, Tone::normal, spacing::small);
    m_problem = addProblem();
}

void BackupPage::addTesting()
{
    addText(tr("Would it restore?"), TextStyle::heading, Tone::normal, spacing::large);
    addText(tr("A backup is restored into a private place, checked and opened there, and removed "
               "again. The practice is not touched."),
            TextStyle::body,
            Tone::quiet,
            spacing::hair);
    addText(tr("Backups in the folder"), TextStyle::body, Tone::normal, spacing::small);
    m_backups = new wxChoice(this, wxID_ANY);
    m_backups->SetFont(fontFor(TextStyle::body));
    setSpokenName(m_backups, tr("Backups in the folder"));
    column()->Add(m_backups, 0, wxTOP, FromDIP(spacing::hair));
    m_passphrase = std::make_unique<PassphraseField>(this, column(), tr("Your passphrase"));
    m_passphrase->onEnter([this] { testChosen(); });
    m_wipe =
        std::make_unique<WipeWhenLeft>(std::vector<PassphraseField*>{m_passphrase.get()}, [] {});
    m_testProblem = addProblem();
    auto* row = addButtonRow(spacing::small);
    m_test = makeButton(this, tr("Test restore"), ButtonLook::normal, [this] { testChosen(); });
    row->Add(m_test);
    m_testing = std::make_unique<ErrandBar>(this, column());
    m_testResult = addText({}, TextStyle::body, Tone::normal, spacing::small);
}

void BackupPage::showFolder()
{
    m_folder->setText(m_place.empty() ? tr("None chosen yet.") : m_place.string());
    listBackups();
    setBusy(false);
}

void BackupPage::listBackups()
{
    m_backups->Clear();
    for (const std::string& name :
         m_place.empty() ? std::vector<std::string>() : backupsIn(m_place)) {
        m_backups->Append(toWx(name));
    }
    if (m_backups->GetCount() > 0) {
        m_backups->SetSelection(0);
    }
    m_backups->Enable(m_backups->GetCount() > 0);
}

void BackupPage::chooseFolder()
{
    const auto folder = askForFolder(this, tr("Where to keep backups"), m_place);
    if (!folder) {
        return;
    }
    const std::string problem = backupFolderProblem(*folder, m_navigator.practiceFolder());
    showProblem(m_folderProblem, problem.empty() ? problem : tr(problem));
    if (problem.empty()) {
        m_place = *folder;
        Preferences preferences = loadPreferences();
        preferences.backupFolder = m_place;
        savePreferences(preferences);
        showFolder();
    }
}

void BackupPage::makeNow()
{
    const std::string problem = backupFolderProblem(m_place, m_navigator.practiceFolder());
    showProblem(m_folderProblem, problem.empty() ? problem : tr(problem));
    if (!problem.empty() || m_making->isWorking()) {
        return;
    }
    showProblem(m_problem, {});
    m_receipt->setText({});
    const auto progress = m_making->start(tr("The backup is written, read back and compared."));
    setBusy(true);
    const auto receipt = std::make_shared<records::BackupReceipt>();
    m_navigator.session().run(
        [folder = m_place, progress, receipt](records::Record& record) {
            *receipt = makeAndKeep(record, folder, progress);
        },
        m_stillThere.unlessGone(
            [this, receipt](const std::exception_ptr& failure) { made(failure, *receipt); }));
}

void BackupPage::made(const std::exception_ptr& failure, const records::BackupReceipt& receipt)
{
    m_making->finish();
    if (failure == nullptr) {
        m_receipt->setText(receiptText(receipt));
    }
    showProblem(m_problem, failure == nullptr ? std::string() : sentenceOf(failure));
    showFolder();
    m_make->SetFocus();
}

void BackupPage::testChosen()
{
    if (m_testing->isWorking() || m_backups->GetSelection() == wxNOT_FOUND) {
        return;
    }
    if (m_passphrase->isEmpty()) {
        showProblem(m_testProblem, tr("Type your passphrase."));
        m_passphrase->focus();
        return;
    }
    showProblem(m_testProblem, {});
    m_testResult->setText({});
    auto secret = std::make_shared<const records::Secret>(m_passphrase->secret());
    m_passphrase->clear();
    const auto progress = m_testing->start(tr("The backup is restored, checked and opened."));
    setBusy(true);
    const auto found = std::make_shared<records::BackupTest>();
    m_navigator.session().run(
        [file = m_place / fromWx(m_backups->GetStringSelection()),
         secret,
         surroundings = m_navigator.surroundings(),
         progress,
         found](records::Record&) {
            *found = records::testBackup(file, *secret, surroundings, progress);
        },
        m_stillThere.unlessGone(
            [this, found](const std::exception_ptr& failure) { tested(failure, *found); }));
}

void BackupPage::tested(const std::exception_ptr& failure, const records::BackupTest& found)
{
    m_testing->finish();
    std::string result;
    if (failure == nullptr) {
        result = found.verification.sound
                     ? fmt::format(fmt::runtime(tr("It would restore: {} clients, {} check-ins.")),
                                   found.backup.clients,
                                   found.backup.checkIns)
                     : tr("It is not sound. Use another one, and make a new one now.");
        for (const auto& check : found.verification.checks) {
            result += fmt::format("\n{}  {}: {}",
                                  check.passed ? tr("good") : tr("NOT GOOD"),
                                  check.name,
                                  check.detail);
        }
    }
    m_testResult->setText(result);
    showProblem(m_testProblem, failure == nullptr ? std::string() : sentenceOf(failure));
    setBusy(false);
}

void BackupPage::setBusy(bool busy)
{
    m_choose->Enable(!busy);
    m_make->Enable(!busy && !m_place.empty());
    m_test->Enable(!busy && m_backups->GetCount() > 0);
    relayout();
}

} // namespace attune::desktop
