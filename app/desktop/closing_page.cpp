#include "closing_page.h"

#include "backup_plan.h"
#include "failure_sentence.h"
#include "preferences.h"
#include "spacing.h"
#include "text.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include <fmt/format.h>

namespace attune::desktop {

ClosingPage::ClosingPage(wxWindow* parent, Navigator& navigator, std::function<void()> close)
    : Page(parent, spacing::columnWidth),
      m_navigator(navigator),
      m_close(std::move(close))
{
    addText(tr("One last thing: the backup"), TextStyle::title, Tone::normal, spacing::huge);
    addText(tr("Attune closes by itself once the backup is made and read back."),
            TextStyle::body,
            Tone::normal,
            spacing::small);
    addText(fmt::format("{} {}", tr("Folder:"), loadPreferences().backupFolder.string()),
            TextStyle::body,
            Tone::quiet,
            spacing::small);
    m_errand = std::make_unique<ErrandBar>(this, column());
    m_problem = addProblem();
    auto* row = addButtonRow(spacing::large);
    m_again = makeButton(this, tr("Try again"), ButtonLook::primary, [this] { makeBackup(); });
    m_without =
        makeButton(this, tr("Close without a backup"), ButtonLook::normal, [this] { m_close(); });
    row->Add(m_again, 0, wxRIGHT, FromDIP(spacing::small));
    row->Add(m_without);
    row->AddSpacer(FromDIP(spacing::small));
    row->Add(makeButton(
        this, tr("Back to Today"), ButtonLook::quiet, [this] { m_navigator.showToday(); }));
    makeBackup();
}

void ClosingPage::takeFocus()
{
    (m_again->IsShown() ? m_again : m_without)->SetFocus();
}

void ClosingPage::makeBackup()
{
    m_again->Hide();
    showProblem(m_problem, {});
    const auto progress = m_errand->start(tr("The backup is written, read back and compared."));
    relayout();
    m_navigator.session().run(
        [folder = loadPreferences().backupFolder,
         practice = m_navigator.practiceFolder(),
         progress](records::Record& record) {
            if (const std::string problem = backupFolderProblem(folder, practice);
                !problem.empty()) {
                throw records::StorageError(problem);
            }
            makeAndKeep(record, folder, progress);
        },
        m_stillThere.unlessGone([this](const std::exception_ptr& failure) { finished(failure); }));
}

void ClosingPage::finished(const std::exception_ptr& failure)
{
    m_errand->finish();
    if (failure == nullptr) {
        m_close();
        return;
    }
    m_again->Show();
    showProblem(m_problem, tr("The backup was not made.") + " " + sentenceOf(failure));
    relayout();
    m_again->SetFocus();
}

} // namespace attune::desktop
