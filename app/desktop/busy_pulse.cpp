#include "busy_pulse.h"

#include "native_theme.h"
#include "spacing.h"
#include "wrapped_text.h"

#include <wx/gauge.h>
#include <wx/sizer.h>

namespace attune::desktop {

namespace {

constexpr int beatMs = 60;

} // namespace

BusyPulse::BusyPulse(wxWindow* page, wxSizer* column, const std::string& sentence)
    : m_bar(new wxGauge(page, wxID_ANY, 100)),
      m_sentence(new WrappedText(page, sentence, TextStyle::small, Tone::quiet))
{
    setSpokenName(m_bar, sentence);
    column->Add(m_bar, 0, wxEXPAND | wxTOP, page->FromDIP(spacing::medium));
    column->Add(m_sentence, 0, wxEXPAND | wxTOP, page->FromDIP(spacing::hair));
    m_timer.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { m_bar->Pulse(); });
    stop();
}

void BusyPulse::start()
{
    m_bar->Show();
    m_sentence->Show();
    m_timer.Start(beatMs);
}

void BusyPulse::stop()
{
    m_timer.Stop();
    m_bar->Hide();
    m_sentence->Hide();
}

} // namespace attune::desktop
