#include "drawing_view.h"

#include "native_theme.h"
#include "palette.h"
#include "spacing.h"
#include "text.h"

#include <wx/dcbuffer.h>
#include <wx/graphics.h>
#include <wx/settings.h>

#include <cmath>
#include <memory>

namespace attune::desktop {

namespace {

/// Pixels to a point of a drawing on screen, in device-independent pixels.
constexpr double pixelsPerPoint = 1.45;

wxFont screenFont(double sizePt, reports::Weight weight)
{
    wxFont font = wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT);
    font.SetFractionalPointSize(sizePt * pixelsPerPoint * 0.75);
    font.SetWeight(weight == reports::Weight::bold ? wxFONTWEIGHT_BOLD : wxFONTWEIGHT_NORMAL);
    return font;
}

wxGraphicsContext& measuring()
{
    static const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::Create());
    return *context;
}

/// Draws each kind of shape; lengths arrive in points and leave in pixels.
class Painter
{
public:
    Painter(wxGraphicsContext& context, double scale, double fontScale)
        : m_context(context),
          m_scale(scale),
          m_fontScale(fontScale)
    {}

    void operator()(const reports::Line& line) const
    {
        wxPen pen(inkColour(line.ink), 1);
        m_context.SetPen(m_context.CreatePen(
            wxGraphicsPenInfo(inkColour(line.ink))
                .Width(std::max(1.0, line.widthPt * m_scale))
                .Style(line.dashed ? wxPENSTYLE_SHORT_DASH : wxPENSTYLE_SOLID)));
        m_context.StrokeLine(at(line.x1), at(line.y1), at(line.x2), at(line.y2));
    }

    void operator()(const reports::Rect& rect) const
    {
        fillOrFrame(rect.filled, rect.ink, rect.lineWidthPt);
        m_context.DrawRoundedRectangle(
            at(rect.x), at(rect.y), at(rect.width), at(rect.height), at(rect.radiusPt));
    }

    void operator()(const reports::Dot& dot) const
    {
        fillOrFrame(dot.filled, dot.ink, 1.2);
        if (!dot.filled) {
            m_context.SetBrush(inkColour(reports::Ink::paper));
        }
        m_context.DrawEllipse(
            at(dot.x - dot.radius), at(dot.y - dot.radius), at(2 * dot.radius), at(2 * dot.radius));
    }

    void operator()(const reports::TextRun& run) const
    {
        m_context.SetFont(fontOf(run));
        double width = 0;
        double height = 0;
        double descent = 0;
        double leading = 0;
        m_context.GetTextExtent(toWx(run.text), &width, &height, &descent, &leading);
        double x = at(run.x);
        if (run.align == reports::Align::centre) {
            x -= width / 2;
        } else if (run.align == reports::Align::right) {
            x -= width;
        }
        m_context.DrawText(toWx(run.text), x, at(run.y) - (height - descent));
    }

private:
    double at(double points) const { return points * m_scale; }

    /// Each is made once: to find a font takes longer than to draw with it.
    const wxGraphicsFont& fontOf(const reports::TextRun& run) const
    {
        const auto [place, isNew] = m_fonts.try_emplace({run.sizePt, run.weight, run.ink});
        if (isNew) {
            place->second = m_context.CreateFont(screenFont(run.sizePt * m_fontScale, run.weight),
                                                 inkColour(run.ink));
        }
        return place->second;
    }

    void fillOrFrame(bool filled, reports::Ink ink, double lineWidthPt) const
    {
        if (filled) {
            m_context.SetPen(*wxTRANSPARENT_PEN);
            m_context.SetBrush(inkColour(ink));
        } else {
            m_context.SetPen(m_context.CreatePen(
                wxGraphicsPenInfo(inkColour(ink)).Width(std::max(1.0, lineWidthPt * m_scale))));
            m_context.SetBrush(*wxTRANSPARENT_BRUSH);
        }
    }

    wxGraphicsContext& m_context;
    double m_scale;
    double m_fontScale;
    mutable std::map<std::tuple<double, reports::Weight, reports::Ink>, wxGraphicsFont> m_fonts;
};

} // namespace

double ScreenMetrics::widthPt(std::string_view text, double sizePt, reports::Weight weight) const
{
    const auto [place, isNew] = m_known.try_emplace({std::string(text), sizePt, weight}, 0.0);
    if (isNew) {
        measuring().SetFont(screenFont(sizePt, weight), *wxBLACK);
        double width = 0;
        double height = 0;
        measuring().GetTextExtent(toWx(text), &width, &height);
        place->second = width / pixelsPerPoint;
    }
    return place->second;
}

DrawingView::DrawingView(wxWindow* parent, Make make) : wxPanel(parent), m_make(std::move(make))
{
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetBackgroundColour(parent->GetBackgroundColour());
    SetMinSize(FromDIP(wxSize(280, 40)));
    remake();
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        remake();
        event.Skip();
    });
}

void DrawingView::onPick(std::function<void(std::int64_t)> open)
{
    m_open = std::move(open);
    Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) {
        if (const reports::Spot* spot = spotAt(event.GetPosition())) {
            CallAfter([open = m_open, target = spot->target] { open(target); });
        }
    });
    Bind(wxEVT_MOTION, [this](wxMouseEvent& event) {
        SetCursor(spotAt(event.GetPosition()) == nullptr ? wxNullCursor : wxCursor(wxCURSOR_HAND));
        event.Skip();
    });
}

/// The nearest within reach of a finger.
const reports::Spot* DrawingView::spotAt(wxPoint place) const
{
    const double scale = pixelsAPoint();
    const reports::Spot* nearest = nullptr;
    double least = FromDIP(spacing::touchHeight / 2);
    for (const reports::Spot& spot : m_drawing.spots) {
        const double away = std::hypot(spot.x * scale - place.x, spot.y * scale - place.y);
        if (away <= least) {
            least = away;
            nearest = &spot;
        }
    }
    return nearest;
}

double DrawingView::pixelsAPoint() const
{
    return FromDIP(1000) / 1000.0 * pixelsPerPoint;
}

void DrawingView::remake()
{
    const double scale = pixelsAPoint();
    const int width = std::max(GetClientSize().x, FromDIP(280));
    m_drawing = m_make(width / scale, m_metrics);
    setSpokenName(this, m_drawing.description);
    const int height = static_cast<int>(m_drawing.heightPt * scale) + FromDIP(2);
    if (GetMinSize().y != height) {
        SetMinSize(wxSize(FromDIP(280), height));
        CallAfter([this] {
            for (wxWindow* window = GetParent(); window != nullptr; window = window->GetParent()) {
                if (window->IsTopLevel() || window->GetName() == toWx("page")) {
                    window->Layout();
                    window->FitInside();
                    break;
                }
            }
        });
    }
    Refresh();
}

void DrawingView::paint()
{
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(GetParent()->GetBackgroundColour());
    dc.Clear();
    const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::Create(dc));
    const double scale = pixelsAPoint();
    const Painter painter(*context, scale, 1.0);
    for (const reports::Shape& shape : m_drawing.shapes) {
        std::visit(painter, shape);
    }
}

} // namespace attune::desktop
