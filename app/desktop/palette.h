#pragma once

#include "attune/reports/shapes.h"

#include <wx/colour.h>

namespace attune::desktop {

/// Every colour of the program, by purpose. Text on its ground is 4.5:1 or better, light and dark.
struct Palette
{
    wxColour page;       ///< behind everything
    wxColour card;       ///< raised surfaces and fields
    wxColour text;       ///< on page and card
    wxColour quiet;      ///< secondary text on page and card
    wxColour rule;       ///< hairlines and borders
    wxColour strongRule; ///< borders of what can be pressed: 3:1 against page and card
    wxColour accent;     ///< the one accent: primary buttons, the chosen answer's border
    wxColour onAccent;   ///< text on `accent`
    wxColour accentSoft; ///< ground of what is chosen; `text` stands on it
    wxColour alert;      ///< words and borders of risk on page, card and `alertSoft`
    wxColour alertSoft;  ///< ground of risk; `text` stands on it
};

/// The last two are for eyes that need more: text on its ground is 7:1 or better there,
/// borders 4.5:1.
enum class Theme { light, dark, contrast, darkContrast };

/// Whether light words stand on a dark ground.
bool isDark(Theme theme);

const Palette& paletteOf(Theme theme);

/// The palette in use.
const Palette& palette();
Theme currentTheme();
void useTheme(Theme theme);

/// The colour of a report's ink on screen.
wxColour inkColour(reports::Ink ink);

} // namespace attune::desktop
