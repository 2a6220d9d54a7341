#include "errand_bar.h"

#include "native_theme.h"
#include "page.h"
#include "spacing.h"
#include "text.h"

#include <wx/button.h>
#include <wx/gauge.h>
#include <wx/sizer.h>

namespace attune::desktop {

namespace {

constexpr int lookMs = 100;
constexpr int wholeBar = 1000;

} // namespace

ErrandBar::ErrandBar(Page* page, wxSizer* column)
    : m_bar(new wxGauge(page, wxID_ANY, wholeBar)),
      m_sentence(new WrappedText(page, {}, TextStyle::small, Tone::quiet)),
      m_cancel(makeButton(page, tr("Cancel"), ButtonLook::normal, [this] { stop(); }))
{
    column->Add(m_bar, 0, wxEXPAND | wxTOP, page->FromDIP(spacing::medium));
    column->Add(m_sentence, 0, wxEXPAND | wxTOP, page->FromDIP(spacing::hair));
    column->Add(m_cancel, 0, wxTOP, page->FromDIP(spacing::small));
    m_timer.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        m_bar->SetValue(static_cast<int>(wholeBar * m_errand->done()));
    });
    show(false);
}

records::Progress ErrandBar::start(const std::string& sentence)
{
    m_errand.emplace();
    m_bar->SetValue(0);
    setSpokenName(m_bar, sentence);
    m_sentence->setText(sentence);
    show(true);
    m_timer.Start(lookMs);
    return m_errand->progress();
}

void ErrandBar::finish()
{
    m_timer.Stop();
    m_errand.reset();
    show(false);
}

void ErrandBar::stop()
{
    if (m_errand) {
        m_errand->stop();
    }
}

void ErrandBar::takeFocus()
{
    m_cancel->SetFocus();
}

void ErrandBar::show(bool shown)
{
    m_bar->Show(shown);
    m_sentence->Show(shown);
    m_cancel->Show(shown);
}

} // namespace attune::desktop
