#include "new_passphrase.h"

#include "spacing.h"
#include "text.h"
#include "welcome.h"
#include "wrapped_text.h"

#include <wx/sizer.h>

#include <utility>

namespace attune::desktop {

namespace {

WrappedText* problemPlace(wxWindow* page, wxSizer* column)
{
    auto* place = new WrappedText(page, {}, TextStyle::body, Tone::alert);
    column->Add(place, 0, wxEXPAND | wxTOP, page->FromDIP(spacing::hair));
    place->Hide();
    return place;
}

} // namespace

NewPassphrase::NewPassphrase(wxWindow* page,
                             wxSizer* column,
                             const std::string& label,
                             Context context,
                             std::function<void()> wiped)
    : m_context(std::move(context)),
      m_first(page, column, label),
      m_meter(page, column),
      m_firstProblem(problemPlace(page, column)),
      m_repeated(page, column, tr("The passphrase once more")),
      m_repeatedProblem(problemPlace(page, column)),
      m_wipe({&m_first, &m_repeated}, std::move(wiped))
{
    m_first.onChange([this] { judge(); });
}

bool NewPassphrase::complain()
{
    const auto problem =
        newPassphraseProblem(m_first.secret().text(), m_repeated.secret().text(), m_context());
    const bool atFirst = problem && problem->field == WelcomeField::passphrase;
    const std::string sentence = problem ? tr(problem->sentence) : std::string();
    for (WrappedText* place : {m_firstProblem, m_repeatedProblem}) {
        const bool isHere = problem && (place == m_firstProblem) == atFirst;
        place->setText(isHere ? sentence : std::string());
        place->Show(isHere);
    }
    if (problem) {
        (atFirst ? m_first : m_repeated).focusForRetyping();
    }
    return problem.has_value();
}

void NewPassphrase::clear()
{
    m_first.clear();
    m_repeated.clear();
}

void NewPassphrase::setEditable(bool editable)
{
    m_first.setEditable(editable);
    m_repeated.setEditable(editable);
}

void NewPassphrase::judge()
{
    if (m_first.isEmpty()) {
        m_meter.showNothing();
    } else {
        m_meter.show(records::judgePassphrase(m_first.secret().text(), m_context()));
    }
}

} // namespace attune::desktop
