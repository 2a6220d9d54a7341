#include "page_boxes.h"

#include "print_font.h"

#include <algorithm>
#include <fmt/format.h>

namespace attune::tests {

namespace {

using namespace reports;

struct Box
{
    double left, top, right, bottom;
    std::string what;
};

/// What the letters of a line cover: small letters' own height, so that lines may be set close.
Box boxOf(const TextRun& run)
{
    constexpr double above = 0.72;
    constexpr double below = 0.2;
    const double width = PrintFont::installed().widthPt(run.text, run.sizePt, run.weight);
    const double left = run.align == Align::left    ? run.x
                        : run.align == Align::right ? run.x - width
                                                    : run.x - width / 2;
    return {left,
            run.y - above * run.sizePt,
            left + width,
            run.y + below * run.sizePt,
            run.text.substr(0, 40)};
}

Box boxOf(const Line& line)
{
    return {std::min(line.x1, line.x2),
            std::min(line.y1, line.y2),
            std::max(line.x1, line.x2),
            std::max(line.y1, line.y2),
            "a line"};
}

Box boxOf(const Rect& rect)
{
    return {rect.x, rect.y, rect.x + rect.width, rect.y + rect.height, "a rectangle"};
}

Box boxOf(const Dot& dot)
{
    return {
        dot.x - dot.radius, dot.y - dot.radius, dot.x + dot.radius, dot.y + dot.radius, "a dot"};
}

/// Everything but single characters that are wider than their column, which no one can set.
bool isWithin(const Box& box, Sheet sheet)
{
    constexpr double slack = 0.6;
    return box.left >= grid::marginX - slack &&
           box.right <= sheet.widthPt - grid::marginX + slack &&
           box.top >= grid::marginTop - slack &&
           box.bottom <= sheet.heightPt - grid::marginBottom + slack;
}

bool isOver(const Box& one, const Box& other)
{
    constexpr double slack = 0.5;
    return one.left + slack < other.right && other.left + slack < one.right &&
           one.top + slack < other.bottom && other.top + slack < one.bottom;
}

/// A rule that goes from margin to margin, as those of header and footer do.
bool isMarginRule(const Line& line, Sheet sheet)
{
    return line.y1 == line.y2 && line.x1 == grid::marginX &&
           line.x2 == sheet.widthPt - grid::marginX && line.widthPt == grid::hairline;
}

} // namespace

std::vector<std::string> faultsOf(const Page& page, Sheet sheet)
{
    std::vector<std::string> faults;
    std::vector<Box> texts;
    std::vector<Box> rules;
    for (const Shape& shape : page.shapes) {
        const Box box = std::visit([](const auto& own) { return boxOf(own); }, shape);
        if (!isWithin(box, sheet)) {
            faults.push_back(fmt::format("leaves the margins at {:.1f} {:.1f} {:.1f} {:.1f}: {}",
                                         box.left,
                                         box.top,
                                         box.right,
                                         box.bottom,
                                         box.what));
        }
        if (std::holds_alternative<TextRun>(shape)) {
            texts.push_back(box);
        } else if (const auto* line = std::get_if<Line>(&shape);
                   line != nullptr && isMarginRule(*line, sheet)) {
            rules.push_back(box);
        }
    }
    std::ranges::sort(texts, {}, &Box::top);
    for (std::size_t at = 0; at < texts.size(); ++at) {
        for (std::size_t next = at + 1; next < texts.size() && texts[next].top < texts[at].bottom;
             ++next) {
            if (isOver(texts[at], texts[next])) {
                faults.push_back(
                    fmt::format("“{}” stands over “{}” at {:.1f}, {:.1f} and {:.1f}, {:.1f}",
                                texts[at].what,
                                texts[next].what,
                                texts[at].left,
                                texts[at].top,
                                texts[next].left,
                                texts[next].top));
            }
        }
        for (const Box& rule : rules) {
            if (texts[at].top + 0.5 < rule.top && rule.top < texts[at].bottom - 0.5) {
                faults.push_back(fmt::format("“{}” crosses a rule", texts[at].what));
            }
        }
    }
    return faults;
}

} // namespace attune::tests
