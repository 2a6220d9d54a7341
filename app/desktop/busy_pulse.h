#pragma once

#include <wx/timer.h>

#include <string>

class wxGauge;
class wxSizer;
class wxWindow;

namespace attune::desktop {

class WrappedText;

/// A moving bar with a sentence below it, while a worker is busy. Hidden while at rest.
class BusyPulse
{
public:
    /// Appends to `column`.
    BusyPulse(wxWindow* page, wxSizer* column, const std::string& sentence);
    BusyPulse(const BusyPulse&) = delete;
    BusyPulse& operator=(const BusyPulse&) = delete;

    void start();
    void stop();

private:
    wxGauge* m_bar = nullptr;
    WrappedText* m_sentence = nullptr;
    wxTimer m_timer;
};

} // namespace attune::desktop
