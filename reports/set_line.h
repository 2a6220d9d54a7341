#pragma once

#include "typography.h"

#include <string>
#include <utility>

namespace attune::reports {

/// A line of text in the box of one leading whose top is `top`; `x` as in TextRun.
inline TextRun setLine(double x,
                       double top,
                       std::string text,
                       Type type,
                       Align align = Align::left,
                       bool linked = false)
{
    // The line's text is centred in its leading.
    const double white = type.leadingPt - type.sizePt * (type::ascent + type::descent);
    return TextRun{.x = x,
                   .y = top + white / 2 + type.sizePt * type::ascent,
                   .text = std::move(text),
                   .sizePt = type.sizePt,
                   .weight = type.weight,
                   .ink = type.ink,
                   .align = align,
                   .linked = linked};
}

} // namespace attune::reports
