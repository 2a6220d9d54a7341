// What is due: follow-ups and screenings.
#include "follow_up_words.h"
#include "spacing.h"
#include "text.h"
#include "today_page.h"

#include <wx/button.h>
#include <wx/panel.h>
#include <wx/sizer.h>

#include <algorithm>
#include <fmt/format.h>

namespace attune::desktop {

namespace {

/// More stand behind a button, so that Today stays a page one can take in.
constexpr std::size_t mostRows = 6;
constexpr int mostScreenings = 200;
constexpr std::chrono::days ahead(7);

} // namespace

void TodayPage::addRows(const std::vector<Row>& rows)
{
    auto* list = addHolder();
    const auto add = [this, list](const Row& row) {
        auto* button = makeRow(list, row.title, row.detail, row.then);
        list->GetSizer()->Add(button, 0, wxEXPAND | wxTOP, FromDIP(spacing::small));
        return button;
    };
    const std::size_t shown = std::min(rows.size(), mostRows);
    std::ranges::for_each(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(shown), add);
    if (shown == rows.size()) {
        return;
    }
    const std::vector<Row> rest(rows.begin() + static_cast<std::ptrdiff_t>(shown), rows.end());
    auto* more = makeButton(
        this, fmt::format(fmt::runtime(tr("Show {} more")), rest.size()), ButtonLook::quiet, [] {});
    more->Bind(wxEVT_BUTTON, [this, rest, more, add](wxCommandEvent&) {
        more->Hide();
        wxWindow* first = nullptr;
        for (const Row& row : rest) {
            wxWindow* button = add(row);
            first = first == nullptr ? button : first;
        }
        relayout();
        first->SetFocus();
    });
    addButtonRow(spacing::small)->Add(more);
}

void TodayPage::addFollowUps()
{
    const auto open = m_navigator.session().ask(
        [](records::Record& record) { return record.followThrough().openFollowUps(); });
    const std::chrono::sys_days last = std::chrono::sys_days(m_navigator.today()) + ahead;
    std::vector<Row> rows;
    for (const records::FollowUpRow& row : open) {
        if (std::chrono::sys_days(row.followUp.due) > last) {
            continue;
        }
        rows.push_back({.title = row.clientName,
                        .detail = fmt::format("{}  ·  {}",
                                              titleOf(row.followUp),
                                              detailOf(row.followUp, m_navigator.today())),
                        .then = [this, client = row.followUp.client, id = row.followUp.id] {
                            m_navigator.showFollowUp(client, id);
                        }});
    }
    if (rows.empty()) {
        return;
    }
    addText(tr("To follow up this week"), TextStyle::heading, Tone::normal, spacing::large);
    addRows(rows);
}

void TodayPage::addScreenings()
{
    const auto due = m_navigator.session().ask([](records::Record& record) {
        return record.followThrough().screeningsDue(mostScreenings);
    });
    if (due.empty()) {
        return;
    }
    addText(tr("Due for screening"), TextStyle::heading, Tone::normal, spacing::large);
    std::vector<Row> rows;
    for (const records::DueRow& row : due) {
        rows.push_back({.title = row.clientName,
                        .detail = standingText(row.standing, m_navigator.today()),
                        .then = [this, id = row.client] {
                            m_navigator.showClient(id);
                        }});
    }
    addRows(rows);
}

} // namespace attune::desktop
