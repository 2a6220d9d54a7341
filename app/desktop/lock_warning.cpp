#include "lock_warning.h"

#include "palette.h"
#include "spacing.h"
#include "text.h"
#include "wrapped_text.h"

#include <wx/sizer.h>

#include <fmt/format.h>

namespace attune::desktop {

LockWarning::LockWarning(wxWindow* parent, std::string form)
    : wxPanel(parent),
      m_form(std::move(form)),
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
    m_text->setText(fmt::format(fmt::runtime(m_form), left.count()));
    GetParent()->Layout();
}

} // namespace attune::desktop
