#pragma once

#include "attune/reports/report.h"
#include "attune/reports/shapes.h"

namespace attune::reports {

/// Size of type and the distance from one baseline to the next, in points.
struct Type
{
    double sizePt;
    double leadingPt;
    Weight weight = Weight::regular;
    Ink ink = Ink::text;
};

/// Every size, distance and colour of the printed page. Nothing else holds a design number.
namespace type {

inline constexpr Type title{19, 24, Weight::bold, Ink::text};
inline constexpr Type heading{12, 16, Weight::bold, Ink::accent};
inline constexpr Type subheading{9.5, 13, Weight::bold, Ink::text};
inline constexpr Type body{9, 12.6};
inline constexpr Type strong{9, 12.6, Weight::bold, Ink::text};
inline constexpr Type quiet{8, 10.8, Weight::regular, Ink::quiet};
/// Where much stands in narrow columns: results and answers.
inline constexpr Type compact{8, 10.4};
inline constexpr Type compactStrong{8, 10.4, Weight::bold, Ink::text};
inline constexpr Type compactQuiet{7.2, 9.1, Weight::regular, Ink::quiet};
inline constexpr Type compactRow{8, 9.8};
inline constexpr Type compactRowStrong{8, 9.8, Weight::bold, Ink::text};
inline constexpr Type compactFigure{12, 15, Weight::bold, Ink::text};
inline constexpr Type label{7.5, 10.4, Weight::regular, Ink::quiet};
inline constexpr Type figure{15, 18, Weight::bold, Ink::text};
inline constexpr Type alertHeading{9.5, 13, Weight::bold, Ink::alert};
inline constexpr Type margin{7.5, 10, Weight::regular, Ink::quiet};
inline constexpr Type marginStrong{7.5, 10, Weight::bold, Ink::text};
inline constexpr Type key{21, 33, Weight::bold, Ink::text};
/// Within drawings.
inline constexpr double chartLabelPt = 6.8;
inline constexpr double chartValuePt = 9.5;
/// Share of the size that stands above and below the baseline in the printed font.
inline constexpr double ascent = 0.78;
inline constexpr double descent = 0.24;

} // namespace type

namespace grid {

inline constexpr double marginX = 54;
inline constexpr double marginTop = 40;
inline constexpr double marginBottom = 34;
inline constexpr double headerGap = 14; ///< between header and content
inline constexpr double footerGap = 10;
inline constexpr double gutter = 16;
inline constexpr double hairline = 0.5;
inline constexpr double cellX = 5;
inline constexpr double cellY = 2.2;
inline constexpr double compactCellX = 2.5;
inline constexpr double compactCellY = 1;
inline constexpr double boxPadding = 9;
inline constexpr double radius = 3;

} // namespace grid

/// What a client reads: larger, and never grey where it matters. `scale`: 1, or less where a page
/// would run over.
struct ReadingTypes
{
    explicit constexpr ReadingTypes(double scale)
        : text{10.6 * scale, 15.2 * scale},
          strong{10.6 * scale, 15.2 * scale, Weight::bold, Ink::text},
          title{10.6 * scale, 14.4 * scale, Weight::bold, Ink::accent},
          small{8.8 * scale, 12 * scale},
          note{8.4 * scale, 11.4 * scale, Weight::regular, Ink::quiet}
    {}

    Type text;
    Type strong;
    Type title; ///< of a card
    Type small; ///< beside a telephone number
    Type note;
};

/// Red, green, blue, each 0-1.
struct Colour
{
    double red, green, blue;
};

/// The printed value of an ink: warm charcoal, one teal accent, brick red for alerts only.
constexpr Colour printed(Ink ink)
{
    const auto hex = [](unsigned value) {
        return Colour{
            ((value >> 16) & 0xFF) / 255.0, ((value >> 8) & 0xFF) / 255.0, (value & 0xFF) / 255.0};
    };
    switch (ink) {
    case Ink::text:
        return hex(0x2B2926);
    case Ink::quiet:
        return hex(0x66615A);
    case Ink::faint:
        return hex(0xA39D94);
    case Ink::rule:
        return hex(0xD5D0C8);
    case Ink::accent:
        return hex(0x1F6F6B);
    case Ink::accentSoft:
        return hex(0xDDEBE9);
    case Ink::alert:
        return hex(0x9B2C1F);
    case Ink::alertSoft:
        return hex(0xFAEFEC);
    case Ink::paper:
        return hex(0xFFFFFF);
    }
    return hex(0x000000);
}

/// Width and height of a sheet in points.
struct Sheet
{
    double widthPt, heightPt;
};

constexpr Sheet sheetOf(PageSize size)
{
    return size == PageSize::a4 ? Sheet{595.28, 841.89} : Sheet{612, 792};
}

} // namespace attune::reports
