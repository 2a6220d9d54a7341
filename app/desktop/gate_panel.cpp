#include "gate_panel.h"

#include "check_in_panels.h"
#include "client_words.h"
#include "native_theme.h"
#include "spacing.h"
#include "text.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <fmt/format.h>

namespace attune::desktop {

namespace {

std::string timeOfDay(care::Instant moment)
{
    const care::LocalTime local = care::localTime(moment);
    return fmt::format("{:02}:{:02}", local.hour, local.minute);
}

} // namespace

GatePanel::GatePanel(wxWindow* parent,
                     Navigator& navigator,
                     const OwnWords& say,
                     const ClientText& text,
                     const care::SupportLines& lines,
                     Gate& gate,
                     const Content& content,
                     std::function<void()> then)
    : CalmPage(parent, say, text),
      m_navigator(navigator),
      m_say(say),
      m_gate(gate),
      m_then(std::move(then))
{
    column()->AddSpacer(FromDIP(spacing::huge));
    addTitle(content.title);
    if (content.showTime) {
        addText(timeOfDay(m_navigator.now()), TextStyle::heading, Tone::quiet, spacing::small);
    }
    if (!content.text.empty()) {
        addWords(content.text);
    }
    if (content.showHelpLines) {
        addWords(m_say(words::thanksWarm));
        addSupportLines(this, column(), m_say, lines, m_navigator.today());
    }
    const bool byPin = !m_navigator.clientModePin().empty();
    m_secret = addField(byPin ? m_say("PIN") : m_say("Your therapist's passphrase"),
                        {},
                        wxTE_PASSWORD | wxTE_PROCESS_ENTER);
    m_secret->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { tryToPass(); });
    m_message = addProblem();
    auto* row = addButtonRow(spacing::medium);
    m_button = makeButton(this, content.buttonLabel, ButtonLook::primary, [this] { tryToPass(); });
    row->Add(m_button);
}

void GatePanel::takeFocus()
{
    m_secret->SetFocus();
    Scroll(0, 0);
}

void GatePanel::tryToPass()
{
    if (!m_button->IsEnabled() || m_secret->IsEmpty()) {
        return;
    }
    auto secret =
        std::make_shared<records::Secret>(records::Secret::fromText(fromWx(m_secret->GetValue())));
    m_secret->Clear();
    if (!m_navigator.clientModePin().empty() &&
        sameSecret(secret->text(), m_navigator.clientModePin().text())) {
        judge(true);
        return;
    }
    // Not the PIN: the passphrase opens as well. It takes about a second in the background.
    setBusy(true);
    auto right = std::make_shared<bool>(false);
    m_navigator.session().run(
        [secret, right](records::Record& record) { *right = record.confirmPassphrase(*secret); },
        m_here.unlessGone([this, right](const std::exception_ptr&) {
            setBusy(false);
            judge(*right);
        }));
}

void GatePanel::judge(bool right)
{
    if (right) {
        m_gate.right();
        CallAfter([then = m_then] { then(); });
        return;
    }
    m_gate.wrong();
    if (!m_gate.mayTry()) {
        m_navigator.lock();
        return;
    }
    showProblem(m_message,
                m_gate.triesLeft() == 1
                    ? m_say("That is not it. One more try, then everything locks.")
                    : fmt::format(fmt::runtime(m_say("That is not it. {} tries are left.")),
                                  m_gate.triesLeft()));
    m_secret->SetFocus();
}

void GatePanel::setBusy(bool busy)
{
    m_button->Enable(!busy);
    m_secret->Enable(!busy);
    if (busy) {
        showProblem(m_message, m_say("Checking…"));
    }
}

} // namespace attune::desktop
