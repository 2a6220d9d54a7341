#include "attune/reports/trend_chart.h"

#include "attune/questionnaires/interpretation.h"
#include "chart_labels.h"
#include "typography.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace attune::reports {

namespace {

using questionnaires::Band;
using questionnaires::CutOff;
using questionnaires::Evidence;
using questionnaires::formatPoints;
using questionnaires::Scale;

constexpr double numberRoom = 11;  ///< above the plot, for the number of a highest point
constexpr double dateRoom = 11;    ///< below it
constexpr double leastPlot = 30;   ///< the drawing grows rather than have less
constexpr double labelApart = 7.6; ///< between two numbers of the right axis
constexpr double namesApart = 8;   ///< between the numbers of the cut-offs and the bands' names
constexpr double inset = 12;       ///< between the frame and the first and last point

double dayOf(care::Date date)
{
    return static_cast<double>(std::chrono::sys_days(date).time_since_epoch().count());
}

class Chart
{
public:
    Chart(const Scale& scale,
          const std::vector<TrendPoint>& points,
          double widthPt,
          double heightPt,
          const FontMetrics& metrics)
        : m_scale(scale),
          m_points(points),
          m_metrics(metrics)
    {
        m_drawing.widthPt = widthPt;
        m_top = numberRoom;
        m_namesBands = !scale.bands.empty() && widestBand() < widthPt / 5;
        setHeights(heightPt);
        if (m_namesBands && !bandsHaveRoom()) {
            m_namesBands = false;
            setHeights(heightPt); // the legend names them, and is longer for it
        }
        m_drawing.description = describe();
        m_left =
            6 + std::max(widthOf(formatPoints(scale.lowest)), widthOf(formatPoints(scale.highest)));
        const double names = m_namesBands ? namesApart + widestBand() : 0;
        m_right = std::max(m_left + 1, widthPt - 6 - widestCutOff() - names);
    }

    Drawing draw()
    {
        drawBands();
        drawFrame();
        drawCutOffs();
        drawLines();
        drawDots();
        drawNumbers();
        drawDates();
        return std::move(m_drawing);
    }

private:
    double widthOf(const std::string& text, Weight weight = Weight::regular) const
    {
        return m_metrics.widthPt(text, type::chartLabelPt, weight);
    }

    double widestCutOff() const
    {
        double widest = 0;
        for (const CutOff& cutOff : m_scale.cutOffs) {
            widest = std::max(widest, widthOf(formatPoints(cutOff.atOrAbove)));
        }
        return widest;
    }

    double widestBand() const
    {
        double widest = 0;
        for (const Band& band : m_scale.bands) {
            widest = std::max(widest, widthOf(band.label));
        }
        return widest;
    }

    /// Legend at the foot, plot in what is left of `heightPt`.
    void setHeights(double heightPt)
    {
        m_drawing.shapes.clear();
        m_drawing.heightPt = 0;
        addLegend(m_drawing, legend(), m_metrics);
        const double legendHeight = m_drawing.heightPt;
        m_bottom = m_top + std::max(leastPlot, heightPt - numberRoom - dateRoom - legendHeight);
        moveLegend(m_bottom + dateRoom);
        m_drawing.heightPt = m_bottom + dateRoom + legendHeight;
    }

    /// The upper edge of a band: where the next begins.
    double topOf(const Band& band) const
    {
        return &band == &m_scale.bands.back() ? m_top : y((&band)[1].from);
    }

    bool bandsHaveRoom() const
    {
        return std::ranges::all_of(m_scale.bands, [&](const Band& band) {
            return y(band.from) - topOf(band) >= labelApart;
        });
    }

    double y(double value) const
    {
        const double length = std::max(1e-9, m_scale.highest - m_scale.lowest);
        const double share = std::clamp((value - m_scale.lowest) / length, 0.0, 1.0);
        return m_bottom - share * (m_bottom - m_top);
    }

    /// By date; where all stand on one day, one beside the other.
    double x(std::size_t index) const
    {
        const double left = m_left + inset;
        const double length = std::max(1.0, m_right - inset - left);
        const double first = dayOf(m_points.front().date);
        const double days = dayOf(m_points.back().date) - first;
        const double share =
            days > 0 ? std::clamp((dayOf(m_points[index].date) - first) / days, 0.0, 1.0)
            : m_points.size() > 1 ? double(index) / double(m_points.size() - 1)
                                  : 0.5;
        return left + share * length;
    }

    void moveLegend(double down)
    {
        for (Shape& shape : m_drawing.shapes) {
            std::get<TextRun>(shape).y += down;
        }
    }

    void text(double atX,
              double baseline,
              std::string words,
              Align align,
              Ink ink = Ink::quiet,
              Weight weight = Weight::regular)
    {
        m_drawing.shapes.emplace_back(TextRun{.x = atX,
                                              .y = baseline,
                                              .text = std::move(words),
                                              .sizePt = type::chartLabelPt,
                                              .weight = weight,
                                              .ink = ink,
                                              .align = align});
    }

    /// Shaded in turn, as on the score's bar, so that they read in black and white; each name
    /// beside its band, or all in the legend where one would touch another.
    void drawBands()
    {
        bool tinted = true;
        for (const Band& band : m_scale.bands) {
            const double bottom = y(band.from);
            const double top = topOf(band);
            if (tinted) {
                m_drawing.shapes.emplace_back(
                    Rect{.x = m_left, .y = top, .width = m_right - m_left, .height = bottom - top});
            }
            tinted = !tinted;
            if (m_namesBands) {
                text(m_right + 4 + widestCutOff() + namesApart,
                     (top + bottom) / 2 + 2.4,
                     band.label,
                     Align::left);
            }
        }
    }

    void drawFrame()
    {
        for (const double edge : {m_top, m_bottom}) {
            m_drawing.shapes.emplace_back(
                Line{.x1 = m_left, .y1 = edge, .x2 = m_right, .y2 = edge});
        }
        text(m_left - 4, m_bottom + 2.4, formatPoints(m_scale.lowest), Align::right);
        text(m_left - 4, m_top + 2.4, formatPoints(m_scale.highest), Align::right);
    }

    /// Numbers at the right end, pushed apart upward from the lowest where they would touch.
    void drawCutOffs()
    {
        std::vector<const CutOff*> cutOffs;
        for (const CutOff& cutOff : m_scale.cutOffs) {
            if (cutOffs.empty() || cutOffs.back()->atOrAbove != cutOff.atOrAbove) {
                cutOffs.push_back(&cutOff);
            }
        }
        std::ranges::sort(cutOffs, {}, [](const CutOff* cutOff) { return cutOff->atOrAbove; });
        double above = m_bottom + 2.4 + labelApart;
        for (const CutOff* cutOff : cutOffs) {
            const double line = y(cutOff->atOrAbove);
            m_drawing.shapes.emplace_back(
                Line{.x1 = m_left,
                     .y1 = line,
                     .x2 = m_right,
                     .y2 = line,
                     .widthPt = 0.7,
                     .ink = cutOff->evidence == Evidence::confirmed ? Ink::quiet : Ink::faint,
                     .dashed = true});
            above = std::min(line + 2.4, above - labelApart);
            text(m_right + 4, above, formatPoints(cutOff->atOrAbove), Align::left, Ink::text);
        }
    }

    /// Joined only where two neighbours both have a value and the same layout as the latest.
    void drawLines()
    {
        for (std::size_t index = 1; index < m_points.size(); ++index) {
            const TrendPoint& from = m_points[index - 1];
            const TrendPoint& to = m_points[index];
            if (from.value && to.value && !from.otherLayout && !to.otherLayout) {
                m_drawing.shapes.emplace_back(Line{.x1 = x(index - 1),
                                                   .y1 = y(*from.value),
                                                   .x2 = x(index),
                                                   .y2 = y(*to.value),
                                                   .widthPt = 1.2,
                                                   .ink = Ink::accent});
            }
        }
    }

    double dotRadius() const
    {
        const double share = (m_right - m_left) / (double(m_points.size()) * 5.0);
        return std::clamp(share, 0.9, 2.8);
    }

    void drawDots()
    {
        double dashedUpTo = 0; // dashes close to each other would run into a line
        for (std::size_t index = 0; index < m_points.size(); ++index) {
            const TrendPoint& point = m_points[index];
            if (!point.value) {
                const double half = widthOf("–") / 2;
                if (x(index) - half >= dashedUpTo) {
                    text(x(index), m_bottom - 2, "–", Align::centre, Ink::text);
                    dashedUpTo = x(index) + half;
                }
                m_drawing.spots.push_back({x(index), m_bottom - 2, point.checkIn.value});
                continue;
            }
            const Dot dot{.x = x(index), .y = y(*point.value), .radius = dotRadius()};
            m_drawing.spots.push_back({dot.x, dot.y, point.checkIn.value});
            if (point.otherLayout) {
                m_drawing.shapes.emplace_back(
                    Dot{.x = dot.x, .y = dot.y, .radius = dot.radius, .ink = Ink::paper});
            }
            m_drawing.shapes.emplace_back(Dot{.x = dot.x,
                                              .y = dot.y,
                                              .radius = dot.radius,
                                              .ink = Ink::accent,
                                              .filled = !point.otherLayout});
        }
    }

    /// The latest first, so that it has its number before an earlier one takes the room. None
    /// stands on the dash of an absent score.
    void drawNumbers()
    {
        std::vector<LabelBox> taken;
        for (std::size_t index = 0; index < m_points.size(); ++index) {
            if (!m_points[index].value) {
                const double half = widthOf("–") / 2;
                taken.push_back(
                    {x(index) - half, m_bottom - type::chartLabelPt, x(index) + half, m_bottom});
            }
        }
        for (std::size_t index = m_points.size(); index-- > 0;) {
            const TrendPoint& point = m_points[index];
            if (!point.value) {
                continue;
            }
            const std::string number = formatPoints(*point.value);
            const bool latest = index + 1 == m_points.size();
            const Weight weight = latest ? Weight::bold : Weight::regular;
            const double half = widthOf(number, weight) / 2 + 1;
            const double baseline = y(*point.value) - dotRadius() - 1.8;
            const LabelBox area{
                x(index) - half, baseline - type::chartLabelPt, x(index) + half, baseline + 1};
            if (std::ranges::any_of(taken, [&](const LabelBox& a) { return a.meets(area); })) {
                continue;
            }
            taken.push_back(area);
            text(x(index), baseline, number, Align::centre, Ink::text, weight);
        }
    }

    void drawDates()
    {
        std::vector<LabelBox> taken;
        const auto place = [&](std::size_t index) {
            const std::string date = care::isoDate(m_points[index].date);
            const double half = widthOf(date) / 2;
            const double middle =
                std::clamp(x(index), half, std::max(half, m_drawing.widthPt - half));
            const LabelBox area{middle - half - 4, 0, middle + half + 4, 1};
            if (std::ranges::none_of(taken, [&](const LabelBox& a) { return a.meets(area); })) {
                taken.push_back(area);
                text(middle, m_bottom + type::chartLabelPt + 2.4, date, Align::centre);
            }
        };
        if (m_points.empty()) {
            return;
        }
        place(m_points.size() - 1);
        for (std::size_t index = 0; index < m_points.size(); ++index) {
            place(index);
        }
    }

    std::string legend() const
    {
        std::string words = m_namesBands ? std::string() : bandLegend(m_scale);
        const char* before = words.empty() ? "Dashed: " : " · Dashed: ";
        for (const CutOff& cutOff : m_scale.cutOffs) {
            words += before + cutOffLabel(cutOff);
            before = " · ";
        }
        const auto add = [&words](const char* sentence) {
            words += words.empty() ? sentence : std::string(" · ") + sentence;
        };
        if (std::ranges::any_of(m_points, &TrendPoint::otherLayout)) {
            add("hollow: answered in another layout or way");
        }
        if (std::ranges::any_of(m_points, [](const TrendPoint& p) { return !p.value; })) {
            add("a dash on the axis: no score");
        }
        return words;
    }

    std::string describe() const
    {
        std::string words = fmt::format("{} over time, {} to {}.",
                                        m_scale.title,
                                        formatPoints(m_scale.lowest),
                                        formatPoints(m_scale.highest));
        for (const TrendPoint& point : m_points) {
            words += fmt::format(" {}: {}.",
                                 care::longDate(point.date),
                                 point.value ? formatPoints(*point.value) : "no score");
        }
        return words;
    }

    const Scale& m_scale;
    const std::vector<TrendPoint>& m_points;
    const FontMetrics& m_metrics;
    Drawing m_drawing;
    double m_left = 0;
    double m_right = 0;
    double m_top = 0;
    double m_bottom = 0;
    bool m_namesBands = false; ///< beside the plot
};

} // namespace

Drawing trendChart(const Scale& scale,
                   const std::vector<TrendPoint>& points,
                   double widthPt,
                   double heightPt,
                   const FontMetrics& metrics)
{
    return Chart(scale, points, widthPt, heightPt, metrics).draw();
}

} // namespace attune::reports
