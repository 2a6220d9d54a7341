#include "erasure_page.h"

#include "attune/care/words.h"
#include "date_text.h"
#include "failure_sentence.h"
#include "native_theme.h"
#include "spacing.h"
#include "text.h"
#include "text_field.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <fmt/format.h>

namespace attune::desktop {

namespace {

enum Step { stepAsk, stepDone };

} // namespace

ErasurePage::ErasurePage(wxWindow* parent, Navigator& navigator, care::ClientId id)
    : Page(parent, spacing::columnWidth),
      m_navigator(navigator),
      m_client(
          navigator.session().ask([id](records::Record& record) { return record.client(id); })),
      m_steps(*column()),
      m_places(*this)
{
    addHead();
    addRetention();
    addWhatGoes();
    const auto obstacle = m_navigator.session().ask(
        [id](records::Record& record) { return obstacleTo(record.checkInsOf(id)); });
    if (obstacle) {
        addObstacle(*obstacle);
    } else {
        addForm();
    }
    m_steps.end(stepAsk);
    addDone();
    m_steps.end(stepDone);
    m_steps.show(stepAsk);
    if (m_pulse) {
        m_pulse->stop();
    }
}

void ErasurePage::addHead()
{
    auto* back = addButtonRow(0);
    m_back = makeButton(this, tr("Back to client"), ButtonLook::quiet, [this] {
        m_navigator.showClient(m_client.id);
    });
    back->Add(m_back);
    addText(tr("Delete this record"), TextStyle::title, Tone::normal, spacing::small);
    std::string who = m_client.name;
    if (m_client.birthDate) {
        who += fmt::format("  ·  {} {}", tr("born"), dateText(*m_client.birthDate));
    }
    if (!m_client.chartNumber.empty()) {
        who += fmt::format("  ·  {} {}", tr("No."), m_client.chartNumber);
    }
    addText(who, TextStyle::lead, Tone::normal, spacing::small);
}

void ErasurePage::addRetention()
{
    const auto until = m_navigator.session().ask(
        [this](records::Record& record) { return record.mustBeKeptUntil(m_client.id); });
    switch (retentionOn(m_navigator.today(), until)) {
    case Retention::notSet:
        addText(tr("The practice has not said in Settings how long records are kept. The law where "
                   "you work may ask for years."),
                TextStyle::body,
                Tone::alert,
                spacing::small);
        break;
    case Retention::running:
        addText(fmt::format(fmt::runtime(tr("By the practice's own rule this record is to be kept "
                                            "until {}.")),
                            dateText(*until)),
                TextStyle::body,
                Tone::alert,
                spacing::small);
        break;
    case Retention::over:
        addText(fmt::format(fmt::runtime(tr("By the practice's own rule this record was to be kept "
                                            "until {}. It may go.")),
                            dateText(*until)),
                TextStyle::body,
                Tone::normal,
                spacing::small);
        break;
    }
}

void ErasurePage::addWhatGoes()
{
    addText(tr("What is deleted"), TextStyle::heading, Tone::normal, spacing::large);
    addText(tr("The client and the children, every check-in with its answers, scores, alerts and "
               "impressions, and what was half written. Nobody can bring it back."),
            TextStyle::body,
            Tone::normal,
            spacing::hair);
    addText(tr("What stays"), TextStyle::heading, Tone::normal, spacing::medium);
    addText(tr("In the audit and in the accounting of disclosures a number, without a name: what "
               "was done, when and by whom. Backups made before still hold the record until they "
               "are gone as well, and so does what was printed or saved."),
            TextStyle::body,
            Tone::normal,
            spacing::hair);
    addText(tr("First, a copy?"), TextStyle::heading, Tone::normal, spacing::medium);
    addText(tr("Afterwards none can be made."), TextStyle::body, Tone::normal, spacing::hair);
    auto* row = addButtonRow(spacing::small);
    row->Add(makeButton(this, tr("Give a copy to the client"), ButtonLook::normal, [this] {
        m_navigator.showRecordCopy(m_client.id);
    }));
}

void ErasurePage::addObstacle(const ErasureObstacle& obstacle)
{
    addText(tr("Not yet"), TextStyle::heading, Tone::normal, spacing::large);
    addText(tr(obstacle.sentence), TextStyle::body, Tone::alert, spacing::hair);
    auto* row = addButtonRow(spacing::small);
    row->Add(makeButton(
        this, tr("Open the check-in"), ButtonLook::primary, [this, id = obstacle.checkIn] {
            m_navigator.showReview(id);
        }));
}

void ErasurePage::addReason()
{
    const std::string label = tr("Why it is deleted");
    addText(label, TextStyle::body, Tone::normal, spacing::small);
    m_reason = new wxChoice(this, wxID_ANY);
    m_reason->SetFont(fontFor(TextStyle::body));
    for (const care::ErasureReasonText& reason : care::allErasureReasons()) {
        m_reason->Append(toWx(tr(reason.label)));
    }
    setSpokenName(m_reason, label);
    column()->Add(m_reason, 0, wxTOP, FromDIP(spacing::hair));
    auto* problem = addProblem();
    m_places.add(ErasureField::reason, problem, [this] { m_reason->SetFocus(); });
}

void ErasurePage::addForm()
{
    addText(tr("To delete it"), TextStyle::heading, Tone::normal, spacing::large);
    addReason();
    const std::string typed = tr("The client's initials or chart number");
    addText(typed, TextStyle::body, Tone::normal, spacing::medium);
    m_typed = makeField(this, typed, {}, 0, spacing::fieldWidth);
    column()->Add(m_typed, 0, wxTOP, FromDIP(spacing::hair));
    auto* typedProblem = addProblem();
    m_places.add(ErasureField::typed, typedProblem, [this] { m_typed->SetFocus(); });
    m_passphrase = std::make_unique<PassphraseField>(this, column(), tr("Your passphrase"));
    m_wipe =
        std::make_unique<WipeWhenLeft>(std::vector<PassphraseField*>{m_passphrase.get()}, [] {});
    auto* passphraseProblem = addProblem();
    m_places.add(ErasureField::passphrase, passphraseProblem, [this] { m_passphrase->focus(); });
    auto* row = addButtonRow(spacing::large);
    m_erase =
        makeButton(this, tr("Delete this record for good"), ButtonLook::alert, [this] { erase(); });
    row->Add(m_erase);
    m_pulse = std::make_unique<BusyPulse>(this, column(), tr("One moment."));
    m_problem = addProblem();
}

void ErasurePage::addDone()
{
    addText(tr("The record was deleted"), TextStyle::title, Tone::normal, spacing::huge);
    addText(fmt::format(fmt::runtime(tr("It was number {} in this practice. Backups made before "
                                        "still hold it: make a new one, and destroy the older ones "
                                        "when you may.")),
                        m_client.id.value),
            TextStyle::body,
            Tone::normal,
            spacing::small);
    auto* row = addButtonRow(spacing::large);
    m_toToday = makeButton(
        this, tr("Back to Today"), ButtonLook::primary, [this] { m_navigator.showToday(); });
    row->Add(m_toToday);
    row->Add(
        makeButton(this, tr("Backups"), ButtonLook::normal, [this] { m_navigator.showBackups(); }),
        0,
        wxLEFT,
        FromDIP(spacing::small));
}

void ErasurePage::takeFocus()
{
    m_back->SetFocus(); // a stray Enter leads back
    Scroll(0, 0);
}

ErasureWish ErasurePage::wish() const
{
    ErasureWish wish;
    if (const int chosen = m_reason->GetSelection(); chosen != wxNOT_FOUND) {
        wish.reason = care::allErasureReasons().at(static_cast<std::size_t>(chosen)).reason;
    }
    wish.typed = fromWx(m_typed->GetValue());
    wish.hasPassphrase = !m_passphrase->isEmpty();
    return wish;
}

bool ErasurePage::complain()
{
    showProblem(m_problem, {});
    return m_places.show(problemsOf(wish(), m_client));
}

void ErasurePage::erase()
{
    if (m_isWorking || complain()) {
        return;
    }
    auto secret = std::make_shared<const records::Secret>(m_passphrase->secret());
    setWorking(true);
    m_navigator.session().run(
        [secret, id = m_client.id, reason = *wish().reason](records::Record& record) {
            record.eraseClient(id, reason, *secret);
        },
        m_stillThere.unlessGone([this](const std::exception_ptr& failure) { finished(failure); }));
}

void ErasurePage::finished(const std::exception_ptr& failure)
{
    setWorking(false);
    if (failure != nullptr) {
        showProblem(m_problem, sentenceOf(failure));
        m_passphrase->focusForRetyping();
        return;
    }
    m_passphrase->clear();
    m_steps.show(stepDone);
    Scroll(0, 0);
    relayout();
    m_toToday->SetFocus();
}

void ErasurePage::setWorking(bool working)
{
    m_isWorking = working;
    m_back->Enable(!working);
    m_reason->Enable(!working);
    m_typed->SetEditable(!working);
    m_passphrase->setEditable(!working);
    m_erase->Enable(!working);
    working ? m_pulse->start() : m_pulse->stop();
    relayout();
}

} // namespace attune::desktop
