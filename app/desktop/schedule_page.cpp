#include "schedule_page.h"

#include "card.h"
#include "date_text.h"
#include "follow_up_words.h"
#include "native_theme.h"
#include "spacing.h"
#include "text.h"
#include "text_field.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <fmt/format.h>

namespace attune::desktop {

namespace {

constexpr int dateWidth = 200; ///< device-independent pixels
/// How far a screening is put off until the clinician says otherwise.
constexpr std::chrono::days usualDelay(14);

bool mayBePutOff(care::WindowState state)
{
    return state == care::WindowState::upcoming || state == care::WindowState::due ||
           state == care::WindowState::overdue || state == care::WindowState::deferred;
}

} // namespace

SchedulePage::SchedulePage(wxWindow* parent, Navigator& navigator, care::ClientId id)
    : Page(parent, spacing::columnWidth),
      m_navigator(navigator),
      m_id(id)
{
    auto* back = addButtonRow(0);
    auto* button = makeButton(
        this, tr("Back to client"), ButtonLook::quiet, [this] { m_navigator.showClient(m_id); });
    m_first = button;
    back->Add(button);
    addText(tr("Screening times"), TextStyle::title, Tone::normal, spacing::small);
    const auto [called, all] = m_navigator.session().ask([id](records::Record& record) {
        return std::pair(record.client(id).calledName(), record.followThrough().standings(id));
    });
    addText(called, TextStyle::body, Tone::quiet);
    const care::PracticeSettings settings = m_navigator.settings();
    addText(fmt::format("{} {}", tr("By the schedule:"), tr(care::scheduleOf(settings).title)),
            TextStyle::body,
            Tone::quiet,
            spacing::hair);
    for (const care::WindowStanding& standing : all) {
        addWindow(standing);
    }
    if (all.empty()) {
        addText(tr("Nothing is to be screened by this schedule."),
                TextStyle::body,
                Tone::normal,
                spacing::medium);
    }
}

void SchedulePage::takeFocus()
{
    m_first->SetFocus();
    Scroll(0, 0);
}

void SchedulePage::addWindow(const care::WindowStanding& standing)
{
    addText(standingText(standing, m_navigator.today()),
            TextStyle::lead,
            standing.state == care::WindowState::overdue ? Tone::alert : Tone::normal,
            spacing::large);
    addText(fmt::format("{} – {}", dateText(standing.opens), dateText(standing.closes)),
            TextStyle::small,
            Tone::quiet);
    if (mayBePutOff(standing.state)) {
        addExceptions(standing);
    }
}

void SchedulePage::addExceptions(const care::WindowStanding& standing)
{
    const std::string title = tr(standing.window.title);
    auto* card = new Card(this);
    const std::string why = tr("Why; a few words are enough");
    card->addText(why);
    auto* reason = makeField(card, fmt::format("{} ({})", why, title));
    card->content()->Add(reason, 0, wxEXPAND | wxTOP, FromDIP(spacing::hair));
    const std::string until = tr("Put off until, like 2026-03-09");
    card->addText(until, spacing::medium);
    auto* day = makeField(
        card,
        fmt::format("{} ({})", until, title),
        care::isoDate(care::Date(std::chrono::sys_days(m_navigator.today()) + usualDelay)),
        0,
        dateWidth);
    card->content()->Add(day, 0, wxTOP, FromDIP(spacing::hair));
    auto* problem = card->addText({}, spacing::hair, TextStyle::body, Tone::alert);
    problem->Hide();
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    care::ScheduleException exception;
    exception.client = m_id;
    exception.windowId = standing.window.id;
    exception.infant = standing.infant;
    const auto add = [&](const std::string& label, std::function<void()> then) {
        auto* button = makeButton(card, label, ButtonLook::normal, std::move(then));
        setSpokenName(button, fmt::format("{} ({})", label, title));
        row->Add(button, 0, wxRIGHT, FromDIP(spacing::small));
    };
    add(tr("Put off"), [=, this]() mutable {
        exception.declined = false;
        exception.reason = fromWx(reason->GetValue());
        exception.until = care::parseDate(fromWx(day->GetValue()));
        except(exception, problem);
    });
    add(tr("Declined by the client"), [=, this]() mutable {
        exception.declined = true;
        exception.reason = fromWx(reason->GetValue());
        exception.until.reset();
        except(exception, problem);
    });
    card->content()->Add(row, 0, wxTOP, FromDIP(spacing::small));
    card->Hide();
    auto* open = makeButton(this, tr("Put off or decline…"), ButtonLook::quiet, [] {});
    setSpokenName(open, fmt::format("{} ({})", tr("Put off or decline…"), title));
    open->Bind(wxEVT_BUTTON, [this, card, open, reason](wxCommandEvent&) {
        open->Hide();
        card->Show();
        relayout();
        reason->SetFocus();
    });
    addButtonRow(spacing::hair)->Add(open);
    column()->Add(card, 0, wxEXPAND | wxTOP, FromDIP(spacing::small));
}

void SchedulePage::except(const care::ScheduleException& exception, WrappedText* problem)
{
    try {
        m_navigator.session().ask(
            [&](records::Record& record) { record.followThrough().except(exception); });
    } catch (const records::Refused& refusal) {
        showProblem(problem, tr(refusal.what()));
        return;
    }
    m_navigator.showSchedule(m_id);
}

} // namespace attune::desktop
