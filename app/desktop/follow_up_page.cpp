#include "follow_up_page.h"

#include "card.h"
#include "date_text.h"
#include "follow_up_words.h"
#include "native_theme.h"
#include "spacing.h"
#include "text.h"
#include "text_field.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <fmt/format.h>

namespace attune::desktop {

namespace {

constexpr int dateWidth = 200; ///< device-independent pixels

care::FollowUp find(Navigator& navigator, care::ClientId client, care::FollowUpId id)
{
    const auto all = navigator.session().ask(
        [client](records::Record& record) { return record.followThrough().followUps(client); });
    const auto found = std::ranges::find(all, id, &care::FollowUp::id);
    if (found == all.end()) {
        throw records::Refused("There is no such follow-up in this record.");
    }
    return *found;
}

} // namespace

FollowUpPage::FollowUpPage(wxWindow* parent,
                           Navigator& navigator,
                           care::ClientId client,
                           care::FollowUpId id)
    : Page(parent, spacing::columnWidth),
      m_navigator(navigator),
      m_client(client),
      m_followUp(find(navigator, client, id)),
      m_next(care::nextStatuses(m_followUp.status()))
{
    const auto [called, directory] = m_navigator.session().ask([client](records::Record& record) {
        return std::pair(record.client(client).calledName(), record.followThrough().directory());
    });
    std::ranges::copy_if(directory, std::back_inserter(m_places), [this](const auto& each) {
        return each.service == m_followUp.service &&
               (!each.isRetired || each.id == m_followUp.destination);
    });
    auto* back = addButtonRow(0);
    auto* button = makeButton(this, tr("Back to client"), ButtonLook::quiet, [this] {
        if (mayLeave()) {
            m_navigator.showClient(m_client);
        }
    });
    m_first = button;
    back->Add(button);
    addText(called, TextStyle::body, Tone::quiet, spacing::small);
    addText(titleOf(m_followUp), TextStyle::title);
    addText(m_followUp.text, TextStyle::body, Tone::normal, spacing::small);
    addText(detailOf(m_followUp, m_navigator.today()), TextStyle::body, Tone::quiet, spacing::hair);
    if (m_followUp.isOpen()) {
        addNextStep();
        addPlace();
        addLetter();
        addReschedule();
    }
    addHistory();
    useDraft({this, m_navigator.session(), fmt::format("followup{}", id.value), client},
             [&navigator, client, id] { navigator.showFollowUp(client, id); });
}

void FollowUpPage::takeFocus()
{
    m_first->SetFocus();
    Scroll(0, 0);
}

bool FollowUpPage::holdsTyped() const
{
    return m_note != nullptr && hasWords(fromWx(m_note->GetValue()));
}

void FollowUpPage::addNextStep()
{
    addText(tr("What happened"), TextStyle::heading, Tone::normal, spacing::large);
    m_status = new wxChoice(this, wxID_ANY);
    m_status->SetFont(fontFor(TextStyle::body));
    for (const care::FollowUpStatus status : m_next) {
        m_status->Append(toWx(tr(care::textOf(status).label)));
    }
    m_status->SetSelection(0);
    setSpokenName(m_status, tr("What happened"));
    column()->Add(m_status, 0, wxTOP, FromDIP(spacing::small));
    const std::string on = tr("On which day, like 2026-03-09");
    addText(on, TextStyle::body, Tone::normal, spacing::medium);
    m_on = makeField(this, on, care::isoDate(m_navigator.today()), 0, dateWidth);
    column()->Add(m_on, 0, wxTOP, FromDIP(spacing::hair));
    m_note = addField(tr("Note (optional)"));
    m_stepProblem = addProblem();
    auto* row = addButtonRow(spacing::medium);
    row->Add(makeButton(this, tr("Record"), ButtonLook::primary, [this] { recordStep(); }));
}

void FollowUpPage::recordStep()
{
    const auto on = care::parseDate(fromWx(m_on->GetValue()));
    if (!on) {
        showProblem(m_stepProblem, tr("This is not a date. Write it like 2026-03-09."));
        return;
    }
    const auto status = m_next.at(static_cast<std::size_t>(m_status->GetSelection()));
    change(
        [&](records::FollowThrough& care) {
            care.advance(m_followUp.id, status, *on, fromWx(m_note->GetValue()));
        },
        m_stepProblem);
}

void FollowUpPage::addPlace()
{
    if (!m_followUp.isReferral()) {
        return;
    }
    addText(tr("To whom"), TextStyle::heading, Tone::normal, spacing::large);
    if (m_places.empty()) {
        addText(tr("The directory in Settings holds no place for this yet."),
                TextStyle::body,
                Tone::quiet,
                spacing::hair);
        return;
    }
    m_place = new wxChoice(this, wxID_ANY);
    m_place->SetFont(fontFor(TextStyle::body));
    m_place->Append(toWx(tr("Not chosen yet")));
    m_place->SetSelection(0);
    for (const care::DirectoryEntry& place : m_places) {
        const std::string stale =
            place.isStale(m_navigator.today()) ? " (" + tr("not checked for a year") + ")" : "";
        m_place->Append(toWx(fmt::format("{}, {}{}", place.name, place.phone, stale)));
        if (place.id == m_followUp.destination) {
            m_place->SetSelection(static_cast<int>(m_place->GetCount()) - 1);
        }
    }
    setSpokenName(m_place, tr("To whom"));
    m_place->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { keepPlace(); });
    column()->Add(m_place, 0, wxTOP, FromDIP(spacing::small));
}

/// Of a referral that came from a check-in: only then there are results to tell.
void FollowUpPage::addLetter()
{
    if (m_followUp.isReferral() && m_followUp.checkIn != 0) {
        addButtonRow(spacing::medium)
            ->Add(makeButton(this, tr("Write the letter"), ButtonLook::normal, [this] {
                if (mayLeave()) {
                    m_navigator.showLetter(m_client, m_followUp.id);
                }
            }));
    }
}

void FollowUpPage::keepPlace()
{
    const int chosen = m_place->GetSelection();
    const care::DirectoryId place =
        chosen > 0 ? m_places.at(static_cast<std::size_t>(chosen) - 1).id : care::DirectoryId{};
    m_navigator.session().ask(
        [&](records::Record& record) { record.followThrough().sendTo(m_followUp.id, place); });
}

void FollowUpPage::addReschedule()
{
    const std::string label = tr("To be done by, like 2026-03-09");
    addText(label, TextStyle::heading, Tone::normal, spacing::large);
    m_due = makeField(this, label, care::isoDate(m_followUp.due), 0, dateWidth);
    column()->Add(m_due, 0, wxTOP, FromDIP(spacing::hair));
    m_dueProblem = addProblem();
    auto* row = addButtonRow(spacing::small);
    row->Add(makeButton(this, tr("Change the day"), ButtonLook::normal, [this] { keepDue(); }));
}

void FollowUpPage::keepDue()
{
    const auto due = care::parseDate(fromWx(m_due->GetValue()));
    if (!due) {
        showProblem(m_dueProblem, tr("This is not a date. Write it like 2026-03-09."));
        return;
    }
    change(
        [&](records::FollowThrough& care) {
            care.reschedule(m_followUp.id,
                            *due,
                            {},
                            fmt::format(fmt::runtime(tr("Now to be done by {}.")), dateText(*due)));
        },
        m_dueProblem);
}

void FollowUpPage::change(const std::function<void(records::FollowThrough&)>& how,
                          WrappedText* problem)
{
    try {
        m_navigator.session().ask([&how](records::Record& record) { how(record.followThrough()); });
    } catch (const records::Refused& refusal) {
        showProblem(problem, tr(refusal.what()));
        return;
    }
    m_navigator.showFollowUp(m_client, m_followUp.id);
}

void FollowUpPage::addHistory()
{
    addText(tr("So far"), TextStyle::heading, Tone::normal, spacing::large);
    for (const care::FollowUpStep& step : m_followUp.steps) {
        addText(fmt::format("{}  ·  {}", dateText(step.on), tr(care::textOf(step.status).label)),
                TextStyle::body,
                Tone::normal,
                spacing::small);
        addText(fmt::format("{} {}, {}", tr("Recorded by"), step.personName, timeText(step.at)),
                TextStyle::small,
                Tone::quiet);
        if (!step.note.empty()) {
            addText(step.note, TextStyle::body, Tone::normal, spacing::hair);
        }
    }
}

} // namespace attune::desktop
