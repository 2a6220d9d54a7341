#include "backup_section.h"

#include "backup_plan.h"
#include "native_theme.h"
#include "page.h"
#include "preferences.h"
#include "spacing.h"
#include "text.h"
#include "text_field.h"

#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <fmt/format.h>

namespace attune::desktop {

namespace {

constexpr int numberWidth = 96; ///< device-independent pixels

struct ScheduleText
{
    BackupSchedule schedule;
    std::string label;
};

std::vector<ScheduleText> schedules()
{
    return {{BackupSchedule::eachDay, tr("each day")},
            {BackupSchedule::eachWeek, tr("each week")},
            {BackupSchedule::onClosing, tr("only on closing")}};
}

} // namespace

BackupSection::BackupSection(Page* page, wxSizer* column, Navigator& navigator)
    : m_page(page),
      m_column(column),
      m_navigator(navigator)
{
    addSchedule();
    addKept();
}

void BackupSection::addText(const std::string& text, bool quiet, int above)
{
    auto* words = new WrappedText(m_page,
                                  text,
                                  quiet ? TextStyle::small : TextStyle::body,
                                  quiet ? Tone::quiet : Tone::normal);
    m_column->Add(words, 0, wxEXPAND | wxTOP, m_page->FromDIP(above));
}

void BackupSection::addSchedule()
{
    const std::string label = tr("Attune makes one by itself");
    addText(label, false, spacing::large);
    auto* choice = new wxChoice(m_page, wxID_ANY);
    choice->SetFont(fontFor(TextStyle::body));
    const BackupSchedule current = loadPreferences().backupSchedule;
    for (const auto& [schedule, words] : schedules()) {
        choice->Append(toWx(words));
        if (schedule == current) {
            choice->SetSelection(static_cast<int>(choice->GetCount()) - 1);
        }
    }
    setSpokenName(choice, label);
    choice->Bind(wxEVT_CHOICE, [](wxCommandEvent& event) {
        Preferences preferences = loadPreferences();
        preferences.backupSchedule =
            schedules().at(static_cast<std::size_t>(event.GetSelection())).schedule;
        savePreferences(preferences);
    });
    m_column->Add(choice, 0, wxTOP, m_page->FromDIP(spacing::hair));
    addText(tr("While nobody is at the computer. On closing too where something was entered since; "
               "with “each week” once the last one is a week old."),
            true,
            spacing::hair);
}

void BackupSection::addKept()
{
    const auto [stored, mayChange] = m_navigator.session().ask([](records::Record& record) {
        return std::pair(record.setting(keptBackupsKey), record.may(care::Action::changePractice));
    });
    const std::size_t kept = keptBackupsFrom(stored);
    if (!mayChange) {
        addText(fmt::format(fmt::runtime(tr("The {} newest are kept, and the first of each month. "
                                            "An owner can change that.")),
                            kept),
                false,
                spacing::medium);
        return;
    }
    const std::string label = tr("How many of the newest to keep, from 1 to 60");
    addText(label, false, spacing::medium);
    m_kept = makeField(m_page, label, std::to_string(kept), 0, numberWidth);
    m_kept->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        store();
        event.Skip();
    });
    m_column->Add(m_kept, 0, wxTOP, m_page->FromDIP(spacing::hair));
    m_problem = new WrappedText(m_page, {}, TextStyle::body, Tone::alert);
    m_problem->Hide();
    m_column->Add(m_problem, 0, wxEXPAND | wxTOP, m_page->FromDIP(spacing::hair));
    addText(
        tr("Beside them the first of each month stays. Older ones are deleted once a new one is "
           "made."),
        true,
        spacing::hair);
}

bool BackupSection::store()
{
    if (m_kept == nullptr || !m_navigator.session().isOpen()) {
        return true;
    }
    const auto number = keptBackupsTyped(fromWx(m_kept->GetValue()));
    m_page->showProblem(m_problem,
                        number ? std::string() : tr("Write a whole number from 1 to 60."));
    if (!number) {
        return false;
    }
    m_navigator.session().ask([&](records::Record& record) {
        if (keptBackupsFrom(record.setting(keptBackupsKey)) != *number) {
            record.setSetting(keptBackupsKey, std::to_string(*number));
        }
    });
    return true;
}

} // namespace attune::desktop
