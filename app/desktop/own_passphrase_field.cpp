#include "own_passphrase_field.h"

#include "spacing.h"
#include "text.h"
#include "wrapped_text.h"

#include <wx/sizer.h>
#include <wx/window.h>

#include <utility>
#include <vector>

namespace attune::desktop {

OwnPassphraseField::OwnPassphraseField(wxWindow* page,
                                       wxSizer* column,
                                       std::function<void()> entered)
    : m_field(page, column, tr("Your own passphrase")),
      m_wipe(std::vector<PassphraseField*>{&m_field}, [] {}),
      m_problem(new WrappedText(page, {}, TextStyle::body, Tone::alert))
{
    column->Add(m_problem, 0, wxEXPAND | wxTOP, page->FromDIP(spacing::hair));
    m_problem->Hide();
    m_field.onEnter(std::move(entered));
}

bool OwnPassphraseField::complain()
{
    const bool isMissing = m_field.isEmpty();
    showProblem(isMissing ? tr("Type the passphrase that you open the practice with.") : "");
    return isMissing;
}

void OwnPassphraseField::showProblem(const std::string& sentence)
{
    m_problem->setText(sentence);
    m_problem->Show(!sentence.empty());
    if (!sentence.empty()) {
        m_field.focusForRetyping();
    }
}

} // namespace attune::desktop
