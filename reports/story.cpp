#include "story.h"

#include "line_breaking.h"
#include "moved_shape.h"
#include "set_line.h"

#include <algorithm>

namespace attune::reports {

void Story::lines(std::string_view text, Type type, double spaceBeforePt, Indent indent, int part)
{
    const auto broken =
        breakLines(text, m_width - indent.left - indent.right, type.sizePt, type.weight, m_metrics);
    const std::size_t count = broken.size();
    for (std::size_t index = 0; index < count; ++index) {
        Strip strip;
        strip.heightPt = type.leadingPt;
        strip.spaceBeforePt = index == 0 ? spaceBeforePt : 0;
        // Two lines at least stand together at either end.
        strip.keepWithNext = index + 1 < count && (index == 0 || index + 2 == count);
        strip.add(setLine(indent.left, 0, broken[index], type), part);
        m_strips.push_back(std::move(strip));
    }
}

int Story::part(Role role, int parent, std::string alternative)
{
    m_structure.push_back({role, parent, std::move(alternative)});
    return static_cast<int>(m_structure.size());
}

int Story::adopt(const Structure& structure)
{
    const int before = static_cast<int>(m_structure.size());
    for (const Element& element : structure) {
        m_structure.push_back(element);
        m_structure.back().parent += element.parent == 0 ? 0 : before;
    }
    return before;
}

void Story::keepLastWithNext()
{
    if (!m_strips.empty()) {
        m_strips.back().keepWithNext = true;
    }
}

void Story::title(std::string_view text)
{
    lines(text, type::title, 0, {}, part(Role::title));
    keepLastWithNext();
}

void Story::divide()
{
    Strip rule;
    rule.heightPt = 5;
    rule.spaceBeforePt = 9;
    rule.notAtTop = true;
    rule.shapes.emplace_back(Line{.x1 = 0, .y1 = 0, .x2 = m_width, .y2 = 0, .ink = Ink::rule});
    m_strips.push_back(std::move(rule));
}

void Story::heading(std::string_view text)
{
    divide();
    keepLastWithNext();
    const std::size_t first = m_strips.size();
    lines(text, type::heading, 0, {}, part(Role::heading));
    if (m_strips.size() > first) {
        m_strips[first].bookmark = text;
    }
    keepLastWithNext();
}

void Story::subheading(std::string_view text, Type type, Role role)
{
    lines(text, type, 7, {}, part(role));
    keepLastWithNext();
}

void Story::paragraph(std::string_view text, Type type, double spaceBeforePt)
{
    lines(text, type, spaceBeforePt, {}, part(Role::paragraph));
}

void Story::bullets(const std::vector<std::string>& items, Type type)
{
    constexpr double indent = 11;
    constexpr double radius = 1.5;
    const int list = part(Role::list);
    for (const std::string& item : items) {
        const int body = part(Role::itemBody, part(Role::item, list));
        const std::size_t first = m_strips.size();
        lines(item, type, 2.5, {.left = indent, .right = 0}, body);
        if (m_strips.size() > first) {
            m_strips[first].shapes.emplace_back(
                Dot{.x = radius + 2, .y = type.leadingPt / 2 + 0.6, .radius = radius});
        }
    }
}

double Story::columnWidth(std::size_t count) const
{
    return (m_width - grid::gutter * static_cast<double>(count - 1)) / static_cast<double>(count);
}

void Story::columns(const std::vector<Story>& stories, double spaceBeforePt)
{
    Strip block;
    block.spaceBeforePt = spaceBeforePt;
    double left = 0;
    for (const Story& story : stories) {
        const int before = adopt(story.structure());
        double top = 0;
        for (const Strip& strip : story.strips()) {
            top += top == 0 ? 0 : strip.spaceBeforePt;
            for (std::size_t index = 0; index < strip.shapes.size(); ++index) {
                const int own = strip.partOf(index);
                block.add(moved(strip.shapes[index], left, top), own == 0 ? 0 : own + before);
            }
            top += strip.heightPt;
        }
        block.heightPt = std::max(block.heightPt, top);
        left += story.widthPt() + grid::gutter;
    }
    m_strips.push_back(std::move(block));
}

void Story::flow(const Story& narrow, std::size_t columns)
{
    const int before = adopt(narrow.structure());
    const auto flowing = [&](Strip strip) {
        strip.columns = static_cast<int>(columns);
        strip.columnStepPt = narrow.widthPt() + grid::gutter;
        strip.table += strip.table == 0 ? 0 : m_tables;
        for (int& own : strip.parts) {
            own += own == 0 ? 0 : before;
        }
        return strip;
    };
    for (const auto& [number, header] : narrow.headers()) {
        m_headers[number + m_tables] = flowing(header);
    }
    std::ranges::transform(narrow.strips(), std::back_inserter(m_strips), flowing);
    m_tables += narrow.m_tables;
}

void Story::keyValues(const std::vector<KeyValue>& pairs, int columns, Type type)
{
    const double columnWidth = (m_width - grid::gutter * (columns - 1)) / columns;
    const double keyWidth = std::min(92.0, columnWidth * 0.4);
    for (std::size_t first = 0; first < pairs.size(); first += columns) {
        Strip strip;
        strip.spaceBeforePt = first == 0 ? 5 : 0;
        strip.keepWithNext = first + columns < pairs.size();
        for (std::size_t index = first; index < std::min(pairs.size(), first + columns); ++index) {
            const double left = static_cast<double>(index - first) * (columnWidth + grid::gutter);
            const int pair = part(Role::paragraph);
            double top = 0;
            for (const auto& line : breakLines(pairs[index].key,
                                               keyWidth - 4,
                                               type::quiet.sizePt,
                                               type::quiet.weight,
                                               m_metrics)) {
                Type key = type::quiet;
                key.leadingPt = type.leadingPt;
                strip.add(setLine(left, top, line, key), pair);
                top += key.leadingPt;
            }
            double valueTop = 0;
            for (const auto& line : breakLines(pairs[index].value,
                                               columnWidth - keyWidth,
                                               type.sizePt,
                                               type.weight,
                                               m_metrics)) {
                strip.add(setLine(left + keyWidth, valueTop, line, type), pair);
                valueTop += type.leadingPt;
            }
            strip.heightPt = std::max({strip.heightPt, top, valueTop});
        }
        m_strips.push_back(std::move(strip));
    }
}

void Story::note(NoteKind kind,
                 std::string_view headline,
                 const std::vector<std::string>& paragraphs,
                 Type headType,
                 Type type)
{
    const bool alert = kind == NoteKind::alert;
    const std::size_t first = m_strips.size();
    const Indent indent{grid::boxPadding + 3, grid::boxPadding};
    headType.ink = alert ? Ink::alert : Ink::accent;
    const int section = part(Role::section);
    lines(headline, headType, 0, indent, part(Role::paragraph, section));
    keepLastWithNext();
    for (const std::string& paragraph : paragraphs) {
        lines(paragraph, type, 0, indent, part(Role::paragraph, section));
    }
    if (m_strips.size() == first) {
        return;
    }
    m_strips.back().keepWithNext = false;
    for (std::size_t index = first; index < m_strips.size(); ++index) {
        Strip& strip = m_strips[index];
        // The box's own white belongs to its first and last strip.
        const double above = index == first ? 5 : 0;
        const double below = index + 1 == m_strips.size() ? 6 : 0;
        for (Shape& shape : strip.shapes) {
            std::get<TextRun>(shape).y += above;
        }
        strip.heightPt += above + below;
        const Rect box{.x = 0,
                       .y = 0,
                       .width = m_width,
                       .height = strip.heightPt,
                       .ink = alert ? Ink::alertSoft : Ink::accentSoft};
        const Rect bar{.x = 0,
                       .y = 0,
                       .width = 3,
                       .height = strip.heightPt,
                       .ink = alert ? Ink::alert : Ink::accent};
        strip.putBehind({box, bar});
    }
    m_strips[first].spaceBeforePt = 6;
}

void Story::drawing(const Drawing& drawing, double spaceBeforePt, bool keepWithNext)
{
    const int figure = part(Role::figure, 0, drawing.description);
    m_strips.push_back(Strip{.heightPt = drawing.heightPt,
                             .spaceBeforePt = spaceBeforePt,
                             .keepWithNext = keepWithNext,
                             .table = 0,
                             .shapes = drawing.shapes,
                             .parts = std::vector<int>(drawing.shapes.size(), figure)});
}

void Story::spacer(double heightPt)
{
    m_strips.push_back(Strip{
        .heightPt = heightPt, .spaceBeforePt = 0, .keepWithNext = false, .table = 0, .shapes = {}});
}

void Story::startPage()
{
    Strip strip;
    strip.keepWithNext = true;
    strip.notAtTop = true;
    strip.startsPage = true;
    m_strips.push_back(std::move(strip));
}

void Story::signature(const std::vector<std::string>& names)
{
    keepLastWithNext();
    Strip line;
    line.heightPt = 30;
    line.keepWithNext = true;
    line.shapes.emplace_back(
        Line{.x1 = 0, .y1 = 27, .x2 = m_width * 0.55, .y2 = 27, .widthPt = 0.7, .ink = Ink::quiet});
    m_strips.push_back(std::move(line));
    for (const std::string& name : names) {
        lines(name, type::body, 0, {}, part(Role::paragraph));
        keepLastWithNext();
    }
    m_strips.back().keepWithNext = false;
}

} // namespace attune::reports
