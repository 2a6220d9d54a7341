#include "attune/reports/score_bar.h"

#include "chart_labels.h"
#include "line_breaking.h"
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
using questionnaires::ScaleScore;

constexpr double numberRow = 12;
constexpr double barHeight = 9;
constexpr double labelRow = 8.6;
constexpr double dotRadius = 4;
constexpr int mostCutRows = 3;

bool isWhole(double value)
{
    return value == std::floor(value);
}

/// Draws one bar from the top down: numbers, bar with bands and dots, band names, cut-off names.
class Bar
{
public:
    Bar(const Scale& scale,
        const ScaleScore& score,
        const ScaleScore* earlier,
        double widthPt,
        const FontMetrics& metrics)
        : m_scale(scale),
          m_score(valueOf(&score)),
          m_earlier(valueOf(earlier)),
          m_metrics(metrics)
    {
        m_drawing.widthPt = widthPt;
        m_drawing.description = describe(score);
        const double endText =
            std::max(widthOf(formatPoints(scale.lowest)), widthOf(formatPoints(scale.highest)));
        m_left = endText + 5;
        m_right = std::max(m_left + 1, widthPt - endText - 5);
        const bool whole = isWhole(scale.lowest) && isWhole(scale.highest) &&
                           isWhole(m_score.value_or(0)) && isWhole(m_earlier.value_or(0));
        m_half = whole && scale.highest - scale.lowest >= 4 ? 0.5 : 0;
    }

    Drawing draw(const ScaleScore& score)
    {
        if (m_score) {
            m_drawing.heightPt = numberRow;
        } else {
            addLegend(m_drawing, questionnaires::absenceReason(m_scale, score), m_metrics);
            m_drawing.heightPt += 3;
        }
        m_barTop = m_drawing.heightPt;
        m_drawing.heightPt += barHeight + 1.5;
        drawBands();
        drawEnds();
        nameBands();
        nameCutOffs();
        markEarlier();
        markScore();
        m_drawing.heightPt += 1;
        for (const std::string& legend : m_legends) {
            addLegend(m_drawing, legend, m_metrics);
        }
        return std::move(m_drawing);
    }

private:
    static std::optional<double> valueOf(const ScaleScore* score)
    {
        return score != nullptr && score->value && std::isfinite(*score->value)
                   ? score->value
                   : std::optional<double>();
    }

    double widthOf(const std::string& text, double size = type::chartLabelPt) const
    {
        return m_metrics.widthPt(text, size, Weight::regular);
    }

    /// Whole numbers own the stretch half a point to both sides, so that a score at a cut-off
    /// stands clearly beyond its line.
    double at(double value) const
    {
        const double from = m_scale.lowest - m_half;
        const double length = std::max(1e-9, m_scale.highest + m_half - from);
        return m_left + std::clamp((value - from) / length, 0.0, 1.0) * (m_right - m_left);
    }

    void text(double x, double y, std::string words, Align align, Ink ink = Ink::quiet)
    {
        m_drawing.shapes.emplace_back(TextRun{.x = x,
                                              .y = y,
                                              .text = std::move(words),
                                              .sizePt = type::chartLabelPt,
                                              .ink = ink,
                                              .align = align});
    }

    void drawBands()
    {
        bool tinted = true;
        for (const Band& band : m_scale.bands) {
            const double from = at(band.from - m_half);
            const double to =
                &band == &m_scale.bands.back() ? m_right : at((&band)[1].from - m_half);
            m_drawing.shapes.emplace_back(Rect{.x = from,
                                               .y = m_barTop,
                                               .width = to - from,
                                               .height = barHeight,
                                               .ink = tinted ? Ink::accentSoft : Ink::paper});
            tinted = !tinted;
        }
        m_drawing.shapes.emplace_back(Rect{.x = m_left,
                                           .y = m_barTop,
                                           .width = m_right - m_left,
                                           .height = barHeight,
                                           .ink = Ink::faint,
                                           .filled = false});
    }

    void drawEnds()
    {
        const double baseline = m_barTop + barHeight - 2.2;
        text(m_left - 4, baseline, formatPoints(m_scale.lowest), Align::right);
        text(m_right + 4, baseline, formatPoints(m_scale.highest), Align::left);
    }

    double cutAt(const CutOff& cutOff) const { return at(cutOff.atOrAbove - m_half); }

    /// Band names stand beneath their bands if each fits beside the cut lines, else in a legend.
    void nameBands()
    {
        if (m_scale.bands.empty()) {
            return;
        }
        std::vector<TextRun> names;
        for (const Band& band : m_scale.bands) {
            const double from = at(band.from - m_half);
            const double to =
                &band == &m_scale.bands.back() ? m_right : at((&band)[1].from - m_half);
            const auto middle = freeMiddle(from, to, widthOf(band.label) + 3);
            if (!middle) {
                m_legends.push_back(bandLegend(m_scale));
                return;
            }
            names.push_back(TextRun{.x = *middle,
                                    .y = m_drawing.heightPt + type::chartLabelPt,
                                    .text = band.label,
                                    .sizePt = type::chartLabelPt,
                                    .ink = Ink::quiet,
                                    .align = Align::centre});
        }
        m_drawing.shapes.insert(m_drawing.shapes.end(), names.begin(), names.end());
        m_drawing.heightPt += labelRow;
    }

    /// The middle of the widest stretch between cut lines; empty where `needed` does not fit.
    std::optional<double> freeMiddle(double from, double to, double needed) const
    {
        std::vector<double> edges{from, to};
        for (const CutOff& cutOff : m_scale.cutOffs) {
            if (const double x = cutAt(cutOff); x > from && x < to) {
                edges.push_back(x);
            }
        }
        std::ranges::sort(edges);
        std::optional<double> middle;
        double widest = needed;
        for (std::size_t edge = 1; edge < edges.size(); ++edge) {
            if (edges[edge] - edges[edge - 1] >= widest) {
                widest = edges[edge] - edges[edge - 1];
                middle = (edges[edge] + edges[edge - 1]) / 2;
            }
        }
        return middle;
    }

    /// Each name stands beside its line, in the first row that is free; the rest go to a legend.
    void nameCutOffs()
    {
        m_cutTop = m_drawing.heightPt;
        int rows = 0;
        std::string unplaced;
        for (auto cutOff = m_scale.cutOffs.rbegin(); cutOff != m_scale.cutOffs.rend(); ++cutOff) {
            const int row = placeCutOff(*cutOff);
            rows = std::max(rows, row + 1);
            if (row < 0) {
                drawCutLine(*cutOff, m_barTop + barHeight + 1.5);
                unplaced.insert(0, unplaced.empty() ? "" : " · ");
                unplaced.insert(0, cutOffLabel(*cutOff));
            }
        }
        m_drawing.heightPt += rows * labelRow;
        if (!unplaced.empty()) {
            m_legends.push_back("Cut-offs: " + unplaced);
        }
    }

    void drawCutLine(const CutOff& cutOff, double bottom)
    {
        m_drawing.shapes.emplace_back(
            Line{.x1 = cutAt(cutOff),
                 .y1 = m_barTop - 2.5,
                 .x2 = cutAt(cutOff),
                 .y2 = bottom,
                 .widthPt = 0.8,
                 .ink = cutOff.evidence == Evidence::confirmed ? Ink::text : Ink::faint,
                 .dashed = true});
    }

    /// The row in which the name found room; -1: none.
    int placeCutOff(const CutOff& cutOff)
    {
        const double x = cutAt(cutOff);
        const std::string name = cutOffLabel(cutOff);
        const double width = widthOf(name) + 3;
        for (int row = 0; row < mostCutRows; ++row) {
            const double top = m_cutTop + row * labelRow;
            for (const double left : {x + 2.5, x - 2.5 - width}) {
                const LabelBox label{left, top, left + width, top + labelRow};
                const LabelBox line{x - 0.5, m_cutTop, x + 0.5, top + labelRow};
                if (label.left < 0 || label.right > m_drawing.widthPt || isTaken(label, x) ||
                    isTaken(line, x)) {
                    continue;
                }
                m_taken.push_back({label, x});
                m_taken.push_back({line, x});
                drawCutLine(cutOff, top + labelRow - 1);
                text(left > x ? left : left + width,
                     top + type::chartLabelPt,
                     name,
                     left > x ? Align::left : Align::right,
                     Ink::text);
                return row;
            }
        }
        return -1;
    }

    bool isTaken(const LabelBox& area, double x) const
    {
        return std::ranges::any_of(m_taken, [&](const auto& taken) {
            const bool sameLine = taken.second == x && taken.first.right - taken.first.left <= 1 &&
                                  area.right - area.left <= 1;
            return !sameLine && taken.first.meets(area);
        });
    }

    void markEarlier()
    {
        if (!m_earlier) {
            return;
        }
        const double x = at(*m_earlier);
        const double y = m_barTop + barHeight / 2;
        const bool same = m_score == m_earlier;
        const double radius = same ? dotRadius + 2 : dotRadius - 0.5;
        m_drawing.shapes.emplace_back(Dot{.x = x, .y = y, .radius = radius, .ink = Ink::paper});
        m_drawing.shapes.emplace_back(
            Dot{.x = x, .y = y, .radius = radius, .ink = Ink::accent, .filled = false});
        if (same || !m_score) {
            return;
        }
        const std::string number = formatPoints(*m_earlier);
        const double half = widthOf(number) / 2;
        const double scoreHalf =
            m_metrics.widthPt(formatPoints(*m_score), type::chartValuePt, Weight::bold) / 2;
        const double apart = half + scoreHalf + 3;
        const double scoreX = at(*m_score);
        double clear = std::abs(x - scoreX) >= apart ? x
                       : x < scoreX                  ? scoreX - apart
                                                     : scoreX + apart;
        if (clear + half > m_drawing.widthPt) {
            clear = scoreX - apart;
        } else if (clear < half) {
            clear = scoreX + apart;
        }
        text(clear, m_barTop - 3.2, number, Align::centre);
    }

    void markScore()
    {
        if (!m_score) {
            return;
        }
        const double x = at(*m_score);
        m_drawing.shapes.emplace_back(
            Dot{.x = x, .y = m_barTop + barHeight / 2, .radius = dotRadius, .ink = Ink::accent});
        m_drawing.shapes.emplace_back(TextRun{.x = x,
                                              .y = m_barTop - 3.2,
                                              .text = formatPoints(*m_score),
                                              .sizePt = type::chartValuePt,
                                              .weight = Weight::bold,
                                              .align = Align::centre});
    }

    std::string describe(const ScaleScore& score) const
    {
        std::string words = m_scale.title + ": ";
        if (m_score) {
            words += fmt::format("{}, on a scale from {} to {}",
                                 formatPoints(*m_score),
                                 formatPoints(m_scale.lowest),
                                 formatPoints(m_scale.highest));
            const Band* band = m_scale.bandAt(*m_score);
            words += band == nullptr ? "." : fmt::format(", in the band “{}”.", band->label);
        } else {
            words += questionnaires::absenceReason(m_scale, score);
        }
        if (m_earlier) {
            words += fmt::format(" Last time: {}.", formatPoints(*m_earlier));
        }
        for (const CutOff& cutOff : m_scale.cutOffs) {
            words += fmt::format(" Cut-off {}.", cutOffLabel(cutOff));
        }
        return words;
    }

    const Scale& m_scale;
    std::optional<double> m_score;
    std::optional<double> m_earlier;
    const FontMetrics& m_metrics;
    Drawing m_drawing;
    double m_left = 0;
    double m_right = 0;
    double m_half = 0;
    double m_barTop = 0;
    double m_cutTop = 0;
    std::vector<std::pair<LabelBox, double>> m_taken;
    std::vector<std::string> m_legends;
};

} // namespace

Drawing scoreBar(const Scale& scale,
                 const ScaleScore& score,
                 const ScaleScore* earlier,
                 double widthPt,
                 const FontMetrics& metrics)
{
    return Bar(scale, score, earlier, widthPt, metrics).draw(score);
}

} // namespace attune::reports
