#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace attune::reports {

/// A colour by what it is for; the painter (PDF or screen) knows the values, light or dark.
enum class Ink { text, quiet, faint, rule, accent, accentSoft, alert, alertSoft, paper };

enum class Weight { regular, bold };

/// A straight line. Points are 1/72 inch, origin top left, y downward.
struct Line
{
    double x1, y1, x2, y2;
    double widthPt = 0.5;
    Ink ink = Ink::rule;
    bool dashed = false;
};

/// A rectangle, filled or framed.
struct Rect
{
    double x, y, width, height;
    Ink ink = Ink::accentSoft;
    bool filled = true;
    double lineWidthPt = 0.5; ///< of the frame where not filled
    double radiusPt = 0;
};

/// A filled or framed circle.
struct Dot
{
    double x, y, radius;
    Ink ink = Ink::accent;
    bool filled = true;
};

enum class Align { left, centre, right };

/// One line of text; `x` is its left end, centre or right end, `y` its baseline.
struct TextRun
{
    double x, y;
    std::string text;
    double sizePt = 9;
    Weight weight = Weight::regular;
    Ink ink = Ink::text;
    Align align = Align::left;
    bool linked = false; ///< telephone numbers and sites in it can be followed, see `linksIn`
};

using Shape = std::variant<Line, Rect, Dot, TextRun>;

/// A place in a drawing that stands for something a window can open.
struct Spot
{
    double x = 0; ///< its middle
    double y = 0;
    std::int64_t target = 0; ///< the id of what it stands for
};

/// Shapes within a frame; drawn by the PDF writer and by the windows alike.
struct Drawing
{
    double widthPt = 0;
    double heightPt = 0;
    std::vector<Shape> shapes;
    std::vector<Spot> spots; ///< paper has no use for them
    std::string description; ///< what it shows, in words: alternative text
};

} // namespace attune::reports
