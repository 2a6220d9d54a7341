#include "security_section.h"

#include "native_theme.h"
#include "page.h"
#include "preferences.h"
#include "spacing.h"
#include "text.h"

#include <wx/choice.h>
#include <wx/sizer.h>

#include <fmt/format.h>

namespace attune::desktop {

namespace {

/// The minutes one can choose from; within the bounds of lock_policy.h.
constexpr int minutesToLock[] = {1, 2, 5, 10, 15};

} // namespace

SecuritySection::SecuritySection(Page* page, wxSizer* column, Navigator& navigator)
    : m_page(page),
      m_navigator(navigator)
{
    addIdleLimit(column);
}

void SecuritySection::addIdleLimit(wxSizer* column)
{
    const std::string label = tr("Lock after nobody has touched the computer for");
    column->Add(
        new WrappedText(m_page, label), 0, wxEXPAND | wxTOP, m_page->FromDIP(spacing::small));
    auto* choice = new wxChoice(m_page, wxID_ANY);
    choice->SetFont(fontFor(TextStyle::body));
    const auto current = loadPreferences().idleLimit;
    for (const int minutes : minutesToLock) {
        choice->Append(toWx(minutes == 1 ? tr("1 minute")
                                         : fmt::format(fmt::runtime(tr("{} minutes")), minutes)));
        if (std::chrono::minutes(minutes) <= current) {
            choice->SetSelection(static_cast<int>(choice->GetCount()) - 1);
        }
    }
    setSpokenName(choice, label);
    choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        m_navigator.setIdleLimit(std::chrono::minutes(minutesToLock[event.GetSelection()]));
    });
    column->Add(choice, 0, wxTOP, m_page->FromDIP(spacing::hair));
    column->Add(new WrappedText(m_page,
                                tr("It also locks when the desktop locks the screen and before "
                                   "the computer sleeps. Ctrl+L locks at once."),
                                TextStyle::small,
                                Tone::quiet),
                0,
                wxEXPAND | wxTOP,
                m_page->FromDIP(spacing::hair));
}

} // namespace attune::desktop
