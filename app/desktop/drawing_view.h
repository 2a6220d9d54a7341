#pragma once

#include "attune/reports/font_metrics.h"
#include "attune/reports/shapes.h"

#include <wx/panel.h>

#include <functional>
#include <map>
#include <string>
#include <tuple>

namespace attune::desktop {

/// Widths of text in the desktop's own font, for drawings shown in windows. Each is measured once:
/// a chart asks for the same numbers again and again.
class ScreenMetrics : public reports::FontMetrics
{
public:
    double widthPt(std::string_view text, double sizePt, reports::Weight weight) const override;

    bool covers(char32_t) const override { return true; } // the desktop substitutes fonts

private:
    mutable std::map<std::tuple<std::string, double, reports::Weight>, double> m_known;
};

/// Shows a drawing, made anew for the width there is. Screen readers hear its description.
class DrawingView : public wxPanel
{
public:
    /// Makes the drawing for a width in points.
    using Make = std::function<reports::Drawing(double widthPt, const reports::FontMetrics&)>;

    DrawingView(wxWindow* parent, Make make);

    /// `open` is told the target of a spot that is pressed. What it opens is reached elsewhere by
    /// keyboard too.
    void onPick(std::function<void(std::int64_t target)> open);

private:
    double pixelsAPoint() const;
    const reports::Spot* spotAt(wxPoint place) const;
    void remake();
    void paint();

    Make m_make;
    ScreenMetrics m_metrics;
    reports::Drawing m_drawing;
    std::function<void(std::int64_t)> m_open; ///< empty: nothing can be pressed
};

} // namespace attune::desktop
