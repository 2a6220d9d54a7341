#include "given_passphrase_page.h"

#include "attune_mark.h"
#include "card.h"
#include "first_passphrase.h"
#include "spacing.h"
#include "text.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <fmt/format.h>
#include <utility>

namespace attune::desktop {

GivenPassphrasePage::GivenPassphrasePage(wxWindow* parent,
                                         const std::string& name,
                                         const records::Secret& passphrase,
                                         std::function<void()> done)
    : Page(parent, narrowColumn)
{
    addText(fmt::format(fmt::runtime(tr("{} can open the practice now")), name),
            TextStyle::title,
            Tone::normal,
            spacing::large);
    addText(tr("With this name and this passphrase. It is not shown again: tell it to them in "
               "person, or write it down for them. On opening the practice first, they choose one "
               "that only they know."),
            TextStyle::body,
            Tone::normal,
            spacing::small);
    auto* card = new Card(this, Card::Kind::accent);
    for (const auto& [label, letters] :
         {std::pair(tr("Name"), name),
          std::pair(tr("Passphrase"), std::string(passphrase.text()))}) {
        card->content()->Add(new WrappedText(card, label, TextStyle::small, Tone::quiet),
                             0,
                             wxEXPAND | wxTOP,
                             FromDIP(spacing::hair));
        card->content()->Add(showLetters(card, letters));
    }
    column()->Add(card, 0, wxEXPAND | wxTOP, FromDIP(spacing::medium));
    wxBoxSizer* row = addButtonRow(spacing::large);
    m_done = makeButton(this, tr("They have it"), ButtonLook::primary, std::move(done));
    row->Add(m_done);
}

void GivenPassphrasePage::takeFocus()
{
    m_done->SetFocus();
}

} // namespace attune::desktop
