#include "review_page.h"

#include "alert_card.h"
#include "answer_list.h"
#include "attune/care/words.h"
#include "attune/reports/pictogram.h"
#include "attune/reports/score_bar.h"
#include "date_text.h"
#include "drawing_view.h"
#include "native_theme.h"
#include "spacing.h"
#include "text.h"
#include "text_field.h"
#include "today.h"

#include <wx/button.h>
#include <wx/msgdlg.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace attune::desktop {

namespace {

constexpr int impressionLines = 5;
/// After this pause in typing the impression is stored: neither a lock nor a power cut loses it.
constexpr int pauseMs = 1500;
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
        addText(fmt::format("{} {}", tr("Not today:"), m_visit.checkIn.notTodayReason),
                TextStyle::body,
                Tone::normal,
                spacing::medium);
        addGivenAnswers();
        return;
    }
    addText(tr("Scores"), TextStyle::heading, Tone::normal, spacing::large);
    addText(tr("These questionnaires screen. They never diagnose."), TextStyle::small, Tone::quiet);
    for (const care::AssessmentReview& review : m_reviews) {
        addAssessment(review);
    }
    addImpression();
    addSigning();
    addAmendments();
}

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
        card->content()->Add(new WrappedText(card, review.title, TextStyle::lead), 0, wxEXPAND);
        card->content()->Add(new WrappedText(card,
                                             tr("What was answered before. There is no score."),
                                             TextStyle::body,
                                             Tone::quiet),
                             0,
                             wxEXPAND);
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
}

void ReviewPage::addAssessment(const care::AssessmentReview& review)
{
    auto* card = new Card(this);
    card->content()->Add(new WrappedText(card, review.title, TextStyle::lead), 0, wxEXPAND);
    for (const care::ScaleReview& scale : review.scales) {
        const std::string title = scale.scale->id == "total"
                                      ? scale.headline
                                      : fmt::format("{}: {}", scale.scale->title, scale.headline);
        card->content()->Add(
            new WrappedText(
                card, title, scale.scale->id == "total" ? TextStyle::heading : TextStyle::body),
            0,
            wxEXPAND | wxTOP,
            FromDIP(spacing::medium));
        card->content()->Add(
            new DrawingView(card,
                            [scale](double widthPt, const reports::FontMetrics& metrics) {
                                return reports::scoreBar(
                                    *scale.scale, *scale.score, scale.earlier, widthPt, metrics);
                            }),
            0,
            wxEXPAND | wxTOP,
            FromDIP(spacing::hair));
        for (const std::string& note : scale.notes) {
            card->content()->Add(new WrappedText(card, note, TextStyle::body),
                                 0,
                                 wxEXPAND | wxTOP,
                                 FromDIP(spacing::hair));
        }
        if (scale.frequency) {
            card->content()->Add(new WrappedText(card, scale.frequency->sentence, TextStyle::body),
                                 0,
                                 wxEXPAND | wxTOP,
                                 FromDIP(spacing::small));
            card->content()->Add(new DrawingView(card,
                                                 [have = scale.frequency->have](
                                                     double widthPt, const reports::FontMetrics&) {
                                                     return reports::pictogram(have, widthPt);
                                                 }),
                                 0,
                                 wxEXPAND | wxTOP,
                                 FromDIP(spacing::hair));
        }
    }
    addCriteria(card, review);
    for (const std::string& caution : review.cautions) {
        card->content()->Add(new WrappedText(card, caution, TextStyle::small, Tone::quiet),
                             0,
                             wxEXPAND | wxTOP,
                             FromDIP(spacing::small));
    }
    addAnswers(card, review);
    column()->Add(card, 0, wxEXPAND | wxTOP, FromDIP(spacing::small));
}

void ReviewPage::addCriteria(Card* card, const care::AssessmentReview& review)
{
    for (const care::CriterionReview& criterion : review.criteria) {
        card->content()->Add(new WrappedText(card,
                                             criterion.headline,
                                             TextStyle::heading,
                                             criterion.standsOut ? Tone::alert : Tone::normal),
                             0,
                             wxEXPAND | wxTOP,
                             FromDIP(spacing::medium));
        card->content()->Add(new WrappedText(card, criterion.text, TextStyle::body),
                             0,
                             wxEXPAND | wxTOP,
                             FromDIP(spacing::hair));
    }
    if (!review.context.empty()) {
        card->content()->Add(new WrappedText(card,
                                             fmt::format("{} {}.",
                                                         tr("What may stand in the way:"),
                                                         fmt::join(review.context, "; ")),
                                             TextStyle::body),
                             0,
                             wxEXPAND | wxTOP,
                             FromDIP(spacing::medium));
    }
}

void ReviewPage::addAnswers(Card* card, const care::AssessmentReview& review)
{
    auto* answers = new AnswerList(card, review.answers);
    const bool isAid = review.instrument != nullptr && review.instrument->isAid();
    answers->Show(isAid); // all there is to a conversation aid is its answers
    auto* toggle = new wxButton(
        card, wxID_ANY, toWx(isAid ? tr("Hide the answers") : tr("Show every answer")));
    toggle->SetFont(fontFor(TextStyle::body));
    addLook(toggle, "quiet");
    toggle->Bind(wxEVT_BUTTON, [this, answers, toggle](wxCommandEvent&) {
        answers->Show(!answers->IsShown());
        toggle->SetLabel(
            toWx(answers->IsShown() ? tr("Hide the answers") : tr("Show every answer")));
        relayout();
    });
    card->content()->Add(toggle, 0, wxTOP, FromDIP(spacing::small));
    card->content()->Add(answers, 0, wxEXPAND | wxTOP, FromDIP(spacing::small));
}

void ReviewPage::addImpression()
{
    const std::string label = tr("Your impression");
    addText(label, TextStyle::heading, Tone::normal, spacing::large);
    if (m_visit.signature) {
        addText(m_visit.impression.empty() ? tr("None written.") : m_visit.impression,
                TextStyle::body,
                Tone::normal,
                spacing::hair);
        return;
    }
    m_impression = makeTextArea(this, label, m_visit.impression, impressionLines);
    m_impression->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { m_pause.StartOnce(pauseMs); });
    column()->Add(m_impression, 0, wxEXPAND | wxTOP, FromDIP(spacing::small));
}

void ReviewPage::addSigning()
{
    m_problem = addProblem();
    if (m_visit.signature) {
        addText(fmt::format("{} {}{}{}, {}",
                            tr("Signed by"),
                            m_visit.signature->personName,
                            m_visit.signature->credentials.empty() ? "" : ", ",
                            m_visit.signature->credentials,
                            timeText(m_visit.signature->at)),
                TextStyle::body,
                Tone::accent,
                spacing::medium);
        return;
    }
    for (const std::string& obstacle : care::obstaclesToSigning(m_visit)) {
        addText(tr(obstacle), TextStyle::body, Tone::alert, spacing::small);
    }
    auto* row = addButtonRow(spacing::medium);
    auto* button = makeButton(this, tr("Sign"), ButtonLook::primary, [this] { sign(); });
    button->Enable(care::obstaclesToSigning(m_visit).empty());
    row->Add(button);
    addText(tr("Signing closes this check-in. It is never edited after that; you can add to it."),
            TextStyle::small,
            Tone::quiet,
            spacing::small);
}

void ReviewPage::addAmendments()
{
    if (!m_visit.signature) {
        return;
    }
    addText(tr("Additions"), TextStyle::heading, Tone::normal, spacing::large);
    for (const care::Amendment& amendment : m_visit.amendments) {
        addText(fmt::format("{}, {}", amendment.personName, timeText(amendment.at)),
                TextStyle::small,
                Tone::quiet,
                spacing::small);
        addText(amendment.text, TextStyle::body);
    }
    auto* area = makeTextArea(this, tr("Add to this check-in"), {}, impressionLines);
    column()->Add(area, 0, wxEXPAND | wxTOP, FromDIP(spacing::small));
    auto* row = addButtonRow(spacing::small);
    row->Add(makeButton(this, tr("Add"), ButtonLook::normal, [this, area] {
        const std::string text = fromWx(area->GetValue());
        if (!hasWords(text)) {
            return;
        }
        m_navigator.session().ask(
            [this, &text](records::Record& record) { record.amend(m_id, text); });
        m_navigator.showReview(m_id);
    }));
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

void ReviewPage::storeImpression()
{
    if (m_impression == nullptr || !m_navigator.session().isOpen()) {
        return;
    }
    const std::string text = fromWx(m_impression->GetValue());
    if (text != m_visit.impression) {
        m_navigator.session().ask(
            [this, &text](records::Record& record) { record.saveImpression(m_id, text); });
        m_visit.impression = text;
    }
}

void ReviewPage::sign()
{
    storeDrafts();
    try {
        m_navigator.session().ask([this](records::Record& record) { record.sign(m_id); });
    } catch (const records::RecordError& refusal) {
        showProblem(m_problem, tr(refusal.what()));
        return;
    }
    m_navigator.showReview(m_id);
}

} // namespace attune::desktop
