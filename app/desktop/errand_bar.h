#pragma once

#include "errand.h"

#include <wx/timer.h>

#include <optional>
#include <string>

class wxButton;
class wxGauge;
class wxSizer;

namespace attune::desktop {

class Page;
class WrappedText;

/// Shows how far an errand is, with a button that stops it. Hidden while at rest; when it goes, so
/// does the errand.
class ErrandBar
{
public:
    /// Appends to `column`.
    ErrandBar(Page* page, wxSizer* column);
    ErrandBar(const ErrandBar&) = delete;
    ErrandBar& operator=(const ErrandBar&) = delete;

    /// Begins with nothing done; `sentence` says what is being done.
    records::Progress start(const std::string& sentence);
    void finish();
    /// Asks the errand to end; `finish` follows when it has.
    void stop();

    /// Puts the keyboard on Cancel.
    void takeFocus();

    bool isWorking() const { return m_errand.has_value(); }

private:
    void show(bool shown);

    wxGauge* m_bar = nullptr;
    WrappedText* m_sentence = nullptr;
    wxButton* m_cancel = nullptr;
    wxTimer m_timer;
    std::optional<Errand> m_errand;
};

} // namespace attune::desktop
