#include "retention_page.h"

#include "date_text.h"
#include "spacing.h"
#include "text.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include <fmt/format.h>

namespace attune::desktop {

RetentionPage::RetentionPage(wxWindow* parent, Navigator& navigator)
    : Page(parent, spacing::wideColumnWidth),
      m_navigator(navigator)
{
    auto* back = addButtonRow(0);
    m_back = makeButton(
        this, tr("Back to Settings"), ButtonLook::quiet, [this] { m_navigator.showSettings(); });
    back->Add(m_back);
    addText(tr("Records that may go"), TextStyle::title, Tone::normal, spacing::small);
    addExpired();
    addErased();
}

void RetentionPage::takeFocus()
{
    m_back->SetFocus();
    Scroll(0, 0);
}

void RetentionPage::addExpired()
{
    const auto years = m_navigator.settings().retentionYears;
    if (!years) {
        addText(tr("No time is set in Settings, so none is over."),
                TextStyle::body,
                Tone::quiet,
                spacing::hair);
        return;
    }
    addText(tr("The time for which the practice keeps them is over, longest first. Open one to "
               "look at it, to give a copy, or to delete it."),
            TextStyle::body,
            Tone::quiet,
            spacing::hair);
    const auto rows = m_navigator.session().ask(
        [](records::Record& record) { return record.recordsPastRetention(); });
    if (rows.empty()) {
        addText(tr("None today."), TextStyle::body, Tone::normal, spacing::medium);
    }
    for (const records::ExpiredRecord& row : rows) {
        column()->Add(makeRow(this,
                              row.name,
                              fmt::format("{} {}  ·  {} {}",
                                          tr("Last entry"),
                                          dateText(row.lastEntry),
                                          tr("kept until"),
                                          dateText(row.keptUntil)),
                              [this, id = row.client] { m_navigator.showClient(id); }),
                      0,
                      wxEXPAND | wxTOP,
                      FromDIP(spacing::small));
    }
}

void RetentionPage::addErased()
{
    addText(tr("Deleted"), TextStyle::heading, Tone::normal, spacing::large);
    const auto rows =
        m_navigator.session().ask([](records::Record& record) { return record.erasures(); });
    if (rows.empty()) {
        addText(tr("No record was deleted yet."), TextStyle::body, Tone::quiet, spacing::hair);
    }
    for (const care::Erasure& row : rows) {
        addText(
            fmt::format(
                "{} {}  ·  {}", tr("Number"), row.client.value, tr(care::textOf(row.reason).label)),
            TextStyle::lead,
            Tone::normal,
            spacing::medium);
        addText(fmt::format("{}  ·  {}", timeText(row.at), row.personName),
                TextStyle::body,
                Tone::quiet,
                spacing::hair);
    }
}

} // namespace attune::desktop
