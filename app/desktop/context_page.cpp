#include "context_page.h"

#include "attune/care/words.h"
#include "spacing.h"
#include "text.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/sizer.h>

#include <algorithm>

namespace attune::desktop {

ContextPage::ContextPage(wxWindow* parent, Navigator& navigator, care::ClientId id)
    : Page(parent, spacing::columnWidth),
      m_navigator(navigator),
      m_client(
          m_navigator.session().ask([id](records::Record& record) { return record.client(id); }))
{
    addText(tr("Bonding context"), TextStyle::title);
    addText(tr("Bonding takes time, and some things stand in its way. Tick what applies; it is "
               "shown beside bonding results. It is a list to talk from and weighs nothing."),
            TextStyle::body,
            Tone::quiet,
            spacing::small);
    for (const care::Infant& infant : care::infantsForBonding(m_client)) {
        addText(care::infantName(m_client, infant.id),
                TextStyle::heading,
                Tone::normal,
                spacing::large);
        for (const care::ContextFactor& factor : care::bondingContext()) {
            auto* box = new wxCheckBox(this, wxID_ANY, toWx(tr(factor.label)));
            box->SetFont(fontFor(TextStyle::body));
            box->SetValue(std::ranges::find(infant.context, factor.id) != infant.context.end());
            column()->Add(box, 0, wxTOP, FromDIP(spacing::small));
            m_ticks.push_back({infant.id, factor.id, box});
        }
    }
    auto* buttons = addButtonRow(spacing::large);
    buttons->Add(makeButton(this, tr("Save"), ButtonLook::primary, [this] { save(); }));
    buttons->AddSpacer(FromDIP(spacing::small));
    buttons->Add(makeButton(
        this, tr("Cancel"), ButtonLook::normal, [this] { m_navigator.showClient(m_client.id); }));
}

void ContextPage::takeFocus()
{
    if (!m_ticks.empty()) {
        m_ticks.front().box->SetFocus();
    }
    Scroll(0, 0);
}

void ContextPage::save()
{
    for (care::Infant& infant : m_client.infants) {
        if (!infant.deceased) {
            infant.context.clear();
        }
        for (const Tick& tick : m_ticks) {
            if (tick.infant == infant.id && tick.box->GetValue()) {
                infant.context.push_back(tick.factor);
            }
        }
    }
    m_navigator.session().ask([this](records::Record& record) { record.saveClient(m_client); });
    m_navigator.showClient(m_client.id);
}

} // namespace attune::desktop
