#include "lock_warning.h"

#include "client_words.h"
#include "palette.h"
#include "spacing.h"
#include "text.h"
#include "wrapped_text.h"

#include <wx/sizer.h>

#include <fmt/format.h>

namespace attune::desktop {

LockWarning::LockWarning(wxWindow* parent, ScreenOwner owner)
    : wxPanel(parent),
      m_owner(owner),
      m_text(new WrappedText(this, {}, TextStyle::body))
{
    SetBackgroundColour(palette().accentSoft);
    SetForegroundColour(palette().text);
    auto* row = new wxBoxSizer(wxVERTICAL);
    row->Add(m_text, 0, wxEXPAND | wxALL, FromDIP(spacing::medium));
    SetSizer(row);
}

void LockWarning::say(std::chrono::seconds left)
{
    const std::string form = m_owner == ScreenOwner::client
                                 ? tr(words::stillThere)
                                 : tr("Locking in {} s – move the mouse or press a key to stay.");
    m_text->setText(fmt::format(fmt::runtime(form), left.count()));
    GetParent()->Layout();
}

} // namespace attune::desktop
