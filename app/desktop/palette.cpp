#include "palette.h"

namespace attune::desktop {

namespace {

Theme activeTheme = Theme::light;

wxColour rgb(unsigned value)
{
    return {static_cast<unsigned char>(value >> 16U),
            static_cast<unsigned char>(value >> 8U),
            static_cast<unsigned char>(value)};
}

} // namespace

const Palette& paletteOf(Theme theme)
{
    static const Palette light{.page = rgb(0xFAF7F2),
                               .card = rgb(0xFFFFFF),
                               .text = rgb(0x2E2A27),
                               .quiet = rgb(0x675F58),
                               .rule = rgb(0xE4DDD3),
                               .strongRule = rgb(0x918779),
                               .accent = rgb(0x1F6F6B),
                               .onAccent = rgb(0xFFFFFF),
                               .accentSoft = rgb(0xDDEBE8),
                               .alert = rgb(0x9C3526),
                               .alertSoft = rgb(0xFAE7E2)};
    static const Palette dark{.page = rgb(0x1D1B19),
                              .card = rgb(0x282523),
                              .text = rgb(0xEFE9E1),
                              .quiet = rgb(0xB8AFA5),
                              .rule = rgb(0x423D38),
                              .strongRule = rgb(0x857C72),
                              .accent = rgb(0x76C7BD),
                              .onAccent = rgb(0x10211F),
                              .accentSoft = rgb(0x23413E),
                              .alert = rgb(0xF2A897),
                              .alertSoft = rgb(0x47291F)};
    static const Palette contrast{.page = rgb(0xFFFFFF),
                                  .card = rgb(0xFFFFFF),
                                  .text = rgb(0x000000),
                                  .quiet = rgb(0x333333),
                                  .rule = rgb(0x6B6B6B),
                                  .strongRule = rgb(0x000000),
                                  .accent = rgb(0x004B47),
                                  .onAccent = rgb(0xFFFFFF),
                                  .accentSoft = rgb(0xD6F0EC),
                                  .alert = rgb(0x7A1408),
                                  .alertSoft = rgb(0xFFEDE8)};
    static const Palette darkContrast{.page = rgb(0x000000),
                                      .card = rgb(0x000000),
                                      .text = rgb(0xFFFFFF),
                                      .quiet = rgb(0xD6D6D6),
                                      .rule = rgb(0x8A8A8A),
                                      .strongRule = rgb(0xFFFFFF),
                                      .accent = rgb(0x8FE8DC),
                                      .onAccent = rgb(0x000000),
                                      .accentSoft = rgb(0x00403B),
                                      .alert = rgb(0xFFB8A8),
                                      .alertSoft = rgb(0x4A1309)};
    switch (theme) {
    case Theme::dark:
        return dark;
    case Theme::contrast:
        return contrast;
    case Theme::darkContrast:
        return darkContrast;
    case Theme::light:
        break;
    }
    return light;
}

bool isDark(Theme theme)
{
    return theme == Theme::dark || theme == Theme::darkContrast;
}

const Palette& palette()
{
    return paletteOf(activeTheme);
}

Theme currentTheme()
{
    return activeTheme;
}

void useTheme(Theme theme)
{
    activeTheme = theme;
}

wxColour inkColour(reports::Ink ink)
{
    const Palette& colours = palette();
    switch (ink) {
    case reports::Ink::text:
        return colours.text;
    case reports::Ink::quiet:
        return colours.quiet;
    case reports::Ink::faint:
    case reports::Ink::rule:
        return colours.rule;
    case reports::Ink::accent:
        return colours.accent;
    case reports::Ink::accentSoft:
        return colours.accentSoft;
    case reports::Ink::alert:
        return colours.alert;
    case reports::Ink::alertSoft:
        return colours.alertSoft;
    case reports::Ink::paper:
        return colours.card;
    }
    return colours.text;
}

} // namespace attune::desktop
