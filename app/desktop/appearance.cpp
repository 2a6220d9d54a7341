#include "appearance.h"

#include "native_theme.h"
#include "own_words.h"
#include "palette.h"

namespace attune::desktop {

namespace {

Theme themeFor(ThemeChoice preferred, const std::string& asked)
{
    if (asked == "light" || asked == "dark") {
        return asked == "light" ? Theme::light : Theme::dark;
    }
    if (asked == "contrast") {
        return Theme::contrast;
    }
    switch (preferred) {
    case ThemeChoice::light:
        return Theme::light;
    case ThemeChoice::dark:
        return Theme::dark;
    case ThemeChoice::contrast:
        return Theme::contrast;
    case ThemeChoice::darkContrast:
        return Theme::darkContrast;
    case ThemeChoice::asDesktop:
        break;
    }
    return desktopTheme();
}

} // namespace

void useAppearance(const Preferences& preferences, const std::string& asked)
{
    useOwnLanguage(preferences.language);
    const Theme theme = themeFor(preferences.theme, asked);
    useTheme(theme);
    applyNativeTheme(theme);
}

} // namespace attune::desktop
