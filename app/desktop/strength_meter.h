#pragma once

#include "attune/records/practice_folder.h"

class wxSizer;
class wxWindow;

namespace attune::desktop {

class StrengthBar;
class WrappedText;

/// How strong a passphrase is, as a bar and in words beside it.
class StrengthMeter
{
public:
    /// Appends the meter to `column`.
    StrengthMeter(wxWindow* page, wxSizer* column);
    StrengthMeter(const StrengthMeter&) = delete;
    StrengthMeter& operator=(const StrengthMeter&) = delete;

    void show(const records::PassphraseVerdict& verdict);
    /// Nothing typed yet: an empty bar and what is asked for.
    void showNothing();

private:
    StrengthBar* m_bar = nullptr;
    WrappedText* m_words = nullptr;
};

} // namespace attune::desktop
