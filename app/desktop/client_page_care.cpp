// What is to happen for a client, and what can be done with her record as a whole.
#include "client_page.h"
#include "follow_up_words.h"
#include "spacing.h"
#include "text.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include <algorithm>
#include <fmt/format.h>

namespace attune::desktop {

void ClientPage::addScreening()
{
    const auto all = m_navigator.session().ask(
        [this](records::Record& record) { return record.followThrough().standings(m_id); });
    const care::WindowStanding* next = care::nextDue(all);
    if (all.empty()) {
        return;
    }
    addText(next == nullptr
                ? tr("No screening is due any more.")
                : fmt::format("{} {}", tr("Screening:"), standingText(*next, m_navigator.today())),
            TextStyle::body,
            next != nullptr && next->state == care::WindowState::overdue ? Tone::alert
                                                                         : Tone::normal,
            spacing::medium);
    addButtonRow(spacing::hair)
        ->Add(makeButton(this, tr("Screening times"), ButtonLook::quiet, [this] {
            m_navigator.showSchedule(m_id);
        }));
}

void ClientPage::addFollowUps()
{
    const auto all = m_navigator.session().ask(
        [this](records::Record& record) { return record.followThrough().followUps(m_id); });
    addText(tr("Follow-ups and referrals"), TextStyle::heading, Tone::normal, spacing::large);
    const bool isOpen = std::ranges::any_of(all, &care::FollowUp::isOpen);
    if (!isOpen) {
        addText(tr("None is open."), TextStyle::body, Tone::quiet, spacing::hair);
    }
    for (const care::FollowUp& followUp : all) {
        if (followUp.isOpen()) {
            column()->Add(makeRow(this,
                                  titleOf(followUp),
                                  detailOf(followUp, m_navigator.today()),
                                  [this, id = followUp.id] { m_navigator.showFollowUp(m_id, id); }),
                          0,
                          wxEXPAND | wxTOP,
                          FromDIP(spacing::small));
        }
    }
    addButtonRow(spacing::small)
        ->Add(makeButton(this, tr("Add a follow-up"), ButtonLook::normal, [this] {
            m_navigator.showNewFollowUp(m_id);
        }));
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

} // namespace attune::desktop
