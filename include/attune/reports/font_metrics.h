#pragma once

#include "attune/reports/shapes.h"

#include <string_view>

namespace attune::reports {

/// Widths of text, injected so that layout is pure and windows can use their own font.
class FontMetrics
{
public:
    FontMetrics() = default;
    FontMetrics(const FontMetrics&) = delete;
    FontMetrics& operator=(const FontMetrics&) = delete;
    virtual ~FontMetrics() = default;

    /// Width of `text` (UTF-8, one line) in points.
    virtual double widthPt(std::string_view text, double sizePt, Weight weight) const = 0;
    /// Whether the font has a glyph for this character.
    virtual bool covers(char32_t character) const = 0;
};

} // namespace attune::reports
