#include "schedule_choice_page.h"

#include "card.h"
#include "native_theme.h"
#include "spacing.h"
#include "text.h"
#include "text_field.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace attune::desktop {

namespace {

constexpr int numberWidth = 96; ///< device-independent pixels
/// What stands for a number that is none: no schedule may hold it.
constexpr int noDay = 100'000;

int dayIn(const wxTextCtrl* field)
{
    const std::string text = fromWx(field->GetValue());
    int day = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), day);
    return error == std::errc{} && end == text.data() + text.size() ? day : noDay;
}

} // namespace

ScheduleChoicePage::ScheduleChoicePage(wxWindow* parent, Navigator& navigator)
    : Page(parent, spacing::columnWidth),
      m_navigator(navigator),
      m_settings(navigator.settings())
{
    for (const care::Battery& battery : care::builtInBatteries()) {
        m_batteries.push_back(battery.id);
    }
    for (const care::Battery& battery : m_settings.batteries) {
        m_batteries.push_back(battery.title);
    }
    auto* back = addButtonRow(0);
    back->Add(makeButton(this, tr("Back to settings"), ButtonLook::quiet, [this] {
        if (mayLeave()) {
            m_navigator.showSettings();
        }
    }));
    addText(tr("When we screen"), TextStyle::title, Tone::normal, spacing::small);
    addText(
        tr("The schedule says who is due on Today, and which battery is ticked when you start a "
           "check-in. It never stops you from screening at another time."),
        TextStyle::body,
        Tone::quiet,
        spacing::hair);
    addPresets();
    addOwn();
}

void ScheduleChoicePage::takeFocus()
{
    m_preset->SetFocus();
    Scroll(0, 0);
}

void ScheduleChoicePage::addPresets()
{
    const std::string label = tr("Schedule");
    addText(label, TextStyle::body, Tone::normal, spacing::medium);
    m_preset = new wxChoice(this, wxID_ANY);
    m_preset->SetFont(fontFor(TextStyle::body));
    setSpokenName(m_preset, label);
    const care::Schedule& current = care::scheduleOf(m_settings);
    for (const care::Schedule& preset : care::builtInSchedules()) {
        m_preset->Append(toWx(tr(preset.title)));
        if (preset.id == current.id) {
            m_preset->SetSelection(static_cast<int>(m_preset->GetCount()) - 1);
        }
    }
    if (m_settings.ownSchedule) {
        m_preset->Append(toWx(tr("Our own")));
        if (current.id.empty()) {
            m_preset->SetSelection(static_cast<int>(m_preset->GetCount()) - 1);
        }
    }
    m_preset->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        const auto chosen = static_cast<std::size_t>(event.GetSelection());
        use(chosen < care::builtInSchedules().size() ? care::builtInSchedules()[chosen].id
                                                     : std::string(care::ownScheduleId));
    });
    column()->Add(m_preset, 0, wxTOP, FromDIP(spacing::hair));
    if (!current.source.empty()) {
        addText(current.source, TextStyle::small, Tone::quiet, spacing::hair);
    }
    for (const care::ScheduleWindow& window : current.windows) {
        addText(
            fmt::format(fmt::runtime(window.inPregnancy ? tr("{}: {} to {} days from the due date")
                                                        : tr("{}: {} to {} days after the birth")),
                        tr(window.title),
                        window.opens,
                        window.closes),
            TextStyle::body,
            Tone::normal,
            spacing::small);
    }
}

void ScheduleChoicePage::use(const std::string& presetId)
{
    m_settings.scheduleId = presetId;
    m_navigator.session().ask([this](records::Record& record) {
        record.setSetting(care::settingsKey, care::settingsText(m_settings));
    });
    m_navigator.showScheduleChoice();
}

void ScheduleChoicePage::addOwn()
{
    addText(tr("Our own"), TextStyle::heading, Tone::normal, spacing::large);
    addText(
        tr("Days are counted from the birth, or, in pregnancy, from the due date: 30 days before "
           "it is -30. An empty title leaves a time out."),
        TextStyle::body,
        Tone::quiet,
        spacing::hair);
    m_windows = addHolder();
    const care::Schedule& start =
        m_settings.ownSchedule ? *m_settings.ownSchedule : care::scheduleOf(m_settings);
    for (const care::ScheduleWindow& window : start.windows) {
        addWindow(window);
    }
    addButtonRow(spacing::small)
        ->Add(makeButton(this, tr("Add another time"), ButtonLook::quiet, [this] {
            addWindow({});
            relayout();
            m_rows.back().title->SetFocus();
        }));
    m_problem = addProblem();
    addButtonRow(spacing::medium)
        ->Add(makeButton(
            this, tr("Save and use our own"), ButtonLook::primary, [this] { saveOwn(); }));
    m_filled = typed();
}

void ScheduleChoicePage::addWindow(const care::ScheduleWindow& window)
{
    auto* card = new Card(m_windows);
    const std::string number = std::to_string(m_rows.size() + 1);
    const auto named = [&](const std::string& label) {
        return fmt::format("{} ({})", label, number);
    };
    Row row;
    row.id = window.id;
    card->addText(tr("Title"));
    row.title = makeField(card, named(tr("Title")), tr(window.title));
    card->content()->Add(row.title, 0, wxEXPAND | wxTOP, FromDIP(spacing::hair));
    auto* days = new wxBoxSizer(wxHORIZONTAL);
    const auto dayField = [&](const std::string& label, int value) {
        auto* part = new wxBoxSizer(wxVERTICAL);
        part->Add(new WrappedText(card, label, TextStyle::body, Tone::normal, FromDIP(numberWidth)),
                  0,
                  wxEXPAND);
        auto* field = makeField(card, named(label), std::to_string(value), 0, numberWidth);
        part->Add(field, 0, wxTOP, FromDIP(spacing::hair));
        days->Add(part, 1, wxRIGHT, FromDIP(spacing::medium));
        return field;
    };
    row.opens = dayField(tr("From day"), window.opens);
    row.target = dayField(tr("Best by day"), window.target);
    row.closes = dayField(tr("Until day"), window.closes);
    card->content()->Add(days, 0, wxEXPAND | wxTOP, FromDIP(spacing::small));
    row.inPregnancy = new wxCheckBox(card, wxID_ANY, toWx(tr("In pregnancy")));
    row.inPregnancy->SetFont(fontFor(TextStyle::body));
    row.inPregnancy->SetValue(window.inPregnancy);
    setSpokenName(row.inPregnancy, named(tr("In pregnancy")));
    card->content()->Add(row.inPregnancy, 0, wxTOP, FromDIP(spacing::small));
    row.battery = new wxChoice(card, wxID_ANY);
    row.battery->SetFont(fontFor(TextStyle::body));
    setSpokenName(row.battery, named(tr("Battery")));
    for (const care::Battery& battery : care::builtInBatteries()) {
        row.battery->Append(toWx(tr(battery.title)));
    }
    for (const care::Battery& battery : m_settings.batteries) {
        row.battery->Append(toWx(battery.title));
    }
    const auto chosen = std::ranges::find(m_batteries, window.battery);
    row.battery->SetSelection(
        chosen == m_batteries.end() ? 0 : static_cast<int>(chosen - m_batteries.begin()));
    card->content()->Add(row.battery, 0, wxTOP, FromDIP(spacing::small));
    m_windows->GetSizer()->Add(card, 0, wxEXPAND | wxTOP, FromDIP(spacing::small));
    m_rows.push_back(row);
}

care::Schedule ScheduleChoicePage::typed() const
{
    care::Schedule schedule;
    schedule.title = tr("Our own");
    int number = 0;
    for (const Row& row : m_rows) {
        ++number;
        const std::string title = fromWx(row.title->GetValue());
        if (!hasWords(title)) {
            continue;
        }
        schedule.windows.push_back(
            {.id = row.id.empty() ? fmt::format("own-{}", number) : row.id,
             .title = title,
             .inPregnancy = row.inPregnancy->GetValue(),
             .opens = dayIn(row.opens),
             .target = dayIn(row.target),
             .closes = dayIn(row.closes),
             .battery = m_batteries.at(static_cast<std::size_t>(row.battery->GetSelection()))});
    }
    return schedule;
}

bool ScheduleChoicePage::holdsTyped() const
{
    return typed().windows != m_filled.windows;
}

void ScheduleChoicePage::saveOwn()
{
    care::Schedule schedule = typed();
    std::ranges::stable_sort(schedule.windows, [](const auto& left, const auto& right) {
        return std::pair(!left.inPregnancy, left.opens) <
               std::pair(!right.inPregnancy, right.opens);
    });
    const auto problems = care::problemsOf(schedule);
    if (!problems.empty()) {
        showProblem(m_problem, tr(problems.front()));
        return;
    }
    m_settings.ownSchedule = schedule;
    use(std::string(care::ownScheduleId));
}

} // namespace attune::desktop
