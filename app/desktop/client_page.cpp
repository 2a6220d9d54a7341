#include "client_page.h"

#include "attune/care/words.h"
#include "attune/reports/trends.h"
#include "card.h"
#include "date_text.h"
#include "drawing_view.h"
#include "emergency_access_page.h"
#include "spacing.h"
#include "text.h"

#include <wx/button.h>
#include <wx/panel.h>
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
    addScreening();
    if (m_offer.results) {
        addFollowUps();
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
    if (!m_offer.results) {
        return;
    }
    buttons->AddSpacer(FromDIP(spacing::small));
    buttons->Add(makeButton(
        this, tr("Write a note"), ButtonLook::normal, [this] { m_navigator.showNote(m_id); }));
    buttons->AddSpacer(FromDIP(spacing::small));
    buttons->Add(makeButton(
        this, tr("Safety plan"), ButtonLook::normal, [this] { m_navigator.showSafetyPlan(m_id); }));
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

std::vector<TimelineRow>
ClientPage::timeline(const std::vector<records::CheckInRow>& checkIns) const
{
    const TimelineSources sources = m_navigator.session().ask([&](records::Record& record) {
        TimelineSources known{
            .checkIns = checkIns, .notes = {}, .followUps = {}, .plans = {}, .documents = {}};
        if (m_offer.results) {
            records::FollowThrough& care = record.followThrough();
            known.notes = care.notes(m_id);
            known.followUps = care.followUps(m_id);
            known.plans = care.safetyPlans(m_id);
        }
        if (m_offer.disclosures) {
            known.documents = record.disclosures(m_id);
        }
        return known;
    });
    return timelineOf(sources, m_offer.results);
}

void ClientPage::addTimeline(const std::vector<records::CheckInRow>& checkIns)
{
    addText(m_offer.results ? tr("What happened") : tr("Check-ins"),
            TextStyle::heading,
            Tone::normal,
            spacing::large);
    const std::vector<TimelineRow> rows = timeline(checkIns);
    if (rows.empty()) {
        addText(tr("None yet. Start check-in hands this computer over; every answer is kept as it "
                   "is given."),
                TextStyle::body,
                Tone::quiet);
    }
    m_timeline = addHolder();
    const auto shown = static_cast<std::ptrdiff_t>(std::min(rows.size(), latestShown));
    addRows({rows.begin(), rows.begin() + shown});
    const std::vector<TimelineRow> earlier(rows.begin() + shown, rows.end());
    if (earlier.empty()) {
        return;
    }
    auto* more = makeButton(this,
                            fmt::format(fmt::runtime(tr("Show {} earlier ones")), earlier.size()),
                            ButtonLook::quiet,
                            [] {});
    more->Bind(wxEVT_BUTTON, [this, earlier, more](wxCommandEvent&) {
        const std::size_t before = m_timeline->GetSizer()->GetItemCount();
        more->Hide();
        addRows(earlier);
        relayout();
        focusFrom(before);
    });
    addButtonRow(spacing::small)->Add(more);
}

/// The keyboard goes on where the new rows begin.
void ClientPage::focusFrom(std::size_t first)
{
    for (std::size_t index = first; index < m_timeline->GetSizer()->GetItemCount(); ++index) {
        if (auto* button =
                dynamic_cast<wxButton*>(m_timeline->GetSizer()->GetItem(index)->GetWindow())) {
            button->SetFocus();
            return;
        }
    }
}

void ClientPage::addRows(const std::vector<TimelineRow>& rows)
{
    for (const TimelineRow& row : rows) {
        const std::string title = fmt::format("{}  ·  {}", timeText(row.at), row.title);
        m_timeline->GetSizer()->Add(
            mayOpen(row) ? makeRow(m_timeline, title, row.detail, [this, row] { open(row); })
                         : closedRow(title, row.detail),
            0,
            wxEXPAND | wxTOP,
            FromDIP(spacing::small));
    }
}

bool ClientPage::mayOpen(const TimelineRow& row) const
{
    if (std::holds_alternative<care::FollowUpId>(row.opens)) {
        return true;
    }
    const auto* checkIn = std::get_if<records::CheckInRow>(&row.opens);
    if (checkIn == nullptr) {
        return false;
    }
    const bool isWithClient =
        checkIn->state == care::CheckInState::started && !care::showsAnswers(checkIn->mode);
    return m_offer.results || (m_offer.checkIns && isWithClient);
}

wxWindow* ClientPage::closedRow(const std::string& title, const std::string& detail)
{
    auto* card = new Card(m_timeline);
    card->addText(title);
    card->addText(detail, 0, TextStyle::body, Tone::quiet);
    return card;
}

void ClientPage::open(const TimelineRow& row)
{
    if (const auto* followUp = std::get_if<care::FollowUpId>(&row.opens)) {
        m_navigator.showFollowUp(m_id, *followUp);
        return;
    }
    const auto& checkIn = std::get<records::CheckInRow>(row.opens);
    if (checkIn.state != care::CheckInState::started) {
        m_navigator.showReview(checkIn.id);
    } else if (checkIn.mode == care::Mode::paper) {
        m_navigator.showPaperEntry(checkIn.id);
    } else {
        m_navigator.showClientMode(checkIn.id);
    }
}

} // namespace attune::desktop
