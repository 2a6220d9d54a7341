#pragma once

#include "passphrase_field.h"

#include <functional>
#include <string>

namespace attune::desktop {

class WrappedText;

/// The passphrase of who sits at the screen, asked for before a deed that needs it, with the place
/// where a problem with it is said. Emptied when left lying. Must live as long as the page.
class OwnPassphraseField
{
public:
    /// Appends to `column`; `entered` runs when Enter is pressed.
    OwnPassphraseField(wxWindow* page, wxSizer* column, std::function<void()> entered);

    /// Says so where nothing was typed. True where that is. The page lays itself out afterwards.
    bool complain();
    void showProblem(const std::string& sentence);

    PassphraseField& field() { return m_field; }

private:
    PassphraseField m_field;
    WipeWhenLeft m_wipe;
    WrappedText* m_problem;
};

} // namespace attune::desktop
