#include "today_page.h"

#include "backup_plan.h"
#include "card.h"
#include "date_text.h"
#include "emergency_access_page.h"
#include "first_steps.h"
#include "native_theme.h"
#include "preferences.h"
#include "spacing.h"
#include "text.h"
#include "text_field.h"
#include "today.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/srchctrl.h>
#include <wx/textctrl.h>

#include <fmt/format.h>

namespace attune::desktop {

namespace {

constexpr int mostFound = 40;

std::string detailOf(const records::ClientRow& row, care::Date today)
{
    std::string detail;
    const auto append = [&detail](const std::string& part) {
        if (!part.empty()) {
            detail += detail.empty() ? part : "  ·  " + part;
        }
    };
    append(row.chartNumber.empty() ? std::string()
                                   : fmt::format("{} {}", tr("No."), row.chartNumber));
    append(row.birthDate ? fmt::format("{} {}", tr("born"), dateText(*row.birthDate))
                         : std::string());
    append(stageOf(row, today));
    return detail;
}

std::string titleOf(const records::ClientRow& row)
{
    return row.preferredName.empty() || row.preferredName == row.name
               ? row.name
               : fmt::format("{} ({})", row.preferredName, row.name);
}

} // namespace

TodayPage::TodayPage(wxWindow* parent, Navigator& navigator)
    : Page(parent, spacing::wideColumnWidth),
      m_navigator(navigator),
      m_offer(navigator.offer())
{
    const records::Attention attention =
        m_navigator.session().ask([](records::Record& record) { return record.attention(); });
    m_recent = attention.recent;
    addHeader();
    addFirstSteps();
    if (m_offer.byEmergency) {
        addEmergencyNotice(this, column(), m_navigator);
    }
    addAlerts(attention.alerts);
    addUnfinished(attention.unfinished);
    addToReview(attention.toReview);
    if (m_offer.results) {
        addFollowUps();
    }
    addScreenings();
    addClients();
    if (m_offer.results) {
        addButtonRow(spacing::large)
            ->Add(makeButton(this, tr("Practice summary"), ButtonLook::normal, [this] {
                m_navigator.showPracticeSummary({});
            }));
    }
    addLastBackup();
    m_navigator.session().run([](records::Record& record) { record.prepareSearch(); },
                              [](const std::exception_ptr&) {}); // the first search says it
}

void TodayPage::addLastBackup()
{
    const records::BackupState state =
        m_navigator.session().ask([](records::Record& record) { return record.backupState(); });
    const std::string when = state.lastMade
                                 ? fmt::format("{} {}.",
                                               tr("Last backup:"),
                                               howLongAgo(*state.lastMade, m_navigator.now()))
                                 : tr("There is no backup yet.");
    const bool isOverdue =
        isBackupOverdue(state, loadPreferences().backupSchedule, m_navigator.now());
    if (isOverdue) {
        addText(when + " " + tr("If this computer is lost, so is what was entered since."),
                TextStyle::body,
                Tone::alert,
                spacing::large);
    } else {
        addText(when, TextStyle::small, Tone::quiet, spacing::large);
    }
    if (m_offer.backups && (isOverdue || !m_offer.settings)) { // else they are in Settings
        auto* row = addButtonRow(spacing::small);
        row->Add(makeButton(this,
                            isOverdue ? tr("Make a backup") : tr("Backups"),
                            isOverdue ? ButtonLook::normal : ButtonLook::quiet,
                            [this] { m_navigator.showBackups(); }));
    }
}

void TodayPage::takeFocus()
{
    m_search->SetFocus();
    Scroll(0, 0);
}

void TodayPage::addHeader()
{
    const care::Practice practice =
        m_navigator.session().ask([](records::Record& record) { return record.practice(); });
    addText(practice.name + (practice.isFictional ? "  ·  " + tr("fictional demonstration") : ""),
            TextStyle::small,
            Tone::quiet);
    auto* row = addButtonRow(0);
    auto* title = new WrappedText(this, tr("Today"), TextStyle::title);
    row->Add(title, 1, wxALIGN_CENTRE_VERTICAL);
    if (m_offer.addClients) {
        row->Add(makeButton(this,
                            tr("New client"),
                            ButtonLook::primary,
                            [this] { m_navigator.showClientForm({}); }),
                 0,
                 wxALIGN_CENTRE_VERTICAL);
    }
    addText(dateText(m_navigator.today()), TextStyle::body, Tone::quiet);
}

void TodayPage::addFirstSteps()
{
    if (loadPreferences().tourSeen || !m_offer.results) {
        return;
    }
    auto* steps = new FirstSteps(
        this,
        [this] { CallAfter([this] { relayout(); }); },
        [this] {
            Preferences preferences = loadPreferences();
            preferences.tourSeen = true;
            savePreferences(preferences);
            m_navigator.showToday();
        });
    column()->Add(steps, 0, wxEXPAND | wxTOP, FromDIP(spacing::medium));
}

void TodayPage::addAlerts(const std::vector<records::CheckInRow>& rows)
{
    if (rows.empty()) {
        return;
    }
    auto* card = new Card(this, Card::Kind::alert);
    card->content()->Add(
        new WrappedText(card, tr("Safety first"), TextStyle::heading, Tone::alert), 0, wxEXPAND);
    card->content()->Add(
        new WrappedText(card,
                        tr("Someone answered a safety question above zero, or left it open. It "
                           "waits here until you record what you found and did."),
                        TextStyle::body),
        0,
        wxEXPAND | wxTOP,
        FromDIP(spacing::hair));
    for (const records::CheckInRow& row : rows) {
        card->content()->Add(makeRow(card,
                                     row.clientName,
                                     openAlertsText(row, m_navigator.now()),
                                     [this, id = row.id] { m_navigator.showReview(id); }),
                             0,
                             wxEXPAND | wxTOP,
                             FromDIP(spacing::small));
    }
    column()->Add(card, 0, wxEXPAND | wxTOP, FromDIP(spacing::large));
}

void TodayPage::addUnfinished(std::vector<records::CheckInRow> rows)
{
    std::erase_if(rows, [this](const records::CheckInRow& row) {
        return !m_offer.results && care::showsAnswers(row.mode);
    });
    if (rows.empty()) {
        return;
    }
    addText(tr("Interrupted"), TextStyle::heading, Tone::normal, spacing::large);
    addText(tr("Every answer given is stored. Carry on where it stopped."),
            TextStyle::body,
            Tone::quiet);
    for (const records::CheckInRow& row : rows) {
        column()->Add(
            makeRow(this,
                    fmt::format("{}: {}", tr("Resume"), row.clientName),
                    fmt::format("{}  ·  {}",
                                titlesOf(row.instrumentIds, questionnaires::Library::builtIn()),
                                howLongAgo(row.at, m_navigator.now())),
                    [this, id = row.id, mode = row.mode] {
                        if (mode == care::Mode::paper) {
                            m_navigator.showPaperEntry(id);
                        } else {
                            m_navigator.showClientMode(id);
                        }
                    }),
            0,
            wxEXPAND | wxTOP,
            FromDIP(spacing::small));
    }
}

void TodayPage::addToReview(const std::vector<records::CheckInRow>& rows)
{
    if (rows.empty()) {
        return;
    }
    addText(m_offer.results ? tr("To review and sign") : tr("Waiting for a clinician"),
            TextStyle::heading,
            Tone::normal,
            spacing::large);
    for (const records::CheckInRow& row : rows) {
        column()->Add(
            makeRow(this,
                    row.clientName,
                    fmt::format("{}  ·  {}",
                                titlesOf(row.instrumentIds, questionnaires::Library::builtIn()),
                                howLongAgo(row.at, m_navigator.now())),
                    [this, id = row.id, client = row.client] {
                        m_offer.results ? m_navigator.showReview(id)
                                        : m_navigator.showClient(client);
                    }),
            0,
            wxEXPAND | wxTOP,
            FromDIP(spacing::small));
    }
}

void TodayPage::addClients()
{
    m_clientsTitle = addText(tr("Clients"), TextStyle::heading, Tone::normal, spacing::large);
    m_search = makeField(this, tr("Find a client by name, number or birth date"));
    m_search->SetHint(toWx(tr("Find by name, number or birth date")));
    m_search->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { search(); });
    column()->Add(m_search, 0, wxEXPAND | wxTOP, FromDIP(spacing::small));
    m_clients = new wxBoxSizer(wxVERTICAL);
    column()->Add(m_clients, 0, wxEXPAND | wxTOP, FromDIP(spacing::hair));
    listClients(m_recent, false);
}

void TodayPage::search()
{
    const std::string words = fromWx(m_search->GetValue());
    if (words.find_first_not_of(' ') == std::string::npos) {
        listClients(m_recent, false);
        return;
    }
    listClients(m_navigator.session().ask([&words](records::Record& record) {
        return record.findClients(words, mostFound);
    }),
                true);
}

void TodayPage::listClients(const std::vector<records::ClientRow>& rows, bool searching)
{
    m_clients->Clear(true);
    if (rows.empty()) {
        auto* card = new Card(this);
        card->content()->Add(
            new WrappedText(
                card,
                searching ? tr("Nobody by these words. Try part of a name, or a birth date like "
                               "1994-03-09.")
                          : tr("No clients yet. Press New client to add the first; the check-in is "
                               "two more clicks away."),
                TextStyle::body,
                Tone::quiet),
            0,
            wxEXPAND);
        m_clients->Add(card, 0, wxEXPAND | wxTOP, FromDIP(spacing::small));
    }
    for (const records::ClientRow& row : rows) {
        m_clients->Add(makeRow(this,
                               titleOf(row),
                               detailOf(row, m_navigator.today()),
                               [this, id = row.id] { m_navigator.showClient(id); }),
                       0,
                       wxEXPAND | wxTOP,
                       FromDIP(spacing::small));
    }
    relayout();
}

} // namespace attune::desktop
