#include "handed_back_page.h"

#include "attune_mark.h"
#include "spacing.h"
#include "text.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include <algorithm>
#include <fmt/format.h>

namespace attune::desktop {

HandedBackPage::HandedBackPage(wxWindow* parent, Navigator& navigator, care::CheckInId id)
    : Page(parent, narrowColumn),
      m_navigator(navigator)
{
    const std::vector<records::CheckInRow> waiting = m_navigator.session().ask(
        [](records::Record& record) { return record.attention().toReview; });
    const auto row = std::ranges::find(waiting, id, &records::CheckInRow::id);
    const bool isWaiting = row != waiting.end(); // else the client stopped for today
    addAttuneMark(this, column(), spacing::huge);
    addText(tr("Thank you"), TextStyle::title, Tone::normal, spacing::large);
    addText(isWaiting ? fmt::format(fmt::runtime(tr("The check-in of {} is stored. A clinician "
                                                    "reviews it.")),
                                    row->clientName)
                      : tr("What was answered is stored. A clinician looks at it."),
            TextStyle::lead,
            Tone::normal,
            spacing::small);
    wxBoxSizer* buttons = addButtonRow(spacing::large);
    m_today = makeButton(
        this, tr("Back to Today"), ButtonLook::primary, [this] { m_navigator.showToday(); });
    buttons->Add(m_today);
    if (isWaiting) {
        buttons->Add(makeButton(this,
                                tr("Back to client"),
                                ButtonLook::normal,
                                [this, client = row->client] { m_navigator.showClient(client); }),
                     0,
                     wxLEFT,
                     FromDIP(spacing::small));
    }
}

void HandedBackPage::takeFocus()
{
    m_today->SetFocus();
}

} // namespace attune::desktop
