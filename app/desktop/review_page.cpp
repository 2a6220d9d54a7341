#include "review_page.h"

#include "alert_card.h"
#include "answer_list.h"
#include "attune/care/words.h"
#include "date_text.h"
#include "red_flags_section.h"
#include "score_card.h"
#include "spacing.h"
#include "start_check_in.h"
#include "suggestions_section.h"
#include "text.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include <algorithm>
#include <fmt/format.h>

namespace attune::desktop {

namespace {

/// Between the two texts of a draft; nobody types it.
constexpr char draftSeparator = '\x1e';

std::string draftKey(care::AlertId alert)
{
    return fmt::format("{}{}", records::alertDraftPrefix, alert.value);
}

} // namespace

ReviewPage::ReviewPage(wxWindow* parent, Navigator& navigator, care::CheckInId id)
    : Page(parent, spacing::wideColumnWidth),
      m_navigator(navigator),
      m_id(id),
      m_visit(
          m_navigator.session().ask([id](records::Record& record) { return record.visit(id); })),
      m_reviews(care::reviewOf(m_visit, m_navigator.library(), m_navigator.settings().baseRate))
{
    m_pause.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { storeDrafts(); });
    addHeader();
    addSafety();
    if (m_visit.checkIn.state == care::CheckInState::notToday) {
        addText(fmt::format("{} {}", tr("Not today:"), tr(m_visit.checkIn.notTodayReason)),
                TextStyle::body,
                Tone::normal,
                spacing::medium);
        addGivenAnswers();
        return;
    }
    addText(tr("Scores"), TextStyle::heading, Tone::normal, spacing::large);
    addText(tr("These questionnaires screen. They never diagnose."), TextStyle::small, Tone::quiet);
    for (const care::AssessmentReview& review : m_reviews) {
        column()->Add(new ScoreCard(this, review, [this] { relayout(); }),
                      0,
                      wxEXPAND | wxTOP,
                      FromDIP(spacing::small));
    }
    m_suggestions = std::make_unique<SuggestionsSection>(
        this, column(), m_navigator, m_visit, [this] { lookAgain(); });
    addImpression();
    addFeedback();
    addSigning();
    addAmendments();
}

ReviewPage::~ReviewPage() = default;

/// What was answered before it was put off: kept, and no score.
void ReviewPage::addGivenAnswers()
{
    for (const care::AssessmentReview& review : m_reviews) {
        const auto& response = review.assessment->response;
        bool isEmpty = true;
        for (const care::AnswerReview& answer : review.answers) {
            isEmpty = isEmpty && response.at(answer.itemNumber).isUnanswered();
        }
        if (isEmpty) {
            continue;
        }
        auto* card = new Card(this);
        card->addText(review.title, 0, TextStyle::lead);
        card->addText(
            tr("What was answered before. There is no score."), 0, TextStyle::body, Tone::quiet);
        card->content()->Add(
            new AnswerList(card, review.answers), 0, wxEXPAND | wxTOP, FromDIP(spacing::small));
        column()->Add(card, 0, wxEXPAND | wxTOP, FromDIP(spacing::small));
    }
}

void ReviewPage::takeFocus()
{
    if (m_first != nullptr) {
        m_first->SetFocus();
    }
    Scroll(0, 0);
}

bool ReviewPage::mayLeave()
{
    storeDrafts();
    return true;
}

void ReviewPage::addHeader()
{
    auto* back = addButtonRow(0);
    auto* client = makeButton(this, tr("Back to client"), ButtonLook::quiet, [this] {
        storeDrafts();
        m_navigator.showClient(m_visit.client.id);
    });
    m_first = client;
    back->Add(client);
    back->AddStretchSpacer(1);
    if (m_visit.checkIn.state != care::CheckInState::notToday) {
        back->Add(makeButton(this, tr("Report"), ButtonLook::normal, [this] {
            storeDrafts();
            m_navigator.showReport(m_id);
        }));
    }
    addText(m_visit.client.calledName(), TextStyle::title, Tone::normal, spacing::small);
    addText(fmt::format("{}  ·  {}",
                        m_visit.checkIn.paperDate ? dateText(*m_visit.checkIn.paperDate)
                                                  : timeText(care::answeredAt(m_visit.checkIn)),
                        tr(care::modeText(m_visit.checkIn.mode))),
            TextStyle::body,
            Tone::quiet);
    const care::Date day = care::localTime(care::answeredAt(m_visit.checkIn)).date;
    for (const care::Infant& infant : care::infantsForBonding(m_visit.client)) {
        if (const std::string age = care::ageText(infant, day); !age.empty()) {
            addText(fmt::format("{}: {}", care::infantName(m_visit.client, infant.id), age),
                    TextStyle::body,
                    Tone::quiet);
        }
    }
}

void ReviewPage::addSafety()
{
    addText(tr("Safety"), TextStyle::heading, Tone::normal, spacing::large);
    if (m_visit.alerts.empty()) {
        addText(tr("No safety question was answered above zero, declined or left open. This does "
                   "not rule out risk: ask."),
                TextStyle::body,
                Tone::quiet,
                spacing::hair);
    }
    for (const care::Alert& alert : m_visit.alerts) {
        const AlertCard::Draft draft = alert.action ? AlertCard::Draft() : draftOf(alert.id);
        auto* card = new AlertCard(
            this,
            alert,
            care::alertTextOf(m_visit, alert, m_navigator.library()),
            draft,
            [this, id = alert.id](const auto& found, const auto& done) {
                acknowledge(id, found, done);
            },
            [this] { m_pause.StartOnce(pauseMs); });
        m_drafts.push_back({alert.id, card, draft});
        column()->Add(card, 0, wxEXPAND | wxTOP, FromDIP(spacing::small));
    }
    offerInquiry();
    if (m_visit.checkIn.state == care::CheckInState::handedBack || m_visit.signature) {
        m_redFlags = std::make_unique<RedFlagsSection>(
            this, column(), m_navigator, m_visit, [this] { lookAgain(); });
    }
}

/// Where an answer about self-harm is open: the ASQ, asked aloud, at once.
void ReviewPage::offerInquiry()
{
    const bool isOpen = std::ranges::any_of(m_visit.alerts, [](const care::Alert& alert) {
        return !alert.action && alert.finding.kind == questionnaires::SafetyKind::selfHarm;
    });
    if (!isOpen) {
        return;
    }
    addButtonRow(spacing::medium)
        ->Add(makeButton(this, tr("Ask the ASQ now, aloud"), ButtonLook::alert, [this] {
            storeDrafts();
            records::NewCheckIn setup;
            setup.client = m_visit.client.id;
            setup.mode = care::Mode::readAloud;
            setup.layout = layoutId;
            setup.questionnaires = {{"asq", {}}};
            m_navigator.showClientMode(m_navigator.session().ask(
                [&setup](records::Record& record) { return record.startCheckIn(setup); }));
        }));
}

/// Something decided above changes what is suggested and whether it can be signed. What is typed
/// on the page stays.
void ReviewPage::lookAgain()
{
    const care::Visit now =
        m_navigator.session().ask([this](records::Record& record) { return record.visit(m_id); });
    m_visit.redFlags = now.redFlags;
    m_visit.suggestions = now.suggestions;
    m_visit.decisions = now.decisions;
    m_suggestions->show(m_visit);
    showObstacles();
}

void ReviewPage::acknowledge(care::AlertId alert, const std::string& found, const std::string& done)
{
    storeDrafts();
    m_navigator.session().ask([&](records::Record& record) {
        record.acknowledge(alert, found, done);
        record.setSetting(draftKey(alert), {});
    });
    m_navigator.showReview(m_id);
}

/// What was typed beside an open alert, before a lock or another page came between.
AlertCard::Draft ReviewPage::draftOf(care::AlertId alert) const
{
    const std::string text = m_navigator.session().ask(
        [alert](records::Record& record) { return record.setting(draftKey(alert)); });
    const auto part = text.find(draftSeparator);
    return part == std::string::npos
               ? AlertCard::Draft()
               : AlertCard::Draft{text.substr(0, part), text.substr(part + 1)};
}

void ReviewPage::storeDrafts()
{
    storeImpression();
    if (!m_navigator.session().isOpen()) {
        return;
    }
    for (TypedDraft& typed : m_drafts) {
        const AlertCard::Draft now = typed.card->draft();
        if (now == typed.stored) {
            continue;
        }
        m_navigator.session().ask([&](records::Record& record) {
            record.setSetting(draftKey(typed.alert), now.found + draftSeparator + now.done);
        });
        typed.stored = now;
    }
}

} // namespace attune::desktop
