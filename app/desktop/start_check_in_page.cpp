#include "start_check_in_page.h"

#include "card.h"
#include "native_theme.h"
#include "own_words.h"
#include "palette.h"
#include "spacing.h"
#include "text.h"
#include "text_field.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <fmt/format.h>

namespace attune::desktop {

StartCheckInPage::StartCheckInPage(wxWindow* parent, Navigator& navigator, care::ClientId id)
    : Page(parent, spacing::columnWidth),
      m_navigator(navigator),
      m_client(
          m_navigator.session().ask([id](records::Record& record) { return record.client(id); })),
      m_settings(m_navigator.settings())
{
    addText(fmt::format("{} {}", tr("Check-in with"), m_client.calledName()), TextStyle::title);
    addMode();
    addLanguage();
    addBattery();
    addText(tr("Questionnaires"), TextStyle::heading, Tone::normal, spacing::large);
    m_questionnaires = new wxPanel(this);
    m_questionnaires->SetBackgroundColour(palette().page);
    m_list = new wxBoxSizer(wxVERTICAL);
    m_questionnaires->SetSizer(m_list);
    column()->Add(m_questionnaires, 0, wxEXPAND);
    m_minutes = addText({}, TextStyle::body, Tone::quiet, spacing::small);
    m_stepped = new wxCheckBox(
        this, wxID_ANY, toWx(tr("Go on to the full one where a short one is positive")));
    m_stepped->SetFont(fontFor(TextStyle::body));
    m_stepped->SetValue(true);
    column()->Add(m_stepped, 0, wxTOP, FromDIP(spacing::small));
    addPinAndDate();
    m_problem = addProblem();
    auto* buttons = addButtonRow(spacing::large);
    m_start = makeButton(this, tr("Hand over"), ButtonLook::primary, [this] { start(); });
    buttons->Add(m_start);
    buttons->AddSpacer(FromDIP(spacing::small));
    buttons->Add(makeButton(
        this, tr("Cancel"), ButtonLook::normal, [this] { m_navigator.showClient(m_client.id); }));
    if (m_navigator.offer().practice) {
        addKeeping();
    }
    updateForMode();
}

void StartCheckInPage::takeFocus()
{
    m_start->SetFocus();
    Scroll(0, 0);
}

void StartCheckInPage::addMode()
{
    addText(tr("How it is answered"), TextStyle::body, Tone::normal, spacing::medium);
    m_mode = new wxChoice(this, wxID_ANY);
    const bool seesAnswers = m_navigator.offer().results;
    for (const auto& [mode, name] :
         {std::pair(care::Mode::selfOnDevice, tr("By the client, on this computer")),
          std::pair(care::Mode::readAloud, tr("I read it aloud")),
          std::pair(care::Mode::withInterpreter, tr("With an interpreter")),
          std::pair(care::Mode::paper, tr("Enter a paper sheet"))}) {
        if (seesAnswers || !care::showsAnswers(mode)) {
            m_mode->Append(toWx(name));
            m_modes.push_back(mode);
        }
    }
    m_mode->SetSelection(0);
    setSpokenName(m_mode, tr("How it is answered"));
    m_mode->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { updateForMode(); });
    column()->Add(m_mode, 0, wxTOP, FromDIP(spacing::hair));
}

void StartCheckInPage::addLanguage()
{
    addText(tr("Language of the questions"), TextStyle::body, Tone::normal, spacing::medium);
    m_language = new wxChoice(this, wxID_ANY);
    for (const OwnLanguage& each : ownLanguages) {
        m_language->Append(toWx(each.name));
    }
    m_language->SetSelection(0);
    setSpokenName(m_language, tr("Language of the questions"));
    m_language->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { updateForMode(); });
    column()->Add(m_language, 0, wxTOP, FromDIP(spacing::hair));
}

std::string StartCheckInPage::language() const
{
    return ownLanguages[static_cast<std::size_t>(m_language->GetSelection())].tag;
}

void StartCheckInPage::addBattery()
{
    m_batteryLabel = addText(tr("Battery"), TextStyle::body, Tone::normal, spacing::medium);
    m_battery = new wxChoice(this, wxID_ANY);
    m_battery->Append(toWx(tr("Chosen by hand")));
    const std::string due =
        batteryToBeginWith(m_client,
                           m_navigator.session().ask([this](records::Record& record) {
                               return record.followThrough().standings(m_client.id);
                           }),
                           m_navigator.today());
    m_battery->SetSelection(0);
    for (const care::Battery& each : care::builtInBatteries()) {
        const int index = m_battery->Append(toWx(tr(each.title)));
        if (each.id == due) {
            m_battery->SetSelection(index);
        }
    }
    for (const care::Battery& each : m_settings.batteries) {
        const int index = m_battery->Append(toWx(each.title));
        if (each.title == due) {
            m_battery->SetSelection(index);
        }
    }
    setSpokenName(m_battery, tr("Battery"));
    m_battery->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { updateForMode(); });
    column()->Add(m_battery, 0, wxTOP, FromDIP(spacing::hair));
}

std::vector<std::string> StartCheckInPage::battery() const
{
    const auto& builtIn = care::builtInBatteries();
    if (m_battery->GetSelection() <= 0) {
        return {};
    }
    const auto index = static_cast<std::size_t>(m_battery->GetSelection() - 1);
    return index < builtIn.size() ? builtIn[index].instruments
                                  : m_settings.batteries.at(index - builtIn.size()).instruments;
}

void StartCheckInPage::addKeeping()
{
    addText(tr("Keep these ticks as a battery of our own, called"),
            TextStyle::body,
            Tone::quiet,
            spacing::huge);
    auto* row = addButtonRow(spacing::hair);
    m_batteryName = makeField(this, tr("Name of the new battery"), {}, 0, spacing::fieldWidth);
    row->Add(m_batteryName, 0, wxALIGN_CENTRE_VERTICAL);
    row->AddSpacer(FromDIP(spacing::small));
    row->Add(makeButton(this, tr("Keep battery"), ButtonLook::quiet, [this] { keepBattery(); }));
    m_batteryProblem = addProblem();
}

void StartCheckInPage::keepBattery()
{
    const std::string title = fromWx(m_batteryName->GetValue().Strip(wxString::both));
    std::string problem = problemOfBattery(title, ticked(), m_settings.batteries);
    if (problem.empty()) {
        m_settings.batteries.push_back(batteryOf(title, ticked()));
        m_navigator.session().ask([this](records::Record& record) {
            record.setSetting(care::settingsKey, care::settingsText(m_settings));
        });
        m_battery->SetSelection(m_battery->Append(toWx(title)));
        m_batteryName->Clear();
    }
    showProblem(m_batteryProblem, problem);
}

void StartCheckInPage::addPinAndDate()
{
    m_pinLabel = addText(tr("PIN to take the computer back (6 digits or more)"),
                         TextStyle::body,
                         Tone::normal,
                         spacing::medium);
    m_pin = makeField(
        this, tr("PIN to take the computer back"), {}, wxTE_PASSWORD, spacing::fieldWidth);
    column()->Add(m_pin, 0, wxTOP, FromDIP(spacing::hair));
    m_pinHint = addText({}, TextStyle::small, Tone::quiet, spacing::hair);
    m_dateLabel = addText(
        tr("Date on the sheet, like 2026-03-09"), TextStyle::body, Tone::normal, spacing::medium);
    m_paperDate = makeField(this, tr("Date on the sheet"), {}, 0, spacing::fieldWidth);
    column()->Add(m_paperDate, 0, wxTOP, FromDIP(spacing::hair));
}

care::Mode StartCheckInPage::mode() const
{
    return m_modes.at(static_cast<std::size_t>(m_mode->GetSelection()));
}

void StartCheckInPage::updateForMode()
{
    listQuestionnaires();
    const bool paper = mode() == care::Mode::paper;
    const bool pinIsSet = !m_navigator.clientModePin().empty();
    m_batteryLabel->Show(!paper);
    m_battery->Show(!paper);
    m_pinLabel->Show(!paper);
    m_pin->Show(!paper);
    m_pinHint->Show(!paper);
    m_pinHint->setText(pinIsSet ? tr("Leave empty to keep the PIN you set since unlocking.")
                                : tr("Leave empty and your passphrase is asked instead."));
    m_dateLabel->Show(paper);
    m_paperDate->Show(paper);
    m_start->SetLabel(toWx(paper ? tr("Enter answers") : tr("Hand over")));
    updateMinutes();
    relayout();
}

void StartCheckInPage::listQuestionnaires()
{
    m_list->Clear(true);
    m_boxes.clear();
    m_choices = choicesFor(m_client, m_navigator.library(), mode(), language(), battery());
    for (const QuestionnaireChoice& choice : m_choices) {
        auto* box = new wxCheckBox(m_questionnaires, wxID_ANY, toWx(choice.label));
        box->SetFont(fontFor(TextStyle::body));
        box->SetValue(choice.proposed);
        box->Enable(choice.why.empty());
        box->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { updateMinutes(); });
        m_list->Add(box, 0, wxTOP, FromDIP(spacing::small + spacing::hair));
        if (!choice.why.empty()) {
            m_list->Add(
                new WrappedText(m_questionnaires, choice.why, TextStyle::small, Tone::quiet),
                0,
                wxEXPAND | wxLEFT,
                FromDIP(spacing::large));
        }
        m_boxes.push_back(box);
    }
}

std::vector<QuestionnaireChoice> StartCheckInPage::ticked() const
{
    std::vector<QuestionnaireChoice> chosen;
    for (std::size_t index = 0; index < m_boxes.size(); ++index) {
        if (m_boxes[index]->GetValue()) {
            chosen.push_back(m_choices[index]);
        }
    }
    return chosen;
}

void StartCheckInPage::updateMinutes()
{
    const auto chosen = ticked();
    m_minutes->setText(chosen.empty() ? tr("Choose at least one.") : minutesText(chosen));
    const bool canStep = mode() != care::Mode::paper && mayStepUp(chosen, m_navigator.library());
    if (m_stepped->IsShown() != canStep) {
        m_stepped->Show(canStep);
        relayout();
    }
}

void StartCheckInPage::start()
{
    const auto chosen = ticked();
    const std::string pin = fromWx(m_pin->GetValue());
    const bool paper = mode() == care::Mode::paper;
    std::optional<care::Date> date;
    std::string problem;
    if (chosen.empty()) {
        problem = tr("Choose at least one questionnaire.");
    } else if (!paper) {
        problem = problemOfPin(pin);
    } else {
        date = care::parseDate(fromWx(m_paperDate->GetValue()));
        if (!date || std::chrono::sys_days(*date) > std::chrono::sys_days(m_navigator.today())) {
            problem =
                tr("Write the date on the sheet like 2026-03-09; it cannot be in the future.");
        }
    }
    if (!problem.empty()) {
        showProblem(m_problem, problem);
        return;
    }
    if (!paper && !pin.empty()) {
        m_navigator.setClientModePin(records::Secret::fromText(pin));
        m_pin->Clear();
    }
    const auto id = m_navigator.session().ask([&](records::Record& record) {
        return record.startCheckIn(
            newCheckIn(m_client.id, mode(), language(), chosen, date, m_stepped->GetValue()));
    });
    if (paper) {
        m_navigator.showPaperEntry(id);
    } else {
        m_navigator.showClientMode(id);
    }
}

} // namespace attune::desktop
