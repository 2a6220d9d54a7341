#include "client_page.h"

#include "attune/care/words.h"
#include "attune/reports/trends.h"
#include "card.h"
#include "date_text.h"
#include "drawing_view.h"
#include "emergency_access_page.h"
#include "spacing.h"
#include "text.h"
#include "today.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include <algorithm>
#include <fmt/format.h>

namespace attune::desktop {

namespace {

constexpr double chartHeightPt = 120;
/// More stand behind a button: each row is a window of its own, and a hundred of them take time.
constexpr std::size_t latestShown = 12;

std::string infantText(const care::Infant& infant, care::Date today)
{
    std::string text = infant.name.empty() ? tr("Baby, not named yet") : infant.name;
    if (infant.birthDate) {
        text += fmt::format(", {} {}", tr("born"), dateText(*infant.birthDate));
    }
    if (infant.deceased) {
        return text + ", " + tr("has died");
    }
    const std::string age = care::ageText(infant, today);
    return age.empty() ? text : text + ", " + age;
}

std::string stateText(const records::CheckInRow& row, bool isForClinician)
{
    switch (row.state) {
    case care::CheckInState::started:
        return tr("not finished");
    case care::CheckInState::handedBack:
        return isForClinician ? tr("to review and sign") : tr("waits for a clinician");
    case care::CheckInState::notToday:
        return tr("not today");
    case care::CheckInState::signedOff:
        return tr("signed");
    }
    return {};
}

} // namespace

ClientPage::ClientPage(wxWindow* parent, Navigator& navigator, care::ClientId id)
    : Page(parent, spacing::wideColumnWidth),
      m_navigator(navigator),
      m_offer(navigator.offer()),
      m_id(id)
{
    const auto [client, rows] = m_navigator.session().ask([id](records::Record& record) {
        return std::pair(record.client(id), record.checkInsOf(id));
    });
    addHeader(client);
    if (m_offer.results) {
        addTrends(rows);
    }
    addTimeline(rows);
    if (m_offer.disclosures) {
        addRecord();
    }
    if (m_offer.emergencyAccess) {
        addEmergency();
    }
}

void ClientPage::takeFocus()
{
    m_start->SetFocus();
}

void ClientPage::addHeader(const care::Client& client)
{
    auto* back = addButtonRow(0);
    back->Add(makeButton(
        this, tr("Back to Today"), ButtonLook::quiet, [this] { m_navigator.showToday(); }));
    if (m_offer.byEmergency) {
        addEmergencyNotice(this, column(), m_navigator);
    }
    addText(client.calledName(), TextStyle::title, Tone::normal, spacing::small);
    std::string facts = tr(care::relationText(client.relation));
    if (client.calledName() != client.name) {
        facts = client.name + "  ·  " + facts;
    }
    if (client.birthDate) {
        facts += fmt::format("  ·  {} {}", tr("born"), dateText(*client.birthDate));
    }
    if (!client.chartNumber.empty()) {
        facts += fmt::format("  ·  {} {}", tr("No."), client.chartNumber);
    }
    addText(facts, TextStyle::body, Tone::quiet);
    for (const care::Infant& infant : client.infants) {
        addText(
            infantText(infant, m_navigator.today()), TextStyle::body, Tone::normal, spacing::hair);
        std::string context;
        for (const std::string& factor : infant.context) {
            context += (context.empty() ? "" : "; ") + tr(care::contextLabel(factor));
        }
        if (!context.empty() && !infant.deceased) {
            addText(context, TextStyle::small, Tone::quiet);
        }
    }
    if (!client.note.empty()) {
        addText(client.note, TextStyle::body, Tone::quiet, spacing::small);
    }
    auto* buttons = addButtonRow(spacing::medium);
    m_start = makeButton(this, tr("Start check-in"), ButtonLook::primary, [this] {
        m_navigator.showStartCheckIn(m_id);
    });
    buttons->Add(m_start);
    buttons->AddSpacer(FromDIP(spacing::small));
    if (m_offer.results && !care::infantsForBonding(client).empty()) {
        buttons->Add(makeButton(this, tr("Bonding context"), ButtonLook::normal, [this] {
            m_navigator.showContext(m_id);
        }));
        buttons->AddSpacer(FromDIP(spacing::small));
    }
    buttons->Add(makeButton(
        this, tr("Edit client"), ButtonLook::normal, [this] { m_navigator.showClientForm(m_id); }));
}

void ClientPage::addTrends(const std::vector<records::CheckInRow>& rows)
{
    const auto latest = std::ranges::find_if(rows, [](const records::CheckInRow& row) {
        return row.state == care::CheckInState::handedBack ||
               row.state == care::CheckInState::signedOff;
    });
    if (latest == rows.end()) {
        return;
    }
    const care::Visit visit = m_navigator.session().ask(
        [id = latest->id](records::Record& record) { return record.visit(id); });
    const std::vector<reports::Trend> trends = reports::trendsOf(visit, m_navigator.library());
    if (trends.empty()) {
        return;
    }
    addText(tr("Over time"), TextStyle::heading, Tone::normal, spacing::large);
    for (const reports::Trend& trend : trends) {
        auto* card = new Card(this);
        card->content()->Add(new WrappedText(card, trend.title, TextStyle::lead), 0, wxEXPAND);
        auto* chart =
            new DrawingView(card, [trend](double widthPt, const reports::FontMetrics& metrics) {
                return reports::trendChart(
                    *trend.scale, trend.points, widthPt, chartHeightPt, metrics);
            });
        chart->onPick([this](std::int64_t checkIn) { m_navigator.showReview({checkIn}); });
        card->content()->Add(chart, 0, wxEXPAND | wxTOP, FromDIP(spacing::small));
        column()->Add(card, 0, wxEXPAND | wxTOP, FromDIP(spacing::small));
    }
}

void ClientPage::addTimeline(const std::vector<records::CheckInRow>& rows)
{
    addText(tr("Check-ins"), TextStyle::heading, Tone::normal, spacing::large);
    if (rows.empty()) {
        addText(tr("None yet. Start check-in hands this computer over; every answer is kept as it "
                   "is given."),
                TextStyle::body,
                Tone::quiet);
    }
    m_timeline = new wxBoxSizer(wxVERTICAL);
    column()->Add(m_timeline, 0, wxEXPAND);
    const auto shown = static_cast<std::ptrdiff_t>(std::min(rows.size(), latestShown));
    addCheckIns({rows.begin(), rows.begin() + shown});
    const std::vector<records::CheckInRow> earlier(rows.begin() + shown, rows.end());
    if (earlier.empty()) {
        return;
    }
    auto* more = makeButton(this,
                            fmt::format(fmt::runtime(tr("Show {} earlier ones")), earlier.size()),
                            ButtonLook::quiet,
                            [] {});
    more->Bind(wxEVT_BUTTON, [this, earlier, more](wxCommandEvent&) {
        more->Hide();
        addCheckIns(earlier);
        relayout();
    });
    addButtonRow(spacing::small)->Add(more);
}

void ClientPage::addCheckIns(const std::vector<records::CheckInRow>& rows)
{
    for (const records::CheckInRow& row : rows) {
        std::string detail =
            fmt::format("{}  ·  {}  ·  {}",
                        titlesOf(row.instrumentIds, questionnaires::Library::builtIn()),
                        tr(care::modeText(row.mode)),
                        stateText(row, m_offer.results));
        if (row.openAlerts > 0) {
            detail += "  ·  " + openAlertsText(row.openAlerts);
        }
        m_timeline->Add(mayOpen(row)
                            ? makeRow(this, timeText(row.at), detail, [this, row] { open(row); })
                            : closedRow(timeText(row.at), detail),
                        0,
                        wxEXPAND | wxTOP,
                        FromDIP(spacing::small));
    }
}

bool ClientPage::mayOpen(const records::CheckInRow& row) const
{
    const bool isWithClient =
        row.state == care::CheckInState::started && !care::showsAnswers(row.mode);
    return m_offer.results || (m_offer.checkIns && isWithClient);
}

wxWindow* ClientPage::closedRow(const std::string& title, const std::string& detail)
{
    auto* card = new Card(this);
    card->content()->Add(new WrappedText(card, title, TextStyle::body), 0, wxEXPAND);
    card->content()->Add(new WrappedText(card, detail, TextStyle::body, Tone::quiet), 0, wxEXPAND);
    return card;
}

void ClientPage::addEmergency()
{
    addText(tr("In an emergency"), TextStyle::heading, Tone::normal, spacing::large);
    addText(tr("Answers and results are for the clinicians. Where someone is in danger now and "
               "none can be reached, you may see them, giving the reason."),
            TextStyle::body,
            Tone::quiet,
            spacing::hair);
    auto* buttons = addButtonRow(spacing::small);
    buttons->Add(makeButton(this, tr("Emergency access"), ButtonLook::normal, [this] {
        m_navigator.showEmergencyAccess(m_id);
    }));
}

void ClientPage::addRecord()
{
    addText(tr("This record"), TextStyle::heading, Tone::normal, spacing::large);
    const auto [mayExport, mayErase] = m_navigator.session().ask([](records::Record& record) {
        return std::pair(record.may(care::Action::exportClient),
                         record.may(care::Action::eraseClient));
    });
    auto* buttons = addButtonRow(spacing::small);
    const auto add = [&](const std::string& label, ButtonLook look, auto then) {
        buttons->Add(makeButton(this, label, look, then), 0, wxRIGHT, FromDIP(spacing::small));
    };
    add(tr("Disclosures"), ButtonLook::normal, [this] { m_navigator.showDisclosures(m_id); });
    if (mayExport) {
        add(tr("Give a copy to the client"), ButtonLook::normal, [this] {
            m_navigator.showRecordCopy(m_id);
        });
    }
    if (mayErase) {
        add(tr("Delete this record"), ButtonLook::quiet, [this] { m_navigator.showErasure(m_id); });
    }
}

void ClientPage::open(const records::CheckInRow& row)
{
    if (row.state != care::CheckInState::started) {
        m_navigator.showReview(row.id);
    } else if (row.mode == care::Mode::paper) {
        m_navigator.showPaperEntry(row.id);
    } else {
        m_navigator.showClientMode(row.id);
    }
}

} // namespace attune::desktop
