// Every pair of colours that meets on the screen, against WCAG 2.2's contrast (1.4.3, 1.4.11).
#include "palette.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace attune::desktop;

namespace {

/// Relative luminance as WCAG 2.2 defines it.
double luminance(const wxColour& colour)
{
    const auto part = [](unsigned char value) {
        const double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.Red()) + 0.7152 * part(colour.Green()) +
           0.0722 * part(colour.Blue());
}

double contrast(const wxColour& one, const wxColour& other)
{
    const double first = luminance(one) + 0.05;
    const double second = luminance(other) + 0.05;
    return first > second ? first / second : second / first;
}

void checkText(Theme theme, double least)
{
    const Palette& p = paletteOf(theme);
    const std::pair<const char*, std::pair<wxColour, wxColour>> pairs[] = {
        {"text on page", {p.text, p.page}},
        {"text on card", {p.text, p.card}},
        {"text on what is chosen", {p.text, p.accentSoft}},
        {"text on risk", {p.text, p.alertSoft}},
        {"quiet on page", {p.quiet, p.page}},
        {"quiet on card", {p.quiet, p.card}},
        {"quiet on what is chosen", {p.quiet, p.accentSoft}},
        {"accent on page", {p.accent, p.page}},
        {"accent on card", {p.accent, p.card}},
        {"accent on what is chosen", {p.accent, p.accentSoft}},
        {"on accent", {p.onAccent, p.accent}},
        {"risk on page", {p.alert, p.page}},
        {"risk on card", {p.alert, p.card}},
        {"risk on its ground", {p.alert, p.alertSoft}}};
    for (const auto& [name, colours] : pairs) {
        BOOST_TEST(contrast(colours.first, colours.second) >= least,
                   name << ": " << contrast(colours.first, colours.second));
    }
}

void checkGraphics(Theme theme, double least)
{
    const Palette& p = paletteOf(theme);
    for (const wxColour& ground : {p.page, p.card}) {
        for (const wxColour& line : {p.strongRule, p.accent, p.alert}) {
            BOOST_TEST(contrast(line, ground) >= least, contrast(line, ground));
        }
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(TheColours)

BOOST_AUTO_TEST_CASE(areMeasuredAsPublished)
{
    const auto isNear = boost::test_tools::tolerance(0.005);
    BOOST_TEST(contrast(wxColour(0, 0, 0), wxColour(255, 255, 255)) == 21.0, isNear);
    BOOST_TEST(contrast(wxColour(0x77, 0x77, 0x77), wxColour(255, 255, 255)) == 4.48, isNear);
}

BOOST_AUTO_TEST_CASE(letWordsBeRead)
{
    checkText(Theme::light, 4.5);
    checkText(Theme::dark, 4.5);
}

BOOST_AUTO_TEST_CASE(letWhatCanBePressedBeSeen)
{
    checkGraphics(Theme::light, 3.0);
    checkGraphics(Theme::dark, 3.0);
}

BOOST_AUTO_TEST_CASE(goFurtherWhereMoreContrastIsAskedFor)
{
    for (const Theme theme : {Theme::contrast, Theme::darkContrast}) {
        checkText(theme, 7.0);
        checkGraphics(theme, 4.5);
    }
}

BOOST_AUTO_TEST_SUITE_END()
