#include "retention_section.h"

#include "erasure.h"
#include "page.h"
#include "spacing.h"
#include "text.h"
#include "text_field.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <fmt/format.h>

namespace attune::desktop {

namespace {

constexpr int numberWidth = 96; ///< device-independent pixels

} // namespace

RetentionSection::RetentionSection(Page* page,
                                   wxSizer* column,
                                   Navigator& navigator,
                                   care::PracticeSettings& settings,
                                   std::function<void()> keep)
    : m_page(page),
      m_column(column),
      m_navigator(navigator),
      m_settings(settings),
      m_keep(std::move(keep))
{
    if (!m_navigator.session().ask(
            [](records::Record& record) { return record.may(care::Action::eraseClient); })) {
        return;
    }
    add(new WrappedText(m_page, tr("How long records are kept"), TextStyle::heading),
        spacing::large);
    add(new WrappedText(m_page,
                        tr("Counted from the last entry about a client, or from the 18th birthday "
                           "where that is later. The law differs from place to place: ask what it "
                           "asks of you. Nothing is ever deleted by itself."),
                        TextStyle::body,
                        Tone::quiet),
        spacing::hair);
    add(new WrappedText(m_page, tr("Years; empty: not set")), spacing::small);
    m_years = makeField(m_page,
                        tr("For how many years records are kept; empty: not set"),
                        m_settings.retentionYears ? std::to_string(*m_settings.retentionYears)
                                                  : std::string(),
                        0,
                        numberWidth);
    m_years->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        store();
        event.Skip();
    });
    m_column->Add(m_years, 0, wxTOP, m_page->FromDIP(spacing::hair));
    m_problem = new WrappedText(m_page, {}, TextStyle::body, Tone::alert);
    m_problem->Hide();
    add(m_problem, spacing::hair);
    m_column->Add(makeButton(m_page,
                             tr("Records that may go, and deleted ones"),
                             ButtonLook::normal,
                             [this] {
                                 if (m_page->mayLeave()) {
                                     m_navigator.showRetention();
                                 }
                             }),
                  0,
                  wxTOP,
                  m_page->FromDIP(spacing::small));
}

void RetentionSection::add(WrappedText* text, int above)
{
    m_column->Add(text, 0, wxEXPAND | wxTOP, m_page->FromDIP(above));
}

bool RetentionSection::store()
{
    if (m_years == nullptr || !m_navigator.session().isOpen()) {
        return true;
    }
    const TypedYears typed = readYears(fromWx(m_years->GetValue()));
    m_page->showProblem(
        m_problem,
        typed.isRight
            ? std::string()
            : fmt::format(fmt::runtime(tr("Write a whole number from {} to {}, or nothing.")),
                          care::leastRetentionYears,
                          care::mostRetentionYears));
    if (typed.isRight && typed.years != m_settings.retentionYears) {
        m_settings.retentionYears = typed.years;
        m_keep();
    }
    return typed.isRight;
}

} // namespace attune::desktop
